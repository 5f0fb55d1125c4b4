import Database

extension Clinic {
    /// Puts a questionnaire before somebody now, besides what is planned.
    package func askForm(
        _ key: String, of member: ID<Member>, informant: Informant, as caller: Caller
    ) async throws -> ID<AskedForm> {
        try await perform(.askForms, as: caller) { work in
            let access = try work.chart(of: member, detail: "asked \(key)")
            let (instrument, person) = (try work.instrument(key), try work.transaction.member(access))
            let programme = try work.programmeOfMine(of: access)
            let today = programme.site.zone.local(work.now).day
            try work.check(instrument, for: person, informant, on: today)
            if let open = try work.transaction.forms(of: access, dueFrom: today.adding(days: -60))
                .first(where: { $0.instrument == key && $0.informant == informant && $0.state(on: today) == .open })
            {
                return open.id
            }
            let form = AskedForm(
                id: work.newID(), member: member, programme: programme.id, instrument: key, instrumentVersion: instrument.version,
                informant: informant, dataClass: instrument.dataClass(in: programme), plan: nil, steppedFrom: nil, cadence: .once,
                due: today, closes: today.adding(days: 6), askedAt: work.now, askedBy: caller.staff)
            try work.transaction.insert(form)
            return form.id
        }
    }

    /// Makes a link to one questionnaire, for whoever is to answer it, and sends it where there is a way to.
    package func linkForm(
        _ id: ID<AskedForm>, address: @escaping @Sendable (SessionToken) -> String, as caller: Caller
    ) async throws -> NewLink {
        let secret = SessionToken.new()
        return try await perform(.askForms, as: caller) { work in
            let form = try work.openForm(id, detail: "link made")
            let access = try work.chart(of: form.member)
            let kind: PersonAccount.Kind = form.informant == .member ? .member : .guardian
            let found = try work.transaction.accounts(reaching: access)
                .first { $0.account.kind == kind && $0.reach.parts.contains(.forms) }
            guard let account = found?.account else { throw PortalRefusal.unknownAccount }
            if kind == .guardian, try work.keepsGuardiansOut(of: access) { throw PortalRefusal.consentedAlone }
            return try work.makeLink(
                secret, for: account, form: id, seconds: PersonLink.formSeconds, says: .questionnaire, address: address(secret))
        }
    }

    /// Takes back what was asked and not answered.
    package func withdraw(_ id: ID<AskedForm>, why: String, as caller: Caller) async throws {
        try await perform(.askForms, as: caller) { work in
            let form = try work.openForm(id, detail: "withdrawn")
            guard try work.transaction.withdraw(form.id, why: why.trimmed, at: work.now) else { throw FormRefusal.alreadyComplete }
        }
    }
}

extension Work {
    /// The programme of the caller's own that a person is in today, or was in last.
    func programmeOfMine(of access: Access<Member>) throws -> Programme {
        let mine = try transaction.placements(of: access.id).filter { caller.caseload.contains($0.programme) }
        let day = Day(number: Int32(now.seconds / 86400))
        guard let current = mine.last(where: { $0.starts <= day }) ?? mine.last else { throw AccessRefusal.outsideCaseload }
        return try transaction.programme(current.programme)
    }

    fileprivate func check(_ instrument: Instrument, for person: Member, _ informant: Informant, on today: Day) throws {
        guard instrument.hasWording else { throw FormRefusal.noWording(instrument.shortTitle) }
        guard instrument.informants.contains(informant) else { throw FormRefusal.wrongInformant(instrument.shortTitle) }
        guard instrument.isMade(forAge: person.age(on: today)) else {
            let ages = instrument.ages.map { "\($0.lowerBound) to \($0.upperBound)" } ?? ""
            throw FormRefusal.notForThisAge(instrument.shortTitle, ages)
        }
    }
}
