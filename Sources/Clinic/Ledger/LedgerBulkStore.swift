import Database

extension Transaction {
    /// Everybody's places at one programme's sessions of a week.
    func roster(of programme: ID<Programme>, in week: Week) throws -> [RosterPlace] {
        try places(
            "r.session_id IN (SELECT id FROM group_session WHERE programme_id = \(programme) AND day BETWEEN \(week.monday) AND \(week.monday.adding(days: 6)))"
        )
    }

    func sessions(of programmes: [ID<Programme>], inWeek week: Week) throws -> [GroupSession] {
        try sessions(of: programmes, from: week.monday, to: week.monday.adding(days: 6))
    }

    /// The first payer of everybody expected at these sessions.
    func firstPayers(at sessions: [ID<GroupSession>]) throws -> [ID<Member>: String] {
        var payers: [ID<Member>: String] = [:]
        try each(
            """
            SELECT c.member_id, \(Self.payerWord) FROM coverage c
            WHERE c.member_id IN (SELECT member_id FROM roster_place WHERE session_id IN \(list: sessions))
            ORDER BY c.id DESC
            """
        ) { payers[ID(try $0.next(Int.self))] = try $0.next(String.self) }
        return payers
    }

    /// Who was in a programme on any day of a stretch.
    func placements(in programme: ID<Programme>, from: Day, to: Day) throws -> [ID<Member>: [Placement]] {
        Dictionary(
            grouping: try rows(
                "SELECT \(Placement.columns) FROM placement WHERE programme_id = \(programme) AND ends_on >= \(from) AND starts_on <= \(to)"
            ) { try Placement(&$0) }, by: \.member)
    }

    /// Takes back what was judged of one programme's week.
    ///
    /// The sessions are named one by one, not found by their week in the same statement: PostgreSQL may still believe the
    /// ledger empty while an import fills it, and would then read the whole of it for every place.
    func clearLedger(of programme: ID<Programme>, in week: Week, at sessions: [ID<GroupSession>]) throws {
        try run(
            """
            DELETE FROM ledger_entry WHERE (member_id, session_id) IN (
                SELECT member_id, session_id FROM roster_place WHERE session_id IN \(list: sessions))
            """)
        try run("DELETE FROM member_week WHERE programme_id = \(programme) AND week = \(week)")
    }
}

/// Writes verdicts many at a time.
struct LedgerWriter {
    private static let batch = 200
    private let transaction: Transaction
    private var lines: [SQL] = []

    init(_ transaction: Transaction) { self.transaction = transaction }

    mutating func write(_ entries: [LedgerEntry], of place: RosterPlace, onPlan: Bool) throws {
        for entry in entries {
            lines.append(
                "(\(place.member), \(place.session), \(entry.starts), \(entry.minutes), \(entry.block.rawValue), \(entry.verdict.rawValue), \(entry.rule))"
            )
            if lines.count == Self.batch { try flush() }
        }
        let (counted, planned) = (entries.minutes(.counted), entries.minutes(.planned))
        let lost = entries.minutes(.absent, .late, .leftEarly, .away)
        guard (counted, planned, lost, onPlan) != (place.counted, place.planned, place.lost, place.onPlan) else { return }
        try transaction.runSoon(
            """
            UPDATE roster_place SET counted = \(counted), planned = \(planned), lost = \(lost), on_plan = \(onPlan)
            WHERE session_id = \(place.session) AND member_id = \(place.member)
            """)
    }

    func write(_ week: MemberWeek) throws { try transaction.save(week) }

    mutating func flush() throws {
        guard !lines.isEmpty else { return }
        try transaction.runSoon(
            "INSERT INTO ledger_entry (member_id, session_id, starts_at, minutes, block, verdict, rule_id) VALUES \(SQL(lines, separator: ", "))"
        )
        lines.removeAll(keepingCapacity: true)
    }
}
