import Database

extension Work {
    /// Who may be the same person as an inquiry is about, among what the caller may open anyway.
    func likelySame(as inquiry: Inquiry) throws -> [LikelySame] {
        let words = inquiry.words
        let identity = Identity(
            given: words.given, family: words.family, preferred: words.preferred, born: words.born, phone: words.phone, email: words.email)
        let inquiries = try transaction.inquiriesLike(inquiry, most: 200).filter { try opens($0.door) }.compactMap { other -> LikelySame? in
            let theirs = other.words
            let them = Identity(
                given: theirs.given, family: theirs.family, preferred: theirs.preferred, born: theirs.born, phone: theirs.phone,
                email: theirs.email)
            return Resemblance(identity, them).map {
                LikelySame(whom: .inquiry(other.id, other.standing.kind), name: other.name, born: theirs.born, resemblance: $0)
            }
        }
        return inquiries + (try likelyMembers(identity, inquiry))
    }

    /// That somebody has a chart in another programme is not shown to whoever may not open it.
    private func likelyMembers(_ identity: Identity, _ inquiry: Inquiry) throws -> [LikelySame] {
        guard inquiry.member == nil else { return [] }
        let words = inquiry.words
        return try transaction.membersLike(born: words.born, sortName: words.sortName, most: 100).compactMap { member in
            guard caller.role.opens(member.dataClass), let door = try transaction.chartDoor(member.id),
                door.programmes.contains(where: { caller.caseload.contains($0.id) })
            else { return nil }
            let them = Identity(given: member.given, family: member.family, preferred: member.preferred, born: member.born)
            return Resemblance(identity, them).map {
                LikelySame(whom: .member(member.id), name: member.name, born: member.born, resemblance: $0)
            }
        }
    }
}

extension Clinic {
    /// Joins an inquiry to another about the same person. Both histories stay; what was kept with the one stays there and is
    /// reached from the other.
    package func merge(_ id: ID<Inquiry>, into other: ID<Inquiry>, over version: Int, as caller: Caller) async throws {
        try await perform(.workInquiry, as: caller) { work in
            guard id != other else { throw AdmissionRefusal.sameInquiry }
            let (access, kept) = (
                try work.inquiry(id, detail: "joined with another"), try work.inquiry(other, detail: "another joined to it")
            )
            let inquiry = try work.openInquiry(access)
            let target = try work.openInquiry(kept)
            if let one = inquiry.member, let other = target.member, one != other { throw AdmissionRefusal.differentCharts }
            let standing = InquiryStanding(kind: .merged, reason: "", note: "", until: nil)
            guard try work.transaction.set(standing, of: access, mergedInto: target.id, over: version, at: work.now) else {
                throw AdmissionRefusal.changedSinceRead
            }
            try work.carryConsent(from: access, to: kept)
            try work.releaseSeats(of: access)
            if let member = target.member {
                try work.link(access, to: member)
            } else if let member = inquiry.member {
                try work.link(kept, to: member)
            }
            try work.write("merged", "Joined with another inquiry of the same person", to: access)
            try work.write("merged", "Another inquiry of the same person was joined to this one", to: kept)
            try work.dropTasks(of: inquiry.id, because: "Joined with another inquiry")
        }
    }

    /// Says that an inquiry is about somebody who has a chart here: somebody who comes back, or steps up or down.
    package func recognise(_ member: ID<Member>, in id: ID<Inquiry>, as caller: Caller) async throws {
        try await perform(.workInquiry, as: caller) { work in
            let access = try work.inquiry(id, detail: "recognised")
            _ = try work.openInquiry(access)
            _ = try work.chart(of: member, detail: "recognised in an inquiry")
            try work.link(access, to: member)
            try work.write("recognised", "Has a chart here already", to: access)
        }
    }
}

extension Work {
    /// Says whose chart an inquiry leads to, and everything that was joined to it. What a young person decided about their guardians
    /// on the way holds for the chart from now on.
    func link(_ access: Access<Inquiry>, to member: ID<Member>) throws {
        try transaction.setMember(member, of: access)
        for joined in try transaction.inquiries(mergedInto: access) { try link(made(joined), to: member) }
        if try transaction.keepsGuardiansOut(onAnyOf: [access.id]) { try shutGuardiansOut(of: member) }
    }

    /// A young person who consented alone on one of two ways has done so on both.
    fileprivate func carryConsent(from access: Access<Inquiry>, to kept: Access<Inquiry>) throws {
        guard let choice = try transaction.pathChoice(of: access), choice.keepsGuardiansOut else { return }
        guard try transaction.pathChoice(of: kept)?.keepsGuardiansOut != true else { return }
        try transaction.insert(newID(), choice, of: kept)
        try write("consent", "They consent alone: it was so in the inquiry that was joined to this one.", to: kept)
        if let member = try transaction.inquiry(kept).member { try shutGuardiansOut(of: member) }
        try settleConsents(of: kept)
    }
}
