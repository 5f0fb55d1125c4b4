/// Why a safety plan cannot be written, agreed or shared as asked.
package enum SafetyPlanRefusal: Refusal, Equatable {
    case tooLong
    case tooMany
    case nothingWritten
    /// Parts that have to be talked about first.
    case partsMissing([SafetyPlanPart])
    case changedSinceRead
    case agreementMissing
    case notAgreed
    case nameMissing
    case consentMissing
    case unknownVersion
    case lineIncomplete
    case unknownLine

    package var kind: RefusalKind {
        switch self {
        case .tooLong, .tooMany, .agreementMissing, .nameMissing, .consentMissing, .lineIncomplete, .partsMissing: .invalid
        case .nothingWritten, .changedSinceRead, .notAgreed: .conflict
        case .unknownVersion, .unknownLine: .notFound
        }
    }

    package var code: String {
        switch self {
        case .tooLong: "safety-plan.too-long"
        case .tooMany: "safety-plan.too-many"
        case .nothingWritten: "safety-plan.nothing-written"
        case .partsMissing: "safety-plan.parts-missing"
        case .changedSinceRead: "safety-plan.changed-since-read"
        case .agreementMissing: "safety-plan.agreement-missing"
        case .notAgreed: "safety-plan.not-agreed"
        case .nameMissing: "safety-plan.name-missing"
        case .consentMissing: "safety-plan.consent-missing"
        case .unknownVersion: "safety-plan.unknown-version"
        case .lineIncomplete: "safety-plan.line-incomplete"
        case .unknownLine: "safety-plan.unknown-line"
        }
    }

    package var message: String {
        switch self {
        case .tooLong: "A line is too long. Keep each under \(SafetyPlanWords.mostBytes) characters, so that it is read at a glance."
        case .tooMany: "A part has more than \(SafetyPlanWords.mostEntries) lines. Keep the ones that help most."
        case .nothingWritten: "There is nothing written that could be agreed. Write the plan first."
        case .partsMissing(let parts):
            "Before it can be agreed, talk about: \(parts.map { "“\($0.title)”" }.joined(separator: ", ")). Write down what was said, also when the answer was no."
        case .changedSinceRead: "The plan was changed after you opened it. Read it through again, then agree it."
        case .agreementMissing: "Say that the person agrees, and how they said so."
        case .notAgreed: "No plan has been agreed yet."
        case .nameMissing: "Write down who saw the plan or got a copy."
        case .consentMissing: "Tick that the person agreed to this. Without their yes it stays with the programme."
        case .unknownVersion: "There is no such version."
        case .lineIncomplete: "A line needs a name and a number that can be called."
        case .unknownLine: "There is no such line; somebody may have taken it out already."
        }
    }
}

/// Somebody else saved the plan meanwhile. It carries what is there now, so that nothing typed is lost.
package struct SafetyPlanConflict: Refusal, Equatable {
    package let current: SafetyPlanDraft

    package var kind: RefusalKind { .conflict }
    package var code: String { "safety-plan.changed-meanwhile" }
    package var message: String { "Somebody else saved this plan meanwhile. Yours is in the fields, theirs is shown beside it." }
}
