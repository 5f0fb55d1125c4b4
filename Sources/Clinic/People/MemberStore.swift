import Database

extension Transaction {
    /// What stands at the door of a chart: its class, and the programmes that this person has been placed in.
    func chartDoor(_ member: ID<Member>) throws -> ChartDoor? {
        let found = try rows(
            """
            SELECT m.data_class, p.programme_id, g.focus FROM member m LEFT JOIN placement p ON p.member_id = m.id
            LEFT JOIN programme g ON g.id = p.programme_id WHERE m.id = \(member)
            """
        ) { (try $0.next(DataClass.self), try $0.next(Int?.self), try $0.next(Focus?.self)) }
        guard let dataClass = found.first?.0 else { return nil }
        return ChartDoor(
            dataClass: dataClass, programmes: found.compactMap { _, id, focus in id.flatMap { id in focus.map { (ID(id), $0) } } })
    }

    func member(_ access: Access<Member>) throws -> Member {
        guard let member = try first("SELECT \(Member.columns) FROM member WHERE id = \(access.id)", { try Member(&$0) }) else {
            throw AccessRefusal.unknownMember
        }
        return member
    }

    func insert(_ member: Member) throws {
        try run(
            """
            INSERT INTO member (id, external, given, family, preferred, pronouns, sex, birth_day, diagnosis, data_class, sort_name, version)
            VALUES (\(member.id), \(member.external), \(member.given), \(member.family), \(member.preferred), \(member.pronouns),
                    \(member.sex), \(member.born), \(member.diagnosis), \(member.dataClass.rawValue), \(member.sortName), \(member.version))
            """)
    }

    func insert(_ episode: Episode) throws {
        try run(
            "INSERT INTO episode (id, member_id, opened_on, closed_on) VALUES (\(episode.id), \(episode.member), \(episode.opened), \(episode.closed))"
        )
    }

    func insert(_ placement: Placement) throws {
        try run(
            """
            INSERT INTO placement (id, episode_id, member_id, programme_id, starts_on, ends_on)
            VALUES (\(placement.id), \(placement.episode), \(placement.member), \(placement.programme), \(placement.starts), \(placement.ends))
            """)
    }

    /// A stay ends; one that had not begun is as short as can be.
    func end(_ placement: ID<Placement>, on last: Day) throws {
        try run("UPDATE placement SET ends_on = CASE WHEN starts_on > \(last) THEN starts_on ELSE \(last) END WHERE id = \(placement)")
    }

    func insert(_ coverage: Coverage) throws {
        try run(
            """
            INSERT INTO coverage (id, member_id, payer, payer_name, member_number, relationship)
            VALUES (\(coverage.id), \(coverage.member), \(coverage.payer), \(coverage.payerName), \(coverage.memberNumber), \(coverage.relationship))
            """)
    }

    func placements(of member: ID<Member>) throws -> [Placement] {
        try rows("SELECT \(Placement.columns) FROM placement WHERE member_id = \(member) ORDER BY starts_on, id") { try Placement(&$0) }
    }

    /// A chart that holds treatment for substance use is protected with it as a whole; it never becomes less protected.
    func protectAsSubstanceUse(_ access: Access<Member>) throws {
        try run("UPDATE member SET data_class = 'substance-use' WHERE id = \(access.id) AND data_class IN ('general', 'mental-health')")
    }

    func placements(of members: [ID<Member>]) throws -> [Placement] {
        try rows("SELECT \(Placement.columns) FROM placement WHERE member_id IN \(list: members) ORDER BY starts_on, id") {
            try Placement(&$0)
        }
    }

    func episodes(of member: ID<Member>) throws -> [Episode] {
        try rows("SELECT id, member_id, opened_on, closed_on FROM episode WHERE member_id = \(member) ORDER BY opened_on") {
            Episode(
                id: ID(try $0.next(Int.self)), member: ID(try $0.next(Int.self)), opened: Day(number: try $0.next()),
                closed: try $0.next(Int32?.self).map(Day.init(number:)))
        }
    }

    /// The payers whose rules apply to a member, in the order they were entered.
    func payers(of member: ID<Member>) throws -> [String] {
        try rows("SELECT \(Self.payerWord) FROM coverage c WHERE c.member_id = \(member) ORDER BY c.id") { try $0.next(String.self) }
    }

    func memberNames(_ members: Set<ID<Member>>) throws -> [ID<Member>: String] {
        var names: [ID<Member>: String] = [:]
        try each(
            "SELECT id, CASE preferred WHEN '' THEN given ELSE preferred END || ' ' || family FROM member WHERE id IN \(list: members)"
        ) {
            names[ID(try $0.next(Int.self))] = try $0.next(String.self)
        }
        return names
    }
}

extension Member {
    static let columns: SQL = "id, external, given, family, preferred, pronouns, sex, birth_day, diagnosis, data_class, version"

    init(_ row: inout Row) throws {
        self.init(
            id: ID(try row.next(Int.self)), external: try row.next(), given: try row.next(), family: try row.next(),
            preferred: try row.next(),
            pronouns: try row.next(), sex: try row.next(), born: Day(number: try row.next()), diagnosis: try row.next(),
            dataClass: try row.next(), version: try row.next())
    }
}

extension Placement {
    static let columns: SQL = "id, episode_id, member_id, programme_id, starts_on, ends_on"

    init(_ row: inout Row) throws {
        id = ID(try row.next(Int.self))
        episode = ID(try row.next(Int.self))
        (member, programme) = (ID(try row.next(Int.self)), ID(try row.next(Int.self)))
        (starts, ends) = (Day(number: try row.next()), Day(number: try row.next()))
    }
}
