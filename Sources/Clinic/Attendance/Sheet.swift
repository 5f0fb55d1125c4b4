import Database

/// One member's line of one session's roster, opened for a mark.
struct Sheet {
    let session: GroupSession
    let programme: Programme
    let place: RosterPlace
    let isMadeAlready: Bool
    let payer: String?
    let figures: (attended: Int, missed: Int)?
    let entries: [LedgerEntry]
    private let week: [WeekPlace]

    /// Nil for somebody who is not on the roster.
    init?(_ found: SheetRecord) {
        guard let place = found.place else { return nil }
        (session, programme, self.place) = (found.session, found.programme, place)
        (isMadeAlready, payer, figures) = (found.isMadeAlready, found.payer, found.figures)
        (week, entries) = (found.week, found.entries)
    }

    func instant(_ time: MarkTime?, orNow now: Instant) throws -> Instant {
        switch time {
        case nil: now
        case .local(let time): try instant(time)
        case .minute(let minute): try instant(programme.site.zone.time(minute, from: session.starts, to: session.ends))
        }
    }

    /// What the week's sessions of this programme come to once this one comes to `sum`.
    func sums(with sum: SessionSum) -> [SessionSum] {
        week.filter { $0.programme == programme.id }.map { $0.sum.session == sum.session ? sum : $0.sum }
    }

    func checkRooms(_ attendance: Attendance) throws {
        for stay in attendance.stays {
            let (from, to) = (max(stay.arrived, session.starts), stay.left ?? session.ends)
            guard !week.contains(where: { $0.sum.session != session.id && $0.overlaps(from: from, to: to) }) else {
                throw AttendanceRefusal.inAnotherRoom
            }
        }
    }

    func instant(_ time: LocalTime) throws -> Instant {
        guard let instant = programme.site.zone.instants(of: time).first else { throw AttendanceRefusal.noSuchTime }
        return instant
    }

    /// What the attendance becomes, and which change it takes back.
    func apply(
        _ action: MarkAction, at time: Instant, now: Instant, _ work: Work
    ) throws -> (attendance: Attendance, undoes: ID<AttendanceChange>?) {
        var attendance = place.attendance
        switch action {
        case .arrive:
            guard time <= now.adding(minutes: 1) else { throw AttendanceRefusal.notStarted }
            try attendance.arrive(at: time, of: session)
            try checkRooms(attendance)
        case .leave: try attendance.leave(at: min(time, session.ends), of: session)
        case .absent(let absence): try attendance.markAbsent(absence)
        case .clear: attendance.clear()
        case .undo:
            let history = try work.transaction.changes(at: session.id, of: place.member)
            let undone = Set(history.compactMap(\.undoes))
            guard let last = history.last(where: { $0.undoes == nil && !undone.contains($0.id) }),
                let before = Attendance(text: last.before)
            else { throw AttendanceRefusal.nothingToUndo }
            // Taking back a correction is a correction, and what comes back must still fit the other rooms.
            guard last.action != "correct" || work.caller.may(.correctAttendance) else { throw AccessRefusal.notYourDeed }
            try checkRooms(before)
            return (before, last.id)
        }
        return (attendance, nil)
    }
}

extension Work {
    /// Opens one line of a roster. The member's chart and the session are both doors.
    ///
    /// Once the session's note is signed, only corrections, which give their reason, may open it.
    func sheet(
        of id: ID<GroupSession>, for member: ID<Member>, detail: String, key: String?, evenIfSigned: Bool = false
    ) throws -> Sheet {
        guard let found = try transaction.sheet(of: id, for: member, key: key) else { throw AccessRefusal.unknownSession }
        heads[member] = found.journal ?? .beginning
        guard caller.caseload.contains(found.session.programme) else { throw AccessRefusal.outsideCaseload }
        guard let sheet = Sheet(found) else { throw AttendanceRefusal.notOnRoster }
        try attendance(at: sheet.place, in: found.programme, detail: "\(detail) at session \(id)")
        guard found.session.cancelled == nil else { throw AttendanceRefusal.cancelled }
        guard evenIfSigned || !found.isNoteSigned else { throw AttendanceRefusal.locked }
        return sheet
    }

    /// Keeps a change with what it replaced, recounts what hangs on it, and tells the pages that are open.
    func keep(
        _ attendance: Attendance, on sheet: Sheet, action: String, reason: String = "", undoes: ID<AttendanceChange>? = nil,
        key: String? = nil
    ) throws {
        guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
        try recount(sheet, attendance: attendance)
        try transaction.insert(
            AttendanceChange(
                id: newID(), session: sheet.session.id, member: sheet.place.member, at: now, staff: staff, action: action,
                before: sheet.place.attendance.text, after: attendance.text, reason: reason, undoes: undoes, clientKey: key))
        try transaction.notify("session:\(sheet.session.id)", "mark:\(sheet.place.member)")
    }
}
