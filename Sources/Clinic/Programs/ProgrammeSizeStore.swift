import Database

extension Transaction {
    /// How many people are placed in each programme on its own day.
    func sizes(of programmes: [(id: ID<Programme>, day: Day)]) throws -> [ID<Programme>: Int] {
        guard !programmes.isEmpty else { return [:] }
        let here = programmes.map { programme -> SQL in
            "(programme_id = \(programme.id) AND starts_on <= \(programme.day) AND ends_on >= \(programme.day))"
        }
        var sizes: [ID<Programme>: Int] = [:]
        try each("SELECT programme_id, COUNT(*) FROM placement WHERE \(SQL(here, separator: " OR ")) GROUP BY programme_id") {
            sizes[ID(try $0.next(Int.self))] = try $0.next(Int.self)
        }
        return sizes
    }

    /// The weeks in which a programme has sessions, from one on.
    func weeksWithSessions(of programme: ID<Programme>, from week: Week) throws -> [Week] {
        try rows("SELECT DISTINCT week FROM group_session WHERE programme_id = \(programme) AND day >= \(week.monday) ORDER BY week") {
            Week(containing: Day(number: try $0.next()))
        }
    }
}
