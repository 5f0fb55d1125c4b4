import Database

extension Transaction {
    func phoneScreen(of access: Access<Inquiry>) throws -> PhoneScreen? {
        try first(
            "SELECT template, answers, version, saved_at, finished_at, finished_by FROM phone_screen WHERE inquiry_id = \(access.id)"
        ) {
            PhoneScreen(
                template: try $0.next(), answers: try SheetAnswers(text: try $0.next()), version: try $0.next(),
                saved: try $0.next(Int?.self).map(Instant.init(seconds:)), finished: try $0.next(Int?.self).map(Instant.init(seconds:)),
                finishedBy: try $0.next(Int?.self).map { ID($0) })
        }
    }

    /// Keeps a screen over exactly this version; whether it was still there and not finished.
    func save(
        _ answers: SheetAnswers, askedBy template: String, over version: Int, of access: Access<Inquiry>, by staff: ID<Staff>,
        at now: Instant
    ) throws -> Bool {
        if version == 0 {
            return try run(
                """
                INSERT INTO phone_screen (inquiry_id, template, answers, version, saved_at, saved_by)
                VALUES (\(access.id), \(template), \(answers.text), 1, \(now), \(staff)) ON CONFLICT DO NOTHING
                """) == 1
        }
        return try run(
            """
            UPDATE phone_screen SET answers = \(answers.text), template = \(template), version = version + 1, saved_at = \(now),
                saved_by = \(staff)
            WHERE inquiry_id = \(access.id) AND version = \(version) AND finished_at IS NULL
            """) == 1
    }

    func finishScreen(of access: Access<Inquiry>, over version: Int, by staff: ID<Staff>, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE phone_screen SET finished_at = \(now), finished_by = \(staff), version = version + 1
            WHERE inquiry_id = \(access.id) AND version = \(version) AND finished_at IS NULL
            """) == 1
    }
}
