import Database

extension Transaction {
    /// The word by which the rule packs know the payer of a coverage `c`.
    static let payerWord: SQL = "COALESCE((SELECT w.word FROM payer_word w WHERE w.code = c.payer), c.payer)"

    /// What each of the site's codes means, by code.
    func payerWords() throws -> [PayerWord] {
        try rows("SELECT code, word FROM payer_word ORDER BY code") { PayerWord(code: try $0.next(), word: try $0.next()) }
    }

    /// Codes of coverages on file, each with how many members have it.
    func payerCodes() throws -> [(code: String, members: Int)] {
        try rows("SELECT payer, COUNT(DISTINCT member_id) FROM coverage GROUP BY payer ORDER BY payer") {
            (try $0.next(String.self), try $0.next(Int.self))
        }
    }

    func save(_ payer: PayerWord) throws {
        try run(
            """
            INSERT INTO payer_word (code, word) VALUES (\(payer.code), \(payer.word))
            ON CONFLICT (code) DO UPDATE SET word = excluded.word
            """)
    }

    func removePayerWord(of code: String) throws { try run("DELETE FROM payer_word WHERE code = \(code)") }

    /// Programmes that somebody with this payer is or will be placed in.
    func programmes(withPayer code: String, from day: Day) throws -> Set<ID<Programme>> {
        Set(
            try rows(
                """
                SELECT DISTINCT p.programme_id FROM coverage c JOIN placement p ON p.member_id = c.member_id
                WHERE c.payer = \(code) AND p.ends_on >= \(day)
                """
            ) { ID(try $0.next(Int.self)) })
    }
}
