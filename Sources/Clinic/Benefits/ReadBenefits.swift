import Database

/// Who pays for somebody, as far as it is known.
package struct BenefitsReading: Sendable {
    package let inquiry: Inquiry
    package let standing: BenefitsStanding
    package let zone: SiteZone
    package let today: Day
    /// Codes that members' coverages, agreed rates or the rule packs know: another one is kept too, with a word of caution.
    package let knownPayers: [String]
    package let facts: [SettledFact]

    package func isKnown(_ payer: String) -> Bool { knownPayers.contains { $0.lowercased() == payer.lowercased() } }
}

extension Clinic {
    package func benefits(of inquiry: ID<Inquiry>, as caller: Caller) async throws -> BenefitsReading {
        try await look(.readBenefits, as: caller) { work in
            let access = try work.inquiry(inquiry, .benefits, detail: "benefits")
            let inquiry = try work.transaction.inquiry(access)
            let zone = try work.site(of: inquiry).zone
            let standing = try work.benefitsStanding(of: access)
            let codes =
                try work.transaction.payerWords().map(\.code) + work.transaction.payersWithAgreedFees()
                + work.transaction.payersOnFile(among: standing.coverages.map(\.words.payer))
            return BenefitsReading(
                inquiry: inquiry, standing: standing, zone: zone, today: zone.local(work.now).day,
                knownPayers: Set(codes + packs.flatMap(\.applies.payers)).sorted(),
                facts: try work.transaction.facts(of: [access.id])[access.id] ?? [])
        }
    }
}
