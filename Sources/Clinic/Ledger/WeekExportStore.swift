import Database

/// Whose week of which programme.
struct MemberWeekKey: Hashable {
    let member: ID<Member>
    let programme: ID<Programme>
    let week: Week
}

/// A member's week before its days are known.
struct ExportedWeekLine {
    let key: MemberWeekKey
    let member: String
    let minutes: Int
    let minimum: Int?
    let distinctDays: Int

    func exported(_ days: [ExportedDay]) -> ExportedMemberWeek {
        ExportedMemberWeek(
            member: member, week: key.week, minutes: minutes, minimum: minimum, met: minutes >= minimum ?? 0,
            distinctDays: distinctDays, days: days)
    }
}

extension Transaction {
    /// Everybody's weeks of some programmes, week after week in the order of the members' numbers.
    func exportedWeeks(of programmes: [ID<Programme>], from: Week, to: Week) throws -> [ExportedWeekLine] {
        try rows(
            """
            SELECT w.member_id, w.programme_id, w.week, m.external, w.minutes, w.minimum, w.distinct_days
            FROM member_week w JOIN member m ON m.id = w.member_id
            WHERE w.programme_id IN \(list: programmes) AND w.week BETWEEN \(from) AND \(to)
            """
        ) { row in
            let key = try MemberWeekKey(&row)
            return ExportedWeekLine(
                key: key, member: try row.next(String?.self) ?? key.member.text, minutes: try row.next(), minimum: try row.next(),
                distinctDays: try row.next())
        }.sorted { one, other in
            // Sorted here: the engines order text by different alphabets.
            (one.key.week, one.member, one.key.programme) < (other.key.week, other.member, other.key.programme)
        }
    }

    /// The verdicts on every minute of some programmes' days, by member and week, in the order of time.
    func exportedDays(of programmes: [ID<Programme>], from: Day, to: Day) throws -> [MemberWeekKey: [ExportedDay]] {
        let rules = try citedRules()
        var weeks: [MemberWeekKey: [ExportedDayLine]] = [:]
        try each(
            """
            SELECT r.member_id, s.programme_id, r.week, s.day, s.id, s.external, l.minutes, l.verdict, l.rule_id
            FROM group_session s JOIN roster_place r ON r.session_id = s.id
            LEFT JOIN ledger_entry l ON l.member_id = r.member_id AND l.session_id = r.session_id
            WHERE s.programme_id IN \(list: programmes) AND s.day BETWEEN \(from) AND \(to)
            ORDER BY s.day, s.starts_at, s.id, l.starts_at
            """
        ) { row in
            let key = try MemberWeekKey(&row)
            let (day, session) = (Day(number: try row.next()), ID<GroupSession>(try row.next(Int.self)))
            var line = weeks[key]?.last?.date == day ? weeks[key]?.removeLast() ?? ExportedDayLine(day) : ExportedDayLine(day)
            let name = try row.next(String?.self) ?? session.text
            if let minutes = try row.next(Int?.self) {
                let (verdict, rule) = (try row.next(Verdict.self), try row.next(Int?.self).map { ID<Rule>($0) })
                line.add(
                    ExportedReason(session: name, minutes: minutes, verdict: verdict, rule: rule.flatMap { rules[$0]?.identifier } ?? ""))
            }
            weeks[key, default: []].append(line)
        }
        return weeks.mapValues { $0.map(\.day) }
    }
}

extension MemberWeekKey {
    init(_ row: inout Row) throws {
        (member, programme) = (ID(try row.next(Int.self)), ID(try row.next(Int.self)))
        week = Day(number: try row.next()).week
    }
}

/// A day as its verdicts are gathered.
private struct ExportedDayLine {
    let date: Day
    private var because: [ExportedReason] = []

    init(_ date: Day) { self.date = date }

    /// Stretches of a session with one verdict by one rule are one line, in the place of the first.
    mutating func add(_ reason: ExportedReason) {
        let same = because.lastIndex { ($0.session, $0.verdict, $0.rule) == (reason.session, reason.verdict, reason.rule) }
        guard let same else { return because.append(reason) }
        because[same] = ExportedReason(
            session: reason.session, minutes: because[same].minutes + reason.minutes, verdict: reason.verdict, rule: reason.rule)
    }

    var day: ExportedDay {
        ExportedDay(date: date, minutes: because.reduce(0) { $0 + ($1.verdict == .counted ? $1.minutes : 0) }, because: because)
    }
}
