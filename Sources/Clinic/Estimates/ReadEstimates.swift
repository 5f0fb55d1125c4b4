import Database

/// What somebody's care is expected to cost, and what help there is.
package struct EstimatesReading: Sendable {
    package let inquiry: Inquiry
    package let programme: Programme?
    package let standing: BenefitsStanding
    /// The newest first.
    package let estimates: [CostEstimate]
    /// What may be planned with: fees that hold today or later.
    package let fees: [Fee]
    package let funds: [Fund]
    package let grants: [Grant]
    package let hasScale: Bool
    package let clock: GoodFaithClock?
    package let zone: SiteZone
    package let today: Day

    /// Where the clock stands; nil while nothing has set it going, or for somebody whose plan pays.
    package var clockStanding: GoodFaithClock.Standing? {
        guard standing.isSelfPay, let clock else { return nil }
        let given = estimates.filter { $0.kind == .goodFaith }.compactMap(\.given).filter { $0 >= clock.on }.min()
        return clock.standing(on: today, given: given)
    }

    package func estimate(_ number: Int) -> CostEstimate? { estimates.first { $0.number == number } }
}

extension Clinic {
    package func estimates(of inquiry: ID<Inquiry>, as caller: Caller) async throws -> EstimatesReading {
        try await look(.readBenefits, as: caller) { work in
            let access = try work.inquiry(inquiry, .benefits, detail: "cost estimates")
            let inquiry = try work.transaction.inquiry(access)
            let site = try work.site(of: inquiry)
            let today = site.zone.local(work.now).day
            let fees = try inquiry.programme.map { try work.transaction.fees(of: $0) } ?? []
            return EstimatesReading(
                inquiry: inquiry, programme: try inquiry.programme.map { try work.transaction.programme($0) },
                standing: try work.benefitsStanding(of: access), estimates: try work.transaction.estimates(of: access),
                fees: fees.filter { $0.ends.map { $0 >= today } ?? true }, funds: try work.transaction.funds(of: site.id),
                grants: try work.transaction.grants(of: access), hasScale: try work.transaction.slidingScale(of: site.id) != nil,
                clock: try work.transaction.estimateClock(of: access), zone: site.zone, today: today)
        }
    }
}
