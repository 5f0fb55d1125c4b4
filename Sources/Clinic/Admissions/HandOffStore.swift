import Database

extension Transaction {
    func insert(_ handOff: CrisisHandOff) throws {
        try run(
            """
            INSERT INTO crisis_hand_off (id, inquiry_id, member_id, site_id, programme_id, data_class, at, by_staff, location, callback,
                called, what, role)
            VALUES (\(handOff.id), \(handOff.inquiry), \(handOff.member), \(handOff.site), \(handOff.programme),
                \(handOff.dataClass.rawValue), \(handOff.at), \(handOff.by), \(handOff.location), \(handOff.callback), \(handOff.called),
                \(handOff.what), \(handOff.role.rawValue))
            """)
    }

    func openHandOffs() throws -> [CrisisHandOff] {
        try rows(
            "SELECT \(CrisisHandOff.columns) FROM \(CrisisHandOff.source) WHERE h.acknowledged_at = \(StaffTask.open) ORDER BY h.at, h.id"
        ) {
            try CrisisHandOff(&$0)
        }
    }

    func handOff(_ id: ID<CrisisHandOff>) throws -> CrisisHandOff? {
        try first("SELECT \(CrisisHandOff.columns) FROM \(CrisisHandOff.source) WHERE h.id = \(id)") { try CrisisHandOff(&$0) }
    }

    func handOffs(of access: Access<Inquiry>) throws -> [CrisisHandOff] {
        try rows("SELECT \(CrisisHandOff.columns) FROM \(CrisisHandOff.source) WHERE h.inquiry_id = \(access.id) ORDER BY h.at, h.id") {
            try CrisisHandOff(&$0)
        }
    }

    func openHandOffs(of access: Access<Inquiry>) throws -> Int {
        try first(
            "SELECT COUNT(*) FROM crisis_hand_off WHERE inquiry_id = \(access.id) AND acknowledged_at = \(StaffTask.open)"
        ) { try $0.next(Int.self) } ?? 0
    }

    /// - Returns: false when somebody else was first.
    func acknowledge(_ id: ID<CrisisHandOff>, outcome: String, by staff: ID<Staff>, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE crisis_hand_off SET acknowledged_at = \(now), acknowledged_by = \(staff), outcome = \(outcome)
            WHERE id = \(id) AND acknowledged_at = \(StaffTask.open)
            """) == 1
    }
}

extension CrisisHandOff {
    fileprivate static let source: SQL = "crisis_hand_off h LEFT JOIN inquiry i ON i.id = h.inquiry_id"

    /// Programme, chart and class as the inquiry has them today, the class never less than it was.
    static let columns: SQL = """
        h.id, h.inquiry_id, COALESCE(i.member_id, h.member_id), h.site_id,
        CASE WHEN i.id IS NULL THEN h.programme_id ELSE i.programme_id END,
        CASE WHEN i.focus = 'substance-use' THEN 'substance-use' ELSE h.data_class END, h.at, h.by_staff, h.location, h.callback, h.called,
        h.what, h.role, h.acknowledged_at, h.acknowledged_by, h.outcome
        """

    init(_ row: inout Row) throws {
        id = ID(try row.next(Int.self))
        inquiry = try row.next(Int?.self).map { ID($0) }
        member = try row.next(Int?.self).map { ID($0) }
        site = ID(try row.next(Int.self))
        programme = try row.next(Int?.self).map { ID($0) }
        (dataClass, at, by) = (try row.next(), Instant(seconds: try row.next()), ID(try row.next(Int.self)))
        (location, callback, called, what, role) = (try row.next(), try row.next(), try row.next(), try row.next(), try row.next())
        let (when, who) = (Instant(seconds: try row.next()), try row.next(Int?.self))
        let outcome: String = try row.next()
        acknowledged = who.map { Acknowledgement(at: when, by: ID($0), outcome: outcome) }
    }
}
