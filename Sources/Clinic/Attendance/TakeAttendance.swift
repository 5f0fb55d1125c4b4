import Database

/// One key press at the roster.
package enum MarkAction: Sendable, Equatable {
    case arrive, leave, absent(Absence), clear, undo

    package init?(_ word: String) {
        switch word {
        case "arrive": self = .arrive
        case "leave": self = .leave
        case "clear": self = .clear
        case "undo": self = .undo
        default:
            guard let absence = Absence(rawValue: word) else { return nil }
            self = .absent(absence)
        }
    }

    package var word: String {
        switch self {
        case .arrive: "arrive"
        case .leave: "leave"
        case .absent(let absence): absence.rawValue
        case .clear: "clear"
        case .undo: "undo"
        }
    }
}

/// What the roster says of one person.
package struct AttendanceMark: Sendable {
    package let member: ID<Member>
    package let action: MarkAction
    /// When it happened; nil is now.
    package let time: LocalTime?
    /// Made by the page, so that a mark sent twice is one mark.
    package let key: String?

    package init(member: ID<Member>, action: MarkAction, time: LocalTime? = nil, key: String? = nil) {
        (self.member, self.action, self.time, self.key) = (member, action, time, key)
    }
}

extension Clinic {
    /// Records one mark: the attendance, its history, the minutes it counts for and the week they belong to, together or not at all.
    package func mark(_ mark: AttendanceMark, at id: ID<GroupSession>, as caller: Caller) async throws -> ID<Member> {
        try await perform(.takeAttendance, as: caller) { work in
            let sheet = try work.sheet(of: id, for: mark.member, detail: mark.action.word)
            if let key = mark.key, try work.transaction.change(withKey: key) != nil { return mark.member }
            let time = try sheet.instant(mark.time, orNow: work.now)
            let change = try sheet.apply(mark.action, at: time, now: work.now, work)
            try work.keep(change.attendance, on: sheet, action: mark.action.word, undoes: change.undoes, key: mark.key)
            return mark.member
        }
    }

    /// Replaces what was recorded, with a reason. The old value stays in the history.
    package func correct(_ correction: Correction, at id: ID<GroupSession>, as caller: Caller) async throws -> ID<Member> {
        try await perform(.correctAttendance, as: caller) { work in
            let reason = correction.reason.trimmed
            guard !reason.isEmpty else { throw AttendanceRefusal.reasonMissing }
            let sheet = try work.sheet(of: id, for: correction.member, detail: "correct", evenIfSigned: true)
            let attendance: Attendance
            switch correction.now {
            case .there(let arrived, let left):
                attendance = try .correction(arrived: sheet.instant(arrived), left: sheet.instant(left), of: sheet.session)
            case .absent(let absence): attendance = Attendance(absence: absence)
            }
            try work.checkRooms(attendance, sheet)
            try work.keep(attendance, on: sheet, action: "correct", reason: reason)
            let zone = sheet.programme.site.zone
            let change = "\(sheet.place.attendance.words(in: zone)) became \(attendance.words(in: zone)): \(reason)"
            work.note(JournalLine(chart: correction.member, scope: "session:\(id.number)", detail: change))
            return correction.member
        }
    }
}

/// What a correction says was really so.
package struct Correction: Sendable {
    package enum Truth: Sendable {
        case there(arrived: LocalTime, left: LocalTime)
        case absent(Absence)
    }

    package let member: ID<Member>
    package let now: Truth
    package let reason: String

    package init(member: ID<Member>, now: Truth, reason: String) { (self.member, self.now, self.reason) = (member, now, reason) }
}

/// One member's line of one session's roster, opened for a mark.
struct Sheet {
    let session: GroupSession
    let programme: Programme
    let place: RosterPlace

    func instant(_ time: LocalTime?, orNow now: Instant) throws -> Instant {
        guard let time else { return now }
        return try instant(time)
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
            try work.checkRooms(attendance, self)
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
            try work.checkRooms(before, self)
            return (before, last.id)
        }
        return (attendance, nil)
    }
}

extension Work {
    /// Opens one line of a roster. The member's chart and the session are both doors.
    ///
    /// Once the session's note is signed, only corrections, which give their reason, may open it.
    func sheet(of id: ID<GroupSession>, for member: ID<Member>, detail: String, evenIfSigned: Bool = false) throws -> Sheet {
        let session = try transaction.session(opened(id))
        guard caller.caseload.contains(session.programme) else { throw AccessRefusal.outsideCaseload }
        let programme = try transaction.programme(session.programme)
        guard let place = try transaction.place(of: member, at: id) else { throw AttendanceRefusal.notOnRoster }
        _ = try chart(of: member, .attendance(in: programme.focus), detail: "\(detail) at session \(id)")
        guard session.cancelled == nil else { throw AttendanceRefusal.cancelled }
        guard try evenIfSigned || !transaction.isNoteSigned(of: id) else { throw AttendanceRefusal.locked }
        return Sheet(session: session, programme: programme, place: place)
    }

    func checkRooms(_ attendance: Attendance, _ sheet: Sheet) throws {
        for stay in attendance.stays {
            let elsewhere = try transaction.isElsewhere(
                sheet.place.member, than: sheet.session, from: max(stay.arrived, sheet.session.starts), to: stay.left ?? sheet.session.ends)
            guard !elsewhere else { throw AttendanceRefusal.inAnotherRoom }
        }
    }

    /// Keeps a change with what it replaced, recounts what hangs on it, and tells the pages that are open.
    func keep(
        _ attendance: Attendance, on sheet: Sheet, action: String, reason: String = "", undoes: ID<AttendanceChange>? = nil,
        key: String? = nil
    ) throws {
        guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
        try transaction.save(attendance, of: sheet.place)
        try transaction.insert(
            AttendanceChange(
                id: newID(), session: sheet.session.id, member: sheet.place.member, at: now, staff: staff, action: action,
                before: sheet.place.attendance.text, after: attendance.text, reason: reason, undoes: undoes, clientKey: key))
        try recount(sheet.place, attendance: attendance, at: sheet.session, in: sheet.programme)
        try transaction.notify("session:\(sheet.session.id)", "mark:\(sheet.place.member)")
    }
}
