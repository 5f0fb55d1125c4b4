import Database

extension Transaction {
    /// Every determination, the newest first: at most one of them is a draft.
    func determinations(of access: Access<Inquiry>) throws -> [Determination] {
        try rows("\(Determination.selection) WHERE d.inquiry_id = \(access.id) ORDER BY d.number DESC") { try Determination(&$0) }
    }

    /// Keeps a draft over exactly this version; whether it was still there and not signed.
    func save(
        _ words: DeterminationWords, stops: Int, as number: Int, over version: Int, of access: Access<Inquiry>, id: ID<Determination>,
        author: ID<Staff>, at now: Instant
    ) throws -> Bool {
        let criteria = try words.findingsText
        if version == 0 {
            return try run(
                """
                INSERT INTO level_determination (id, inquiry_id, number, criteria, stops, rating_id, recommended, decided, reason, rationale,
                    not_lower, not_higher, version, author, updated_at)
                VALUES (\(id), \(access.id), \(number), \(criteria), \(stops), \(words.rating), \(words.recommended), \(words.decided),
                    \(words.reason), \(words.rationale), \(words.notLower), \(words.notHigher), 1, \(author), \(now))
                ON CONFLICT DO NOTHING
                """) == 1
        }
        return try run(
            """
            UPDATE level_determination SET criteria = \(criteria), stops = \(stops), rating_id = \(words.rating),
                recommended = \(words.recommended), decided = \(words.decided), reason = \(words.reason), rationale = \(words.rationale),
                not_lower = \(words.notLower), not_higher = \(words.notHigher), version = version + 1, author = \(author),
                updated_at = \(now)
            WHERE inquiry_id = \(access.id) AND version = \(version) AND signed_at IS NULL
            """) == 1
    }

    func sign(_ id: ID<Determination>, over version: Int, _ signature: LevelSignature) throws -> Bool {
        try run(
            """
            UPDATE level_determination SET signed_at = \(signature.at), signed_by = \(signature.staff), signed_as = \(signature.name)
            WHERE id = \(id) AND version = \(version) AND signed_at IS NULL
            """) == 1
    }
}

extension Transaction {
    func certifications(of access: Access<Inquiry>) throws -> [LevelCertification] {
        try rows(
            """
            SELECT number, level, hours, need, response, symptoms, goals, certified_on, due_on, signed_as, at FROM level_certification
            WHERE inquiry_id = \(access.id) ORDER BY number
            """
        ) { try LevelCertification(&$0) }
    }

    func insert(
        _ certification: LevelCertification, id: ID<LevelCertification>, on determination: ID<Determination>, of access: Access<Inquiry>,
        by staff: ID<Staff>
    ) throws {
        let words = certification.words
        try run(
            """
            INSERT INTO level_certification (id, inquiry_id, determination_id, number, level, hours, need, response, symptoms, goals,
                certified_on, due_on, staff_id, signed_as, at)
            VALUES (\(id), \(access.id), \(determination), \(certification.number), \(certification.level.rawValue),
                \(certification.hours), \(words.need), \(words.response), \(words.symptoms), \(words.goals), \(certification.certified),
                \(certification.due), \(staff), \(certification.name), \(certification.at))
            """)
    }
}

extension Determination {
    static let selection: SQL = """
        SELECT d.id, d.number, d.criteria, d.rating_id, d.recommended, d.decided, d.reason, d.rationale, d.not_lower, d.not_higher,
            d.version, d.author, s.name, d.updated_at, d.signed_at, d.signed_by, d.signed_as
        FROM level_determination d JOIN staff s ON s.id = d.author
        """

    init(_ row: inout Row) throws {
        (id, number) = (ID(try row.next(Int.self)), try row.next())
        words = try DeterminationWords(&row)
        (version, saved, signature) = (try row.next(), try LastSaved(&row), try LevelSignature.found(&row))
    }
}

extension DeterminationWords {
    fileprivate init(_ row: inout Row) throws {
        self.init()
        findings = try Self.findings(text: try row.next())
        rating = try row.next(Int?.self).map { ID($0) }
        (recommended, decided, reason, rationale) = (try row.next(), try row.next(), try row.next(), try row.next())
        (notLower, notHigher) = (try row.next(), try row.next())
    }
}

extension LevelSignature {
    /// Nil while it is not signed.
    static func found(_ row: inout Row) throws -> LevelSignature? {
        let (at, by) = (try row.next(Int?.self).map(Instant.init(seconds:)), try row.next(Int?.self).map { ID<Staff>($0) })
        guard let name = try row.next(String?.self), let at, let by else { return nil }
        return LevelSignature(at: at, staff: by, name: name)
    }
}

extension LevelCertification {
    fileprivate init(_ row: inout Row) throws {
        (number, level, hours) = (try row.next(), try row.next(), try row.next())
        var said = CertificationWords()
        (said.need, said.response, said.symptoms, said.goals) = (try row.next(), try row.next(), try row.next(), try row.next())
        words = said
        (certified, due) = (Day(number: try row.next()), Day(number: try row.next()))
        (name, at) = (try row.next(), Instant(seconds: try row.next()))
    }
}
