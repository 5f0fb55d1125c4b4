import Database

extension Transaction {
    /// Inquiries that share a birth date, a telephone, an address or the beginning of a family name with one: who is looked at
    /// more closely for being the same person.
    func inquiriesLike(_ inquiry: Inquiry, most: Int) throws -> [Inquiry] {
        let words = inquiry.words
        return try rows(
            """
            SELECT \(Inquiry.columns) FROM inquiry i WHERE i.id IN (
                SELECT id FROM inquiry WHERE birth_day = \(words.born)
                UNION SELECT id FROM inquiry WHERE phone_digits = \(words.phoneDigits) AND phone_digits <> ''
                UNION SELECT id FROM inquiry WHERE email = \(words.email) AND email <> ''
                UNION SELECT id FROM inquiry WHERE sort_name = \(words.sortName))
                AND i.id <> \(inquiry.id) AND i.standing <> 'merged'
            ORDER BY i.id DESC LIMIT \(most)
            """
        ) { try Inquiry(&$0) }
    }

    func membersLike(born: Day?, sortName: String, most: Int) throws -> [Member] {
        try rows(
            """
            SELECT \(Member.columns) FROM member WHERE id IN (
                SELECT id FROM member WHERE birth_day = \(born) UNION SELECT id FROM member WHERE sort_name = \(sortName))
            ORDER BY id LIMIT \(most)
            """
        ) { try Member(&$0) }
    }
}
