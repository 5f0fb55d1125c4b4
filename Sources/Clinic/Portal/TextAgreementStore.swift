import Database

extension Transaction {
    func insert(_ agreement: TextAgreement) throws {
        try run(
            """
            INSERT INTO text_agreement (id, account_id, number, agreed_on, instead, reason, noted_at, noted_by)
            VALUES (\(agreement.id), \(agreement.account), \(agreement.number), \(agreement.agreedOn),
                \(agreement.insteadOfEmail ? 1 : 0), \(agreement.reason), \(agreement.notedAt), \(agreement.notedBy))
            """)
    }

    /// The agreement that holds; nil where somebody never agreed, or agrees no longer.
    func textAgreement(of account: ID<PersonAccount>) throws -> TextAgreement? {
        try first(
            """
            SELECT id, account_id, number, agreed_on, instead, reason, noted_at, noted_by FROM text_agreement
            WHERE account_id = \(account) AND ended_at IS NULL
            """
        ) {
            TextAgreement(
                id: ID(try $0.next(Int.self)), account: ID(try $0.next(Int.self)), number: try $0.next(),
                agreedOn: Day(number: try $0.next()), insteadOfEmail: try $0.next(Int.self) == 1, reason: try $0.next(),
                notedAt: Instant(seconds: try $0.next()), notedBy: try $0.next(Int?.self).map { ID($0) })
        }
    }

    func endTextAgreement(of account: ID<PersonAccount>, at now: Instant, by staff: ID<Staff>?) throws {
        try run(
            "UPDATE text_agreement SET ended_at = \(now), ended_by = \(staff) WHERE account_id = \(account) AND ended_at IS NULL")
    }
}

extension PersonAccount {
    /// That a link can be sent to an account `a`: by e-mail, or by text to whoever agreed to it.
    static let isReachable: SQL = """
        (a.email IS NOT NULL OR EXISTS (SELECT 1 FROM text_agreement t WHERE t.account_id = a.id AND t.ended_at IS NULL))
        """
}
