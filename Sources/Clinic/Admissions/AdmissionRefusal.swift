/// Why an inquiry cannot be taken, changed or moved as asked.
package enum AdmissionRefusal: Refusal, Equatable {
    case unknownInquiry
    case nameMissing
    case tooLong(String)
    case notADate(String)
    case bornInTheFuture
    case notAnEmail
    case notAPhone
    case unreachable
    case changedSinceRead
    case closed
    case gateClosed([AdmissionFact])
    case lastStage
    case reasonMissing
    case mayNotOverride
    case expiryOutOfRange
    case sameInquiry
    case unknownChoice(String)

    package var kind: RefusalKind {
        switch self {
        case .unknownInquiry: .notFound
        case .changedSinceRead, .closed, .gateClosed, .lastStage, .sameInquiry: .conflict
        case .mayNotOverride: .forbidden
        case .nameMissing, .tooLong, .notADate, .bornInTheFuture, .notAnEmail, .notAPhone, .unreachable, .reasonMissing,
            .expiryOutOfRange, .unknownChoice:
            .invalid
        }
    }

    package var code: String {
        switch self {
        case .unknownInquiry: "admissions.unknown-inquiry"
        case .nameMissing: "admissions.name-missing"
        case .tooLong: "admissions.too-long"
        case .notADate: "admissions.not-a-date"
        case .bornInTheFuture: "admissions.born-in-the-future"
        case .notAnEmail: "admissions.not-an-email"
        case .notAPhone: "admissions.not-a-phone"
        case .unreachable: "admissions.unreachable"
        case .changedSinceRead: "admissions.changed-since-read"
        case .closed: "admissions.closed"
        case .gateClosed: "admissions.gate-closed"
        case .lastStage: "admissions.last-stage"
        case .reasonMissing: "admissions.reason-missing"
        case .mayNotOverride: "admissions.may-not-override"
        case .expiryOutOfRange: "admissions.expiry-out-of-range"
        case .sameInquiry: "admissions.same-inquiry"
        case .unknownChoice: "admissions.unknown-choice"
        }
    }

    /// The field of the form that it is about, where it is about one.
    package var field: String {
        switch self {
        case .nameMissing: "given"
        case .tooLong(let field), .notADate(let field), .unknownChoice(let field): field
        case .bornInTheFuture: "born"
        case .notAnEmail: "email"
        case .notAPhone, .unreachable: "phone"
        case .reasonMissing: "reason"
        case .expiryOutOfRange: "expires"
        case .unknownInquiry, .changedSinceRead, .closed, .gateClosed, .lastStage, .mayNotOverride, .sameInquiry: ""
        }
    }

    package var message: String {
        switch self {
        case .unknownInquiry: "There is nothing here that you can open."
        case .nameMissing: "Write the given name of the person who seeks care."
        case .tooLong: "This is too long. Shorten it; longer letters can be kept with the records."
        case .notADate: "Write the date as 2001-05-17."
        case .bornInTheFuture: "This birth date is not one of somebody who can be treated here. Look at the year."
        case .notAnEmail: "Write the address as name@example.org."
        case .notAPhone: "Write a telephone number with its area code, such as 555-0134."
        case .unreachable: "Give a telephone number that is safe to call, or an e-mail address."
        case .changedSinceRead: "Somebody else has saved this since you opened it. Both are shown; choose what stays and save again."
        case .closed: "This inquiry is closed. Open it again first."
        case .gateClosed(let facts):
            "This is still missing: \(facts.map { $0.missing.lowercasedFirst }.joined(separator: ", "))."
        case .lastStage: "There is no stage after this one."
        case .reasonMissing: "Say why, in a few words."
        case .mayNotOverride: "Nobody of your role may let somebody through without this."
        case .expiryOutOfRange: "An exception lasts from one to 30 days."
        case .sameInquiry: "This is the same inquiry."
        case .unknownChoice: "Choose one from the list."
        }
    }
}
