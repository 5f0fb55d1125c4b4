import Database

extension Transaction {
    /// The question for the last entry of a member's chain, for those who ask several at once.
    static func journalHead(of member: ID<Member>) -> SQL { journalHead(ofChain: member.number) }

    private static func journalHead(ofChain chain: Int) -> SQL { "SELECT place, hash FROM journal_head WHERE chain = \(chain)" }

    /// Adds one line to the end of its chain; the new end.
    ///
    /// - Parameter known: the end, where this transaction has read it already.
    @discardableResult
    func append(
        _ line: JournalLine, deed: Deed, by caller: Caller, at now: Instant, id: ID<JournalEntry>, after known: JournalHead? = nil
    ) throws -> JournalHead {
        let chain = line.chart?.number ?? 0
        let head = try known ?? first(Self.journalHead(ofChain: chain)) { try JournalHead(&$0) } ?? .beginning
        let blank = JournalEntry(
            id: id, chart: line.chart, place: head.place + 1, at: now, actor: caller.actor, role: caller.role.rawValue,
            deed: deed.rawValue, scope: line.scope, outcome: line.outcome, detail: line.detail, origin: caller.origin, hash: [])
        let hash = blank.expectedHash(after: head.hash)
        try runSoon(
            """
            INSERT INTO journal_entry (id, chain, place, at, actor, role, deed, scope, outcome, detail, origin, hash)
            VALUES (\(id), \(chain), \(blank.place), \(now), \(caller.actor), \(blank.role), \(blank.deed), \(line.scope),
                    \(line.outcome), \(line.detail), \(caller.origin), \(hash))
            """)
        try runSoon(
            """
            INSERT INTO journal_head (chain, place, hash) VALUES (\(chain), \(blank.place), \(hash))
            ON CONFLICT (chain) DO UPDATE SET place = excluded.place, hash = excluded.hash
            """)
        return JournalHead(place: blank.place, hash: hash)
    }

    /// Newest first, a page at a time.
    func journal(_ filter: JournalFilter) throws -> [JournalEntry] {
        // Typed, because a bare literal would become a bound text.
        let actor: SQL = filter.actors.map { "AND actor IN \(list: $0)" } ?? ""
        let deed: SQL = filter.deed.map { "AND deed = \($0)" } ?? ""
        let chart: SQL = filter.charts.map { chartClause($0) } ?? ""
        let sql: SQL = """
            SELECT \(JournalEntry.columns) FROM journal_entry
            WHERE id < \(filter.before?.number ?? Int.max) AND at >= \(filter.from?.seconds ?? 0) AND at < \(filter.to?.seconds ?? Int.max)
              \(actor) \(deed) \(chart)
            ORDER BY id DESC LIMIT \(filter.most)
            """
        return try rows(sql) { try JournalEntry(&$0) }
    }

    /// A chart is seen on its own page, on a session's roster and on a week board.
    private func chartClause(_ members: [ID<Member>]) -> SQL {
        """
        AND (chain IN \(list: members)
            OR scope IN (SELECT 'session:' || session_id FROM roster_place WHERE member_id IN \(list: members))
            OR scope IN (SELECT 'group:' || group_id FROM group_membership WHERE member_id IN \(list: members))
            OR scope IN (SELECT 'week:' || programme_id || ':' || week FROM member_week WHERE member_id IN \(list: members)))
        """
    }

    /// Every entry of every chain, chain by chain in order, without keeping any.
    func eachJournalEntry(_ body: (JournalEntry) throws -> Void) throws {
        try each("SELECT \(JournalEntry.columns) FROM journal_entry ORDER BY chain, place") { try body(try JournalEntry(&$0)) }
    }

    func journalHeads() throws -> [Int: (place: Int, hash: [UInt8])] {
        var heads: [Int: (place: Int, hash: [UInt8])] = [:]
        try each("SELECT chain, place, hash FROM journal_head") { heads[try $0.next()] = (try $0.next(), try $0.next()) }
        return heads
    }

    func journalCheckpoints() throws -> [JournalCheckpoint] {
        try rows("SELECT day, at, entries, last_id, hash FROM journal_checkpoint ORDER BY day") {
            JournalCheckpoint(
                day: Day(number: try $0.next()), at: Instant(seconds: try $0.next()), entries: try $0.next(),
                last: ID(try $0.next(Int.self)), hash: try $0.next())
        }
    }

    func insert(_ checkpoint: JournalCheckpoint) throws {
        try run(
            """
            INSERT INTO journal_checkpoint (day, at, entries, last_id, hash)
            VALUES (\(checkpoint.day), \(checkpoint.at), \(checkpoint.entries), \(checkpoint.last), \(checkpoint.hash))
            ON CONFLICT (day) DO NOTHING
            """)
    }

    /// Ids and hashes of all entries, in the order of their ids.
    func eachJournalHash(_ body: (ID<JournalEntry>, [UInt8]) throws -> Void) throws {
        try each("SELECT id, hash FROM journal_entry ORDER BY id") { try body(ID(try $0.next(Int.self)), try $0.next()) }
    }

    func lastJournalEntry(before: Instant) throws -> ID<JournalEntry>? {
        try first("SELECT id FROM journal_entry WHERE at <= \(before) ORDER BY id DESC LIMIT 1") { ID(try $0.next(Int.self)) }
    }

    func tamperAttempts() throws -> [TamperAttempt] {
        try rows("SELECT at, relation, row_key, change FROM tamper_attempt ORDER BY at DESC, row_key LIMIT 200") {
            TamperAttempt(at: Instant(seconds: try $0.next()), relation: try $0.next(), row: try $0.next(), change: try $0.next())
        }
    }
}

/// The end of a chain: what the next entry follows.
struct JournalHead: Sendable {
    let place: Int
    let hash: [UInt8]

    static let beginning = JournalHead(place: 0, hash: [])

    init(place: Int, hash: [UInt8]) { (self.place, self.hash) = (place, hash) }

    init(_ row: inout Row) throws { (place, hash) = (try row.next(), try row.next()) }
}

extension JournalEntry {
    static let columns: SQL = "id, chain, place, at, actor, role, deed, scope, outcome, detail, origin, hash"

    init(_ row: inout Row) throws {
        id = ID(try row.next(Int.self))
        let chain = try row.next(Int.self)
        chart = chain == 0 ? nil : ID(chain)
        place = try row.next()
        at = Instant(seconds: try row.next())
        actor = try row.next(Int?.self).map { ID($0) }
        (role, deed, scope) = (try row.next(), try row.next(), try row.next())
        (outcome, detail, origin, hash) = (try row.next(), try row.next(), try row.next(), try row.next())
    }
}
