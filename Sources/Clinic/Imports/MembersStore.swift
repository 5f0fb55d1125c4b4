import Database

/// A person that rows of a file can name.
struct KnownPerson {
    struct Stay {
        let programme: ID<Programme>
        let starts: Day
        let ends: Day
    }

    let id: ID<Member>
    var placements: [Stay] = []

    func isPlaced(in programme: ID<Programme>, on day: Day) -> Bool {
        placements.contains { $0.programme == programme && $0.starts <= day && day <= $0.ends }
    }
}

extension ImportRun {
    /// Keeps what a file says of a person.
    func keep(_ facts: MemberFacts) throws -> ImportTally.Outcome {
        guard let person = people[facts.external] else {
            let member = facts.member(work.newID())
            try transaction.insert(member)
            people[facts.external] = KnownPerson(id: member.id)
            work.note(JournalLine(chart: member.id, scope: "member:\(member.id.number)", detail: "imported"))
            return .added
        }
        let old = try transaction.member(try work.everything(person.id))
        let new = facts.changing(old)
        guard new != old else { return .unchanged }
        try transaction.save(new)
        work.note(JournalLine(chart: old.id, scope: "member:\(old.id.number)", detail: "changed by import"))
        return .changed
    }

    /// Opens a course of care for somebody who has none; false where they are placed already.
    func place(_ external: String, in programme: Programme, from day: Day) throws -> Bool {
        guard let person = people[external], person.placements.isEmpty else { return false }
        let episode = Episode(id: work.newID(), member: person.id, opened: day, closed: nil)
        try transaction.insert(episode)
        try transaction.insert(
            Placement(id: work.newID(), episode: episode.id, member: person.id, programme: programme.id, starts: day, ends: .last))
        people[external]?.placements.append(.init(programme: programme.id, starts: day, ends: .last))
        affectedPeople.insert(person.id)
        return true
    }
}

extension Transaction {
    /// Everybody whom another system knows by a number, and where they are placed.
    func knownPeople() throws -> [String: KnownPerson] {
        var people: [String: KnownPerson] = [:]
        try each(
            """
            SELECT m.external, m.id, p.programme_id, p.starts_on, p.ends_on
            FROM member m LEFT JOIN placement p ON p.member_id = m.id WHERE m.external IS NOT NULL ORDER BY m.id, p.starts_on
            """
        ) { row in
            let (external, id) = (try row.next(String.self), ID<Member>(try row.next(Int.self)))
            guard let programme = try row.next(Int?.self) else { return people[external] = KnownPerson(id: id) }
            let stay = KnownPerson.Stay(programme: ID(programme), starts: Day(number: try row.next()), ends: Day(number: try row.next()))
            people[external, default: KnownPerson(id: id)].placements.append(stay)
        }
        return people
    }

    func save(_ member: Member) throws {
        let changed = try run(
            """
            UPDATE member SET external = \(member.external), given = \(member.given), family = \(member.family),
                preferred = \(member.preferred), pronouns = \(member.pronouns), sex = \(member.sex), birth_day = \(member.born),
                diagnosis = \(member.diagnosis), data_class = \(member.dataClass.rawValue), sort_name = \(member.sortName),
                version = version + 1
            WHERE id = \(member.id) AND version = \(member.version)
            """)
        guard changed == 1 else { throw ScheduleRefusal.changedMeanwhile }
    }

    /// Every week in which one of these members is on a roster.
    func weeks(withAnyOf members: Set<ID<Member>>) throws -> Set<ProgrammeWeek> {
        var weeks: Set<ProgrammeWeek> = []
        for batch in members.sorted().batches(of: 500) {
            try each(
                """
                SELECT DISTINCT s.programme_id, r.week FROM roster_place r JOIN group_session s ON s.id = r.session_id
                WHERE r.member_id IN \(list: batch)
                """
            ) { weeks.insert(ProgrammeWeek(programme: ID(try $0.next(Int.self)), week: Day(number: try $0.next()).week)) }
        }
        return weeks
    }
}

extension Array {
    /// Pieces that fit into one statement.
    func batches(of size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}
