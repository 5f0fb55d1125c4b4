import Database

extension Clinic {
    /// The Week board of one programme; of the caller's first when none is named.
    package func weekBoard(_ programme: ID<Programme>?, _ week: Week?, as caller: Caller) async throws -> WeekBoard? {
        try await look(.readWeek, as: caller) { work in
            let mine = try work.programmes()
            guard let id = programme ?? mine.first?.id else { return nil }
            guard let programme = mine.first(where: { $0.id == id }) else { throw AccessRefusal.unknownProgramme }
            let today = programme.site.zone.local(work.now).day
            let week = week ?? today.week
            let door = try work.programme(id, scope: "week:\(id.number):\(week.monday.number)")
            let book = try work.clinic.books.book(for: programme.scope(payer: nil, in: week), on: week.monday)
            return WeekBoard(
                programme: programme, week: week, today: today, people: try work.transaction.standings(in: door.id, week, today: today),
                openSeats: try work.transaction.openSeats(in: door.id, week, after: work.now) { book.counts($0).value }, programmes: mine)
        }
    }

    /// The week it is at the site of a programme, or of the caller's first; nil when none is theirs.
    package func currentWeek(of programme: ID<Programme>?, as caller: Caller) async throws -> Week? {
        try await look(.readWeek, as: caller) { work in
            let mine = try work.programmes()
            let chosen = mine.first { $0.id == programme } ?? mine.first
            return chosen.map { $0.site.zone.local(work.now).day.week }
        }
    }

    /// Everything behind one member's week: each session, each verdict, each rule.
    package func memberWeek(_ member: ID<Member>, _ week: Week, as caller: Caller) async throws -> MemberWeekReading {
        try await look(.readWeek, as: caller) { work in
            let (access, programmes) = try work.weekDoor(of: member, week)
            let person = try work.transaction.member(access)
            return MemberWeekReading(
                member: person, week: week, standings: try programmes.map { try work.standing(of: person, in: $0, week) },
                sessions: try work.transaction.sessions(of: member, in: week).filter { session in
                    programmes.contains { $0.id == session.programme }
                },
                ledger: try work.transaction.ledger(of: member, in: week),
                places: try work.transaction.places(of: member, in: week), rules: try work.transaction.citedRules(),
                groupNames: try work.transaction.groupNames(ofMember: member, in: week))
        }
    }
}

/// One member's week, with everything that a because needs.
package struct MemberWeekReading: Sendable {
    package let member: Member
    package let week: Week
    package let standings: [(programme: Programme, standing: Standing)]
    package let sessions: [GroupSession]
    package let ledger: [ID<GroupSession>: [LedgerEntry]]
    package let places: [RosterPlace]
    package let rules: [ID<Rule>: CitedRule]
    package let groupNames: [ID<TherapyGroup>: String]
}

extension Work {
    /// Opens one member's week as far as the caller's programmes go: a stay elsewhere is not even hinted at.
    func weekDoor(of member: ID<Member>, _ week: Week) throws -> (Access<Member>, [Programme]) {
        let mine = try programmes().filter { caller.role.opens($0.focus.dataClass) }
        let theirs = Set(try transaction.placements(of: member).map(\.programme))
            .union(try transaction.weeks(of: member, from: week, to: week).map(\.programme))
        let shared = mine.filter { theirs.contains($0.id) }
        guard let first = shared.first else {
            _ = try chart(of: member, detail: "week \(week)")
            throw AccessRefusal.outsideCaseload
        }
        let access = try chart(of: member, .attendance(in: first.focus), detail: "week \(week)")
        let now = Set(try transaction.weeks(of: member, from: week, to: week).map(\.programme))
        return (access, shared.filter { now.contains($0.id) })
    }

    /// The programmes that are the caller's, by name.
    func programmes() throws -> [Programme] {
        try transaction.programmes().filter { caller.caseload.contains($0.id) }
    }

    func standing(of member: Member, in programme: Programme, _ week: Week) throws -> (programme: Programme, standing: Standing) {
        let today = programme.site.zone.local(now).day
        let histories = try transaction.histories(in: programme.id, before: week)
        let figures = try transaction.weeks(of: member.id, from: week, to: week).first { $0.programme == programme.id }
        let standing = Standing(
            member: member.id, name: member.name, week: figures, history: histories[member.id],
            prior: .fitted(to: histories.values.filter { $0.sessions > 0 }), today: today)
        return (programme, standing)
    }
}
