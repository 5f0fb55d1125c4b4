/// What the roster and the ledger say of one member at the session that a note is about.
package enum NotePresence: Sendable, Equatable {
    case unmarked
    case absent
    /// On the roster no more, though something was written about them.
    case offRoster
    case present(TimeInRoom)

    var isAbsent: Bool { self == .absent || self == .offRoster }
}

/// Somebody's time in the room, in minutes. `counted`, `late`, `early` and `away` are the ledger's, which leaves breaks
/// out; `room`, `roomLate` and `roomEarly` are the clock's. A note may use either.
package struct TimeInRoom: Sendable, Equatable {
    package let counted: Int
    package let late: Int
    package let early: Int
    package let away: Int
    package let room: Int
    package let roomLate: Int
    package let roomEarly: Int
    package let sessionMinutes: Int

    package init(
        counted: Int, late: Int, early: Int, away: Int, room: Int, roomLate: Int, roomEarly: Int, sessionMinutes: Int
    ) {
        (self.counted, self.late, self.early, self.away) = (counted, late, early, away)
        (self.room, self.roomLate, self.roomEarly, self.sessionMinutes) = (room, roomLate, roomEarly, sessionMinutes)
    }

    var isWhole: Bool { late + early + away == 0 }

    /// "were counted 165 minutes of 180, came 15 minutes late".
    var summary: String {
        var parts = ["were counted \(counted) minutes, in the room for \(room) of \(sessionMinutes)"]
        if roomLate > 0 { parts.append("came \(roomLate) minutes late") }
        if roomEarly > 0 { parts.append("left \(roomEarly) minutes early") }
        if away > 0 { parts.append("were out of the room for \(away)") }
        return parts.joined(separator: ", ")
    }
}

extension NotePresence {
    /// From the stays and the verdicts on them. An open stay is taken to last to the session's end: as signing will.
    init(_ attendance: Attendance, verdicts: [LedgerEntry], at session: GroupSession) {
        guard let first = attendance.stays.first, let last = attendance.stays.last else {
            self = attendance.absence == nil ? .unmarked : .absent
            return
        }
        let room = attendance.stays.reduce(0) { sum, stay in
            sum + max(0, (min(stay.left ?? session.ends, session.ends) - max(stay.arrived, session.starts)) / 60)
        }
        self = .present(
            TimeInRoom(
                counted: verdicts.minutes(.counted, .overCeiling), late: verdicts.minutes(.late),
                early: verdicts.minutes(.leftEarly),
                away: verdicts.minutes(.away), room: room, roomLate: max(0, (first.arrived - session.starts) / 60),
                roomEarly: max(0, (session.ends - (last.left ?? session.ends)) / 60), sessionMinutes: session.minutes))
    }
}
