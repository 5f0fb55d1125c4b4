/// How full a group is, from a day on.
package struct GroupSeats: Sendable, Equatable {
    package let group: ID<TherapyGroup>
    package let name: String
    package let most: Int
    /// Each person in it, or about to join: from which day, and the last day that is expected. Nobody knows it: `Day.last`.
    package let stays: [ClosedRange<Day>]

    func free(on day: Day) -> Int { most - stays.count { $0.contains(day) } }
}

/// When there is a seat in a programme: as many as its fullest group has, less what is offered or held.
package struct SeatForecast: Sendable, Equatable {
    package let groups: [GroupSeats]
    /// The first day of each seat that is offered or held for somebody who is not in a group yet.
    package let held: [Day]

    package init(groups: [GroupSeats], held: [Day]) { (self.groups, self.held) = (groups, held) }

    /// Days that are looked ahead: what is planned further off is no plan.
    static let days = 26 * 7

    /// Nil where the programme has no groups: there is nothing to count.
    package func free(on day: Day) -> Int? {
        groups.map { $0.free(on: day) }.min().map { $0 - held.count { $0 <= day } }
    }

    /// The first day, from one on, on which so many seats are free and stay free as far as is known; nil when no planned
    /// discharge makes them so.
    /// - Parameter place: 1 for whoever is first on the waitlist, 2 for the next.
    package func first(from today: Day, place: Int = 1) -> Day? {
        (0...Self.days).lazy.map { today.adding(days: $0) }.first { day in (free(on: day) ?? 0) >= place }
    }

    /// The group that is full first.
    package func tightest(on day: Day) -> GroupSeats? { groups.min { $0.free(on: day) < $1.free(on: day) } }
}

/// A place that is offered, or held, until it is taken or lapses.
package struct SeatOffer: Sendable, Equatable {
    package enum State: String, Sendable {
        case offered, accepted, declined, lapsed, used

        package var title: String {
            switch self {
            case .offered: "Offered"
            case .accepted: "Accepted"
            case .declined: "Declined"
            case .lapsed: "Lapsed"
            case .used: "Taken"
            }
        }
    }

    package let id: ID<SeatOffer>
    package let inquiry: ID<Inquiry>
    package let programme: ID<Programme>
    package let starts: Day
    package let expires: Instant
    package let state: State

    /// An offer that nobody answered in time is none.
    package func state(at now: Instant) -> State { state == .offered && expires <= now ? .lapsed : state }
}
