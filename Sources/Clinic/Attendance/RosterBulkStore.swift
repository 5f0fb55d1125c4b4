import Database

extension Transaction {
    /// Puts many members on a session's roster, with what is known of them there. Whoever has a place keeps it as it
    /// is; how many got one. What the minutes come to is judged afterwards (`recountEverybody`).
    func insertPlaces(_ places: [NewPlace], at session: GroupSession) throws -> Int {
        var added = 0
        for batch in places.inBatches {
            let rows = batch.map { place -> SQL in
                "(\(session.id), \(place.member), \(session.day.week), \(session.day), \(place.attendance.absence?.rawValue))"
            }
            added += try run(
                """
                INSERT INTO roster_place (session_id, member_id, week, day, absence) VALUES \(SQL(rows, separator: ", "))
                ON CONFLICT DO NOTHING
                """)
        }
        return added
    }

    /// When everybody on a new roster was in the room.
    func insertPresence(of places: [NewPlace], at session: ID<GroupSession>) throws {
        let stays = places.flatMap { place in place.attendance.stays.map { (place.member, $0) } }
        for batch in stays.inBatches {
            let rows = batch.map { member, stay -> SQL in "(\(session), \(member), \(stay.arrived), \(stay.left))" }
            try run(
                "INSERT INTO presence (session_id, member_id, arrived_at, left_at) VALUES \(SQL(rows, separator: ", "))"
            )
        }
    }
}

extension Array {
    /// Cut into powers of two, so that a statement of many rows comes in few shapes and each is prepared only once.
    fileprivate var inBatches: [ArraySlice<Element>] {
        var (batches, start, size) = ([ArraySlice<Element>](), 0, 64)
        while start < count {
            while size > count - start { size /= 2 }
            batches.append(self[start..<start + size])
            start += size
        }
        return batches
    }
}

/// One member's place on the roster of a new session, with what is known of them there already.
package struct NewPlace: Sendable, Equatable {
    package let member: ID<Member>
    package var attendance: Attendance

    package init(member: ID<Member>, attendance: Attendance = Attendance()) {
        (self.member, self.attendance) = (member, attendance)
    }
}
