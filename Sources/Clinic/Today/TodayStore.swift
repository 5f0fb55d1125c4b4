import Database

/// How many are expected at a session, and how many of them are marked.
struct RosterCount {
    let group: String
    let expected: Int
    let marked: Int
    let isMine: Bool
}

extension Transaction {
    /// One statement for all sessions of some days.
    func rosterCounts(
        of programmes: [ID<Programme>], from: Day, to: Day, leader: ID<Staff>?
    ) throws -> [ID<GroupSession>: RosterCount] {
        var counts: [ID<GroupSession>: RosterCount] = [:]
        try each(
            """
            SELECT s.id, g.name, COUNT(r.member_id), COALESCE(SUM(CASE WHEN r.absence IS NOT NULL OR EXISTS (
                    SELECT 1 FROM presence p WHERE p.session_id = r.session_id AND p.member_id = r.member_id) THEN 1 ELSE 0 END), 0),
                CASE WHEN EXISTS (SELECT 1 FROM session_facilitator f WHERE f.session_id = s.id AND f.staff_id = \(leader)) THEN 1 ELSE 0 END
            FROM group_session s JOIN therapy_group g ON g.id = s.group_id LEFT JOIN roster_place r ON r.session_id = s.id
            WHERE s.programme_id IN \(list: programmes) AND s.day BETWEEN \(from) AND \(to)
            GROUP BY s.id, g.name
            """
        ) { row in
            let id = ID<GroupSession>(try row.next(Int.self))
            counts[id] = RosterCount(group: try row.next(), expected: try row.next(), marked: try row.next(), isMine: try row.next())
        }
        return counts
    }
}
