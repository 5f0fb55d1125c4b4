import Database

extension Clinic {
    /// A physician certifies to Medicare, for the first time or again, that this much care is needed (42 CFR 424.24).
    package func certifyLevel(_ words: CertificationWords, hours: Int?, of inquiry: ID<Inquiry>, as caller: Caller) async throws {
        try await perform(.certifyLevel, as: caller) { work in
            let access = try work.inquiry(inquiry, detail: "level of care certified")
            let known = try work.transaction.inquiry(access)
            guard known.isWorkedOn else { throw AdmissionRefusal.closed }
            let signer = try work.licensed(.certifies, else: LevelRefusal.physicianNeeded)
            guard let determination = try work.transaction.determinations(of: access).first(where: { $0.signature != nil }),
                let level = try CareLadder.shipped[determination.words.decided]?.level, let rule = try SigningRules.shipped[level]
            else { throw LevelRefusal.notDetermined }
            guard let hours, (rule.hours...60).contains(hours) else { throw LevelRefusal.hoursTooFew(rule.hours) }
            let before = try work.transaction.certifications(of: access)
            try words.check(isFirst: before.isEmpty)
            let today = try work.today(of: known)
            let days = before.map(\.certified) + [today]
            guard let due = rule.due(admitted: try work.admission(of: known)?.starts, certified: days) else { return }
            let certification = LevelCertification(
                number: before.count + 1, level: level, hours: hours, words: words, certified: today, due: max(due, today.adding(days: 1)),
                name: signer.signature, at: work.now)
            try work.transaction.insert(certification, id: work.newID(), on: determination.id, of: access, by: signer.id)
            try work.write("level", "Certified by \(signer.signature), \(hours) hours a week", to: access)
        }
    }
}

extension Work {
    /// The place in the programme that an inquiry led to; nil before admission.
    func admission(of inquiry: Inquiry) throws -> Placement? {
        guard inquiry.standing.kind == .admitted, let member = inquiry.member else { return nil }
        let placements = try transaction.placements(of: member)
        return placements.last { $0.programme == inquiry.programme } ?? placements.last
    }

    /// Where somebody is in care with us now; nil for those who are not.
    func placementNow(of inquiry: Inquiry) throws -> Placement? {
        guard let member = inquiry.member else { return nil }
        let today = try today(of: inquiry)
        return try transaction.placements(of: member).last { $0.covers(today) }
    }
}
