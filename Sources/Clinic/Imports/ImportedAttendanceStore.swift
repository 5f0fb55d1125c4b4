import Database

extension Transaction {
    /// What is recorded of the members of some rows in the weeks of these rows: one statement for all.
    func marks(inWeeksOf lines: [AttendanceLine]) throws -> [MarksKey: MemberMarks] {
        let wanted = Set(lines.map { MarksKey(member: $0.key.member, week: $0.session.day.week) })
        let values = wanted.map { key -> SQL in "(\(key.member), \(key.week))" }
        var marks: [MarksKey: MemberMarks] = [:]
        try each(
            """
            WITH wanted (member_id, week) AS (VALUES \(SQL(values, separator: ", ")))
            SELECT r.member_id, r.week, r.session_id, r.absence, s.starts_at, s.ends_at, p.arrived_at, p.left_at
            FROM wanted w CROSS JOIN roster_place r
            JOIN group_session s ON s.id = r.session_id
            LEFT JOIN presence p ON p.session_id = r.session_id AND p.member_id = r.member_id
            WHERE r.member_id = w.member_id AND r.week = w.week
            ORDER BY r.member_id, r.session_id, p.arrived_at
            """
        ) { row in
            let key = MarksKey(member: ID(try row.next(Int.self)), week: Day(number: try row.next()).week)
            try marks[key, default: MemberMarks()].add(&row)
        }
        return marks
    }

    /// Writes new places, marks places that were waiting, and who was in the room when.
    func insert(_ added: [AttendanceLine], marking marked: [AttendanceLine]) throws {
        let places = added.map { line -> SQL in
            "(\(line.key.session), \(line.key.member), \(line.session.day.week), \(line.session.day), \(line.isOnPlan), \(line.attendance?.absence?.rawValue))"
        }
        if !places.isEmpty {
            try run("INSERT INTO roster_place (session_id, member_id, week, day, on_plan, absence) VALUES \(SQL(places, separator: ", "))")
        }
        for line in marked {
            try run(
                """
                UPDATE roster_place SET absence = \(line.attendance?.absence?.rawValue), version = version + 1
                WHERE session_id = \(line.key.session) AND member_id = \(line.key.member)
                """)
        }
        let stays = (added + marked).flatMap { line -> [SQL] in
            (line.attendance?.stays ?? []).map { "(\(line.key.session), \(line.key.member), \($0.arrived), \($0.left))" }
        }
        if !stays.isEmpty {
            try run("INSERT INTO presence (session_id, member_id, arrived_at, left_at) VALUES \(SQL(stays, separator: ", "))")
        }
    }
}

extension MemberMarks {
    mutating func add(_ row: inout Row) throws {
        let session = ID<GroupSession>(try row.next(Int.self))
        let absence = try row.next(Absence?.self)
        let (starts, ends) = (Instant(seconds: try row.next()), Instant(seconds: try row.next()))
        var stays = places[session]?.stays ?? []
        if let arrived = try row.next(Int?.self).map(Instant.init(seconds:)) {
            let left = try row.next(Int?.self).map(Instant.init(seconds:))
            stays.append(.init(arrived: arrived, left: left))
            rooms.append((session, max(arrived, starts), left ?? ends))
        }
        places[session] = Attendance(stays: stays, absence: absence)
    }
}
