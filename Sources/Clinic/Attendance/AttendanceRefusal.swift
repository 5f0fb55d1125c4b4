/// Why a mark cannot be made as asked.
package enum AttendanceRefusal: Refusal, Equatable {
    case notOnRoster
    case notStarted
    case cancelled
    case alreadyHere
    case notHere
    case wasHere
    case leavesBeforeArriving
    case overlapsEarlierStay
    case outsideSession
    case inAnotherRoom
    case nothingToUndo
    case reasonMissing
    case noSuchTime
    case locked

    package var kind: RefusalKind {
        switch self {
        case .notOnRoster, .leavesBeforeArriving, .outsideSession, .reasonMissing, .noSuchTime: .invalid
        case .notStarted: .tooSoon
        case .cancelled, .alreadyHere, .notHere, .wasHere, .overlapsEarlierStay, .inAnotherRoom, .nothingToUndo, .locked: .conflict
        }
    }

    package var code: String {
        switch self {
        case .notOnRoster: "attendance.not-on-roster"
        case .notStarted: "attendance.not-started"
        case .cancelled: "attendance.cancelled"
        case .alreadyHere: "attendance.already-here"
        case .notHere: "attendance.not-here"
        case .wasHere: "attendance.was-here"
        case .leavesBeforeArriving: "attendance.leaves-before-arriving"
        case .overlapsEarlierStay: "attendance.overlaps-earlier-stay"
        case .outsideSession: "attendance.outside-session"
        case .inAnotherRoom: "attendance.in-another-room"
        case .nothingToUndo: "attendance.nothing-to-undo"
        case .reasonMissing: "attendance.reason-missing"
        case .noSuchTime: "attendance.no-such-time"
        case .locked: "attendance.locked"
        }
    }

    package var message: String {
        switch self {
        case .notOnRoster: "That person is not on this session's roster. Add them to the group first."
        case .notStarted: "This session has not started yet. Arrivals can be marked from one hour before."
        case .cancelled: "This session was cancelled, so nobody can be marked in it."
        case .alreadyHere: "Already marked as here."
        case .notHere: "Not marked as here, so there is no arrival that this could end."
        case .wasHere: "Was marked as here. To say that this was wrong, correct the times and give the reason."
        case .leavesBeforeArriving: "The leaving time must be later than the arrival. Check the two times."
        case .overlapsEarlierStay: "This is before they last left. Check the time."
        case .outsideSession: "This time is outside the session. Check the time."
        case .inAnotherRoom: "Marked as being in another session at that time. Correct one of the two."
        case .nothingToUndo: "There is nothing to undo."
        case .reasonMissing: "Say why: the reason is kept with the correction."
        case .noSuchTime: "Enter a time such as 9:05."
        case .locked: "The note of this session is signed. Changes now are corrections with a reason."
        }
    }
}
