/// Who is to have a page: the person themself, or a guardian.
package struct NewAccess: Sendable {
    package let contact: PersonContact
    /// Nil for the person themself.
    package let guardian: Guardian?
    /// Why a young person's contact may be one that a guardian reads too.
    package let contactReason: String
    /// What they agreed to be sent by text message; nil for nothing.
    package let texts: NewTextAgreement?

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

    package init(contact: PersonContact, guardian: Guardian? = nil, contactReason: String = "", texts: NewTextAgreement? = nil) {
        (self.contact, self.guardian, self.contactReason, self.texts) = (contact, guardian, contactReason.trimmed, texts)
    }
}

/// Everybody who can open one person's page.
package struct AccessReading: Sendable {
    package let member: Member
    package let accounts: [(account: PersonAccount, reach: PersonReach)]
    /// Who agreed to text messages.
    package let texts: [ID<PersonAccount>: TextAgreement]
    /// Names of whoever may have written that down.
    package let staff: [ID<Staff>: String]
    package let today: Day
}

extension Clinic {
    package func pageAccess(of member: ID<Member>, as caller: Caller) async throws -> AccessReading {
        try await look(.givePageAccess, as: caller) { work in
            let access = try work.chart(of: member, detail: "who can open the page")
            let accounts = try work.transaction.accounts(reaching: access)
            var texts: [ID<PersonAccount>: TextAgreement] = [:]
            for (account, _) in accounts { texts[account.id] = try work.transaction.textAgreement(of: account.id) }
            return AccessReading(
                member: try work.transaction.member(access), accounts: accounts, texts: texts,
                staff: texts.isEmpty ? [:] : try work.transaction.staffNames(), today: try work.houseDay)
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
            try work.check(new, among: others, of: access)
            let account = PersonAccount(
                id: work.newID(), kind: new.guardian == nil ? .member : .guardian, name: new.guardian?.name ?? "",
                email: new.contact.email, phone: new.contact.phone, hasPassword: false, active: true)
            try work.transaction.insert(account)
            try work.transaction.insert(
                PersonReach(
                    account: account.id, member: member, relationship: new.guardian?.relationship ?? PersonReach.own,
                    parts: new.guardian?.parts ?? Set(PagePart.allCases), reason: new.guardian?.reason ?? new.contactReason))
            if let texts = new.texts {
                try work.note(texts, of: account.id)
                work.note(JournalLine(chart: member, scope: "member:\(member.number)", detail: "agreed to text messages"))
            }
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
            try work.takeAway(member, from: account)
        }
    }
}

extension Work {
    fileprivate func check(
        _ new: NewAccess, among others: [(account: PersonAccount, reach: PersonReach)], of access: Access<Member>
    ) throws {
        if let email = new.contact.email, let owner = try transaction.personAccount(email: email) {
            let isGuardians = new.guardian == nil && owner.kind == .guardian
            // A person signs in by an address of their own: a reason does not make one address two people's.
            throw isGuardians ? PortalRefusal.contactIsAGuardians : PortalRefusal.emailTaken
        }
        if let texts = new.texts { try check(texts, for: new.guardian == nil ? .member : .guardian, among: others, of: access) }
        guard let guardian = new.guardian else {
            guard !others.contains(where: { $0.account.kind == .member && $0.account.active }) else {
                throw PortalRefusal.alreadyHasAccount
            }
            // Who consented alone is not reached where a guardian reads, whatever the reason.
            let mayShare = try !new.contactReason.isEmpty && !keepsGuardiansOut(of: access)
            if mayShare { return }
            try checkUnshared(new.contact.phone, for: .member, among: others, of: access)
            let email = new.contact.email?.lowercased() ?? ""
            guard try email.isEmpty || !transaction.guardiansEmails(of: access).contains(email) else {
                throw PortalRefusal.contactIsAGuardians
            }
            return
        }
        guard !guardian.name.isEmpty, !guardian.relationship.isEmpty else { throw PortalRefusal.nameNeeded }
        guard guardian.parts.isSubset(of: PagePart.ofGuardian) || !guardian.reason.isEmpty else { throw PortalRefusal.reasonNeeded }
    }
}
