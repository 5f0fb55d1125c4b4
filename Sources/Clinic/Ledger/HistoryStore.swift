import Database

extension Transaction {
    /// How everybody expected in a week had attended in the eight weeks before it.
    func histories(in programme: ID<Programme>, before week: Week) throws -> [ID<Member>: AttendanceHistory] {
        var histories: [ID<Member>: AttendanceHistory] = [:]
        try each("SELECT member_id, past_attended, past_missed FROM member_week WHERE programme_id = \(programme) AND week = \(week)") {
            histories[ID(try $0.next(Int.self))] = AttendanceHistory(attended: try $0.next(), missed: try $0.next())
        }
        return histories
    }

    /// Sums one member's past anew for the weeks from one on that it is part of.
    func sumPast(of member: ID<Member>, in programme: ID<Programme>, from first: Week, through last: Week) throws {
        // The plus keeps the engine to the member's own index.
        try runSoon(
            "UPDATE member_week SET \(Self.past) WHERE member_id = \(member) AND +programme_id = \(programme) AND week BETWEEN \(first) AND \(last)"
        )
    }

    /// Moves what later weeks remember of one of a member's weeks by what changed in it.
    func movePast(of member: ID<Member>, in programme: ID<Programme>, after week: Week, attended: Int, missed: Int) throws {
        guard attended != 0 || missed != 0 else { return }
        try runSoon(
            """
            UPDATE member_week SET past_attended = past_attended + \(attended), past_missed = past_missed + \(missed)
            WHERE member_id = \(member) AND +programme_id = \(programme) AND week BETWEEN \(week.next) AND \(week.lastItIsPastOf)
            """)
    }

    /// The same for everybody in a programme.
    func sumPasts(in programme: ID<Programme>, from first: Week, through last: Week) throws {
        try run("UPDATE member_week SET \(Self.past) WHERE programme_id = \(programme) AND week BETWEEN \(first) AND \(last)")
    }

    /// Eight weeks are 56 days; weeks are known by their Mondays.
    private static let past: SQL = """
        past_attended = (SELECT COALESCE(SUM(e.attended), 0) FROM member_week e WHERE e.member_id = member_week.member_id
            AND +e.programme_id = member_week.programme_id AND e.week BETWEEN member_week.week - 56 AND member_week.week - 7),
        past_missed = (SELECT COALESCE(SUM(e.missed), 0) FROM member_week e WHERE e.member_id = member_week.member_id
            AND +e.programme_id = member_week.programme_id AND e.week BETWEEN member_week.week - 56 AND member_week.week - 7)
        """
}

extension Week {
    /// The last week whose past this one is part of.
    var lastItIsPastOf: Week { Week(containing: monday.adding(days: 7 * Standing.weeksOfHistory)) }
}
