import Database

extension Transaction {
    /// Every letter, the newest first: at most one of them is a draft.
    func letters(of access: Access<Inquiry>) throws -> [ReferOutLetter] {
        try rows(
            """
            SELECT l.id, l.number, l.words, l.lines, l.version, l.author, s.name, l.updated_at, l.signed_at, l.signed_by, l.signed_as
            FROM refer_out_letter l JOIN staff s ON s.id = l.author WHERE l.inquiry_id = \(access.id) ORDER BY l.number DESC
            """
        ) { try ReferOutLetter(&$0) }
    }

    /// Keeps a draft over exactly this version; whether it was still there and not signed.
    func save(
        _ words: LetterWords, as number: Int, over version: Int, of access: Access<Inquiry>, id: ID<ReferOutLetter>, author: ID<Staff>,
        at now: Instant
    ) throws -> Bool {
        let text = try StoredDocument.text(of: words)
        if version == 0 {
            return try run(
                """
                INSERT INTO refer_out_letter (id, inquiry_id, number, words, version, author, updated_at)
                VALUES (\(id), \(access.id), \(number), \(text), 1, \(author), \(now)) ON CONFLICT DO NOTHING
                """) == 1
        }
        return try run(
            """
            UPDATE refer_out_letter SET words = \(text), version = version + 1, author = \(author), updated_at = \(now)
            WHERE inquiry_id = \(access.id) AND version = \(version) AND signed_at IS NULL
            """) == 1
    }

    func sign(_ id: ID<ReferOutLetter>, over version: Int, lines: [LetterLine], _ signature: LevelSignature) throws -> Bool {
        try run(
            """
            UPDATE refer_out_letter SET lines = \(try StoredDocument.text(of: lines)), signed_at = \(signature.at),
                signed_by = \(signature.staff), signed_as = \(signature.name)
            WHERE id = \(id) AND version = \(version) AND signed_at IS NULL
            """) == 1
    }
}

extension ReferOutLetter {
    fileprivate init(_ row: inout Row) throws {
        (id, number) = (ID(try row.next(Int.self)), try row.next())
        words = try StoredDocument.read(try row.next(), as: LetterWords.self)
        lines = try StoredDocument.read(try row.next(), as: [LetterLine].self)
        (version, saved, signature) = (try row.next(), try LastSaved(&row), try LevelSignature.found(&row))
    }
}
