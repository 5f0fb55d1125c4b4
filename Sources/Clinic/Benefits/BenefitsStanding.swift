/// Who pays for somebody's care and what is known of it: everything from which the two facts of money follow.
package struct BenefitsStanding: Sendable {
    package let way: PaymentWay?
    package let coverages: [InquiryCoverage]
    /// The newest first, by coverage.
    package let sheets: [ID<InquiryCoverage>: [BenefitsSheet]]
    /// The newest first.
    package let authorisations: [InquiryAuthorisation]

    package var isSelfPay: Bool { way?.isSelfPay ?? false }
    package func sheet(of coverage: InquiryCoverage) -> BenefitsSheet? { sheets[coverage.id]?.first }
    package func authorisation(of coverage: InquiryCoverage) -> InquiryAuthorisation? {
        authorisations.first { $0.coverage == coverage.id }
    }

    /// The plan that an estimate is made with: the first in the order of those that pay, sessions of an assistance programme apart.
    package var primary: InquiryCoverage? { coverages.first { $0.words.isInsurance } }

    /// What is missing before the benefits are known, in a sentence for each; empty when they are.
    package func missing(on today: Day) -> [String] {
        if isSelfPay { return [] }
        guard !coverages.isEmpty else { return ["Add their cover, or record that they pay for themselves."] }
        return coverages.flatMap { coverage -> [String] in
            let name = coverage.words.title
            guard let sheet = sheet(of: coverage) else { return ["\(name): ask about the benefits."] }
            if sheet.verification.recheck < today { return ["\(name): ask again; the last answer is too old."] }
            if let ends = coverage.words.ends, ends < today { return ["\(name): it has ended. Ask for the one that holds now."] }
            if sheet.verification.answers.active == .no { return ["\(name): it is not in force. Put it aside, or ask for another."] }
            let open = sheet.verification.answers.essentialsMissing(of: coverage.words.kind).map(\.title.lowercasedFirst)
            return open.isEmpty ? [] : ["\(name): ask \(open.joined(separator: "; "))."]
        }
    }

    /// The last day on which what is known may be relied on; nil where nothing ends it.
    func known(on today: Day) -> (because: String, until: Day?)? {
        guard missing(on: today).isEmpty else { return nil }
        if isSelfPay { return ("that they pay for themselves", nil) }
        let days = coverages.flatMap { [sheet(of: $0)?.verification.recheck, $0.words.ends] }.compactMap { $0 }
        let newest = coverages.compactMap { sheet(of: $0)?.verification.on }.max()
        return ("benefits sheet of \(newest?.iso ?? "")", days.min())
    }

    /// Whether every plan has agreed, or need not; the last day on which that holds.
    func authorised(on today: Day) -> (because: String, until: Day?)? {
        if isSelfPay { return ("none needed: they pay for themselves", nil) }
        let insured = coverages.filter(\.words.isInsurance)
        guard !insured.isEmpty else { return nil }
        var (days, words): ([Day], [String]) = ([], [])
        for coverage in insured {
            if let given = authorisation(of: coverage), given.to >= today {
                days.append(given.to)
                words.append("authorisation \(given.number)")
            } else if let asked = sheet(of: coverage)?.verification, asked.answers.authorisation == .no, asked.recheck >= today {
                days.append(asked.recheck)
                words.append("none needed, by the benefits sheet of \(asked.on.iso)")
            } else {
                return nil
            }
        }
        return (words.joined(separator: "; "), days.min())
    }
}

extension Work {
    func benefitsStanding(of access: Access<Inquiry>) throws -> BenefitsStanding {
        BenefitsStanding(
            way: try transaction.paymentWay(of: access)?.way, coverages: try transaction.coverages(of: access),
            sheets: Dictionary(grouping: try transaction.benefitsSheets(of: access), by: \.coverage),
            authorisations: try transaction.authorisations(of: access))
    }

    /// The two facts that follow from who pays; called after each change of it.
    func settleBenefits(of access: Access<Inquiry>, in zone: SiteZone) throws {
        let (standing, today) = (try benefitsStanding(of: access), zone.local(now).day)
        try settle(.benefitsKnown, of: access, as: standing.known(on: today), in: zone)
        try settle(.authorised, of: access, as: standing.authorised(on: today), in: zone)
    }

    private func settle(_ fact: AdmissionFact, of access: Access<Inquiry>, as found: (because: String, until: Day?)?, in zone: SiteZone)
        throws
    {
        guard let found else { return try unsettle(fact, of: access) }
        try settle(fact, of: access, because: found.because, until: found.until.map(zone.end))
    }
}

extension SiteZone {
    /// The last second of a day.
    func end(of day: Day) -> Instant { instant(of: LocalTime(day: day.adding(days: 1), minute: 0)).adding(seconds: -1) }
}
