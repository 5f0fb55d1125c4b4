/// Who is to have a page: the person themself, or a guardian.
package struct NewAccess: Sendable {
    package let contact: PersonContact
    /// Nil for the person themself.
    package let guardian: Guardian?
    /// Why a young person's contact may be one that a guardian reads too.
    package let contactReason: String

    /// A guardian who gets an account of their own.
    package struct Guardian: Sendable {
        package let name: String
        package let relationship: String
        package let parts: Set<PagePart>
        /// Why they see more than the week, where they do.
        package let reason: String

        package init(name: String, relationship: String, parts: Set<PagePart>, reason: String) {
            (self.name, self.relationship, self.parts, self.reason) = (name.trimmed, relationship.trimmed, parts, reason.trimmed)
        }
    }

    package init(contact: PersonContact, guardian: Guardian? = nil, contactReason: String = "") {
        (self.contact, self.guardian, self.contactReason) = (contact, guardian, contactReason.trimmed)
    }
}

/// Everybody who can open one person's page.
package struct AccessReading: Sendable {
    package let member: Member
    package let accounts: [(account: PersonAccount, reach: PersonReach)]
    package let today: Day
}

extension Clinic {
    package func pageAccess(of member: ID<Member>, as caller: Caller) async throws -> AccessReading {
        try await look(.givePageAccess, as: caller) { work in
            let access = try work.chart(of: member, detail: "who can open the page")
            let zone = try work.transaction.sites().first?.zone
            return AccessReading(
                member: try work.transaction.member(access), accounts: try work.transaction.accounts(reaching: access),
                today: zone?.local(work.now).day ?? Day(number: Int32(work.now.seconds / 86400)))
        }
    }

    /// Gives a person or a guardian a page, and makes the link that opens it the first time.
    package func giveAccess(
        _ new: NewAccess, to member: ID<Member>, address: @escaping @Sendable (SessionToken) -> String, as caller: Caller
    ) async throws -> NewLink {
        let secret = SessionToken.new()
        return try await perform(.givePageAccess, as: caller) { work in
            let access = try work.chart(of: member, detail: new.guardian == nil ? "page given" : "guardian’s page given")
            let others = try work.transaction.accounts(reaching: access)
            if new.guardian != nil, try work.keepsGuardiansOut(of: access) { throw PortalRefusal.consentedAlone }
            try work.check(new, among: others)
            let account = PersonAccount(
                id: work.newID(), kind: new.guardian == nil ? .member : .guardian, name: new.guardian?.name ?? "",
                email: new.contact.email, phone: new.contact.phone, hasPassword: false, active: true)
            try work.transaction.insert(account)
            try work.transaction.insert(
                PersonReach(
                    account: account.id, member: member, relationship: new.guardian?.relationship ?? PersonReach.own,
                    parts: new.guardian?.parts ?? Set(PagePart.allCases), reason: new.guardian?.reason ?? new.contactReason))
            return try work.makeLink(
                secret, for: account, form: nil, seconds: PersonLink.inviteSeconds, says: .invitation, address: address(secret))
        }
    }

    /// Makes a new first link for somebody who lost theirs.
    package func renewLink(
        for account: ID<PersonAccount>, of member: ID<Member>, address: @escaping @Sendable (SessionToken) -> String, as caller: Caller
    ) async throws -> NewLink {
        let secret = SessionToken.new()
        return try await perform(.givePageAccess, as: caller) { work in
            let access = try work.chart(of: member, detail: "new link")
            let found = try work.transaction.accounts(reaching: access).first { $0.account.id == account && $0.account.active }
            guard let found else { throw PortalRefusal.unknownAccount }
            if found.account.kind == .guardian, try work.keepsGuardiansOut(of: access) { throw PortalRefusal.consentedAlone }
            return try work.makeLink(
                secret, for: found.account, form: nil, seconds: PersonLink.inviteSeconds, says: .invitation, address: address(secret))
        }
    }

    /// Takes somebody's access away, and ends every sign-in and link of theirs.
    package func endAccess(of account: ID<PersonAccount>, to member: ID<Member>, as caller: Caller) async throws {
        try await perform(.givePageAccess, as: caller) { work in
            let access = try work.chart(of: member, detail: "page access ended")
            guard try work.transaction.accounts(reaching: access).contains(where: { $0.account.id == account }) else {
                throw PortalRefusal.unknownAccount
            }
            try work.transaction.removeReach(of: account, to: member)
            try work.transaction.endPersonSignIns(of: account, at: work.now)
            try work.transaction.endLinks(of: account, at: work.now)
        }
    }
}

extension Work {
    fileprivate func check(_ new: NewAccess, among others: [(account: PersonAccount, reach: PersonReach)]) throws {
        if let email = new.contact.email, let owner = try transaction.personAccount(email: email) {
            let isGuardians = new.guardian == nil && owner.kind == .guardian
            // A person signs in by an address of their own: a reason does not make one address two people's.
            throw isGuardians ? PortalRefusal.contactIsAGuardians : PortalRefusal.emailTaken
        }
        guard let guardian = new.guardian else {
            guard !others.contains(where: { $0.account.kind == .member && $0.account.active }) else {
                throw PortalRefusal.alreadyHasAccount
            }
            let isShared =
                !new.contact.phone.isEmpty && others.contains { $0.account.kind == .guardian && $0.account.phone == new.contact.phone }
            guard !isShared || !new.contactReason.isEmpty else { throw PortalRefusal.contactIsAGuardians }
            return
        }
        guard !guardian.name.isEmpty, !guardian.relationship.isEmpty else { throw PortalRefusal.nameNeeded }
        guard guardian.parts.isSubset(of: PagePart.ofGuardian) || !guardian.reason.isEmpty else { throw PortalRefusal.reasonNeeded }
    }

    /// Writes a link, and puts it in the outbox where there is an address.
    @discardableResult
    func makeLink(
        _ secret: SessionToken, for account: PersonAccount, form: ID<AskedForm>?, seconds: Int, says letter: LinkLetter, address: String
    ) throws -> NewLink {
        let expires = now.adding(seconds: seconds)
        try transaction.insertLink(
            newID(), hash: secret.hash, account: account.id, form: form, madeAt: now, madeBy: caller.staff, expires: expires)
        if let email = account.email {
            try post(
                Letter(
                    recipient: email, subject: letter.subject, body: letter.body(address: address), about: "account:\(account.id.number)"))
        }
        return NewLink(secret: secret, expires: expires, sentTo: account.email)
    }
}

/// What a link is sent with. It names neither the person nor the programme: a letter can be read by others.
enum LinkLetter: Sendable {
    case invitation, signIn, questionnaire

    var subject: String {
        switch self {
        case .invitation: "Your page is ready"
        case .signIn: "Your link to sign in"
        case .questionnaire: "A few questions for you"
        }
    }

    func body(address: String) -> String {
        let (first, last) =
            switch self {
            case .invitation: ("A page of your own is ready for you. This link opens it; it is good for three days and opens once.", "")
            case .signIn: ("This link signs you in. It is good for 20 minutes and opens once.", "If you did not ask for it, do nothing.\n")
            case .questionnaire: ("There are a few questions for you. They take a few minutes, on your phone too.", "")
            }
        return """
            \(first)

            \(address)

            You will be asked for a birth date. Nobody here will ever ask you for a password by e-mail.
            \(last)
            If you are in danger now, call or text 988 (Suicide and Crisis Lifeline, day and night), or call 911.
            """
    }
}
