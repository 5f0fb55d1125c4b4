import Database

extension Transaction {
    /// Every estimate of somebody, the newest first, each with who was told.
    func estimates(of access: Access<Inquiry>) throws -> [CostEstimate] {
        var tellings: [ID<CostEstimate>: [CostEstimate.Telling]] = [:]
        try each(
            """
            SELECT t.estimate_id, t.told, t.how, t.told_on, s.name FROM cost_estimate e JOIN estimate_telling t ON t.estimate_id = e.id
            JOIN staff s ON s.id = t.staff_id WHERE e.inquiry_id = \(access.id) ORDER BY t.id
            """
        ) { row in
            let id = ID<CostEstimate>(try row.next(Int.self))
            tellings[id, default: []].append(
                CostEstimate.Telling(to: try row.next(), how: try row.next(), on: Day(number: try row.next()), by: try row.next()))
        }
        return try rows(
            """
            SELECT e.id, e.number, e.kind, e.record, e.ends_on, e.reason, s.name, e.at FROM cost_estimate e JOIN staff s ON s.id = e.staff_id
            WHERE e.inquiry_id = \(access.id) ORDER BY e.number DESC
            """
        ) {
            var estimate = try CostEstimate(&$0)
            estimate.tellings = tellings[estimate.id] ?? []
            return estimate
        }
    }

    /// The number of the newest; 0 when there is none.
    func lastEstimate(of access: Access<Inquiry>) throws -> Int {
        try first("SELECT COALESCE(MAX(number), 0) FROM cost_estimate WHERE inquiry_id = \(access.id)") { try $0.next(Int.self) } ?? 0
    }

    func insert(
        _ record: EstimateRecord, number: Int, ends: Day, reason: String, id: ID<CostEstimate>, of access: Access<Inquiry>,
        by staff: ID<Staff>, at now: Instant
    ) throws {
        let kind: CostEstimate.Kind = record.payer == nil ? .goodFaith : .coverage
        try run(
            """
            INSERT INTO cost_estimate (id, inquiry_id, number, kind, record, ends_on, reason, staff_id, at)
            VALUES (\(id), \(access.id), \(number), \(kind.rawValue), \(StoredDocument.text(of: record)), \(ends), \(reason), \(staff), \(now))
            """)
    }

    func insert(
        _ telling: CostEstimate.Telling, of estimate: ID<CostEstimate>, id: ID<CostEstimate.Telling>, by staff: ID<Staff>, at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO estimate_telling (id, estimate_id, told, how, told_on, staff_id, at)
            VALUES (\(id), \(estimate), \(telling.to), \(telling.how.rawValue), \(telling.on), \(staff), \(now))
            """)
    }

    /// What set the clock of the good-faith estimate going, as last recorded.
    func estimateClock(of access: Access<Inquiry>) throws -> GoodFaithClock? {
        try first(
            "SELECT reason, on_day, service_on FROM estimate_request WHERE inquiry_id = \(access.id) ORDER BY id DESC LIMIT 1"
        ) {
            GoodFaithClock(
                trigger: try $0.next(), on: Day(number: try $0.next()), service: try $0.next(Int32?.self).map(Day.init(number:)))
        }
    }

    func insert(_ clock: GoodFaithClock, id: ID<GoodFaithClock>, of access: Access<Inquiry>, by staff: ID<Staff>, at now: Instant) throws {
        try run(
            """
            INSERT INTO estimate_request (id, inquiry_id, reason, on_day, service_on, staff_id, at)
            VALUES (\(id), \(access.id), \(clock.trigger.rawValue), \(clock.on), \(clock.service), \(staff), \(now))
            """)
    }
}

extension CostEstimate {
    init(_ row: inout Row) throws {
        (id, number, kind) = (ID(try row.next(Int.self)), try row.next(), try row.next())
        (record, ends) = (try StoredDocument.read(try row.next()), Day(number: try row.next()))
        (reason, by, at) = (try row.next(), try row.next(), Instant(seconds: try row.next()))
    }
}
