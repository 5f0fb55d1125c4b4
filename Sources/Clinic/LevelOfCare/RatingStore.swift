import Database

extension Transaction {
    /// Every result that was recorded, the newest first, struck ones too.
    func ratings(of access: Access<Inquiry>) throws -> [LevelRating] {
        try rows(
            """
            SELECT r.id, r.tool, r.edition, r.scores, r.composite, r.recommended, r.rung, r.assessor, r.done_on, s.name, k.why, t.name, k.at
            FROM level_rating r JOIN staff s ON s.id = r.staff_id LEFT JOIN level_rating_strike k ON k.rating_id = r.id
            LEFT JOIN staff t ON t.id = k.staff_id WHERE r.inquiry_id = \(access.id) ORDER BY r.id DESC
            """
        ) { try LevelRating(&$0) }
    }

    func insert(
        _ rating: NewRating, _ read: (tool: LicensedTool, composite: Int?, done: Day), id: ID<LevelRating>, of access: Access<Inquiry>,
        by staff: ID<Staff>, at now: Instant
    ) throws {
        let scores = try StoredDocument.text(of: Array(rating.scores.prefix(read.tool.dimensions)))
        try run(
            """
            INSERT INTO level_rating (id, inquiry_id, tool, edition, scores, composite, recommended, rung, assessor, done_on, staff_id, at)
            VALUES (\(id), \(access.id), \(read.tool.key), \(read.tool.edition), \(scores), \(read.composite), \(rating.named),
                \(rating.rung), \(rating.assessor), \(read.done), \(staff), \(now))
            """)
    }

    /// Whether it had not been struck before.
    func strike(_ id: ID<LevelRating>, why: String, by staff: ID<Staff>, at now: Instant) throws -> Bool {
        try run(
            """
            INSERT INTO level_rating_strike (rating_id, why, staff_id, at) VALUES (\(id), \(why), \(staff), \(now))
            ON CONFLICT DO NOTHING
            """) == 1
    }
}

extension LevelRating {
    fileprivate init(_ row: inout Row) throws {
        (id, tool, edition) = (ID(try row.next(Int.self)), try row.next(), try row.next())
        scores = try StoredDocument.read(try row.next(), as: [String].self)
        (composite, named, rung) = (try row.next(), try row.next(), try row.next())
        (assessor, done, recordedBy) = (try row.next(), Day(number: try row.next()), try row.next())
        let (why, name) = (try row.next(String?.self), try row.next(String?.self))
        let at = try row.next(Int?.self).map(Instant.init(seconds:))
        strike = if let why, let name, let at { Strike(why: why, name: name, at: at) } else { nil }
    }
}
