import Database

/// A session that rows of a file can name.
struct KnownSession {
    let id: ID<GroupSession>
    let programme: ID<Programme>
    let day: Day
    let starts: Instant
    let ends: Instant
    let cancelled: Bool
    /// Its note is signed: what is recorded of it changes only by corrections.
    var isSigned = false
}

extension KnownSession {
    init(_ session: GroupSession) {
        self.init(
            id: session.id, programme: session.programme, day: session.day, starts: session.starts, ends: session.ends,
            cancelled: session.cancelled != nil)
    }
}

extension Transaction {
    /// Every session that another system knows by a number.
    func knownSessions() throws -> [String: KnownSession] {
        var sessions: [String: KnownSession] = [:]
        try each(
            """
            SELECT s.external, s.id, s.programme_id, s.day, s.starts_at, s.ends_at, s.cancelled, n.signed_at
            FROM group_session s LEFT JOIN group_note n ON n.session_id = s.id WHERE s.external IS NOT NULL
            """
        ) { row in
            let external = try row.next(String.self)
            sessions[external] = KnownSession(
                id: ID(try row.next(Int.self)), programme: ID(try row.next(Int.self)), day: Day(number: try row.next()),
                starts: Instant(seconds: try row.next()), ends: Instant(seconds: try row.next()),
                cancelled: try row.next(String?.self) != nil,
                isSigned: try row.next(Int?.self) != nil)
        }
        return sessions
    }

    func isMarked(_ session: ID<GroupSession>) throws -> Bool {
        try first(
            """
            SELECT 1 FROM roster_place r WHERE r.session_id = \(session)
              AND (r.absence IS NOT NULL OR EXISTS (
                SELECT 1 FROM presence p WHERE p.session_id = r.session_id AND p.member_id = r.member_id)) LIMIT 1
            """
        ) { try $0.next(Int.self) } != nil
    }

    /// Replaces what a file said of a session by what it says now; those expected move with it.
    func replace(_ old: GroupSession, with new: GroupSession) throws {
        try save(new)
        try run("UPDATE group_session SET group_id = \(new.group) WHERE id = \(new.id)")
        guard (old.starts, old.ends) != (new.starts, new.ends) else { return }
        try run("DELETE FROM session_block WHERE session_id = \(new.id)")
        for (ordinal, block) in new.blocks.enumerated() {
            try run(
                """
                INSERT INTO session_block (session_id, ordinal, kind, starts_at, ends_at)
                VALUES (\(new.id), \(ordinal), \(block.kind.rawValue), \(block.starts), \(block.ends))
                """)
        }
        try run("UPDATE roster_place SET week = \(new.day.week), day = \(new.day) WHERE session_id = \(new.id)")
    }
}
