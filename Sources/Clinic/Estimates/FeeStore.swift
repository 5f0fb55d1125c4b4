import Database

extension Transaction {
    /// Every fee of a programme, ended ones too, with what payers have agreed to.
    func fees(of programme: ID<Programme>) throws -> [Fee] {
        var agreed: [ID<Fee>: [String: Cents]] = [:]
        try each(
            """
            SELECT a.fee_id, a.payer, a.allowed FROM fee f JOIN agreed_fee a ON a.fee_id = f.id WHERE f.programme_id = \(programme)
            """
        ) { row in
            let (fee, payer) = (ID<Fee>(try row.next(Int.self)), try row.next(String.self))
            agreed[fee, default: [:]][payer] = Cents(try row.next(Int.self))
        }
        return try rows(
            """
            SELECT id, component, name, code, charge, starts_on, ends_on FROM fee WHERE programme_id = \(programme) ORDER BY starts_on, id
            """
        ) {
            let id = ID<Fee>(try $0.next(Int.self))
            return Fee(
                id: id, programme: programme, component: try $0.next(), name: try $0.next(), code: try $0.next(),
                charge: Cents(try $0.next(Int.self)), starts: Day(number: try $0.next()),
                ends: try $0.next(Int32?.self).map(Day.init(number:)),
                agreed: agreed[id] ?? [:])
        }
    }

    func insert(_ fee: Fee) throws {
        try run(
            """
            INSERT INTO fee (id, programme_id, component, name, code, charge, starts_on, ends_on)
            VALUES (\(fee.id), \(fee.programme), \(fee.component.rawValue), \(fee.name), \(fee.code), \(fee.charge), \(fee.starts), \(fee.ends))
            """)
        for (payer, allowed) in fee.agreed.sorted(by: { $0.key < $1.key }) { try agree(allowed, with: payer, for: fee.id) }
    }

    func end(_ fee: ID<Fee>, on day: Day) throws {
        try run("UPDATE fee SET ends_on = \(day) WHERE id = \(fee)")
    }

    func agree(_ allowed: Cents, with payer: String, for fee: ID<Fee>) throws {
        try run(
            """
            INSERT INTO agreed_fee (fee_id, payer, allowed) VALUES (\(fee), \(payer), \(allowed))
            ON CONFLICT (fee_id, payer) DO UPDATE SET allowed = excluded.allowed
            """)
    }

    /// Payers that have agreed to a rate somewhere. There are few: a site has contracts with some dozens.
    func payersWithAgreedFees() throws -> [String] {
        try rows("SELECT DISTINCT payer FROM agreed_fee ORDER BY payer") { try $0.next() }
    }

    func billingIdentity(of site: ID<Site>) throws -> BillingIdentity? {
        try first("SELECT name, npi, tin, address, state, phone FROM billing_identity WHERE site_id = \(site)") {
            var identity = BillingIdentity()
            (identity.name, identity.npi, identity.tin) = (try $0.next(), try $0.next(), try $0.next())
            (identity.address, identity.state, identity.phone) = (try $0.next(), try $0.next(), try $0.next())
            return identity
        }
    }

    func save(_ identity: BillingIdentity, of site: ID<Site>) throws {
        try run(
            """
            INSERT INTO billing_identity (site_id, name, npi, tin, address, state, phone)
            VALUES (\(site), \(identity.name), \(identity.npi), \(identity.tin), \(identity.address), \(identity.state), \(identity.phone))
            ON CONFLICT (site_id) DO UPDATE SET name = excluded.name, npi = excluded.npi, tin = excluded.tin, address = excluded.address,
                state = excluded.state, phone = excluded.phone
            """)
    }

    /// The scale that holds at a site; nil where it has none.
    func slidingScale(of site: ID<Site>) throws -> SlidingScale? {
        try first("SELECT scale FROM sliding_scale WHERE site_id = \(site) ORDER BY id DESC LIMIT 1") {
            try StoredDocument.read(try $0.next(String.self))
        }
    }

    func insert(_ scale: SlidingScale, id: ID<SlidingScale>, of site: ID<Site>, by staff: ID<Staff>?, at now: Instant) throws {
        try run(
            """
            INSERT INTO sliding_scale (id, site_id, scale, staff_id, at)
            VALUES (\(id), \(site), \(StoredDocument.text(of: scale)), \(staff), \(now))
            """)
    }
}
