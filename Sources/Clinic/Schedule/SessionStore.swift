import Database

extension Transaction {
    /// The programme of a session, and what it treats: what stands at the session's door.
    func programme(of session: ID<GroupSession>) throws -> (id: ID<Programme>, focus: Focus)? {
        try first(
            "SELECT p.id, p.focus FROM group_session s JOIN programme p ON p.id = s.programme_id WHERE s.id = \(session)"
        ) { (ID(try $0.next(Int.self)), try $0.next(Focus.self)) }
    }

    /// When a session meets, by which clock.
    func hours(
        of session: ID<GroupSession>
    ) throws -> (programme: ID<Programme>, starts: Instant, ends: Instant, zone: SiteZone)? {
        try first(
            """
            SELECT g.programme_id, g.starts_at, g.ends_at, s.zone FROM group_session g
            JOIN programme p ON p.id = g.programme_id JOIN site s ON s.id = p.site_id WHERE g.id = \(session)
            """
        ) { row in
            let (programme, starts) = (ID<Programme>(try row.next(Int.self)), Instant(seconds: try row.next()))
            let (ends, name) = (Instant(seconds: try row.next()), try row.next(String.self))
            guard let zone = SiteZone(name) else { throw RowError.unknownWord(name, of: "SiteZone") }
            return (programme, starts, ends, zone)
        }
    }

    func session(_ access: Access<GroupSession>) throws -> GroupSession {
        guard let session = try sessions("WHERE s.id = \(access.id)").first else { throw AccessRefusal.unknownSession }
        return session
    }

    /// The sessions of the programmes within some days, in order.
    func sessions(of programmes: [ID<Programme>], from: Day, to: Day) throws -> [GroupSession] {
        try sessions("WHERE s.programme_id IN \(list: programmes) AND s.day BETWEEN \(from) AND \(to)")
    }

    func sessions(of group: ID<TherapyGroup>, from: Day, to: Day) throws -> [GroupSession] {
        try sessions("WHERE s.group_id = \(group) AND s.day BETWEEN \(from) AND \(to)")
    }

    /// The sessions a member is on the roster of in one week.
    func sessions(of member: ID<Member>, in week: Week) throws -> [GroupSession] {
        try sessions("WHERE s.id IN (SELECT session_id FROM roster_place WHERE member_id = \(member) AND week = \(week))")
    }

    /// One statement whatever the number of sessions and blocks: a row per block.
    func sessions(_ condition: SQL) throws -> [GroupSession] {
        var found: [SessionRow] = []
        try each(
            """
            SELECT s.id, s.group_id, s.programme_id, s.external, s.day, s.place, s.virtual, s.facilitator, s.cancelled, s.version,
                   b.kind, b.starts_at, b.ends_at
            FROM group_session s JOIN session_block b ON b.session_id = s.id \(condition)
            ORDER BY s.day, s.starts_at, s.id, b.ordinal
            """
        ) { row in
            let session = try SessionRow(&row)
            let block = SessionBlock(kind: try row.next(), starts: Instant(seconds: try row.next()), ends: Instant(seconds: try row.next()))
            if found.last?.id != session.id { found.append(session) }
            found[found.count - 1].blocks.append(block)
        }
        return try found.map { try $0.session() }
    }

    func insert(_ session: GroupSession, slot: (id: ID<WeekSlot>, day: Day)? = nil) throws {
        try run(
            """
            INSERT INTO group_session (id, group_id, programme_id, slot_id, slot_day, external, starts_at, ends_at, day, week, place, virtual,
                                       facilitator, cancelled, version)
            VALUES (\(session.id), \(session.group), \(session.programme), \(slot?.id), \(slot?.day), \(session.external), \(session.starts),
                    \(session.ends), \(session.day), \(session.day.week), \(session.place), \(session.virtual), \(session.facilitator),
                    \(session.cancelled), \(session.version))
            """)
        try insertBlocks(of: session)
    }

    private func insertBlocks(of session: GroupSession) throws {
        let blocks = session.blocks.enumerated().map { ordinal, block -> SQL in
            "(\(session.id), \(ordinal), \(block.kind.rawValue), \(block.starts), \(block.ends))"
        }
        try run("INSERT INTO session_block (session_id, ordinal, kind, starts_at, ends_at) VALUES \(SQL(blocks, separator: ", "))")
    }

    /// Keeps a changed session, if nobody else changed it since it was read.
    func save(_ session: GroupSession) throws {
        let changed = try run(
            """
            UPDATE group_session SET starts_at = \(session.starts), ends_at = \(session.ends), day = \(session.day),
                week = \(session.day.week), place = \(session.place), virtual = \(session.virtual), facilitator = \(session.facilitator),
                cancelled = \(session.cancelled), version = version + 1
            WHERE id = \(session.id) AND version = \(session.version)
            """)
        guard changed == 1 else { throw ScheduleRefusal.changedMeanwhile }
        for (ordinal, block) in session.blocks.enumerated() {
            try run(
                """
                UPDATE session_block SET starts_at = \(block.starts), ends_at = \(block.ends)
                WHERE session_id = \(session.id) AND ordinal = \(ordinal)
                """)
        }
    }

    func facilitators(of session: ID<GroupSession>) throws -> [ID<Staff>] {
        try rows("SELECT staff_id FROM session_facilitator WHERE session_id = \(session) ORDER BY staff_id") { ID(try $0.next(Int.self)) }
    }

    func setFacilitator(_ staff: ID<Staff>, of session: ID<GroupSession>, insteadOf: ID<Staff>? = nil) throws {
        try run(
            """
            INSERT INTO session_facilitator (session_id, staff_id, instead_of) VALUES (\(session), \(staff), \(insteadOf))
            ON CONFLICT DO NOTHING
            """)
    }

    func removeFacilitator(_ staff: ID<Staff>, of session: ID<GroupSession>) throws {
        try run("DELETE FROM session_facilitator WHERE session_id = \(session) AND staff_id = \(staff)")
    }
}

/// A session as its row has it, before its blocks have been gathered.
struct SessionRow {
    let id: ID<GroupSession>
    let group: ID<TherapyGroup>
    let programme: ID<Programme>
    let external: String?
    let day: Day
    let place: String
    let virtual: Bool
    let facilitator: String
    let cancelled: String?
    let version: Int
    var blocks: [SessionBlock] = []

    init(_ row: inout Row) throws {
        (id, group) = (ID(try row.next(Int.self)), ID(try row.next(Int.self)))
        (programme, external, day) = (ID(try row.next(Int.self)), try row.next(), Day(number: try row.next()))
        (place, virtual, facilitator) = (try row.next(), try row.next(), try row.next())
        (cancelled, version) = (try row.next(), try row.next())
    }

    func session() throws -> GroupSession {
        try GroupSession(
            id: id, group: group, programme: programme, external: external, day: day, blocks: blocks, place: place, virtual: virtual,
            facilitator: facilitator, cancelled: cancelled, version: version)
    }
}

extension Transaction {
    /// The roster of a moved session counts toward its new day and week.
    func moveRoster(of session: GroupSession) throws {
        try run("UPDATE roster_place SET day = \(session.day), week = \(session.day.week) WHERE session_id = \(session.id)")
    }
}
