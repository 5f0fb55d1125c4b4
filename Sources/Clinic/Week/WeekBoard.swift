/// One programme's week, person by person: what the director looks at on Wednesday.
package struct WeekBoard: Sendable {
    package let programme: Programme
    package let week: Week
    package let today: Day
    /// By name.
    package let people: [Standing]
    /// Sessions still to come this week in which somebody else could sit.
    package let openSeats: [OpenSeat]
    /// The programmes that the caller may look at.
    package let programmes: [Programme]
}

/// Where one person stands in the week.
// A class whose properties never change: a board sorts, counts and draws two hundred of them, and each move costs one reference.
package final class Standing: Sendable {
    package let member: ID<Member>
    package let name: String
    /// Nil when nothing is planned for them this week.
    package let week: MemberWeek?
    /// Nil when no rule asks for a minimum, or nothing is planned.
    package let forecast: Forecast?
    /// Sessions of days gone by that nobody has marked.
    package let unmarked: Int

    package let trouble: Trouble

    init(
        member: ID<Member>, name: String, week: MemberWeek?, history: AttendanceHistory?, prior: AttendancePrior, today: Day
    ) {
        (self.member, self.name, self.week) = (member, name, week)
        guard let week else {
            (forecast, unmarked, trouble) = (nil, 0, .nothingPlanned)
            return
        }
        // Sessions of today count as still to come until the day is over.
        let firstOpen = today < week.week.monday ? 0 : week.week.monday.days(until: today)
        let remaining = week.planned.filter { $0.weekday >= firstOpen }.map(\.minutes)
        unmarked = week.planned.count - remaining.count
        let own = AttendanceHistory(attended: (history?.attended ?? 0) + week.attended, missed: (history?.missed ?? 0) + week.missed)
        forecast = week.minimum.map {
            Forecast(counted: week.minutes, minimum: $0.value, remaining: remaining, history: own, prior: prior)
        }
        trouble = Self.trouble(by: forecast, unmarked: unmarked)
    }
}

/// What is the matter with somebody's week, the most pressing first.
package enum Trouble: Int, Sendable, Comparable, CaseIterable {
    case willMiss, unmarked, mayMiss, nothingPlanned, none
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A session still to come with room for one more.
package struct OpenSeat: Sendable, Equatable {
    package let session: ID<GroupSession>
    package let group: String
    package let starts: Instant
    package let day: Day
    package let minutes: Int
    package let free: Int
}

extension Standing {
    /// How many weeks back a person's own attendance is looked at.
    static let weeksOfHistory = 8

    private static func trouble(by forecast: Forecast?, unmarked: Int) -> Trouble {
        guard let forecast else { return .none }
        if forecast.counted >= forecast.minimum { return .none }
        if unmarked > 0 && forecast.mostPossible < forecast.minimum { return .unmarked }
        if forecast.probability == 0 { return .willMiss }
        return forecast.probability < 0.8 ? .mayMiss : .none
    }

    /// The seats that would bring this person to the minimum: on days on which they have nothing else.
    package func seats(among open: [OpenSeat]) -> [OpenSeat] {
        guard let week, let forecast, trouble != .none else { return [] }
        let busy = Set(week.planned.map(\.weekday)).union(week.days.indices.filter { week.days[$0] + week.lost[$0] > 0 })
        let short = forecast.minimum - forecast.mostPossible
        return open.filter { !busy.contains($0.day.weekday - 1) && $0.minutes >= min(short, $0.minutes) }
    }
}
