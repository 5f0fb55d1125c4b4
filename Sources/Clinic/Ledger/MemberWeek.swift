/// One member's week in one programme: what counted on each day, what is still planned, and what is asked.
package struct MemberWeek: Sendable, Equatable {
    package let member: ID<Member>
    package let programme: ID<Programme>
    package let week: Week
    /// Counted minutes, Monday to Sunday.
    package let days: [Int]
    /// Sessions not marked yet, in order.
    package let planned: [PlannedSession]
    /// Minutes that would have counted and were missed, Monday to Sunday: absent, late, gone early.
    package let lost: [Int]
    /// Days with any counted minute.
    package let distinctDays: Int
    /// Days that reach the day's minimum.
    package let qualifyingDays: Int
    package let attended: Int
    package let missed: Int
    package let minimum: CitedMinutes?
    package let dayMinimum: CitedMinutes?
    package let minimumDays: CitedMinutes?

    package var minutes: Int { days.reduce(0, +) }
    package var plannedMinutes: Int { planned.reduce(0) { $0 + $1.minutes } }
    package var met: Bool { minutes >= minimum?.value ?? 0 }
}

/// A session that is still to be marked, with the minutes that would count.
package struct PlannedSession: Sendable, Equatable {
    /// Monday is 0.
    package let weekday: Int
    package let minutes: Int
    package init(weekday: Int, minutes: Int) { (self.weekday, self.minutes) = (weekday, minutes) }
}

/// A figure that a rule asks for, with the rule's id.
package struct CitedMinutes: Sendable, Equatable {
    package let value: Int
    package let rule: ID<Rule>
    package init(value: Int, rule: ID<Rule>) { (self.value, self.rule) = (value, rule) }

    init?(_ cited: Cited<Int>?) {
        guard let cited else { return nil }
        self.init(value: cited.value, rule: cited.rule.id)
    }
}

/// What one session came to for one member, as the week sums it.
struct SessionSum: Sendable, Equatable {
    let session: ID<GroupSession>
    let day: Day
    let counted: Int
    let planned: Int
    let lost: Int
    let isAbsent: Bool
    let isCancelled: Bool
}

extension SessionSum {
    init(of entries: [LedgerEntry], at session: GroupSession, isAbsent: Bool) {
        self.init(
            session: session.id, day: session.day, counted: entries.minutes(.counted), planned: entries.minutes(.planned),
            lost: entries.minutes(.absent, .late, .leftEarly, .away), isAbsent: isAbsent, isCancelled: session.cancelled != nil)
    }
}

extension MemberWeek {
    /// Sums the sessions of one member's week. `book` gives the rules of a day.
    init(
        _ member: ID<Member>, in programme: ID<Programme>, _ week: Week, of sums: [SessionSum], book: (Day) throws -> RuleBook
    ) throws {
        let rules = try book(week.monday)
        var days = [Int](repeating: 0, count: 7)
        var lost = days
        for sum in sums {
            days[sum.day.weekday - 1] += sum.counted
            lost[sum.day.weekday - 1] += sum.lost
        }
        let expected = Set(sums.filter { !$0.isCancelled }.map(\.day))
        self.init(
            member: member, programme: programme, week: week, days: days,
            planned: sums.filter { $0.planned > 0 }.map { PlannedSession(weekday: $0.day.weekday - 1, minutes: $0.planned) },
            lost: lost, distinctDays: days.count { $0 > 0 },
            qualifyingDays: try expected.count { day in
                let minutes = days[day.weekday - 1]
                let dayMinimum = try book(day).dayMinimum?.value ?? 0
                return minutes > 0 && minutes >= dayMinimum
            },
            attended: sums.count { $0.counted > 0 }, missed: sums.count { $0.isAbsent && $0.lost > 0 },
            minimum: CitedMinutes(rules.weekMinimum), dayMinimum: CitedMinutes(rules.dayMinimum),
            minimumDays: CitedMinutes(rules.minimumDays))
    }
}
