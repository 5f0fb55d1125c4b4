import Database

extension Work {
    /// Who may be the same person as an inquiry is about, among what the caller may open anyway.
    func likelySame(as inquiry: Inquiry) throws -> [LikelySame] {
        let words = inquiry.words
        let identity = Identity(
            given: words.given, family: words.family, preferred: words.preferred, born: words.born, phone: words.phone, email: words.email)
        let inquiries = try transaction.inquiriesLike(inquiry, most: 200).filter { isOpen(to: $0) }.compactMap { other -> LikelySame? in
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

    private func isOpen(to other: Inquiry) -> Bool {
        caller.role.opens(other.dataClass) && (other.programme.map(caller.caseload.contains) ?? true)
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
            let standing = InquiryStanding(kind: .merged, reason: "", note: "", until: nil)
            guard try work.transaction.set(standing, of: access, mergedInto: target.id, over: version, at: work.now) else {
                throw AdmissionRefusal.changedSinceRead
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
            try work.transaction.setMember(member, of: access)
            try work.write("recognised", "Has a chart here already", to: access)
        }
    }
}
