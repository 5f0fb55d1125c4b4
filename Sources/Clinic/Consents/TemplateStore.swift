import Database

extension Transaction {
    func insert(_ id: ID<DocumentTemplate>, _ template: DocumentTemplate, by staff: ID<Staff>, at now: Instant) throws {
        try run(
            """
            INSERT INTO document_template (id, document, number, title, words, needed, asks_again, counsel, written_at, written_by)
            VALUES (\(id), \(template.document), \(template.number), \(template.title), \(template.words), \(template.needed.rawValue),
                \(template.asksAgain), \(template.counsel), \(now), \(staff))
            """)
    }

    /// Every version that this house wrote, with when and by whom; the oldest of each document first.
    func documentTemplates() throws -> [(template: DocumentTemplate, at: Instant, by: ID<Staff>)] {
        try rows(
            """
            SELECT document, number, title, words, needed, asks_again, counsel, written_at, written_by FROM document_template
            ORDER BY document, number
            """
        ) {
            (
                DocumentTemplate(
                    document: try $0.next(), number: try $0.next(), title: try $0.next(), words: try $0.next(), needed: try $0.next(),
                    asksAgain: try $0.next(), counsel: try $0.next()),
                Instant(seconds: try $0.next()), ID(try $0.next(Int.self))
            )
        }
    }

    func insert(_ id: ID<MinorRuleConfirmation>, _ confirmation: MinorRuleConfirmation) throws {
        try run(
            """
            INSERT INTO minor_rule_confirmation (id, state, edition, confirmed, words, at, staff_id)
            VALUES (\(id), \(confirmation.state), \(confirmation.edition), \(confirmation.isConfirmed), \(confirmation.words),
                \(confirmation.at), \(confirmation.staff))
            """)
    }

    /// What was said last of each state's row.
    func minorRuleConfirmations() throws -> [String: MinorRuleConfirmation] {
        var last: [String: MinorRuleConfirmation] = [:]
        try each("SELECT state, edition, confirmed, words, at, staff_id FROM minor_rule_confirmation ORDER BY id") { row in
            let said = MinorRuleConfirmation(
                state: try row.next(), edition: try row.next(), isConfirmed: try row.next(), words: try row.next(),
                at: Instant(seconds: try row.next()), staff: ID(try row.next(Int.self)))
            last[said.state] = said
        }
        return last
    }
}
