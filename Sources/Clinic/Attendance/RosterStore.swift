import Database

extension Transaction {
    /// The members on a session's roster, by name.
    func members(at access: Access<GroupSession>) throws -> [Member] {
        try rows(
            """
            SELECT \(Member.columns) FROM member WHERE id IN (SELECT member_id FROM roster_place WHERE session_id = \(access.id))
            ORDER BY sort_name, id
            """
        ) { try Member(&$0) }
    }

    /// Whose marks can be taken back, and whose were corrected.
    func changedPlaces(at session: ID<GroupSession>) throws -> (undoable: Set<ID<Member>>, corrected: Set<ID<Member>>) {
        var (marks, corrected): ([ID<Member>: Int], Set<ID<Member>>) = ([:], [])
        try each(
            "SELECT member_id, action, undoes FROM attendance_change WHERE session_id = \(session)"
        ) { row in
            let (member, action) = (ID<Member>(try row.next(Int.self)), try row.next(String.self))
            marks[member, default: 0] += try row.next(Int?.self) == nil ? 1 : -1
            if action == "correct" { corrected.insert(member) }
        }
        return (Set(marks.filter { $0.value > 0 }.keys), corrected)
    }

    /// The payers of everybody on a roster.
    func payers(at session: ID<GroupSession>) throws -> [String] {
        try rows(
            "SELECT DISTINCT \(Self.payerWord) FROM roster_place r JOIN coverage c ON c.member_id = r.member_id WHERE r.session_id = \(session)"
        ) { try $0.next(String.self) }
    }

    func facilitatorStaff(of session: ID<GroupSession>) throws -> [Staff] {
        try rows(
            """
            SELECT \(Staff.columns) FROM staff WHERE id IN (SELECT staff_id FROM session_facilitator WHERE session_id = \(session))
            ORDER BY name
            """
        ) { try Staff(&$0) }
    }

    /// Who may lead a session of a programme.
    func leaders(in programme: ID<Programme>) throws -> [Staff] {
        try rows(
            """
            SELECT \(Staff.columns) FROM staff WHERE active = 1 AND role IN ('therapist', 'associate', 'nurse', 'prescriber', 'director', 'case-manager')
              AND id IN (SELECT staff_id FROM staff_programme WHERE programme_id = \(programme)) ORDER BY name
            """
        ) { try Staff(&$0) }
    }
}
