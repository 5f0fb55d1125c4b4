/// What is known of one member at one session: when they were in the room, or why they were not.
package struct Attendance: Sendable, Equatable {
    package private(set) var stays: [Stay]
    package private(set) var absence: Absence?

    package init(stays: [Stay] = [], absence: Absence? = nil) { (self.stays, self.absence) = (stays, absence) }

    /// A stretch in the room. An open one has no leaving time yet and is taken to last to the session's end.
    package struct Stay: Sendable, Equatable {
        package let arrived: Instant
        package let left: Instant?
        package init(arrived: Instant, left: Instant?) { (self.arrived, self.left) = (arrived, left) }
    }

    package var isMarked: Bool { !stays.isEmpty || absence != nil }
    package var isOpen: Bool { stays.last.map { $0.left == nil } ?? false }

    /// Came into the room.
    mutating func arrive(at time: Instant, of session: GroupSession) throws(AttendanceRefusal) {
        guard !isOpen else { throw .alreadyHere }
        try Self.check(time, within: session)
        if let left = stays.last?.left, time < left { throw .overlapsEarlierStay }
        absence = nil
        stays.append(Stay(arrived: time.wholeMinute, left: nil))
    }

    /// Left the room, for good or for a while.
    mutating func leave(at time: Instant, of session: GroupSession) throws(AttendanceRefusal) {
        guard isOpen, let open = stays.popLast() else { throw .notHere }
        guard time.wholeMinute > open.arrived else {
            stays.append(open)
            throw .leavesBeforeArriving
        }
        stays.append(Stay(arrived: open.arrived, left: min(time.wholeMinute, session.ends)))
    }

    /// Did not come. Somebody who was there cannot be marked absent; that is a correction.
    mutating func markAbsent(_ absence: Absence) throws(AttendanceRefusal) {
        guard stays.isEmpty else { throw .wasHere }
        self.absence = absence
    }

    mutating func clear() { self = Attendance() }

    /// Whoever is still in the room at the end was there to the end.
    mutating func close(at end: Instant) {
        guard isOpen, let open = stays.popLast() else { return }
        if open.arrived < end { stays.append(Stay(arrived: open.arrived, left: end)) }
    }

    /// One stay, as a correction states it.
    static func correction(arrived: Instant, left: Instant, of session: GroupSession) throws(AttendanceRefusal) -> Attendance {
        guard left.wholeMinute > arrived.wholeMinute else { throw .leavesBeforeArriving }
        try check(arrived, within: session)
        return Attendance(stays: [Stay(arrived: arrived.wholeMinute, left: min(left.wholeMinute, session.ends))])
    }

    /// Arrivals are entered from an hour before the session to its end; anything else is a slip of the hand.
    private static func check(_ time: Instant, within session: GroupSession) throws(AttendanceRefusal) {
        guard time >= session.starts.adding(minutes: -60), time < session.ends else { throw .outsideSession }
    }
}

/// Why somebody was not there.
package enum Absence: String, Sendable, CaseIterable {
    case excused
    case notExcused = "not-excused"
    case unknown

    package var title: String {
        switch self {
        case .excused: "Excused"
        case .notExcused: "Not excused"
        case .unknown: "Reason unknown"
        }
    }
}

extension Attendance {
    /// `60-120,150-|excused`: stays as seconds, then the absence. What a change keeps of before and after.
    var text: String {
        stays.map { "\($0.arrived.seconds)-\($0.left.map { String($0.seconds) } ?? "")" }.joined(separator: ",") + "|"
            + (absence?.rawValue ?? "")
    }

    init?(text: String) {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        var stays: [Stay] = []
        for stay in parts[0].split(separator: ",") {
            let ends = stay.split(separator: "-", omittingEmptySubsequences: false)
            guard ends.count == 2, let arrived = Int(ends[0]) else { return nil }
            stays.append(Stay(arrived: Instant(seconds: arrived), left: Int(ends[1]).map(Instant.init(seconds:))))
        }
        self.init(stays: stays, absence: Absence(rawValue: String(parts[1])))
    }
}
