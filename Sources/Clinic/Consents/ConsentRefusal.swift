/// Why a document cannot be shown, signed, taken back or changed.
package enum ConsentRefusal: Refusal, Equatable {
    case unknownDocument
    case closed(SigningProblem)
    case notASigner
    case signedAlready
    case nameMissing
    case notAgreed
    case drawingUnreadable
    /// The words changed between the page and the signature.
    case changedSinceShown
    case unknownSignature
    case withdrawnAlready
    case reasonMissing
    case tooLong(String, most: Int)
    case unknownField(String)
    case titleMissing
    case wordsMissing
    case unchanged
    case unknownState
    case unknownAnswer
    case nothingGoneThrough
    case guardianNameMissing
    case guardianHasSigned
    /// The device is not with the person who is to sign.
    case notHandedOver

    package var kind: RefusalKind {
        switch self {
        case .unknownDocument, .unknownSignature, .unknownState, .notASigner: .notFound
        case .closed, .signedAlready, .changedSinceShown, .withdrawnAlready, .unchanged, .guardianHasSigned, .notHandedOver:
            .conflict
        case .nameMissing, .notAgreed, .drawingUnreadable, .reasonMissing, .tooLong, .unknownField, .titleMissing, .wordsMissing,
            .unknownAnswer, .nothingGoneThrough, .guardianNameMissing:
            .invalid
        }
    }

    package var code: String {
        switch self {
        case .unknownDocument: "consents.unknown-document"
        case .closed: "consents.nobody-can-sign"
        case .notASigner: "consents.not-a-signer"
        case .signedAlready: "consents.signed-already"
        case .nameMissing: "consents.name-missing"
        case .notAgreed: "consents.not-agreed"
        case .drawingUnreadable: "consents.drawing-unreadable"
        case .changedSinceShown: "consents.changed-since-shown"
        case .unknownSignature: "consents.unknown-signature"
        case .withdrawnAlready: "consents.withdrawn-already"
        case .reasonMissing: "consents.reason-missing"
        case .tooLong: "consents.too-long"
        case .unknownField: "consents.unknown-field"
        case .titleMissing: "consents.title-missing"
        case .wordsMissing: "consents.words-missing"
        case .unchanged: "consents.unchanged"
        case .unknownState: "consents.unknown-state"
        case .unknownAnswer: "consents.unknown-answer"
        case .nothingGoneThrough: "consents.nothing-gone-through"
        case .guardianNameMissing: "consents.guardian-name-missing"
        case .guardianHasSigned: "consents.guardian-has-signed"
        case .notHandedOver: "consents.not-handed-over"
        }
    }

    /// The field of the form that it is about, where it is about one.
    package var field: String {
        switch self {
        case .nameMissing: "name"
        case .notAgreed: "agreed"
        case .drawingUnreadable: "drawing"
        case .reasonMissing: "reason"
        case .tooLong(let field, _): field
        case .unknownField, .wordsMissing: "words"
        case .titleMissing: "title"
        case .guardianNameMissing, .guardianHasSigned: "guardian-name"
        default: ""
        }
    }

    package var message: String {
        switch self {
        case .unknownDocument: "There is no such document."
        case .closed(let problem): problem.message
        case .notASigner: "This document does not wait for their signature. Open the documents again to see whose it waits for."
        case .signedAlready: "This is signed already. Nothing was signed twice."
        case .nameMissing: "Write your full name. That is your signature."
        case .notAgreed: "Tick the box to say that you have read it and agree."
        case .drawingUnreadable: "The drawing could not be read. Clear it and draw again, or leave it empty: your typed name is enough."
        case .changedSinceShown: "The words have changed since this page was opened. Read them once more; nothing was signed."
        case .unknownSignature: "There is no such signature."
        case .withdrawnAlready: "This signature was taken back already."
        case .reasonMissing: "Say why, in at least ten letters."
        case .tooLong(_, let most): "This is too long: shorten it to \(most) letters."
        case .unknownField(let name):
            "“{\(name)}” is no field. Use \(DocumentTemplate.Field.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", "))."
        case .titleMissing: "Give the document a title."
        case .wordsMissing: "Write the words of the document."
        case .unchanged: "Nothing has changed, so there is no new version."
        case .unknownState: "There is no row for this state."
        case .unknownAnswer: "Choose one of the answers."
        case .nothingGoneThrough: "Tick what you went through."
        case .guardianNameMissing: "Write the name of this parent or guardian."
        case .guardianHasSigned:
            "They have signed, and a signature does not move to another name. Write somebody else down as a new parent or guardian; to correct this name, take the signature back first."
        case .notHandedOver: "Nothing was signed: hand the device over to whoever signs, from the page of documents."
        }
    }
}
