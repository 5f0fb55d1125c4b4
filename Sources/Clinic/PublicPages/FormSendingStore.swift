import Database

/// That a public form was sent, kept for as long as it slows the next one down.
enum FormSending {}

extension Transaction {
    /// Until when the next public form from an address has to wait; nil when it need not.
    func waitBeforeForm(from origin: String, now: Instant) throws -> Instant? {
        let since = now.adding(seconds: -Throttle.forms.window)
        let recent = try rows("SELECT at FROM form_sending WHERE origin = \(origin) AND at > \(since)") { Instant(seconds: try $0.next()) }
        return Throttle.forms.wait(after: recent, now: now)
    }

    func insertSending(_ id: ID<FormSending>, from origin: String, at now: Instant) throws {
        try run("INSERT INTO form_sending (id, origin, at) VALUES (\(id), \(origin), \(now))")
    }

    func forgetSendings(before: Instant) throws { try run("DELETE FROM form_sending WHERE at < \(before)") }
}
