import Database

/// The level of care of one person as staff work with it.
package struct LevelReading: Sendable {
    package let inquiry: Inquiry
    package let programme: Programme?
    package let ladder: CareLadder
    package let criteria: [CareCriterion]
    package let tools: [LicensedTool]
    package let rules: SigningRules
    /// What the assessment holds so far, for evidence.
    package let record: IntakeRecord
    package let isIntakeSigned: Bool
    /// Every determination, the newest first; at most the first is a draft.
    package let determinations: [Determination]
    package let ratings: [LevelRating]
    package let certifications: [LevelCertification]
    package let letters: [ReferOutLetter]
    /// What a letter would say; nil where nothing speaks against the programme.
    package let letterDraft: LetterDraft?
    /// Where they are in care with us now.
    package let placement: (placement: Placement, programme: Programme, episodeOpened: Day?)?
    /// Their first day in the programme that this inquiry led to.
    package let admitted: Day?
    package let lines: [LetterLine]
    package let site: Site
    package let today: Day
    package let mayDetermine: Bool
    package let mayCertify: Bool
    package let maySignLetter: Bool

    package var draft: Determination? { determinations.first.flatMap { $0.signature == nil ? $0 : nil } }
    /// The one that holds.
    package var signed: Determination? { determinations.first { $0.signature != nil } }
    package var latest: Determination? { determinations.first }
    package var letterBeingWritten: ReferOutLetter? { letters.first.flatMap { $0.signature == nil ? $0 : nil } }

    /// The day by which a physician certifies again, and the rule that says so; nil while nothing is certified.
    package var recertification: (due: Day, rule: SigningRules.Certification)? {
        guard let level = signed.flatMap({ ladder[$0.words.decided]?.level }), let rule = rules[level],
            let due = rule.due(admitted: admitted, certified: certifications.map(\.certified))
        else { return nil }
        return (due, rule)
    }

    /// What the step to a rung is, from where they are now.
    package func move(to rung: String) -> CareMove? {
        placement.flatMap { ladder[$0.programme.level] }.flatMap { ladder.move(from: $0.key, to: rung) }
    }

    /// What a new letter begins with.
    package var letterBeginning: LetterWords {
        let given = inquiry.words.preferred.isEmpty ? inquiry.words.given : inquiry.words.preferred
        return letterDraft?.words(for: given, programme: programme?.name ?? site.name) ?? LetterWords()
    }
}

extension Clinic {
    package func level(of inquiry: ID<Inquiry>, as caller: Caller) async throws -> LevelReading {
        try await look(.readInquiries, as: caller) { work in try work.level(of: try work.inquiry(inquiry, detail: "level of care")) }
    }
}

extension Work {
    fileprivate func level(of access: Access<Inquiry>) throws -> LevelReading {
        let (known, intake) = (try transaction.inquiry(access), try transaction.intake(of: access))
        let (ladder, criteria) = (try CareLadder.shipped, try CareCriterion.shipped)
        let determinations = try transaction.determinations(of: access)
        let site = try site(of: known)
        return LevelReading(
            inquiry: known, programme: try known.programme.map { try transaction.programme($0) }, ladder: ladder, criteria: criteria,
            tools: try LicensedTool.shipped, rules: try SigningRules.shipped,
            record: try intake?.signature?.record ?? IntakeTemplate.shipped.record(of: intake?.answers ?? SheetAnswers()),
            isIntakeSigned: intake?.signature != nil, determinations: determinations, ratings: try transaction.ratings(of: access),
            certifications: try transaction.certifications(of: access), letters: try transaction.letters(of: access),
            letterDraft: determinations.first.flatMap { LetterDraft($0.words, criteria: criteria, ladder: ladder) },
            placement: try carePlace(of: known), admitted: try admission(of: known)?.starts, lines: try letterLines(of: known), site: site,
            today: site.zone.local(now).day, mayDetermine: try caller.may(.determineLevel) && holdsLicence(.determines),
            mayCertify: try caller.may(.certifyLevel) && holdsLicence(.certifies),
            maySignLetter: try caller.may(.writeIntake) && holdsLicence(.assesses))
    }

    private func carePlace(of inquiry: Inquiry) throws -> (placement: Placement, programme: Programme, episodeOpened: Day?)? {
        guard let place = try placementNow(of: inquiry) else { return nil }
        let programme = try transaction.programme(place.programme)
        // That somebody is in treatment for substance use is for those alone who work there and may open it (42 CFR 2.12).
        let isOpen = programme.focus == .mentalHealth || caller.caseload.contains(programme.id)
        guard isOpen, caller.role.opens(programme.focus.dataClass) else { return nil }
        let opened = try transaction.episodes(of: place.member).first { $0.id == place.episode }?.opened
        return (place, programme, opened)
    }
}
