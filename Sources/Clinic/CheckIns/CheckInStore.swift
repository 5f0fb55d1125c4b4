import Database

extension Transaction {
    /// Whether each card is somebody's to fill. Check-ins are, until staff say otherwise.
    func chosenCards(of member: Access<Member>) throws -> [Card] {
        var chosen: [Card: Bool] = [.checkIn: true]
        try each("SELECT card, chosen FROM card_choice WHERE member_id = \(member.id) ORDER BY id") { row in
            chosen[try row.next(Card.self)] = try row.next(Bool.self)
        }
        return Card.allCases.filter { chosen[$0] ?? false }
    }

    func choose(_ card: Card, _ isChosen: Bool, for member: Access<Member>, _ id: ID<Card>, by staff: ID<Staff>?, at now: Instant) throws {
        try run(
            """
            INSERT INTO card_choice (id, member_id, card, chosen, staff_id, at)
            VALUES (\(id), \(member.id), \(card.rawValue), \(isChosen), \(staff), \(now))
            """)
    }

    /// Every target that somebody has or had on their diary card.
    func diaryTargets(of member: Access<Member>) throws -> [DiaryTarget] {
        try rows("SELECT id, place, words, ended_at FROM diary_target WHERE member_id = \(member.id) ORDER BY place, id") {
            DiaryTarget(
                id: ID(try $0.next(Int.self)), place: try $0.next(), words: try $0.next(), isEnded: try $0.next(Int?.self) != nil)
        }
    }

    func end(_ target: ID<DiaryTarget>, of member: Access<Member>, at now: Instant) throws {
        try run("UPDATE diary_target SET ended_at = \(now) WHERE id = \(target) AND member_id = \(member.id)")
    }

    func insert(_ target: DiaryTarget, of member: Access<Member>, by staff: ID<Staff>?, at now: Instant) throws {
        try run(
            """
            INSERT INTO diary_target (id, member_id, place, words, staff_id, at)
            VALUES (\(target.id), \(member.id), \(target.place), \(target.words), \(staff), \(now))
            """)
    }

    /// Everything somebody told of some days, all versions, by day.
    func cardEntries(of member: Access<Member>, from: Day, to: Day) throws -> [CardEntry] {
        try rows(
            """
            SELECT \(CardEntry.columns) FROM card_entry WHERE member_id = \(member.id) AND day BETWEEN \(from) AND \(to)
            ORDER BY day, card, number, version
            """
        ) { try CardEntry(&$0) }
    }

    func cardEntry(of member: Access<Member>, key: String) throws -> CardEntry? {
        try first("SELECT \(CardEntry.columns) FROM card_entry WHERE member_id = \(member.id) AND client_key = \(key)") {
            try CardEntry(&$0)
        }
    }

    func cardEntry(_ id: ID<CardEntry>, of member: Access<Member>) throws -> CardEntry? {
        try first("SELECT \(CardEntry.columns) FROM card_entry WHERE id = \(id) AND member_id = \(member.id)") { try CardEntry(&$0) }
    }

    /// Keeps an entry; false when that version of the day is there already.
    func insert(_ entry: CardEntry, of member: ID<Member>, by account: ID<PersonAccount>?, key: String) throws -> Bool {
        try run(
            """
            INSERT INTO card_entry (id, member_id, card, day, number, version, at, account_id, answers, client_key)
            VALUES (\(entry.id), \(member), \(entry.card.rawValue), \(entry.day), \(entry.number), \(entry.version), \(entry.at),
                    \(account), \(entry.answers.text), \(key))
            ON CONFLICT DO NOTHING
            """) == 1
    }
}

extension CardEntry {
    static let columns: SQL = "id, card, day, number, version, at, answers"

    init(_ row: inout Row) throws {
        (id, card) = (ID(try row.next(Int.self)), try row.next())
        (day, number, version) = (Day(number: try row.next()), try row.next(), try row.next())
        (at, answers) = (Instant(seconds: try row.next()), try SheetAnswers(text: try row.next()))
    }
}
