import Database

/// Who stands behind a request to a person's own page.
package struct PersonPresence: Sendable {
    package let caller: Caller
    package let account: PersonAccount
    /// Whose pages are open to them, by the name that the person goes by.
    package let people: [Person]
    /// Proves that a form was made by a page of ours.
    package let csrf: String
    /// The one questionnaire that a link was for.
    package let onlyForm: ID<AskedForm>?
    package let siteName: String

    /// Somebody whose page this account opens.
    package struct Person: Sendable, Equatable {
        package let id: ID<Member>
        package let name: String
        package let parts: Set<PagePart>
    }
}

extension SessionLimits {
    /// A phone is put down between two things: an hour without a request, and half a day in any case.
    package static let ofPersons = SessionLimits(idle: 60 * 60, absolute: 12 * 60 * 60)
}

extension Clinic {
    /// Who stands behind a token of a person's page; nil when it is unknown, ended, idle for too long, or too old.
    package func personPresence(_ token: SessionToken, origin: String) async throws -> PersonPresence? {
        let (now, hash) = (surroundings.now(), token.hash)
        guard let found = try await database.read({ try $0.personPresence(hash, origin: origin) }) else { return nil }
        let standing = SessionLimits.ofPersons.standing(startedAt: found.startedAt, seenAt: found.seenAt, now: now)
        guard case .open = standing else { return nil }
        if now - found.seenAt > 60 { try await database.write { try $0.touchPersonSignIn(hash, at: now) } }
        return found.presence
    }

    package func signOutPerson(_ token: SessionToken, as caller: Caller) async throws {
        let hash = token.hash
        try await perform(.manageOwnPage, as: caller) { work in
            try work.transaction.endPersonSignIn(hash, at: work.now)
            work.note(JournalLine(chart: caller.ownChart, scope: "own-page", detail: "sign out"))
        }
    }
}

extension Caller {
    /// The chart of the one person whose page it is; nil for staff, and for a guardian of several.
    package var ownChart: ID<Member>? { reach.count == 1 ? reach.keys.first : nil }
}
