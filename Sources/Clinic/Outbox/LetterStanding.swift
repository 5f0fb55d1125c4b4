/// How it stands with letters: what waits, since when, and what was given up.
package struct LetterStanding: Sendable, Equatable {
    package let waiting: Int
    /// When the one was written that has waited longest; nil when none waits.
    package let oldest: Instant?
    package let givenUp: [GivenUp]

    /// A letter that could not be handed over in two days. It names nobody: only what it was about.
    package struct GivenUp: Sendable, Equatable {
        /// `account:…`, `alert:…`.
        package let about: String
        package let at: Instant
        package let problem: String
    }

    /// Something that waits for longer has nobody who carries it.
    static let longestWait = 6 * 3600
}

extension Clinic {
    /// What waits and what was given up, for whoever looks after the house.
    package func letterStanding(as caller: Caller) async throws -> LetterStanding {
        try await look(.readProgrammes, as: caller) { try $0.transaction.letterStanding() }
    }
}

extension LetterStanding {
    /// What the doctor says of it.
    func findings(at now: Instant) -> [Finding] {
        let isLate = oldest.map { now - $0 > Self.longestWait } ?? false
        let letters = { (count: Int) in count == 1 ? "1 letter" : "\(count) letters" }
        let waits =
            waiting == 0
            ? "No letter waits."
            : "\(letters(waiting)) wait\(waiting == 1 ? "s" : "") to be carried"
                + (isLate ? ", for more than six hours. Serve with --mail, or look at the mail server." : ".")
        let lost =
            givenUp.isEmpty
            ? "No letter was given up."
            : "\(letters(givenUp.count)) could not be delivered and \(givenUp.count == 1 ? "was" : "were") given up; see Settings, Letters."
        return [Finding(isGood: !isLate, what: waits), Finding(isGood: givenUp.isEmpty, what: lost)]
    }
}
