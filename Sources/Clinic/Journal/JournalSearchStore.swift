import Database

extension Transaction {
    /// The charts that an auditor means by a number or a name: each word begins a word of the name.
    func charts(named text: String) throws -> [ID<Member>] {
        if let id = ID<Member>(text) { return [id] }
        let words = SearchText.folded(text).split(separator: " ").map(String.init)
        guard !words.isEmpty else { return [] }
        let clauses = words.map { word -> SQL in "(sort_name LIKE \(word + "%") OR sort_name LIKE \("% " + word + "%"))" }
        return try rows(
            "SELECT id FROM member WHERE external = \(text) OR (\(SQL(clauses, separator: " AND "))) ORDER BY id LIMIT 200"
        ) { ID(try $0.next(Int.self)) }
    }

    /// The people of the staff that an auditor means by an account or a name. There are few, so they are compared here.
    func staff(named text: String) throws -> [ID<Staff>] {
        let wanted = SearchText.folded(text)
        return try rows("SELECT \(Staff.columns) FROM staff") { try Staff(&$0) }
            .filter { $0.account == text.lowercased() || SearchText.folded($0.name).contains(wanted) }.map(\.id)
    }

    /// When the journal was sealed last, and how many entries it had then.
    func lastCheckpoint() throws -> JournalCheckpoint? {
        try first("SELECT day, at, entries, last_id, hash FROM journal_checkpoint ORDER BY day DESC LIMIT 1") {
            JournalCheckpoint(
                day: Day(number: try $0.next()), at: Instant(seconds: try $0.next()), entries: try $0.next(),
                last: ID(try $0.next(Int.self)), hash: try $0.next())
        }
    }
}
