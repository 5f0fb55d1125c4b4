import Database

extension Transaction {
    func insert(_ letter: Letter, id: ID<Letter>, at now: Instant) throws {
        try run(
            """
            INSERT INTO outbox (id, channel, recipient, subject, body, about, made_at, next_at)
            VALUES (\(id), \(letter.channel.rawValue), \(letter.recipient), \(letter.subject), \(letter.body), \(letter.about), \(now), \(now))
            """)
    }

    /// Takes the letter of a channel that has waited longest and that nobody holds.
    func claimLetter(for channel: Letter.Channel, at now: Instant, until: Instant) throws -> WaitingLetter? {
        let found = try first(
            """
            SELECT id, recipient, subject, body, about, attempts FROM outbox
            WHERE channel = \(channel.rawValue) AND \(Letter.waits) AND next_at <= \(now) AND claimed_until <= \(now)
            ORDER BY next_at, id LIMIT 1\(dialect.skipLocked)
            """
        ) {
            WaitingLetter(
                id: ID(try $0.next(Int.self)),
                letter: Letter(channel, recipient: try $0.next(), subject: try $0.next(), body: try $0.next(), about: try $0.next()),
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

    /// One that is given up keeps its words no longer either: nobody sends it again.
    func letterStayed(_ id: ID<Letter>, problem: String, nextAt: Instant, givenUpAt: Instant?) throws {
        try run(
            """
            UPDATE outbox SET claimed_until = 0, attempts = attempts + 1, next_at = \(nextAt), given_up_at = \(givenUpAt),
                last_problem = \(problem)\(givenUpAt == nil ? "" : ", body = ''" as SQL) WHERE id = \(id)
            """)
    }

    /// Takes texts back that have not left: whom they are for does not agree to them any more. Their words are kept no longer.
    func withdrawTexts(about: String, at now: Instant) throws {
        try run(
            "UPDATE outbox SET withdrawn_at = \(now), body = '' WHERE channel = 'text' AND about = \(about) AND \(Letter.waits)")
    }

    /// What waits and since when, by channel, and the last hundred that were given up.
    func letterStanding() throws -> LetterStanding {
        let givenUp = try rows(
            """
            SELECT channel, about, given_up_at, last_problem FROM outbox WHERE given_up_at IS NOT NULL AND sent_at IS NULL
            ORDER BY given_up_at DESC LIMIT 100
            """
        ) {
            LetterStanding.GivenUp(
                channel: try $0.next(), about: try $0.next(), at: Instant(seconds: try $0.next()), problem: try $0.next())
        }
        return LetterStanding(waiting: try waitingLetters(), givenUp: givenUp)
    }

    private func waitingLetters() throws -> [Letter.Channel: LetterStanding.Waiting] {
        var waiting: [Letter.Channel: LetterStanding.Waiting] = [:]
        try each("SELECT channel, COUNT(*), MIN(made_at) FROM outbox WHERE \(Letter.waits) GROUP BY channel") {
            waiting[try $0.next()] = LetterStanding.Waiting(count: try $0.next(), oldest: Instant(seconds: try $0.next()))
        }
        return waiting
    }
}

extension Letter {
    /// That it is still to leave.
    fileprivate static let waits: SQL = "sent_at IS NULL AND given_up_at IS NULL AND withdrawn_at IS NULL"
}
