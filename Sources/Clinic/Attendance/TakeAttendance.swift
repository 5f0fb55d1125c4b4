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

/// When a mark says that something happened, by the clock on the site's wall.
package enum MarkTime: Sendable {
    case local(LocalTime)
    /// Minutes after midnight on the session's own day.
    case minute(Int)
}

/// What the roster says of one person.
package struct AttendanceMark: Sendable {
    package let member: ID<Member>
    package let action: MarkAction
    /// When it happened; nil is now.
    package let time: MarkTime?
    /// Made by the page, so that a mark sent twice is one mark.
    package let key: String?

    package init(member: ID<Member>, action: MarkAction, time: MarkTime? = nil, key: String? = nil) {
        (self.member, self.action, self.time, self.key) = (member, action, time, key)
    }

    package init(member: ID<Member>, action: MarkAction, time: LocalTime?, key: String? = nil) {
        self.init(member: member, action: action, time: time.map(MarkTime.local), key: key)
    }
}

extension Clinic {
    /// Records one mark: the attendance, its history, the minutes it counts for and the week they belong to, together or not at all.
    package func mark(_ mark: AttendanceMark, at id: ID<GroupSession>, as caller: Caller) async throws -> ID<Member> {
        try await perform(.takeAttendance, as: caller, foreseeing: .sheet(of: id, for: mark.member, key: mark.key)) { work in
            let sheet = try work.sheet(of: id, for: mark.member, detail: mark.action.word, key: mark.key)
            if sheet.isMadeAlready { return mark.member }
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
            let sheet = try work.sheet(of: id, for: correction.member, detail: "correct", key: nil, evenIfSigned: true)
            let attendance: Attendance
            switch correction.now {
            case .there(let arrived, let left):
                attendance = try .correction(arrived: sheet.instant(arrived), left: sheet.instant(left), of: sheet.session)
            case .absent(let absence): attendance = Attendance(absence: absence)
            }
            try sheet.checkRooms(attendance)
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
