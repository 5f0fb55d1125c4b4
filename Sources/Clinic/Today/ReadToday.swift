import Database

/// What somebody of the staff has before them today.
package struct TodayReading: Sendable {
    package let programmes: [Programme]
    package let today: Day?
    package let now: Instant
    /// Today's sessions of the caller's programmes, in order.
    package let sessions: [SessionToday]
    /// Sessions of the last two weeks in which somebody is still unmarked.
    package let unmarked: [SessionToday]
    /// For each programme, those who will or may miss the minimum this week.
    package let atRisk: [(programme: Programme, people: [Standing])]
}

/// A session in a list.
package struct SessionToday: Sendable {
    package let session: GroupSession
    package let group: String
    package let expected: Int
    package let marked: Int
    package let isMine: Bool
}

extension Clinic {
    package func today(as caller: Caller) async throws -> TodayReading {
        try await look(.readToday, as: caller) { work in
            let mine = try work.programmes().filter { caller.role.opens($0.focus.dataClass) }
            guard let first = mine.first else {
                return TodayReading(programmes: [], today: nil, now: work.now, sessions: [], unmarked: [], atRisk: [])
            }
            let today = first.site.zone.local(work.now).day
            let canSeeSessions = caller.may(.readSession)
            let sessions = canSeeSessions ? try work.sessionsToday(mine, from: today, to: today) : []
            let earlier = canSeeSessions ? try work.sessionsToday(mine, from: today.adding(days: -14), to: today.adding(days: -1)) : []
            for programme in mine where caller.may(.readWeek) {
                work.note(JournalLine(scope: "week:\(programme.id.number):\(today.week.monday.number)", detail: "today"))
            }
            let atRisk = caller.may(.readWeek) ? try work.atRisk(in: mine, today) : []
            return TodayReading(
                programmes: mine, today: today, now: work.now, sessions: sessions,
                unmarked: earlier.filter { $0.marked < $0.expected && $0.session.cancelled == nil }, atRisk: atRisk)
        }
    }
}

extension Work {
    fileprivate func atRisk(in programmes: [Programme], _ today: Day) throws -> [(programme: Programme, people: [Standing])] {
        try programmes.map { programme in
            let people = try transaction.standings(in: programme.id, today.week, today: today)
            return (programme, people.filter { $0.trouble == .willMiss || $0.trouble == .mayMiss || $0.trouble == .unmarked })
        }
    }

    fileprivate func sessionsToday(_ programmes: [Programme], from: Day, to: Day) throws -> [SessionToday] {
        let ids = programmes.map(\.id)
        let counts = try transaction.rosterCounts(of: ids, from: from, to: to, leader: caller.staff)
        return try transaction.sessions(of: ids, from: from, to: to).compactMap { session in
            counts[session.id].map {
                SessionToday(session: session, group: $0.group, expected: $0.expected, marked: $0.marked, isMine: $0.isMine)
            }
        }
    }
}
