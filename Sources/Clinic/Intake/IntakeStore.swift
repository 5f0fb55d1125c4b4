import Database

extension Transaction {
    func intake(of access: Access<Inquiry>) throws -> Intake? {
        let found = try first(
            """
            SELECT i.id, i.template, i.answers, i.version, i.author, s.name, i.updated_at, i.signed_at, i.signed_by, i.signed_as, i.record
            FROM intake i JOIN staff s ON s.id = i.author WHERE i.inquiry_id = \(access.id)
            """
        ) { try Intake(&$0) }
        guard let found, found.signature != nil else { return found }
        return found.with(try addenda(of: found.id))
    }

    /// Keeps a draft over exactly this version; whether it was still there and not signed.
    func save(
        _ answers: SheetAnswers, by template: String, over version: Int, of access: Access<Inquiry>, id: ID<Intake>, author: ID<Staff>,
        at now: Instant
    ) throws -> Bool {
        if version == 0 {
            return try run(
                """
                INSERT INTO intake (id, inquiry_id, template, answers, version, author, updated_at)
                VALUES (\(id), \(access.id), \(template), \(answers.text), 1, \(author), \(now)) ON CONFLICT DO NOTHING
                """) == 1
        }
        return try run(
            """
            UPDATE intake SET answers = \(answers.text), template = \(template), version = version + 1, author = \(author),
                updated_at = \(now)
            WHERE inquiry_id = \(access.id) AND version = \(version) AND signed_at IS NULL
            """) == 1
    }

    func sign(_ id: ID<Intake>, over version: Int, _ signature: IntakeSignature) throws -> Bool {
        try run(
            """
            UPDATE intake SET signed_at = \(signature.at), signed_by = \(signature.staff), signed_as = \(signature.name),
                record = \(signature.record.text)
            WHERE id = \(id) AND version = \(version) AND signed_at IS NULL
            """) == 1
    }

    func insertAddendum(_ id: ID<IntakeAddendum>, _ addendum: IntakeAddendum, to intake: ID<Intake>, by staff: ID<Staff>) throws {
        try run(
            """
            INSERT INTO intake_addendum (id, intake_id, words, staff_id, signed_as, at)
            VALUES (\(id), \(intake), \(addendum.words), \(staff), \(addendum.name), \(addendum.at))
            """)
    }

    private func addenda(of intake: ID<Intake>) throws -> [IntakeAddendum] {
        try rows("SELECT words, signed_as, at FROM intake_addendum WHERE intake_id = \(intake) ORDER BY id") {
            IntakeAddendum(words: try $0.next(), name: try $0.next(), at: Instant(seconds: try $0.next()))
        }
    }
}

extension Intake {
    init(_ row: inout Row) throws {
        (id, template, answers) = (ID(try row.next(Int.self)), try row.next(), try SheetAnswers(text: try row.next()))
        (version, saved) = (try row.next(), try LastSaved(&row))
        let (at, by) = (try row.next(Int?.self).map(Instant.init(seconds:)), try row.next(Int?.self).map { ID<Staff>($0) })
        let (name, record) = (try row.next(String?.self), try row.next(String.self))
        if let at, let by, let name {
            signature = IntakeSignature(at: at, staff: by, name: name, record: try IntakeRecord(text: record))
        } else {
            signature = nil
        }
        addenda = []
    }

    fileprivate func with(_ addenda: [IntakeAddendum]) -> Intake {
        Intake(
            id: id, template: template, answers: answers, version: version, saved: saved, signature: signature, addenda: addenda)
    }
}
