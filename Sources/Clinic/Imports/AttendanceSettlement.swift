import Database

/// One member at one session.
struct PlaceKey: Hashable {
    let session: ID<GroupSession>
    let member: ID<Member>
}

/// A row of attendance that is right in itself.
struct AttendanceLine {
    let record: CSVRecord
    let key: PlaceKey
    let person: KnownPerson
    let session: KnownSession
    var attendance: Attendance?

    init(record: CSVRecord, key: PlaceKey, person: KnownPerson, session: KnownSession) {
        (self.record, self.key, self.person, self.session) = (record, key, person, session)
    }

    var isOnPlan: Bool { person.isPlaced(in: session.programme, on: session.day) }
}

/// What is recorded of one member in one week.
struct MemberMarks {
    /// Attendance by session; places not marked yet are in it too.
    var places: [ID<GroupSession>: Attendance] = [:]
    /// When they were in which room, within the session's times.
    var rooms: [(session: ID<GroupSession>, from: Instant, to: Instant)] = []
}

/// Whose week.
struct MarksKey: Hashable {
    let member: ID<Member>
    let week: Week
}

/// Settles rows against what is recorded, and against each other.
struct AttendanceSettlement {
    enum Outcome {
        case added, changed, unchanged
        case refused(ImportProblem)
    }

    private var marks: [MarksKey: MemberMarks]
    /// Places that are new.
    private(set) var added: [AttendanceLine] = []
    /// Places that were on the roster and not marked yet.
    private(set) var marked: [AttendanceLine] = []

    init(_ marks: [MarksKey: MemberMarks]) { self.marks = marks }

    mutating func settle(_ line: AttendanceLine) -> Outcome {
        guard let attendance = line.attendance else { return .unchanged }
        let key = MarksKey(member: line.key.member, week: line.session.day.week)
        let old = marks[key]?.places[line.key.session]
        if let old, old.isMarked {
            if old == attendance { return .unchanged }
            return .refused(
                line.record.problem(
                    at: "status", "this differs from what is recorded",
                    remedy: "Correct it in the session's page, where the old value and the reason are kept."))
        }
        if let stay = attendance.stays.first {
            let (from, to) = (max(stay.arrived, line.session.starts), stay.left ?? line.session.ends)
            let isElsewhere = marks[key]?.rooms.contains { $0.session != line.key.session && $0.from < to && from < $0.to } ?? false
            if isElsewhere {
                return .refused(
                    line.record.problem(
                        at: "checked_in_local", "the client is in another room at that time", remedy: "Correct the times of one of the two."
                    ))
            }
            marks[key, default: MemberMarks()].rooms.append((line.key.session, from, to))
        }
        marks[key, default: MemberMarks()].places[line.key.session] = attendance
        if old == nil { added.append(line) } else { marked.append(line) }
        return old == nil ? .added : .changed
    }
}
