/// How it stands with letters: what waits to leave by each channel, since when, and what was given up.
package struct LetterStanding: Sendable, Equatable {
    /// Only channels for which something waits.
    package let waiting: [Letter.Channel: Waiting]
    package let givenUp: [GivenUp]

    /// What waits for one channel's courier.
    package struct Waiting: Sendable, Equatable {
        package let count: Int
        /// When the one was written that has waited longest.
        package let oldest: Instant
    }

    /// A letter that could not be handed over in two days, or that a gateway refuses. It names nobody: only what it was about.
    package struct GivenUp: Sendable, Equatable {
        package let channel: Letter.Channel
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
    /// What the doctor says of it: of each channel what waits, and of both together what was given up.
    func findings(at now: Instant) -> [Finding] {
        let lost =
            givenUp.isEmpty
            ? "No letter was given up."
            : "\(Letter.Channel.email.count(givenUp.count)) could not be delivered and \(givenUp.count == 1 ? "was" : "were") given up; see Settings, Letters."
        return Letter.Channel.allCases.map { finding($0, at: now) } + [Finding(isGood: givenUp.isEmpty, what: lost)]
    }

    private func finding(_ channel: Letter.Channel, at now: Instant) -> Finding {
        guard let waiting = waiting[channel] else { return Finding(isGood: true, what: "No \(channel.word) waits.") }
        let isLate = now - waiting.oldest > Self.longestWait
        let remedy =
            switch channel {
            case .email: "Serve with --mail, or look at the mail server."
            case .text: "Serve with --sms, or look at the gateway."
            }
        let waits = "\(channel.count(waiting.count)) wait\(waiting.count == 1 ? "s" : "") to be carried"
        return Finding(isGood: !isLate, what: waits + (isLate ? ", for more than six hours. \(remedy)" : "."))
    }
}

extension Letter.Channel {
    fileprivate var word: String {
        switch self {
        case .email: "letter"
        case .text: "text message"
        }
    }

    /// "1 letter", "2 text messages".
    package func count(_ number: Int) -> String { number == 1 ? "1 \(word)" : "\(number) \(word)s" }
}
