import Database

extension Member {
    /// Where a page of people ends and the next begins.
    var pageMark: String { "\(id)\(sortName)" }
}

extension Transaction {
    /// People by name. `text` is folded; each of its words must begin a word of the name, or the whole be their number.
    func people(
        in programmes: [ID<Programme>], on today: Day, matching text: String, number: String, after mark: String?, most: Int
    ) throws -> [PersonLine] {
        let words = text.split(separator: " ").map(String.init)
        let clauses = words.map { word -> SQL in "(m.sort_name LIKE \(word + "%") OR m.sort_name LIKE \("% " + word + "%"))" }
        let found: SQL = words.isEmpty ? "1 = 1" : "(\(SQL(clauses, separator: " AND ")) OR m.external = \(number))"
        let mark = mark.flatMap { text in ID<Member>(String(text.prefix(13))).map { (name: String(text.dropFirst(13)), id: $0) } }
        return try rows(
            """
            SELECT \(Self.memberColumns), p.programme_id, p.starts_on, p.ends_on
            FROM member m JOIN placement p ON p.id = (
                SELECT id FROM placement WHERE member_id = m.id AND programme_id IN \(list: programmes)
                ORDER BY CASE WHEN starts_on <= \(today) THEN 0 ELSE 1 END, starts_on DESC, id DESC LIMIT 1)
            WHERE (m.sort_name, m.id) > (\(mark?.name ?? ""), \(mark?.id.number ?? 0)) AND \(found)
            ORDER BY m.sort_name, m.id LIMIT \(most)
            """
        ) {
            PersonLine(
                member: try Member(&$0), programme: ID(try $0.next(Int.self)), starts: Day(number: try $0.next()),
                ends: Day(number: try $0.next()))
        }
    }

    private static let memberColumns: SQL = """
        m.id, m.external, m.given, m.family, m.preferred, m.pronouns, m.sex, m.birth_day, m.diagnosis, m.data_class, m.version
        """

    func coverages(of member: ID<Member>) throws -> [Coverage] {
        try rows(
            "SELECT id, member_id, payer, payer_name, member_number, relationship FROM coverage WHERE member_id = \(member) ORDER BY id"
        ) {
            Coverage(
                id: ID(try $0.next(Int.self)), member: ID(try $0.next(Int.self)), payer: try $0.next(), payerName: try $0.next(),
                memberNumber: try $0.next(), relationship: try $0.next())
        }
    }
}
