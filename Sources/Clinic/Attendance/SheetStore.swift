import Database

/// What a mark needs to know of one member's line of one session's roster, read at once.
struct SheetRecord {
    let session: GroupSession
    let programme: Programme
    /// Nil for somebody who is not on the roster.
    let place: RosterPlace?
    let isNoteSigned: Bool
    /// A mark with the page's key is there already.
    let isMadeAlready: Bool
    let payer: String?
    /// What the member's week came to so far; nil before it was ever counted.
    let figures: (attended: Int, missed: Int)?
    /// The member's whole week, in every programme, in order.
    let week: [WeekPlace]
    /// The verdicts on this session's minutes until now.
    let entries: [LedgerEntry]
    /// The last entry of the member's journal.
    let journal: JournalHead?
}

/// One of a member's sessions of a week, with its sums and when the member was in the room.
struct WeekPlace {
    let programme: ID<Programme>
    let sum: SessionSum
    let starts: Instant
    let ends: Instant
    var stays: [Attendance.Stay] = []

    /// Whether the member was in this room at any time of a stay elsewhere.
    func overlaps(from: Instant, to: Instant) -> Bool {
        !sum.isCancelled && stays.contains { ($0.left ?? ends) > from && max($0.arrived, starts) < to }
    }
}

extension Transaction {
    /// The line of a roster with everything a mark on it depends on: five questions asked together.
    func sheet(of session: ID<GroupSession>, for member: ID<Member>, key: String?) throws -> SheetRecord? {
        var row: SheetRow?
        var (blocks, week): ([SessionBlock], [WeekPlace]) = ([], [])
        var (entries, journal): ([LedgerEntry], JournalHead?) = ([], nil)
        let questions = Foresight.sheetQuestions(session, member, key)
        try ask(
            Question(questions[0]) { row = try SheetRow(&$0) },
            Question(questions[1]) {
                let (kind, starts) = (try $0.next(BlockKind.self), Instant(seconds: try $0.next()))
                blocks.append(SessionBlock(kind: kind, starts: starts, ends: Instant(seconds: try $0.next())))
            },
            Question(questions[2]) { try week.add(&$0) },
            Question(questions[3]) { entries.append(try LedgerEntry(&$0)) },
            Question(questions[4]) { journal = try JournalHead(&$0) })
        guard var row else { return nil }
        // A handful of rows, which the engine would sort by way of a table of its own.
        week.sort { ($0.starts, $0.sum.session) < ($1.starts, $1.sum.session) }
        row.session.blocks = blocks
        let adopted = row.hasAdoptedRules ? try adoptedRules()[row.programme.id] ?? [:] : [:]
        let place = row.place(at: session, of: member, stays: week.first { $0.sum.session == session }?.stays ?? [])
        return SheetRecord(
            session: try row.session.session(), programme: row.programme.adopting(adopted),
            place: place, isNoteSigned: row.isNoteSigned, isMadeAlready: row.isMadeAlready, payer: row.payer, figures: row.figures,
            week: week, entries: entries, journal: journal)
    }
}

extension Foresight {
    /// What a mark asks. It changes nothing of another member's, so of several marks each may ask before the others are made.
    static func sheet(of session: ID<GroupSession>, for member: ID<Member>, key: String?) -> Foresight {
        Foresight(subject: member.number, sheetQuestions(session, member, key))
    }

    fileprivate static func sheetQuestions(_ session: ID<GroupSession>, _ member: ID<Member>, _ key: String?) -> [SQL] {
        [
            place(session, member, key ?? ""),
            "SELECT kind, starts_at, ends_at FROM session_block WHERE session_id = \(session) ORDER BY ordinal",
            weekAround(session, member), Transaction.ledger(at: session, of: member), Transaction.journalHead(of: member),
        ]
    }

    private static func place(_ session: ID<GroupSession>, _ member: ID<Member>, _ key: String) -> SQL {
        """
        SELECT g.id, g.group_id, g.programme_id, g.external, g.day, g.place, g.virtual, g.facilitator, g.cancelled, g.version,
            \(Programme.columns),
            (SELECT COUNT(*) FROM programme_rule a WHERE a.programme_id = g.programme_id),
            (SELECT COUNT(*) FROM group_note n WHERE n.session_id = g.id AND n.signed_at IS NOT NULL),
            (SELECT COUNT(*) FROM attendance_change c WHERE c.client_key = \(key)),
            (SELECT \(Transaction.payerWord) FROM coverage c WHERE c.member_id = \(member) ORDER BY c.id LIMIT 1),
            r.on_plan, r.absence, r.counted, r.planned, r.lost, r.version, w.attended, w.missed
        FROM group_session g JOIN programme p ON p.id = g.programme_id JOIN site s ON s.id = p.site_id
        LEFT JOIN roster_place r ON r.session_id = g.id AND r.member_id = \(member)
        LEFT JOIN member_week w ON w.programme_id = g.programme_id AND w.week = g.week AND w.member_id = r.member_id
        WHERE g.id = \(session)
        """
    }

    private static func weekAround(_ session: ID<GroupSession>, _ member: ID<Member>) -> SQL {
        """
        SELECT r.session_id, s.programme_id, r.day, r.counted, r.planned, r.lost, r.absence, s.cancelled, s.starts_at, s.ends_at,
            p.arrived_at, p.left_at
        FROM roster_place r JOIN group_session s ON s.id = r.session_id
        LEFT JOIN presence p ON p.session_id = r.session_id AND p.member_id = r.member_id
        WHERE r.member_id = \(member)
          AND r.week = (SELECT week FROM roster_place WHERE session_id = \(session) AND member_id = \(member))
        """
    }
}

extension [WeekPlace] {
    /// Reads one row: a session, or one more stay at a session.
    fileprivate mutating func add(_ row: inout Row) throws {
        let (session, programme) = (ID<GroupSession>(try row.next(Int.self)), ID<Programme>(try row.next(Int.self)))
        let sum = SessionSum(
            session: session, day: Day(number: try row.next()), counted: try row.next(), planned: try row.next(),
            lost: try row.next(), isAbsent: try row.next(Absence?.self) != nil, isCancelled: try row.next(String?.self) != nil)
        let place = WeekPlace(
            programme: programme, sum: sum, starts: Instant(seconds: try row.next()), ends: Instant(seconds: try row.next()))
        let known = firstIndex { $0.sum.session == session }
        if known == nil { append(place) }
        guard let arrived = try row.next(Int?.self).map(Instant.init(seconds:)) else { return }
        let stay = Attendance.Stay(arrived: arrived, left: try row.next(Int?.self).map(Instant.init(seconds:)))
        self[known ?? count - 1].stays.append(stay)
        self[known ?? count - 1].stays.sort { $0.arrived < $1.arrived }
    }
}

private struct SheetRow {
    var session: SessionRow
    let programme: Programme
    let hasAdoptedRules: Bool
    let isNoteSigned: Bool
    let isMadeAlready: Bool
    let payer: String?
    private let onPlan: Bool?
    private let absence: Absence?
    private let minutes: (counted: Int, planned: Int, lost: Int)
    private let version: Int
    let figures: (attended: Int, missed: Int)?

    init(_ row: inout Row) throws {
        session = try SessionRow(&row)
        programme = try Programme(&row, adopted: [:])
        (hasAdoptedRules, isNoteSigned, isMadeAlready) = (try row.next(), try row.next(), try row.next())
        payer = try row.next()
        onPlan = try row.next(Int?.self).map { $0 != 0 }
        absence = try row.next(Absence?.self)
        minutes = (try row.next(Int?.self) ?? 0, try row.next(Int?.self) ?? 0, try row.next(Int?.self) ?? 0)
        version = try row.next(Int?.self) ?? 0
        let (attended, missed) = (try row.next(Int?.self), try row.next(Int?.self))
        figures = attended.flatMap { attended in missed.map { (attended, $0) } }
    }

    func place(at session: ID<GroupSession>, of member: ID<Member>, stays: [Attendance.Stay]) -> RosterPlace? {
        onPlan.map {
            RosterPlace(
                session: session, member: member, onPlan: $0, attendance: Attendance(stays: stays, absence: absence),
                counted: minutes.counted, planned: minutes.planned, lost: minutes.lost, version: version)
        }
    }
}
