import Database

extension Transaction {
    /// Everybody on a roster, in no particular order: one statement, a row per stay.
    func roster(of session: ID<GroupSession>) throws -> [RosterPlace] {
        try places("r.session_id = \(session)")
    }

    func place(of member: ID<Member>, at session: ID<GroupSession>) throws -> RosterPlace? {
        try places("r.session_id = \(session) AND r.member_id = \(member)").first
    }

    /// One member's places in one week.
    func places(of member: ID<Member>, in week: Week) throws -> [RosterPlace] {
        try places("r.member_id = \(member) AND r.week = \(week)")
    }

    func places(_ condition: SQL) throws -> [RosterPlace] {
        var found: [RosterPlace] = []
        try each(
            """
            SELECT r.session_id, r.member_id, r.on_plan, r.absence, r.counted, r.planned, r.lost, r.version, p.arrived_at, p.left_at
            FROM roster_place r LEFT JOIN presence p ON p.session_id = r.session_id AND p.member_id = r.member_id
            WHERE \(condition) ORDER BY r.session_id, r.member_id, p.arrived_at
            """
        ) { row in
            let (session, member) = (ID<GroupSession>(try row.next(Int.self)), ID<Member>(try row.next(Int.self)))
            let (onPlan, absence) = (try row.next(Bool.self), try row.next(Absence?.self))
            let (counted, planned, lost, version) = (
                try row.next(Int.self), try row.next(Int.self), try row.next(Int.self), try row.next(Int.self)
            )
            var stays = found.last?.session == session && found.last?.member == member ? found.removeLast().attendance.stays : []
            if let arrived = try row.next(Int?.self) {
                stays.append(.init(arrived: Instant(seconds: arrived), left: try row.next(Int?.self).map(Instant.init(seconds:))))
            }
            found.append(
                RosterPlace(
                    session: session, member: member, onPlan: onPlan, attendance: Attendance(stays: stays, absence: absence),
                    counted: counted, planned: planned, lost: lost, version: version))
        }
        return found
    }

    func insertPlace(of member: ID<Member>, at session: GroupSession, onPlan: Bool) throws {
        try runSoon(
            """
            INSERT INTO roster_place (session_id, member_id, week, day, on_plan)
            VALUES (\(session.id), \(member), \(session.day.week), \(session.day), \(onPlan)) ON CONFLICT DO NOTHING
            """)
    }

    /// Takes somebody off a roster who was never marked on it.
    func removeUnmarkedPlace(of member: ID<Member>, at session: ID<GroupSession>) throws {
        try run("DELETE FROM ledger_entry WHERE member_id = \(member) AND session_id = \(session)")
        try run("DELETE FROM roster_place WHERE session_id = \(session) AND member_id = \(member) AND absence IS NULL")
    }

    /// Keeps what is now known of one member at one session, and what it came to.
    ///
    /// The place was read in this transaction, so nobody else can have changed it meanwhile: the engine sees to that.
    func save(_ attendance: Attendance, _ sum: SessionSum, of place: RosterPlace) throws {
        try runSoon(
            """
            UPDATE roster_place SET absence = \(attendance.absence?.rawValue), counted = \(sum.counted), planned = \(sum.planned),
                lost = \(sum.lost), version = version + 1
            WHERE session_id = \(place.session) AND member_id = \(place.member)
            """)
        let (old, new) = (place.attendance.stays, attendance.stays)
        for stay in old where !new.contains(where: { $0.arrived == stay.arrived }) {
            try runSoon(
                "DELETE FROM presence WHERE session_id = \(place.session) AND member_id = \(place.member) AND arrived_at = \(stay.arrived)")
        }
        for stay in new where !old.contains(stay) {
            try runSoon(
                """
                INSERT INTO presence (session_id, member_id, arrived_at, left_at)
                VALUES (\(place.session), \(place.member), \(stay.arrived), \(stay.left))
                ON CONFLICT (session_id, member_id, arrived_at) DO UPDATE SET left_at = excluded.left_at
                """)
        }
    }

    func insert(_ change: AttendanceChange) throws {
        try runSoon(
            """
            INSERT INTO attendance_change (id, session_id, member_id, at, staff_id, action, before, after, reason, undoes, client_key)
            VALUES (\(change.id), \(change.session), \(change.member), \(change.at), \(change.staff), \(change.action), \(change.before),
                    \(change.after), \(change.reason), \(change.undoes), \(change.clientKey))
            """)
    }

    /// Every mark and correction of a session, oldest first.
    func changes(at session: ID<GroupSession>, of member: ID<Member>) throws -> [AttendanceChange] {
        try rows(
            """
            SELECT \(AttendanceChange.columns) FROM attendance_change
            WHERE session_id = \(session) AND member_id = \(member) ORDER BY id
            """
        ) { try AttendanceChange(&$0) }
    }
}

extension AttendanceChange {
    static let columns: SQL = "id, session_id, member_id, at, staff_id, action, before, after, reason, undoes, client_key"

    init(_ row: inout Row) throws {
        (id, session, member) = (ID(try row.next(Int.self)), ID(try row.next(Int.self)), ID(try row.next(Int.self)))
        (at, staff, action) = (Instant(seconds: try row.next()), ID(try row.next(Int.self)), try row.next())
        (before, after, reason) = (try row.next(), try row.next(), try row.next())
        (undoes, clientKey) = (try row.next(Int?.self).map { ID($0) }, try row.next())
    }
}
