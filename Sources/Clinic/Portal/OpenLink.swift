import Database

/// What somebody sees who follows a link, before they have said who they are.
package struct LinkReading: Sendable {
    package let siteName: String
    package let isForForm: Bool
    /// The birth date to ask for is the young person's, not the guardian's own.
    package let isGuardians: Bool
}

/// A person's page that was just opened.
package struct OpenedPage: Sendable {
    package let token: SessionToken
    /// The questionnaire to begin with.
    package let form: ID<AskedForm>?
}

extension Clinic {
    /// Looks at a link without using it up. A link that is not good tells nothing more.
    package func link(_ secret: SessionToken) async throws -> LinkReading {
        let (hash, now) = (secret.hash, now)
        return try await database.read { transaction in
            guard let link = try transaction.personLink(hash), link.isGood(at: now),
                let account = try transaction.personAccount(link.account), account.active
            else { throw PortalRefusal.linkGone }
            return LinkReading(
                siteName: try transaction.sites().first?.name ?? "Stepwell", isForForm: link.form != nil,
                isGuardians: account.kind == .guardian)
        }
    }

    /// Opens the page that a link is for, to somebody who knows the birth date. Five wrong dates end the link.
    package func openLink(_ secret: SessionToken, born: Day, origin: String, device: String) async throws -> OpenedPage {
        let (hash, token, csrf) = (secret.hash, SessionToken.new(), SessionToken.new().cookie)
        let opened = try await perform(.signIn, as: .visitor(from: origin)) { work -> OpenedPage? in
            guard let link = try work.transaction.personLink(hash), link.isGood(at: work.now) else { throw PortalRefusal.linkGone }
            let scope = "account:\(link.account.number)"
            guard try work.transaction.birthDays(ofAccount: link.account).contains(born) else {
                try work.transaction.countWrongBirthDate(link.id)
                work.note(JournalLine(scope: scope, outcome: PortalRefusal.wrongBirthDate.code))
                return nil
            }
            if link.form == nil { try work.transaction.useLink(link.id, at: work.now) }
            try work.transaction.insertPersonSignIn(
                work.newID(), token: token.hash, of: link.account, csrf: csrf, onlyForm: link.form, origin: origin,
                device: String(device.prefix(200)), at: work.now)
            work.note(JournalLine(scope: scope, detail: link.form == nil ? "by link" : "by a questionnaire’s link"))
            return OpenedPage(token: token, form: link.form)
        }
        guard let opened else { throw PortalRefusal.wrongBirthDate }
        return opened
    }
}
