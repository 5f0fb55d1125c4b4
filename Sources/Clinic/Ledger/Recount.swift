import Database

extension Work {
    /// Keeps one member's attendance of one session, and judges anew what hangs on it: that session, and that week.
    func recount(_ sheet: Sheet, attendance: Attendance) throws {
        let (session, place, week) = (sheet.session, sheet.place, sheet.session.day.week)
        let scope = sheet.programme.scope(payer: sheet.payer, in: week)
        let book = try clinic.books.book(for: scope, on: session.day)
        let entries = Judgement(session: session, attendance: attendance, onPlan: place.onPlan, book: book).entries
        let sum = SessionSum(of: entries, at: session, isAbsent: attendance.absence != nil)
        try transaction.save(attendance, sum, of: place)
        guard !book.takesMinutesAway, let before = sheet.figures else {
            return try recountWeek(of: place.member, in: sheet.programme, week)
        }
        try transaction.changeLedger(of: place, from: sheet.entries, to: entries)
        let figures = try MemberWeek(place.member, in: sheet.programme.id, week, of: sheet.sums(with: sum)) {
            try book.holds.contains($0) ? book : clinic.books.book(for: scope, on: $0)
        }
        try transaction.save(figures)
        // Its own past is as it was; only later weeks look back on it.
        try transaction.movePast(
            of: place.member, in: sheet.programme.id, after: week, attended: figures.attended - before.attended,
            missed: figures.missed - before.missed)
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
            let sum = SessionSum(of: entries, at: session, isAbsent: place.attendance.absence != nil)
            counted += sum.counted
            try transaction.replaceLedger(of: place, with: entries)
            try transaction.save(sum, of: place)
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
