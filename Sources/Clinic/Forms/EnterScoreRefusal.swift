/// Why a score from elsewhere is not kept, or not corrected.
package enum EnterScoreRefusal: Refusal, Equatable {
    case scoredHere(String)
    case dayUnusable
    /// Nil for the total.
    case outOfRange(part: String?, of: String, ClosedRange<Double>)
    case unknownPart(String, String)
    case sourceMissing
    case tooLong
    case alreadyEntered
    case notEntered
    case alreadyCorrected
    case reasonMissing
    case nothingChanged

    package var kind: RefusalKind {
        switch self {
        case .scoredHere, .dayUnusable, .outOfRange, .unknownPart, .sourceMissing, .tooLong, .reasonMissing, .nothingChanged: .invalid
        case .alreadyEntered, .alreadyCorrected: .conflict
        case .notEntered: .notFound
        }
    }

    package var code: String {
        switch self {
        case .scoredHere: "scores.scored-here"
        case .dayUnusable: "scores.day-unusable"
        case .outOfRange: "scores.out-of-range"
        case .unknownPart: "scores.unknown-part"
        case .sourceMissing: "scores.source-missing"
        case .tooLong: "scores.too-long"
        case .alreadyEntered: "scores.already-entered"
        case .notEntered: "scores.not-entered"
        case .alreadyCorrected: "scores.already-corrected"
        case .reasonMissing: "scores.reason-missing"
        case .nothingChanged: "scores.nothing-changed"
        }
    }

    package var message: String {
        switch self {
        case .scoredHere(let title): "\(title) is scored here. Ask it, or write the answers down in an interview."
        case .dayUnusable: "Give the day on which it was given: not after today, and not before the person was born."
        case .outOfRange(_, let what, let range):
            "\(what) goes from \(ScoreWords.figure(range.lowerBound)) to \(ScoreWords.figure(range.upperBound)). Look at the number again."
        case .unknownPart(let part, let title): "\(title) has no part “\(part)”."
        case .sourceMissing: "Say who gave it, and in which licensed tool."
        case .tooLong: "Who gave it, the tool and the reason have at most 200 letters each."
        case .alreadyEntered: "A score of this day is here already. If it is wrong, open it and correct it."
        case .notEntered: "This score was not typed in, so there is nothing to correct: it comes from the answers."
        case .alreadyCorrected: "This score was corrected before. Correct the one that stands in its place."
        case .reasonMissing: "Say why it is corrected. The old value stays readable beside it."
        case .nothingChanged: "Nothing is different from what is here. Change what is wrong, or take the score out."
        }
    }
}
