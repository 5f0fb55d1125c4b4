import Database

extension Transaction {
    func insert(_ letter: Letter, id: ID<Letter>, at now: Instant) throws {
        try run(
            """
            INSERT INTO outbox (id, channel, recipient, subject, body, about, made_at, next_at)
            VALUES (\(id), 'email', \(letter.recipient), \(letter.subject), \(letter.body), \(letter.about), \(now), \(now))
            """)
    }

    /// Takes the letter that has waited longest and that nobody holds.
    func claimLetter(at now: Instant, until: Instant) throws -> WaitingLetter? {
        let found = try first(
            """
            SELECT id, recipient, subject, body, about, attempts FROM outbox
            WHERE sent_at IS NULL AND given_up_at IS NULL AND next_at <= \(now) AND claimed_until <= \(now)
            ORDER BY next_at, id LIMIT 1\(dialect.skipLocked)
            """
        ) {
            WaitingLetter(
                id: ID(try $0.next(Int.self)),
                letter: Letter(recipient: try $0.next(), subject: try $0.next(), body: try $0.next(), about: try $0.next()),
                attempts: try $0.next())
        }
        if let found { try run("UPDATE outbox SET claimed_until = \(until) WHERE id = \(found.id)") }
        return found
    }

    /// It has left: its words, which may hold a way in, are kept no longer.
    func letterLeft(_ id: ID<Letter>, at now: Instant) throws {
        try run(
            "UPDATE outbox SET sent_at = \(now), claimed_until = 0, attempts = attempts + 1, body = '', last_problem = '' WHERE id = \(id)")
    }

    func letterStayed(_ id: ID<Letter>, problem: String, nextAt: Instant, givenUpAt: Instant?) throws {
        try run(
            """
            UPDATE outbox SET claimed_until = 0, attempts = attempts + 1, next_at = \(nextAt), given_up_at = \(givenUpAt),
                last_problem = \(problem) WHERE id = \(id)
            """)
    }

    /// What waits and since when, and the last hundred that were given up.
    func letterStanding() throws -> LetterStanding {
        let oldest = try first("SELECT MIN(made_at) FROM outbox WHERE sent_at IS NULL AND given_up_at IS NULL") { try $0.next(Int?.self) }
        let givenUp = try rows(
            """
            SELECT about, given_up_at, last_problem FROM outbox WHERE given_up_at IS NOT NULL AND sent_at IS NULL
            ORDER BY given_up_at DESC LIMIT 100
            """
        ) {
            LetterStanding.GivenUp(about: try $0.next(), at: Instant(seconds: try $0.next()), problem: try $0.next())
        }
        return LetterStanding(
            waiting: try letterCounts().waiting, oldest: oldest.flatMap { $0 }.map(Instant.init(seconds:)), givenUp: givenUp)
    }

    /// Letters that wait, and letters that were given up.
    func letterCounts() throws -> (waiting: Int, givenUp: Int) {
        try first(
            """
            SELECT COUNT(CASE WHEN given_up_at IS NULL THEN 1 END), COUNT(given_up_at) FROM outbox WHERE sent_at IS NULL
            """
        ) { (try $0.next(Int.self), try $0.next(Int.self)) } ?? (0, 0)
    }
}
