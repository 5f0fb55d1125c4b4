import Database

/// A kiosk in the list of those who look after it.
package struct OpenKiosk: Sendable, Equatable {
    package let id: ID<Kiosk>
    package let openedBy: ID<Staff>
    package let openedAt: Instant
    package let seenAt: Instant
}

extension Transaction {
    func insert(_ kiosk: Kiosk, token: [UInt8], csrf: String, by staff: ID<Staff>, at now: Instant) throws {
        try run(
            """
            INSERT INTO kiosk (id, programme_id, token_hash, code_key, csrf, opened_at, opened_by, seen_at)
            VALUES (\(kiosk.id), \(kiosk.programme), \(token), \(kiosk.codeKey), \(csrf), \(now), \(staff), \(now))
            """)
    }

    func endKiosk(_ id: ID<Kiosk>, of programme: ID<Programme>, by staff: ID<Staff>?, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE kiosk SET ended_at = \(now), ended_by = \(staff), member_id = NULL, turn_until = NULL
            WHERE id = \(id) AND programme_id = \(programme) AND ended_at IS NULL
            """) == 1
    }

    func openKiosks(of programme: ID<Programme>, at now: Instant) throws -> [OpenKiosk] {
        try rows(
            """
            SELECT id, opened_by, opened_at, seen_at FROM kiosk
            WHERE programme_id = \(programme) AND ended_at IS NULL AND opened_at > \(now.adding(seconds: -Kiosk.longest)) ORDER BY id
            """
        ) {
            OpenKiosk(
                id: ID(try $0.next(Int.self)), openedBy: ID(try $0.next(Int.self)), openedAt: Instant(seconds: try $0.next()),
                seenAt: Instant(seconds: try $0.next()))
        }
    }

    /// The kiosks whose codes are good now.
    func kiosks(of programme: ID<Programme>, at now: Instant) throws -> [Kiosk] {
        try rows(
            """
            SELECT id, programme_id, code_key FROM kiosk
            WHERE programme_id = \(programme) AND ended_at IS NULL AND opened_at > \(now.adding(seconds: -Kiosk.longest)) ORDER BY id
            """
        ) { Kiosk(id: ID(try $0.next(Int.self)), programme: ID(try $0.next(Int.self)), codeKey: try $0.next()) }
    }

    func kiosk(_ token: [UInt8], at now: Instant) throws -> Kiosk? {
        try first(
            """
            SELECT id, programme_id, code_key FROM kiosk
            WHERE token_hash = \(token) AND ended_at IS NULL AND opened_at > \(now.adding(seconds: -Kiosk.longest))
            """
        ) { Kiosk(id: ID(try $0.next(Int.self)), programme: ID(try $0.next(Int.self)), codeKey: try $0.next()) }
    }

    /// One statement for the door of every page of a kiosk.
    func kioskPresence(_ token: [UInt8], at now: Instant, origin: String) throws -> (presence: KioskPresence, seenAt: Instant)? {
        try first(
            """
            SELECT k.id, s.name, k.csrf, k.seen_at, CASE WHEN k.turn_until > \(now) THEN k.member_id END
            FROM kiosk k JOIN programme p ON p.id = k.programme_id JOIN site s ON s.id = p.site_id
            WHERE k.token_hash = \(token) AND k.ended_at IS NULL AND k.opened_at > \(now.adding(seconds: -Kiosk.longest))
            """
        ) { row in
            let (id, site, csrf) = (ID<Kiosk>(try row.next(Int.self)), try row.next(String.self), try row.next(String.self))
            let seen = Instant(seconds: try row.next())
            let caller = try row.next(Int?.self).map { Caller(kiosk: id, member: ID($0), origin: origin) }
            return (KioskPresence(id: id, siteName: site, csrf: csrf, caller: caller), seen)
        }
    }

    func beginTurn(on kiosk: ID<Kiosk>, of member: ID<Member>, csrf: String, at now: Instant) throws {
        try run(
            """
            UPDATE kiosk SET member_id = \(member), turn_until = \(now.adding(seconds: Kiosk.turnSeconds)), csrf = \(csrf), seen_at = \(now)
            WHERE id = \(kiosk)
            """)
    }

    func endTurn(on kiosk: ID<Kiosk>, csrf: String, at now: Instant) throws {
        try run("UPDATE kiosk SET member_id = NULL, turn_until = NULL, csrf = \(csrf), seen_at = \(now) WHERE id = \(kiosk)")
    }

    func touchKiosk(_ token: [UInt8], at now: Instant) throws {
        try run(
            """
            UPDATE kiosk SET seen_at = \(now),
                turn_until = CASE WHEN turn_until > \(now) THEN \(now.adding(seconds: Kiosk.turnSeconds)) ELSE turn_until END
            WHERE token_hash = \(token)
            """)
    }

    /// Those of a programme who were born on a day.
    func members(bornOn born: Day, in programme: ID<Programme>, on today: Day) throws -> [ID<Member>] {
        try rows(
            """
            SELECT DISTINCT m.id FROM placement p JOIN member m ON m.id = p.member_id
            WHERE p.programme_id = \(programme) AND p.starts_on <= \(today) AND p.ends_on >= \(today) AND m.birth_day = \(born) ORDER BY m.id
            """
        ) { ID(try $0.next(Int.self)) }
    }
}
