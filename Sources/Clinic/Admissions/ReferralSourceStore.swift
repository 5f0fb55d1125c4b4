import Database

extension Transaction {
    func referralSources() throws -> [ReferralSource] {
        try rows("SELECT id, name, kind, phone, email FROM referral_source WHERE active = 1 ORDER BY name") { try ReferralSource(&$0) }
    }

    func referralSource(_ id: ID<ReferralSource>) throws -> ReferralSource? {
        try first("SELECT id, name, kind, phone, email FROM referral_source WHERE id = \(id)") { try ReferralSource(&$0) }
    }

    func insert(_ source: ReferralSource) throws {
        try run(
            """
            INSERT INTO referral_source (id, name, kind, phone, email)
            VALUES (\(source.id), \(source.name), \(source.kind.rawValue), \(source.phone), \(source.email))
            """)
    }
}

extension ReferralSource {
    init(_ row: inout Row) throws {
        self.init(
            id: ID(try row.next(Int.self)), name: try row.next(), kind: try row.next(), phone: try row.next(), email: try row.next())
    }
}
