import Database

extension Clinic {
    /// Writes down that somebody with a page agreed to be sent text messages: at which number, on which day, and whether they
    /// want links so rather than by e-mail. What was agreed before ends, and texts that wait for the number before do not leave.
    package func agreeToTexts(
        _ new: NewTextAgreement, by account: ID<PersonAccount>, of member: ID<Member>, as caller: Caller
    ) async throws {
        try await perform(.givePageAccess, as: caller) { work in
            let access = try work.chart(of: member, detail: "agreed to text messages")
            let others = try work.transaction.accounts(reaching: access)
            guard let found = others.first(where: { $0.account.id == account }) else { throw PortalRefusal.unknownAccount }
            if found.account.kind == .guardian, try work.keepsGuardiansOut(of: access) { throw PortalRefusal.consentedAlone }
            try work.check(new, for: found.account.kind, among: others, of: access)
            try work.endTexts(to: account)
            try work.note(new, of: account)
        }
    }

    /// Ends it, whatever way they said so: no text is posted any more, and those that wait do not leave.
    package func endTexts(to account: ID<PersonAccount>, of member: ID<Member>, as caller: Caller) async throws {
        try await perform(.givePageAccess, as: caller) { work in
            let access = try work.chart(of: member, detail: "text messages ended")
            guard try work.transaction.accounts(reaching: access).contains(where: { $0.account.id == account }) else {
                throw PortalRefusal.unknownAccount
            }
            try work.endTexts(to: account)
        }
    }
}

extension Work {
    /// What must hold before an agreement is kept: the day is not to come, and a number that the other side of the family reads
    /// is asked about.
    func check(
        _ new: NewTextAgreement, for kind: PersonAccount.Kind, among others: [(account: PersonAccount, reach: PersonReach)],
        of access: Access<Member>
    ) throws {
        guard new.agreedOn <= (try houseDay) else { throw PortalRefusal.agreementDayUnusable }
        guard new.reason.isEmpty else { return }
        try checkUnshared(new.number.text, for: kind, among: others, of: access)
    }

    /// Refuses a young person's number that a guardian reads, as an account or as somebody written down on the way to admission;
    /// and a guardian's at which the young person gets texts.
    func checkUnshared(
        _ phone: String, for kind: PersonAccount.Kind, among others: [(account: PersonAccount, reach: PersonReach)],
        of access: Access<Member>
    ) throws {
        let phone = MobileNumber.comparable(phone)
        guard !phone.isEmpty else { return }
        var known: [String] = []
        for (account, _) in others where account.kind != kind {
            known.append(account.phone)
            if let agreement = try transaction.textAgreement(of: account.id) { known.append(agreement.number) }
        }
        if kind == .member { known += try transaction.guardiansPhones(of: access) }
        guard !known.map(MobileNumber.comparable).contains(phone) else {
            throw kind == .member ? PortalRefusal.phoneIsAGuardians : .phoneIsTheYoungPersons
        }
    }

    func note(_ new: NewTextAgreement, of account: ID<PersonAccount>) throws {
        try transaction.insert(
            TextAgreement(
                id: newID(), account: account, number: new.number.text, agreedOn: new.agreedOn, insteadOfEmail: new.insteadOfEmail,
                reason: new.reason, notedAt: now, notedBy: caller.staff))
    }

    func endTexts(to account: ID<PersonAccount>) throws {
        try transaction.endTextAgreement(of: account, at: now, by: caller.staff)
        try transaction.withdrawTexts(about: Letter.subject(of: account), at: now)
    }

    /// Takes one person's page away from an account, and ends every sign-in and link of it. Texts that wait would bring links
    /// that open nothing; who can open nobody's page any more is sent none.
    func takeAway(_ member: ID<Member>, from account: ID<PersonAccount>) throws {
        try transaction.removeReach(of: account, to: member)
        try transaction.endPersonSignIns(of: account, at: now)
        try transaction.endLinks(of: account, at: now)
        try transaction.withdrawTexts(about: Letter.subject(of: account), at: now)
        guard try transaction.personAccount(account)?.active != true else { return }
        try transaction.endTextAgreement(of: account, at: now, by: caller.staff)
    }

    /// Today where the house is.
    var houseDay: Day {
        get throws { try transaction.sites().first?.zone.local(now).day ?? Day(number: Int32(now.seconds / 86400)) }
    }
}
