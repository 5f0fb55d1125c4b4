import Database

extension Clinic {
    /// The programme cancels a session: nobody's minutes count and nobody is blamed.
    package func cancel(_ id: ID<GroupSession>, reason: String, as caller: Caller) async throws {
        try await perform(.changeSession, as: caller) { work in
            let (session, programme) = try work.session(toChange: id, reason: reason)
            guard session.cancelled == nil else { throw ScheduleRefusal.alreadyCancelled }
            guard try !work.transaction.isNoteSigned(of: id) else { throw ScheduleRefusal.noteSigned }
            try work.transaction.save(try session.with(cancelled: reason.trimmed))
            try work.recountEverybody(in: programme, session.day.week)
            try work.transaction.notify("session:\(id)", "session")
        }
    }

    /// Moves a session to another time. Only while nobody has been marked in it.
    package func move(_ id: ID<GroupSession>, to time: LocalTime, reason: String, as caller: Caller) async throws {
        try await perform(.changeSession, as: caller) { work in
            let (session, programme) = try work.session(toChange: id, reason: reason)
            guard session.cancelled == nil else { throw ScheduleRefusal.alreadyCancelled }
            guard try work.transaction.roster(of: id).allSatisfy({ !$0.attendance.isMarked }) else { throw ScheduleRefusal.alreadyMarked }
            guard let start = programme.site.zone.instants(of: time).first else { throw ScheduleRefusal.noSuchTime }
            let moved = try session.moved(to: start, on: time.day)
            try work.transaction.save(moved)
            try work.transaction.moveRoster(of: moved)
            for week in Set([session.day.week, moved.day.week]).sorted() { try work.recountEverybody(in: programme, week) }
            try work.transaction.notify("session:\(id)", "session")
        }
    }

    /// Somebody else leads the session this once.
    package func substitute(
        _ staff: ID<Staff>, for absent: ID<Staff>?, at id: ID<GroupSession>, reason: String, as caller: Caller
    ) async throws {
        try await perform(.changeSession, as: caller) { work in
            let (session, _) = try work.session(toChange: id, reason: reason)
            guard try work.transaction.staff(staff)?.active == true else { throw ScheduleRefusal.unknownStaff }
            if let absent { try work.transaction.removeFacilitator(absent, of: session.id) }
            try work.transaction.setFacilitator(staff, of: session.id, insteadOf: absent)
            try work.transaction.notify("session:\(id)", "session")
        }
    }
}

extension Work {
    func session(toChange id: ID<GroupSession>, reason: String) throws -> (GroupSession, Programme) {
        guard !reason.trimmed.isEmpty else { throw ScheduleRefusal.reasonMissing }
        let session = try transaction.session(try session(id, detail: reason.trimmed))
        return (session, try transaction.programme(session.programme))
    }
}

extension GroupSession {
    fileprivate func with(cancelled: String) throws -> GroupSession {
        try GroupSession(
            id: id, group: group, programme: programme, external: external, day: day, blocks: blocks, place: place, virtual: virtual,
            facilitator: facilitator, cancelled: cancelled, version: version)
    }

    /// The same blocks at another time.
    fileprivate func moved(to start: Instant, on day: Day) throws -> GroupSession {
        let shift = start - starts
        let blocks = blocks.map {
            SessionBlock(kind: $0.kind, starts: $0.starts.adding(seconds: shift), ends: $0.ends.adding(seconds: shift))
        }
        return try GroupSession(
            id: id, group: group, programme: programme, external: external, day: day, blocks: blocks, place: place, virtual: virtual,
            facilitator: facilitator, cancelled: nil, version: version)
    }
}
