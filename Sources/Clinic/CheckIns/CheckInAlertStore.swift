import Database

/// An alert out of what somebody told, as it was raised.
package struct RaisedCheckInAlert: Sendable, Equatable {
    package let id: ID<CheckInAlert>
    package let member: ID<Member>
    package let alert: CheckInAlert
    package let raisedAt: Instant
}

extension Transaction {
    /// Keeps an alert. The same sentence about the same day is raised once.
    /// - Returns: false when it was raised before.
    @discardableResult
    func raise(_ alert: CheckInAlert, _ id: ID<CheckInAlert>, about entry: CardEntry, of member: ID<Member>, at now: Instant) throws -> Bool
    {
        try run(
            """
            INSERT INTO check_in_alert (id, member_id, entry_id, day, rule, sentence, urgency, raised_at)
            VALUES (\(id), \(member), \(entry.id), \(entry.day), \(alert.rule), \(alert.sentence), \(alert.urgency.rawValue), \(now))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// Whether a rule was raised about somebody on one of some days.
    func isRaised(_ rule: String, about member: ID<Member>, from: Day, to: Day) throws -> Bool {
        try first("SELECT 1 FROM check_in_alert WHERE member_id = \(member) AND rule = \(rule) AND day BETWEEN \(from) AND \(to)") {
            try $0.next(Int.self)
        } != nil
    }

    /// The alerts raised after one that was seen, oldest first: for whoever carries them into the inbox.
    func checkInAlerts(after last: ID<CheckInAlert>?, most: Int) throws -> [RaisedCheckInAlert] {
        try rows(
            """
            SELECT \(RaisedCheckInAlert.columns) FROM check_in_alert WHERE id > \(last?.number ?? 0) ORDER BY id LIMIT \(most)
            """
        ) { try RaisedCheckInAlert(&$0) }
    }

    /// The alerts about one person's days, newest first.
    func checkInAlerts(about member: Access<Member>, from: Day, to: Day) throws -> [RaisedCheckInAlert] {
        try rows(
            """
            SELECT \(RaisedCheckInAlert.columns) FROM check_in_alert
            WHERE member_id = \(member.id) AND day BETWEEN \(from) AND \(to) ORDER BY id DESC
            """
        ) { try RaisedCheckInAlert(&$0) }
    }
}

extension RaisedCheckInAlert {
    static let columns: SQL = "id, member_id, rule, sentence, urgency, raised_at"

    init(_ row: inout Row) throws {
        (id, member) = (ID(try row.next(Int.self)), ID(try row.next(Int.self)))
        alert = CheckInAlert(rule: try row.next(), sentence: try row.next(), urgency: try row.next())
        raisedAt = Instant(seconds: try row.next())
    }
}
