/// The letter to somebody for whom this programme is not the right place: why, where to go, and who takes over.
package struct ReferOutLetter: Sendable, Equatable {
    package let id: ID<ReferOutLetter>
    package let number: Int
    package let words: LetterWords
    /// The lines that stood on it when it was signed; those of the site today while it is a draft.
    package let lines: [LetterLine]
    package let version: Int
    package let saved: LastSaved
    package let signature: LevelSignature?
}

/// A telephone line as it stands on a letter.
package struct LetterLine: Sendable, Equatable, Codable {
    package let name: String
    package let phone: String
    package let hours: String
}

/// What a letter says. It is written to the person, in words for them.
package struct LetterWords: Sendable, Equatable, Codable {
    /// On what ground somebody else is told about them.
    package enum Ground: String, Sendable, CaseIterable, Codable {
        case open
        case agreed
        /// 45 CFR 164.512(j) and 42 CFR 2.51: a danger or a medical emergency, told only what is needed.
        case emergency
        case declined

        package var title: String {
            switch self {
            case .open: "Not settled yet"
            case .agreed: "They agreed to it"
            case .emergency: "An emergency: told what is needed, no more"
            case .declined: "They did not want one"
            }
        }
    }

    package var greeting = ""
    package var body = ""
    /// Where to go: the place, its number, and when.
    package var place = ""
    package var placePhone = ""
    package var placeWhen = ""
    /// Who takes over by name, and how that was arranged.
    package var handTo = ""
    package var handPhone = ""
    package var handHow = ""
    package var ground = Ground.open

    package init() {}

    var tidied: LetterWords {
        var words = self
        for field in Self.fields { words[keyPath: field] = words[keyPath: field].trimmed }
        return words
    }

    private static let fields = [
        \LetterWords.greeting, \.body, \.place, \.placePhone, \.placeWhen, \.handTo, \.handPhone, \.handHow,
    ]

    func checkLength() throws(LetterRefusal) {
        guard body.count <= 6000 else { throw .tooLong("body") }
        let short = [
            ("greeting", greeting), ("place", place), ("placePhone", placePhone), ("placeWhen", placeWhen), ("handTo", handTo),
            ("handPhone", handPhone), ("handHow", handHow),
        ]
        for (field, text) in short where text.count > 300 { throw .tooLong(field) }
    }

    /// - Throws: what somebody would be left without.
    func checkWhole() throws(LetterRefusal) {
        guard body.trimmed.count >= 40 else { throw .bodyMissing }
        guard !place.trimmed.isEmpty else { throw .placeMissing }
        switch ground {
        case .open: throw .handOffMissing
        case .declined: return
        case .agreed, .emergency: guard !handTo.isEmpty, !handHow.isEmpty else { throw .handOffMissing }
        }
    }
}

/// Somebody else saved the letter first. Nothing changed; both stay to be seen.
package struct LetterConflict: Refusal, Equatable {
    package let current: ReferOutLetter

    package var kind: RefusalKind { .conflict }
    package var code: String { "letter.changed-meanwhile" }
    package var message: String { "Somebody else has saved this letter since you opened it. Both are shown; what you typed is not lost." }
}

/// Why a letter is not kept or signed as asked.
package enum LetterRefusal: Refusal, Equatable {
    case nothingWritten
    case tooLong(String)
    case bodyMissing
    case placeMissing
    case handOffMissing
    case changedSinceRead

    package var kind: RefusalKind {
        switch self {
        case .nothingWritten, .changedSinceRead: .conflict
        case .tooLong, .bodyMissing, .placeMissing, .handOffMissing: .invalid
        }
    }

    package var code: String {
        switch self {
        case .nothingWritten: "letter.nothing-written"
        case .tooLong: "letter.too-long"
        case .bodyMissing: "letter.body-missing"
        case .placeMissing: "letter.place-missing"
        case .handOffMissing: "letter.hand-off-missing"
        case .changedSinceRead: "letter.changed-since-read"
        }
    }

    package var message: String {
        switch self {
        case .nothingWritten: "Save the letter first, then sign it."
        case .tooLong: "This is too long. Keep the letter under 6,000 letters and every line under 300."
        case .bodyMissing: "Say in the letter why, and what would help, in at least 40 letters."
        case .placeMissing: "Say where they can go. Nobody is sent away without a place."
        case .handOffMissing: "Say who takes over and how that was arranged, or that they did not want it."
        case .changedSinceRead: "The letter was changed after you opened it. Read it through again, then sign it."
        }
    }

    package var field: String {
        switch self {
        case .tooLong(let field): field
        case .bodyMissing: "body"
        case .placeMissing: "place"
        case .handOffMissing: "handTo"
        case .nothingWritten, .changedSinceRead: "main"
        }
    }
}
