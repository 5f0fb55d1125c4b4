import Database

extension Clinic {
    /// Judges a week of every programme from scratch.
    package func recount(_ week: Week, as caller: Caller) async throws {
        try await perform(.runJobs, as: caller) { work in
            for programme in try work.programmes() { try work.recountEverybody(in: programme, week) }
        }
    }
}

extension Work {
    /// Judges everybody's sessions of one programme's week from scratch: after an import, a change of rules, or on suspicion.
    ///
    /// It reads the week in four statements and writes it in batches, whatever the number of people.
    func recountEverybody(in programme: Programme, _ week: Week) throws {
        let sessions = try transaction.sessions(of: [programme.id], inWeek: week)
        let places = Dictionary(grouping: try transaction.roster(of: programme.id, in: week), by: \.member)
        let placements = try transaction.placements(in: programme.id, from: week.monday, to: week.monday.adding(days: 6))
        let payers = try transaction.firstPayers(at: sessions.map(\.id))
        try transaction.clearLedger(of: programme.id, in: week, at: sessions.map(\.id))
        var writer = LedgerWriter(transaction)
        for (member, places) in places.sorted(by: { $0.key < $1.key }) {
            let scope = programme.scope(payer: payers[member], in: week)
            let here = Dictionary(uniqueKeysWithValues: places.map { ($0.session, $0) })
            var week = WeekCount(member: member, programme: programme.id, week: week)
            for session in sessions {
                guard let place = here[session.id] else { continue }
                let onPlan = placements[member]?.contains { $0.covers(session.day) } ?? false
                let book = try clinic.books.book(for: scope, on: session.day)
                let entries = week.judge(place, at: session, onPlan: onPlan, book: book)
                try writer.write(entries, of: place, onPlan: onPlan)
            }
            try writer.write(try week.sum { try clinic.books.book(for: scope, on: $0) })
        }
        try writer.flush()
        try transaction.sumPasts(in: programme.id, from: week, through: week.lastItIsPastOf)
    }
}

/// One member's week as it is being judged, session after session.
private struct WeekCount {
    let member: ID<Member>
    let programme: ID<Programme>
    let week: Week
    var counted = 0
    var sums: [SessionSum] = []

    mutating func judge(_ place: RosterPlace, at session: GroupSession, onPlan: Bool, book: RuleBook) -> [LedgerEntry] {
        let room = book.takesMinutesAway ? book.weekMaximum.map { max(0, $0.value.minutes - counted) } : nil
        let entries = Judgement(session: session, attendance: place.attendance, onPlan: onPlan, book: book, room: room).entries
        let sum = SessionSum(of: entries, at: session, isAbsent: place.attendance.absence != nil)
        counted += sum.counted
        sums.append(sum)
        return entries
    }

    func sum(book: (Day) throws -> RuleBook) throws -> MemberWeek {
        try MemberWeek(member, in: programme, week, of: sums, book: book)
    }
}
