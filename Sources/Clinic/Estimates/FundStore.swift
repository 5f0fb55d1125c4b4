import Database

extension Transaction {
    func funds(of site: ID<Site>) throws -> [Fund] {
        try rows("SELECT id, site_id, name, remaining FROM fund WHERE site_id = \(site) ORDER BY name") {
            Fund(
                id: ID(try $0.next(Int.self)), site: ID(try $0.next(Int.self)), name: try $0.next(), remaining: Cents(try $0.next(Int.self))
            )
        }
    }

    /// - Returns: false when there is one of that name.
    func insert(_ fund: Fund) throws -> Bool {
        try run(
            """
            INSERT INTO fund (id, site_id, name, remaining) VALUES (\(fund.id), \(fund.site), \(fund.name), \(fund.remaining))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// The site of a fund; nil when there is no such fund.
    func site(of fund: ID<Fund>) throws -> ID<Site>? {
        try first("SELECT site_id FROM fund WHERE id = \(fund)") { ID(try $0.next(Int.self)) }
    }

    func put(_ amount: Cents, into fund: ID<Fund>) throws {
        try run("UPDATE fund SET remaining = remaining + \(amount) WHERE id = \(fund)")
    }

    /// - Returns: false when it holds less; then nothing was taken.
    func take(_ amount: Cents, from fund: ID<Fund>) throws -> Bool {
        try run("UPDATE fund SET remaining = remaining - \(amount) WHERE id = \(fund) AND remaining >= \(amount)") == 1
    }

    func insertEntry(
        _ amount: Cents, of fund: ID<Fund>, for access: Access<Inquiry>? = nil, _ words: String, id: ID<FundEntry>, by staff: ID<Staff>?,
        at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO fund_entry (id, fund_id, inquiry_id, cents, words, staff_id, at)
            VALUES (\(id), \(fund), \(access?.id), \(amount), \(words), \(staff), \(now))
            """)
    }

    /// The newest movements of a fund. Whom a grant was for is not said here.
    func entries(of fund: ID<Fund>, most: Int) throws -> [FundEntry] {
        try rows(
            """
            SELECT cents, words, at, CASE WHEN inquiry_id IS NULL THEN 0 ELSE 1 END FROM fund_entry
            WHERE fund_id = \(fund) ORDER BY id DESC LIMIT \(most)
            """
        ) {
            let (amount, words, at) = (Cents(try $0.next(Int.self)), try $0.next(String.self), Instant(seconds: try $0.next()))
            let isGrant = try $0.next(Bool.self)
            return FundEntry(fund: fund, amount: amount, words: isGrant ? "" : words, at: at, isGrant: isGrant)
        }
    }

    /// What somebody was given, by fund.
    func grants(of access: Access<Inquiry>) throws -> [Grant] {
        try rows(
            """
            SELECT f.name, -SUM(e.cents) FROM fund_entry e JOIN fund f ON f.id = e.fund_id
            WHERE e.inquiry_id = \(access.id) GROUP BY f.id, f.name HAVING SUM(e.cents) < 0 ORDER BY f.name
            """
        ) { Grant(fund: try $0.next(), amount: Cents(try $0.next(Int.self))) }
    }
}
