extension Clinic {
    /// Writes down on whose word somebody under age is treated: a guardian's, or their own where the law lets them consent
    /// alone. Where they do, guardians lose what they could see of the person's page, unless the person wants them to keep it.
    /// - Parameter reason: why a guardian signs, where no confirmed rule decides.
    package func choosePath(
        _ path: ConsentPath, guardiansMaySee: Bool, reason: String, of id: ID<Inquiry>, as caller: Caller
    ) async throws {
        let reason = reason.trimmed
        try await perform(.signDocuments, as: caller) { work in
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            let access = try work.inquiry(id, detail: "whose consent counts")
            let reading = try work.documents(of: access)
            guard reading.inquiry.isOpen || reading.inquiry.standing.kind == .admitted else { throw AdmissionRefusal.closed }
            let signing = try reading.signing(on: path)
            guard !signing.needsReason || reason.count >= 10 else { throw ConsentRefusal.reasonMissing }
            guard reason.count <= 1000 else { throw ConsentRefusal.tooLong("reason", most: 1000) }
            let choice = PathChoice(
                path: path, because: signing.because, reason: reason, guardiansMaySee: path == .guardians || guardiansMaySee, at: work.now,
                staff: staff)
            try work.transaction.insert(work.newID(), choice, of: access)
            try work.write("consent", path == .minorAlone ? "They consent alone." : "A guardian consents.", to: access)
            if choice.keepsGuardiansOut, let member = reading.inquiry.member { try work.shutGuardiansOut(of: member) }
            try work.settleConsents(of: access)
        }
    }
}

extension DocumentsReading {
    /// Who signs on a path. Somebody who consented alone while under age may say later that guardians may see of it.
    fileprivate func signing(on path: ConsentPath) throws(ConsentRefusal) -> Signing {
        switch signingCase.signers(on: path) {
        case .success(let signing): return signing
        case .failure(.ofAge) where path == .minorAlone && choice?.path == .minorAlone:
            return Signing(path: path, groups: [[.person]], because: choice?.because ?? "", needsReason: false)
        case .failure(let problem): throw .closed(problem)
        }
    }
}

extension Work {
    /// Takes the young person's page away from guardians who can open it.
    func shutGuardiansOut(of member: ID<Member>) throws {
        // On the way to admission the inquiry is the way to them: their chart may be in a programme that is not the caller's.
        note(
            JournalLine(
                chart: member, scope: "member:\(member.number)", detail: "guardians’ access ended: the young person alone consented"))
        let chart = linked(member)
        for (account, _) in try transaction.accounts(reaching: chart) where account.kind == .guardian {
            try takeAway(member, from: account.id)
        }
    }

    /// Whether the young person alone consented to a treatment here and did not say that guardians may see of it. What a guardian
    /// consented to later does not open what was said before; only the young person does, where they had said so.
    func keepsGuardiansOut(of access: Access<Member>) throws -> Bool {
        try transaction.keepsGuardiansOut(onAnyOf: transaction.inquiries(of: access))
    }
}
