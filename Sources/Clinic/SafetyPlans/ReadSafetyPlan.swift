import Database

/// One person's safety plan as staff work with it.
package struct SafetyPlanReading: Sendable {
    package let member: Member
    /// Every agreed version, newest first; the first one holds.
    package let plans: [SafetyPlan]
    /// What is being written, or what the next version would start from.
    package let draft: SafetyPlanDraft
    package let reviews: [SafetyPlanReview]
    package let shares: [SafetyPlanShare]
    package let lines: [HelpLine]
    package let state: SafetyPlanState
    package let zone: SiteZone
    package let siteName: String
}

/// A safety plan as the person whose it is reads it, or somebody they agreed to show it to.
package struct OwnSafetyPlan: Sendable {
    /// The name they go by.
    package let name: String
    /// Nil while none was agreed.
    package let plan: SafetyPlan?
    package let due: Day?
    package let lines: [HelpLine]
    package let zone: SiteZone
}

extension Clinic {
    package func safetyPlan(of member: ID<Member>, as caller: Caller) async throws -> SafetyPlanReading {
        try await look(.readSafetyPlan, as: caller) { work in
            let access = try work.chart(of: member, detail: "safety plan")
            let (plans, site) = (try work.transaction.safetyPlans(of: access), try work.ownProgramme(of: access).site)
            let reviews = try work.safetyPlanReviews(of: access)
            return SafetyPlanReading(
                member: try work.transaction.member(access), plans: plans, draft: try work.safetyPlanDraft(of: access), reviews: reviews,
                shares: try work.transaction.safetyPlanShares(of: access), lines: try work.helpLines(at: site),
                state: try work.safetyPlanState(of: access, in: site.zone), zone: site.zone, siteName: site.name)
        }
    }

    /// The plan on the person's own page.
    /// - Parameter copied: it is read to be kept, encrypted, on their device.
    package func ownSafetyPlan(of member: ID<Member>, copied: Bool = false, as caller: Caller) async throws -> OwnSafetyPlan {
        try await look(.readOwnPage, as: caller) { work in
            let access = try work.own(member, .safetyPlan, detail: copied ? "safety plan, copy for the device" : "safety plan")
            return try work.ownSafetyPlan(of: access)
        }
    }
}

extension Work {
    /// Where a person's plan stands, by the clock of their site. `discharge` is nil while it is open.
    func safetyPlanState(of access: Access<Member>, in zone: SiteZone, discharge: Day?) throws -> SafetyPlanState {
        let moments = try transaction.safetyPlanMoments(of: access)
        let day = { (instant: Instant) in zone.local(instant).day }
        return SafetyPlanState(
            agreed: moments.agreed.map(day),
            due: SafetyPlanState.due(set: moments.due, lookedAt: moments.lookedAt.map(day), discharge: discharge),
            hasDraft: moments.hasDraft, today: day(now))
    }

    func safetyPlanState(of access: Access<Member>, in zone: SiteZone) throws -> SafetyPlanState {
        try safetyPlanState(of: access, in: zone, discharge: try transaction.placements(of: access.id).discharge)
    }

    func ownSafetyPlan(of access: Access<Member>) throws -> OwnSafetyPlan {
        let (person, site) = (try transaction.member(access), try ownProgramme(of: access).site)
        return OwnSafetyPlan(
            name: person.preferred.isEmpty ? person.given : person.preferred, plan: try transaction.safetyPlan(of: access),
            due: try safetyPlanState(of: access, in: site.zone).due, lines: try helpLines(at: site), zone: site.zone)
    }

    func helpLines(at site: Site) throws -> [HelpLine] { try transaction.helpLines().filter { $0.site == site.id } }
}

extension [Placement] {
    /// The last day of the last one; nil while it is open.
    var discharge: Day? { last.flatMap { $0.isOpen ? nil : $0.ends } }
}
