import Database

extension Transaction {
    /// Everybody placed in a programme in a week, with their week where they have one. One statement.
    func standings(in programme: ID<Programme>, _ week: Week, today: Day) throws -> [Standing] {
        let people = try rows(
            """
            SELECT p.member_id, m.given, m.family, m.preferred, w.past_attended, w.past_missed, \(MemberWeek.figureColumns)
            FROM placement p JOIN member m ON m.id = p.member_id
            LEFT JOIN member_week w ON w.programme_id = p.programme_id AND w.week = \(week) AND w.member_id = p.member_id
            WHERE p.programme_id = \(programme) AND p.ends_on >= \(week.monday) AND p.starts_on <= \(week.sunday)
            ORDER BY m.sort_name, m.id
            """
        ) { row in
            let member = ID<Member>(try row.next(Int.self))
            let (given, family, preferred) = (try row.next(String.self), try row.next(String.self), try row.next(String.self))
            let (attended, missed) = (try row.next(Int?.self), try row.next(Int?.self))
            let history = attended.flatMap { attended in missed.map { AttendanceHistory(attended: attended, missed: $0) } }
            let figures = history == nil ? nil : try MemberWeek(&row, of: member, in: programme, week)
            return (member: member, name: (preferred.isEmpty ? given : preferred) + " " + family, week: figures, history: history)
        }
        let prior = AttendancePrior.fitted(to: people.compactMap(\.history).filter { $0.sessions > 0 })
        return people.map {
            Standing(member: $0.member, name: $0.name, week: $0.week, history: $0.history, prior: prior, today: today)
        }
    }

    /// Sessions after an instant, this week, with room for one more.
    ///
    /// - Parameter counts: whether a kind of time counts, so that a break is not offered as care.
    func openSeats(
        in programme: ID<Programme>, _ week: Week, after now: Instant, counts: (BlockKind) -> Bool
    ) throws -> [OpenSeat] {
        var countable: [ID<GroupSession>: Int] = [:]
        try each(
            """
            SELECT s.id, b.kind, b.ends_at - b.starts_at FROM group_session s JOIN session_block b ON b.session_id = s.id
            WHERE s.programme_id = \(programme) AND s.day BETWEEN \(week.monday) AND \(week.sunday) AND s.starts_at > \(now)
            """
        ) { row in
            let (id, kind) = (ID<GroupSession>(try row.next(Int.self)), try row.next(BlockKind.self))
            if counts(kind) { countable[id, default: 0] += try row.next(Int.self) / 60 }
        }
        return try rows(
            """
            SELECT s.id, g.name, s.starts_at, s.day, g.most - COUNT(r.member_id)
            FROM group_session s JOIN therapy_group g ON g.id = s.group_id LEFT JOIN roster_place r ON r.session_id = s.id
            WHERE s.programme_id = \(programme) AND s.day BETWEEN \(week.monday) AND \(week.sunday) AND s.starts_at > \(now)
              AND s.cancelled IS NULL
            GROUP BY s.id, g.name, s.starts_at, s.day, g.most HAVING g.most > COUNT(r.member_id)
            ORDER BY s.starts_at, s.id
            """
        ) { row in
            let (id, group, starts) = (
                ID<GroupSession>(try row.next(Int.self)), try row.next(String.self), Instant(seconds: try row.next())
            )
            let day = Day(number: try row.next())
            return OpenSeat(session: id, group: group, starts: starts, day: day, minutes: countable[id] ?? 0, free: try row.next())
        }
    }
}
