package import Clinic

/// What the pages themselves refuse, before the clinic is asked.
package enum PageRefusal: Refusal, Equatable {
    case unreadableForm
    case missingProof
    case unknownPage
    case tooLarge
    case tooMany
    case secondStepFirst
    case field(name: String, problem: String)

    package var kind: RefusalKind {
        switch self {
        case .unreadableForm, .tooLarge, .field: .invalid
        case .missingProof, .secondStepFirst: .forbidden
        case .unknownPage: .notFound
        case .tooMany: .conflict
        }
    }

    package var code: String {
        switch self {
        case .unreadableForm: "page.unreadable-form"
        case .missingProof: "page.missing-proof"
        case .unknownPage: "page.unknown"
        case .tooLarge: "page.too-large"
        case .tooMany: "page.too-many"
        case .secondStepFirst: "page.second-step-first"
        case .field: "page.field"
        }
    }

    package var message: String {
        switch self {
        case .unreadableForm: "The form could not be read. Go back and send it again."
        case .missingProof: "This form is from another visit. Go back, load the page again and send it once more."
        case .unknownPage: "There is no such page."
        case .tooMany: "Too many pages are open at once. This one still works; load it again to see what is new."
        case .secondStepFirst: "Set up the second step of your sign-in first, on your account page. What you sent was not taken."
        case .tooLarge: "This is more than can be taken at once."
        case .field(_, let problem): problem
        }
    }
}
