import Database

extension Transaction {
    /// A programme's own hours and steps; what it has not said is as usual.
    func alertRoute(of programme: ID<Programme>) throws -> AlertRoute {
        var hours: [Int: Range<Int>] = [:]
        try each("SELECT weekday, opens, closes FROM staffed_hours WHERE programme_id = \(programme)") {
            let (weekday, opens, closes) = (try $0.next(Int.self), try $0.next(Int.self), try $0.next(Int.self))
            hours[weekday] = opens..<closes
        }
        let own = try rows(
            "SELECT urgency, step, role, minutes, email FROM alert_step WHERE programme_id = \(programme) ORDER BY urgency, step"
        ) {
            AlertStep(urgency: try $0.next(), step: try $0.next(), role: try $0.next(), minutes: try $0.next(), email: try $0.next())
        }
        let usual = AlertStep.usual.filter { step in !own.contains { $0.urgency == step.urgency } }
        return AlertRoute(hours: hours.isEmpty ? .usual : StaffedHours(hours), steps: own + usual)
    }

    func set(_ route: AlertRoute, of programme: ID<Programme>) throws {
        try run("DELETE FROM staffed_hours WHERE programme_id = \(programme)")
        for (weekday, hours) in route.hours.hours.sorted(by: { $0.key < $1.key }) {
            try run(
                """
                INSERT INTO staffed_hours (programme_id, weekday, opens, closes)
                VALUES (\(programme), \(weekday), \(hours.lowerBound), \(hours.upperBound))
                """)
        }
        try run("DELETE FROM alert_step WHERE programme_id = \(programme)")
        for step in route.steps {
            try run(
                """
                INSERT INTO alert_step (programme_id, urgency, step, role, minutes, email)
                VALUES (\(programme), \(step.urgency.rawValue), \(step.step), \(step.role.rawValue), \(step.minutes), \(step.email))
                """)
        }
    }
}
