import Database

extension Transaction {
    func insertEntered(
        _ new: NewEnteredScore, as form: ID<AskedForm>, correcting old: ID<AskedForm>?, by staff: ID<Staff>, at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO entered_score (form_id, given_by, tool, corrects, entered_by, entered_at)
            VALUES (\(form), \(new.givenBy), \(new.tool), \(old), \(staff), \(now))
            """)
    }

    /// Whether a typed-in score of the same day counts already.
    func isEntered(_ new: NewEnteredScore, of member: Access<Member>) throws -> Bool {
        try first(
            """
            SELECT 1 FROM form_score s JOIN entered_score e ON e.form_id = s.form_id
            WHERE s.member_id = \(member.id) AND s.instrument = \(new.instrument) AND s.informant = \(new.informant.rawValue)
                AND s.day = \(new.day) AND \(FormScore.counts) LIMIT 1
            """
        ) { try $0.next(Int.self) } != nil
    }

    func enteredScore(_ form: ID<AskedForm>) throws -> EnteredScore? {
        try first(
            """
            SELECT e.given_by, e.tool, e.entered_by, e.entered_at, e.corrects, c.reason, c.staff_id, c.at,
                (SELECT n.form_id FROM entered_score n WHERE n.corrects = e.form_id)
            FROM entered_score e LEFT JOIN score_correction c ON c.form_id = e.form_id WHERE e.form_id = \(form)
            """
        ) { row in
            let (givenBy, tool) = (try row.next(String.self), try row.next(String.self))
            let (by, at) = (ID<Staff>(try row.next(Int.self)), Instant(seconds: try row.next()))
            let corrects = try row.next(Int?.self).map { ID<AskedForm>($0) }
            let correction = try EnteredScore.Correction(&row)
            return EnteredScore(
                form: form, givenBy: givenBy, tool: tool, enteredBy: by, enteredAt: at, corrects: corrects, correction: correction,
                correctedBy: try row.next(Int?.self).map { ID($0) })
        }
    }

    /// - Returns: false when somebody else was first.
    func correct(_ form: ID<AskedForm>, because reason: String, by staff: ID<Staff>, at now: Instant) throws -> Bool {
        try run(
            """
            INSERT INTO score_correction (form_id, reason, staff_id, at) VALUES (\(form), \(reason), \(staff), \(now))
            ON CONFLICT DO NOTHING
            """) == 1
    }
}

extension EnteredScore.Correction {
    fileprivate init?(_ row: inout Row) throws {
        let (reason, by, at) = (try row.next(String?.self), try row.next(Int?.self), try row.next(Int?.self))
        guard let reason, let by, let at else { return nil }
        self.init(reason: reason, by: ID(by), at: Instant(seconds: at))
    }
}

extension FormScore {
    /// A score `s` that nobody corrected.
    static let counts: SQL = "NOT EXISTS (SELECT 1 FROM score_correction c WHERE c.form_id = s.form_id)"
}
