import Database

extension Transaction {
    /// Takes a job that is due and that nobody holds; false when there is nothing to take.
    func claim(_ job: ReturningJob, at now: Instant) throws -> Bool {
        try run("INSERT INTO job (name, next_at) VALUES (\(job.rawValue), 0) ON CONFLICT DO NOTHING")
        return try run(
            """
            UPDATE job SET claimed_until = \(now.adding(seconds: ReturningJob.claimSeconds))
            WHERE name = \(job.rawValue) AND next_at <= \(now) AND claimed_until <= \(now)
            """) == 1
    }

    func finish(_ job: ReturningJob, outcome: String, nextAt: Instant) throws {
        try run("UPDATE job SET next_at = \(nextAt), claimed_until = 0, last_outcome = \(outcome) WHERE name = \(job.rawValue)")
    }
}
