/// Why a card is not taken, or its choice not kept.
package enum CheckInRefusal: Refusal, Equatable {
    case unknownCard
    case notChosen
    /// Somebody other than the person wants to answer for them.
    case onlyThePerson
    case dayAhead
    case dayOver
    case savedMeanwhile
    case targetTooLong

    package var kind: RefusalKind {
        switch self {
        case .unknownCard, .notChosen: .notFound
        case .onlyThePerson: .forbidden
        case .dayAhead, .targetTooLong: .invalid
        case .dayOver, .savedMeanwhile: .conflict
        }
    }

    package var code: String {
        switch self {
        case .unknownCard: "check-in.unknown-card"
        case .notChosen: "check-in.not-chosen"
        case .onlyThePerson: "check-in.only-the-person"
        case .dayAhead: "check-in.day-ahead"
        case .dayOver: "check-in.day-over"
        case .savedMeanwhile: "check-in.saved-meanwhile"
        case .targetTooLong: "check-in.target-too-long"
        }
    }

    package var message: String {
        switch self {
        case .unknownCard: "There is no such card."
        case .notChosen: "This card is not among yours. Your therapist can add it."
        case .onlyThePerson: "Only the person themself fills this in."
        case .dayAhead: "This day has not come yet. Load the page again and fill it in for today."
        case .dayOver: "This day is over, and what was said of it stays as it was. Load the page again and fill it in for today."
        case .savedMeanwhile: "This was saved from another device at the same moment. Load the page again and look at what is there."
        case .targetTooLong: "A target is one line of 80 letters at most. Shorten it."
        }
    }
}
