/// Why an assessment, or a record from elsewhere, cannot be written or signed as asked.
package enum IntakeRefusal: Refusal, Equatable {
    case nothingWritten
    case tooLong(String)
    /// What is missing or unreadable, by field.
    case incomplete([SheetProblem])
    case signed
    case notSigned
    case changedSinceRead
    /// Whoever signs needs a licence to practise independently.
    case licenceNeeded
    case wordsMissing

    package var kind: RefusalKind {
        switch self {
        case .nothingWritten, .signed, .notSigned, .changedSinceRead: .conflict
        case .licenceNeeded: .forbidden
        case .tooLong, .incomplete, .wordsMissing: .invalid
        }
    }

    package var code: String {
        switch self {
        case .nothingWritten: "intake.nothing-written"
        case .tooLong: "intake.too-long"
        case .incomplete: "intake.incomplete"
        case .signed: "intake.signed"
        case .notSigned: "intake.not-signed"
        case .changedSinceRead: "intake.changed-since-read"
        case .licenceNeeded: "intake.licence-needed"
        case .wordsMissing: "intake.words-missing"
        }
    }

    package var message: String {
        switch self {
        case .nothingWritten: "Nothing is written yet. Write the assessment first."
        case .tooLong: "An answer is too long. Keep each under \(IntakeTemplate.longest) letters; longer papers go with the records."
        case .incomplete(let problems): "Before it can be signed: \(problems.map(\.text).joined(separator: " "))"
        case .signed: "This assessment is signed and stays as it is. Add what is new below it."
        case .notSigned: "This assessment is not signed yet. Write in the assessment itself."
        case .changedSinceRead: "The assessment was changed after you opened it. Read it through again, then sign it."
        case .licenceNeeded:
            "A clinician with a licence of their own signs this. If that is you, an administrator adds the letters of your licence to your account."
        case .wordsMissing: "Write what was learned, in up to 4,000 letters."
        }
    }

    /// What has to be put right, by field.
    package var problems: [SheetProblem] {
        switch self {
        case .incomplete(let problems): problems
        case .tooLong(let field): [SheetProblem(field: field, text: message)]
        default: []
        }
    }
}
