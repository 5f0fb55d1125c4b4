/// Who sends the public form: somebody for themselves, for somebody close, or as a professional.
package enum Asker: String, Sendable, CaseIterable {
    case myself = "self"
    case family
    case professional
}

/// The public form as it was sent, field by field. A field that was not sent is empty text.
package struct PublicForm: Sendable {
    package let asker: Asker
    private let fields: [String: String]

    package init(_ asker: Asker, _ fields: [String: String]) { (self.asker, self.fields) = (asker, fields) }

    package subscript(name: String) -> String { fields[name] ?? "" }

    /// A field that nobody sees was filled in: by a program that fills in everything.
    package var isFromAMachine: Bool { !self[Self.trap].isEmpty }

    /// The field that people do not see.
    package static let trap = "website"
    /// How many guardians have room on the form.
    package static let guardians = 2
}

/// What somebody is asked about, in plain words. Both is kept as substance use, which is protected more strictly.
package enum AskedAbout: String, Sendable, CaseIterable {
    case mentalHealth = "mental-health"
    case substanceUse = "substance-use"
    case both

    var focus: Focus {
        switch self {
        case .mentalHealth: .mentalHealth
        case .substanceUse, .both: .substanceUse
        }
    }
}

/// One thing that is wrong with a public form: which field, and how to mend it.
package struct PublicFormProblem: Sendable, Equatable {
    package let field: String
    package let text: String

    package init(field: String, text: String) { (self.field, self.text) = (field, text) }
}

/// Why a public form was not taken.
package enum PublicFormRefusal: Refusal, Equatable {
    case unreadable([PublicFormProblem])
    case wait(until: Instant)
    case notOpen

    package var kind: RefusalKind {
        switch self {
        case .unreadable: .invalid
        case .wait: .tooSoon
        case .notOpen: .notFound
        }
    }

    package var code: String {
        switch self {
        case .unreadable: "public-form.unreadable"
        case .wait: "public-form.wait"
        case .notOpen: "public-form.not-open"
        }
    }

    package var message: String {
        switch self {
        case .unreadable(let problems): problems.map(\.text).joined(separator: " ")
        case .wait: "Many forms came from where you are. Wait ten minutes and send it again, or call us. What you wrote is still here."
        case .notOpen: "This place takes no forms yet. Please call."
        }
    }

    /// What is wrong, by field.
    package var problems: [PublicFormProblem] {
        switch self {
        case .unreadable(let problems): problems
        case .wait, .notOpen: []
        }
    }
}
