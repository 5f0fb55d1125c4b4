import Database

extension Work {
    /// Judges one member's one session anew, and what hangs on it: that session, and that week.
    func recount(_ place: RosterPlace, attendance: Attendance, at session: GroupSession, in programme: Programme) throws {
        let scope = try scope(of: place.member, in: programme, session.day.week)
        let book = try clinic.books.book(for: scope, on: session.day)
        if book.takesMinutesAway {
            try recountWeek(of: place.member, in: programme, session.day.week)
        } else {
            try transaction.replaceLedger(
                of: place, with: Judgement(session: session, attendance: attendance, onPlan: place.onPlan, book: book).entries)
            try sumWeek(of: place.member, in: programme, session.day.week, scope)
            // Its own past is as it was; only later weeks look back on it.
            let week = session.day.week
            try transaction.sumPast(of: place.member, in: programme.id, from: week.next, through: week.lastItIsPastOf)
        }
    }

    /// Judges every session of one member's week in order. Where a ceiling takes minutes away, each depends on those before it.
    func recountWeek(of member: ID<Member>, in programme: Programme, _ week: Week) throws {
        let scope = try scope(of: member, in: programme, week)
        let places = Dictionary(uniqueKeysWithValues: try transaction.places(of: member, in: week).map { ($0.session, $0) })
        let placements = try transaction.placements(of: member)
        var counted = 0
        for session in try transaction.sessions(of: member, in: week) where session.programme == programme.id {
            guard let place = places[session.id] else { continue }
            let book = try clinic.books.book(for: scope, on: session.day)
            let onPlan = placements.contains { $0.programme == programme.id && $0.covers(session.day) }
            if onPlan != place.onPlan { try transaction.setOnPlan(onPlan, of: place) }
            let room = book.takesMinutesAway ? book.weekMaximum.map { max(0, $0.value.minutes - counted) } : nil
            let entries = Judgement(session: session, attendance: place.attendance, onPlan: onPlan, book: book, room: room).entries
            counted += entries.minutes(.counted)
            try transaction.replaceLedger(of: place, with: entries)
        }
        try sumWeek(of: member, in: programme, week, scope)
        try transaction.sumPast(of: member, in: programme.id, from: week, through: week.lastItIsPastOf)
    }

    /// Sums one member's week from its sessions.
    private func sumWeek(of member: ID<Member>, in programme: Programme, _ week: Week, _ scope: RuleScope) throws {
        let sums = try transaction.sessionSums(of: member, in: programme.id, week)
        if sums.isEmpty { return try transaction.removeWeek(of: member, in: programme.id, week) }
        try transaction.save(
            try MemberWeek(member, in: programme.id, week, of: sums) { try clinic.books.book(for: scope, on: $0) })
    }

    /// The rules of one member: their programme's, and their first payer's.
    private func scope(of member: ID<Member>, in programme: Programme, _ week: Week) throws -> RuleScope {
        programme.scope(payer: try transaction.payers(of: member).first, in: week)
    }
}

extension RuleBook {
    /// Whether a ceiling takes minutes away, so that a session's verdict depends on the sessions before it.
    var takesMinutesAway: Bool { weekMaximum?.value.effect == .notCounted }
}
