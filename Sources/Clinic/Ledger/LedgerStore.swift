import Database

extension Transaction {
    /// The question for the verdicts on one member's one session, for those who ask several at once.
    static func ledger(at session: ID<GroupSession>, of member: ID<Member>) -> SQL {
        """
        SELECT starts_at, minutes, block, verdict, rule_id FROM ledger_entry
        WHERE member_id = \(member) AND session_id = \(session) ORDER BY starts_at
        """
    }

    /// Replaces the verdicts on one member's one session. They follow from attendance and rules, so nothing is lost by it.
    func replaceLedger(of place: RosterPlace, with entries: [LedgerEntry]) throws {
        try runSoon("DELETE FROM ledger_entry WHERE member_id = \(place.member) AND session_id = \(place.session)")
        try save(entries, of: place)
    }

    /// The same where the verdicts until now are known: what stays as it was is left alone.
    func changeLedger(of place: RosterPlace, from old: [LedgerEntry], to new: [LedgerEntry]) throws {
        for entry in old where !new.contains(where: { $0.starts == entry.starts }) {
            try runSoon(
                """
                DELETE FROM ledger_entry
                WHERE member_id = \(place.member) AND session_id = \(place.session) AND starts_at = \(entry.starts)
                """)
        }
        let changed = new.filter { !old.contains($0) }
        if !changed.isEmpty { try save(changed, of: place) }
    }

    private func save(_ entries: [LedgerEntry], of place: RosterPlace) throws {
        let lines = entries.map { entry -> SQL in
            "(\(place.member), \(place.session), \(entry.starts), \(entry.minutes), \(entry.block.rawValue), \(entry.verdict.rawValue), \(entry.rule))"
        }
        try runSoon(
            """
            INSERT INTO ledger_entry (member_id, session_id, starts_at, minutes, block, verdict, rule_id) VALUES \(SQL(lines, separator: ", "))
            ON CONFLICT (member_id, session_id, starts_at) DO UPDATE SET minutes = excluded.minutes, block = excluded.block,
                verdict = excluded.verdict, rule_id = excluded.rule_id, authorised = NULL, billable = NULL
            """)
    }

    func save(_ sum: SessionSum, of place: RosterPlace) throws {
        try runSoon(
            """
            UPDATE roster_place SET counted = \(sum.counted), planned = \(sum.planned), lost = \(sum.lost)
            WHERE session_id = \(place.session) AND member_id = \(place.member)
            """)
    }

    func setOnPlan(_ onPlan: Bool, of place: RosterPlace) throws {
        try runSoon("UPDATE roster_place SET on_plan = \(onPlan) WHERE session_id = \(place.session) AND member_id = \(place.member)")
    }

    /// The verdicts of one member's sessions of one week, by session, in order.
    func ledger(of member: ID<Member>, in week: Week) throws -> [ID<GroupSession>: [LedgerEntry]] {
        var entries: [ID<GroupSession>: [LedgerEntry]] = [:]
        try each(
            """
            SELECT session_id, starts_at, minutes, block, verdict, rule_id FROM ledger_entry
            WHERE member_id = \(member)
              AND session_id IN (SELECT session_id FROM roster_place WHERE member_id = \(member) AND week = \(week))
            ORDER BY session_id, starts_at
            """
        ) { row in entries[ID(try row.next(Int.self)), default: []].append(try LedgerEntry(&row)) }
        return entries
    }

    /// The verdicts on everybody's minutes of one session.
    func ledger(at session: ID<GroupSession>) throws -> [ID<Member>: [LedgerEntry]] {
        var entries: [ID<Member>: [LedgerEntry]] = [:]
        try each(
            """
            SELECT l.member_id, l.starts_at, l.minutes, l.block, l.verdict, l.rule_id
            FROM roster_place r JOIN ledger_entry l ON l.member_id = r.member_id AND l.session_id = r.session_id
            WHERE r.session_id = \(session) ORDER BY l.member_id, l.starts_at
            """
        ) { row in entries[ID(try row.next(Int.self)), default: []].append(try LedgerEntry(&row)) }
        return entries
    }

    /// What each session of a member's week came to, one programme's only.
    func sessionSums(of member: ID<Member>, in programme: ID<Programme>, _ week: Week) throws -> [SessionSum] {
        try rows(
            """
            SELECT r.session_id, r.day, r.counted, r.planned, r.lost, r.absence, s.cancelled
            FROM roster_place r JOIN group_session s ON s.id = r.session_id
            WHERE r.member_id = \(member) AND r.week = \(week) AND s.programme_id = \(programme) ORDER BY s.starts_at, s.id
            """
        ) {
            SessionSum(
                session: ID(try $0.next(Int.self)), day: Day(number: try $0.next()), counted: try $0.next(), planned: try $0.next(),
                lost: try $0.next(), isAbsent: try $0.next(String?.self) != nil, isCancelled: try $0.next(String?.self) != nil)
        }
    }

    func save(_ week: MemberWeek) throws {
        let planned = week.planned.map { "\($0.weekday):\($0.minutes)" }.joined(separator: ",")
        let lost = week.lost.contains { $0 > 0 } ? week.lost.map(String.init).joined(separator: ",") : ""
        let d = week.days
        try runSoon(
            """
            INSERT INTO member_week (programme_id, week, member_id, \(MemberWeek.figureColumns))
            VALUES (\(week.programme), \(week.week), \(week.member), \(d[0]), \(d[1]), \(d[2]), \(d[3]), \(d[4]), \(d[5]), \(d[6]),
                    \(week.minutes), \(planned), \(week.plannedMinutes), \(lost), \(week.distinctDays), \(week.qualifyingDays),
                    \(week.attended), \(week.missed), \(week.minimum?.value), \(week.minimum?.rule), \(week.dayMinimum?.value),
                    \(week.dayMinimum?.rule), \(week.minimumDays?.value), \(week.minimumDays?.rule))
            ON CONFLICT (programme_id, week, member_id) DO UPDATE SET
                monday = excluded.monday, tuesday = excluded.tuesday, wednesday = excluded.wednesday, thursday = excluded.thursday,
                friday = excluded.friday, saturday = excluded.saturday, sunday = excluded.sunday, minutes = excluded.minutes,
                planned = excluded.planned, planned_minutes = excluded.planned_minutes, lost = excluded.lost,
                distinct_days = excluded.distinct_days, qualifying_days = excluded.qualifying_days, attended = excluded.attended,
                missed = excluded.missed, minimum = excluded.minimum, minimum_rule = excluded.minimum_rule,
                day_minimum = excluded.day_minimum, day_rule = excluded.day_rule, minimum_days = excluded.minimum_days,
                days_rule = excluded.days_rule
            """)
    }

    func removeWeek(of member: ID<Member>, in programme: ID<Programme>, _ week: Week) throws {
        try runSoon("DELETE FROM member_week WHERE programme_id = \(programme) AND week = \(week) AND member_id = \(member)")
    }

    /// A member's weeks, oldest first: for the Stair and the because.
    func weeks(of member: ID<Member>, from: Week, to: Week) throws -> [MemberWeek] {
        try rows(
            """
            SELECT programme_id, week, member_id, \(MemberWeek.figureColumns) FROM member_week
            WHERE member_id = \(member) AND week BETWEEN \(from) AND \(to) ORDER BY week, programme_id
            """
        ) { try MemberWeek(&$0) }
    }

    /// Every member's weeks of one programme within some weeks.
    func weeks(of programme: ID<Programme>, from: Week, to: Week) throws -> [MemberWeek] {
        try rows(
            """
            SELECT programme_id, week, member_id, \(MemberWeek.figureColumns) FROM member_week
            WHERE programme_id = \(programme) AND week BETWEEN \(from) AND \(to) ORDER BY week, member_id
            """
        ) { try MemberWeek(&$0) }
    }
}

extension LedgerEntry {
    init(_ row: inout Row) throws {
        (starts, minutes) = (Instant(seconds: try row.next()), try row.next())
        (block, verdict, rule) = (try row.next(), try row.next(), try row.next(Int?.self).map { ID($0) })
    }
}

extension MemberWeek {
    static let figureColumns: SQL = """
        monday, tuesday, wednesday, thursday, friday, saturday, sunday, minutes, planned, planned_minutes, lost, distinct_days,
        qualifying_days, attended, missed, minimum, minimum_rule, day_minimum, day_rule, minimum_days, days_rule
        """

    init(_ row: inout Row) throws {
        let (programme, monday, member) = (
            ID<Programme>(try row.next(Int.self)), Day(number: try row.next()), ID<Member>(try row.next(Int.self))
        )
        try self.init(&row, of: member, in: programme, monday.week)
    }

    /// Reads the figures, wherever they stand in a row.
    init(_ row: inout Row, of member: ID<Member>, in programme: ID<Programme>, _ week: Week) throws {
        var days: [Int] = []
        days.reserveCapacity(7)
        for _ in 0..<7 { days.append(try row.next()) }
        _ = try row.next(Int.self)
        let planned = Self.planned(try row.next())
        _ = try row.next(Int.self)
        let lost = Self.lost(try row.next())
        let (distinct, qualifying) = (try row.next(Int.self), try row.next(Int.self))
        self.init(
            member: member, programme: programme, week: week, days: days, planned: planned, lost: lost, distinctDays: distinct,
            qualifyingDays: qualifying, attended: try row.next(), missed: try row.next(), minimum: try Self.cited(&row),
            dayMinimum: try Self.cited(&row), minimumDays: try Self.cited(&row))
    }

    private static func cited(_ row: inout Row) throws -> CitedMinutes? {
        let (value, rule) = (try row.next(Int?.self), try row.next(Int?.self))
        guard let value, let rule else { return nil }
        return CitedMinutes(value: value, rule: ID(rule))
    }

    /// Minutes per weekday; empty when nothing was missed.
    private static func lost(_ text: String) -> [Int] {
        if text.isEmpty { return Self.nothingLost }
        var days: [Int] = []
        days.reserveCapacity(7)
        var number = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: ",") {
                days.append(number)
                number = 0
            } else {
                number = number * 10 + Int(byte &- UInt8(ascii: "0"))
            }
        }
        days.append(number)
        return days
    }

    private static let nothingLost = [Int](repeating: 0, count: 7)

    /// `1:60,3:180`: weekday and minutes of each session that is still to be marked.
    private static func planned(_ text: String) -> [PlannedSession] {
        var sessions: [PlannedSession] = []
        var (weekday, number) = (0, 0)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: ":"): (weekday, number) = (number, 0)
            case UInt8(ascii: ","):
                sessions.append(PlannedSession(weekday: weekday, minutes: number))
                number = 0
            default: number = number * 10 + Int(byte &- UInt8(ascii: "0"))
            }
        }
        if !text.isEmpty { sessions.append(PlannedSession(weekday: weekday, minutes: number)) }
        return sessions
    }
}
