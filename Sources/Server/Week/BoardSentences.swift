import Clinic

/// What the board says in words: what matters now, and what would help one person.
struct BoardSentences {
    let headline: String
    let lead: String

    init(_ board: WeekBoard) {
        let count = { (trouble: Trouble) in board.people.count { $0.trouble == trouble } }
        let (will, unmarked, may) = (count(.willMiss), count(.unmarked), count(.mayMiss))
        let expected = board.people.count { $0.week != nil }
        let hours = Self.hours(board)
        let isOver = board.week.sunday < board.today
        if board.people.isEmpty {
            headline = "Nobody is in this programme this week."
        } else if will > 0 {
            let verb = isOver ? "missed" : "will miss"
            let rest =
                isOver ? "." : Self.lastSeat(board).map { " unless they get a seat by \($0)." } ?? "; no session with a free seat is left."
            headline = Words.capitalised("\(Words.people(will)) \(verb) \(hours)\(rest)")
        } else if unmarked > 0 {
            headline = Words.capitalised("\(Words.people(unmarked)) cannot be judged: attendance was not marked.")
        } else if may > 0 {
            headline = Words.capitalised("\(Words.people(may)) may miss \(hours).")
        } else {
            headline = isOver ? "Everybody reached \(hours)." : "Everybody is on the way to \(hours)."
        }
        let reached = board.people.count { $0.forecast?.probability == 1 }
        lead =
            board.people.isEmpty
            ? ""
            : "\(expected) expected this week; \(reached) \(reached == 1 ? "has" : "have") reached \(hours), \(will + unmarked + may) need a look."
    }

    /// What would bring one person to the minimum.
    static func fix(_ standing: Standing, _ board: WeekBoard) -> String {
        guard let forecast = standing.forecast else {
            return standing.week == nil ? "A place in a group: nothing is planned this week." : ""
        }
        switch standing.trouble {
        case .none, .nothingPlanned: return ""
        case .unmarked:
            return
                "Mark \(standing.unmarked == 1 ? "the session" : "the \(Words.number(standing.unmarked)) sessions") that nobody has marked."
        case .mayMiss:
            if let fewest = forecast.fewestPlanned, fewest == forecast.remaining.count {
                return "Has to come to every session that is left."
            }
            let most = forecast.mayMiss
            return most == 1 ? "May miss one more session, not two." : "May miss \(Words.number(most)) more sessions."
        case .willMiss:
            let short = forecast.minimum - forecast.mostPossible
            guard let seat = standing.seats(among: board.openSeats).first else {
                return "\(HoursAndMinutes.words(short)) short, and no free seat is left this week."
            }
            let time = "\(Words.dayHead(seat.day)), \(board.programme.site.zone.local(seat.starts).clock)"
            let rest = seat.minutes >= short ? "would make it." : "would help; \(HoursAndMinutes.words(short)) are missing."
            return "A seat in \(seat.group), \(time), \(rest)"
        }
    }

    private static func hours(_ board: WeekBoard) -> String {
        let minima = Set(board.people.compactMap { $0.week?.minimum?.value })
        guard minima.count == 1, let minimum = minima.first else { return "the minimum" }
        return minimum % 60 == 0 && minimum <= 600 ? "\(Words.number(minimum / 60)) hours" : HoursAndMinutes.words(minimum)
    }

    /// The last day on which one of those who will miss could still sit in somewhere.
    private static func lastSeat(_ board: WeekBoard) -> String? {
        let seats = board.people.filter { $0.trouble == .willMiss }.flatMap { $0.seats(among: board.openSeats) }
        return seats.max { $0.starts < $1.starts }.map { Words.weekday($0.day.weekday) }
    }
}
