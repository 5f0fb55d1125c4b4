/// Why a level of care cannot be determined, certified or rated as asked.
package enum LevelRefusal: Refusal, Equatable {
    case nothingWritten
    case tooLong(String)
    case unknownCriterion
    case changedSinceRead
    /// The licence of whoever signs does not allow it.
    case prescriberNeeded
    case physicianNeeded
    case licenceNeeded
    case levelMissing(String)
    /// What rules out IOP and PHP is present.
    case hardStop([String])
    case stopsNotAsked([String])
    case evidenceMissing([String])
    case reasonMissing
    case rationaleMissing
    case necessityMissing(String)
    case necessityTheSame
    case unknownTool
    case scoreOutOfRange(Int)
    case compositeOutOfRange
    case assessorMissing
    case recommendationMissing
    case dayUnusable
    case notDoneInTool
    case unknownRating
    case whyMissing
    case notDetermined
    case hoursTooFew(Int)
    case certificationIncomplete(String)

    package var kind: RefusalKind {
        switch self {
        case .unknownRating, .unknownTool, .unknownCriterion: .notFound
        case .nothingWritten, .changedSinceRead, .hardStop, .notDetermined: .conflict
        case .prescriberNeeded, .physicianNeeded, .licenceNeeded: .forbidden
        default: .invalid
        }
    }

    package var code: String {
        switch self {
        case .nothingWritten: "level.nothing-written"
        case .tooLong: "level.too-long"
        case .unknownCriterion: "level.unknown-criterion"
        case .changedSinceRead: "level.changed-since-read"
        case .prescriberNeeded: "level.prescriber-needed"
        case .physicianNeeded: "level.physician-needed"
        case .licenceNeeded: "level.licence-needed"
        case .levelMissing: "level.level-missing"
        case .hardStop: "level.hard-stop"
        case .stopsNotAsked: "level.stops-not-asked"
        case .evidenceMissing: "level.evidence-missing"
        case .reasonMissing: "level.reason-missing"
        case .rationaleMissing: "level.rationale-missing"
        case .necessityMissing: "level.necessity-missing"
        case .necessityTheSame: "level.necessity-the-same"
        case .unknownTool: "level.unknown-tool"
        case .scoreOutOfRange: "level.score-out-of-range"
        case .compositeOutOfRange: "level.composite-out-of-range"
        case .assessorMissing: "level.assessor-missing"
        case .recommendationMissing: "level.recommendation-missing"
        case .dayUnusable: "level.day-unusable"
        case .notDoneInTool: "level.not-done-in-tool"
        case .unknownRating: "level.unknown-rating"
        case .whyMissing: "level.why-missing"
        case .notDetermined: "level.not-determined"
        case .hoursTooFew: "level.hours-too-few"
        case .certificationIncomplete: "level.certification-incomplete"
        }
    }

    package var message: String {
        switch self {
        case .nothingWritten: "Nothing is written yet. Write the determination first."
        case .tooLong: "This is too long. Keep it under \(DeterminationWords.mostWords) letters."
        case .unknownCriterion: "There is no such criterion, or no such field of the assessment. Load the page again."
        case .changedSinceRead: "The determination was changed after you opened it. Read it through again, then sign it."
        case .prescriberNeeded:
            "A psychiatrist, another physician or a nurse practitioner signs this. If that is you, an administrator adds the letters of your licence to your account."
        case .physicianNeeded: "Only a physician (MD or DO) certifies to Medicare (42 CFR 424.24). Ask one to sign."
        case .licenceNeeded: "A clinician with a licence of their own signs this letter."
        case .levelMissing(let field): "Choose the level that is \(field == "decided" ? "decided" : "recommended")."
        case .hardStop(let titles):
            "This rules out IOP and PHP: \(Self.list(titles)). Decide on another level, and write the letter that says where to go."
        case .stopsNotAsked(let titles): "Ask about this before anybody is placed in IOP or PHP: \(Self.list(titles))."
        case .evidenceMissing(let titles): "Say whether it is so, and where it shows: \(Self.list(titles))."
        case .reasonMissing: "The decision differs from what is recommended, or a criterion is not met. Choose why."
        case .rationaleMissing: "Explain the difference in at least \(DeterminationWords.leastWords) letters."
        case .necessityMissing(let field):
            "Say in at least \(DeterminationWords.leastWords) letters why a \(field == "notLower" ? "less intensive level would not be enough" : "more intensive level is not needed")."
        case .necessityTheSame: "Why not less and why not more cannot be the same words. Say what speaks for each."
        case .unknownTool: "Choose the tool and its edition from the list."
        case .scoreOutOfRange(let place): "Rating \(place) is not one that this edition knows. Look it up in the tool."
        case .compositeOutOfRange: "This composite is not one that this edition can have. Look it up in the tool."
        case .assessorMissing: "Say in up to 120 letters who did the rating."
        case .recommendationMissing: "Write the level as the tool names it, and the rung of our ladder that it stands for."
        case .dayUnusable: "Write a day that is not ahead of us, as 2026-02-23."
        case .notDoneInTool:
            "Say that the rating was done in the licensed tool. Its questions are not here, so it cannot be done in this form."
        case .unknownRating: "There is no such rating, or it was struck."
        case .whyMissing: "Say in up to 500 letters why it is struck."
        case .notDetermined: "IOP or PHP has to be determined and signed first."
        case .hoursTooFew(let least): "At this level a physician certifies at least \(least) hours a week, and at most 60."
        case .certificationIncomplete(let field):
            field == "need"
                ? "Say in at least \(DeterminationWords.leastWords) letters why this much care is needed."
                : "A recertification says how they respond, which symptoms remain, and what has to be reached to step down."
        }
    }

    /// The field of the form that it is about, where it is about one.
    package var field: String {
        switch self {
        case .tooLong(let field), .levelMissing(let field), .necessityMissing(let field), .certificationIncomplete(let field): field
        case .hardStop, .stopsNotAsked, .evidenceMissing: "criteria"
        case .reasonMissing: "reason"
        case .rationaleMissing: "rationale"
        case .necessityTheSame: "notHigher"
        case .unknownTool: "tool"
        case .scoreOutOfRange(let place): "score-\(place)"
        case .compositeOutOfRange: "composite"
        case .assessorMissing: "assessor"
        case .recommendationMissing: "named"
        case .dayUnusable: "done"
        case .notDoneInTool: "licensed"
        case .hoursTooFew: "hours"
        default: "main"
        }
    }

    private static func list(_ titles: [String]) -> String { titles.map(\.lowercasedFirst).joined(separator: "; ") }
}
