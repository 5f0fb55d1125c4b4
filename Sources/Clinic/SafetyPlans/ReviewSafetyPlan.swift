import Database

extension Clinic {
    /// Says that the person's risk has changed: the plan is looked at again within a week, and not later than was set.
    package func askSafetyPlanReview(of member: ID<Member>, as caller: Caller) async throws {
        try await perform(.writeSafetyPlan, as: caller) { work in
            let access = try work.chart(of: member, detail: "safety plan: risk changed")
            let plan = try work.agreedPlan(of: access)
            try work.setReview(of: plan.id, for: access, .riskChanged, days: SafetyPlanReview.daysAfterRisk, atTheLatest: true)
        }
    }

    /// The plan was gone through with the person and still fits.
    package func keepSafetyPlan(of member: ID<Member>, as caller: Caller) async throws {
        try await perform(.writeSafetyPlan, as: caller) { work in
            let access = try work.chart(of: member, detail: "safety plan looked at again")
            let plan = try work.agreedPlan(of: access)
            try work.setReview(of: plan.id, for: access, .stillRight, days: SafetyPlanReview.daysWhenSteady)
        }
    }

    /// Writes down who saw the plan or got a copy of it, with the person's consent.
    package func shareSafetyPlan(
        with whom: String, how: SafetyPlanShare.How, consented: Bool, of member: ID<Member>, as caller: Caller
    ) async throws {
        try await perform(.writeSafetyPlan, as: caller) { work in
            let access = try work.chart(of: member, detail: "safety plan shared")
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            let plan = try work.agreedPlan(of: access)
            let whom = whom.trimmed
            guard !whom.isEmpty else { throw SafetyPlanRefusal.nameMissing }
            guard whom.utf8.count <= SafetyPlanWords.mostBytes else { throw SafetyPlanRefusal.tooLong }
            guard consented else { throw SafetyPlanRefusal.consentMissing }
            try work.transaction.insertShare(work.newID(), of: plan.id, for: access, with: whom, how, by: staff, at: work.now)
        }
    }
}

extension Work {
    fileprivate func agreedPlan(of access: Access<Member>) throws -> SafetyPlan {
        guard let plan = try transaction.safetyPlan(of: access) else { throw SafetyPlanRefusal.notAgreed }
        return plan
    }

    /// Sets the day on which a plan is looked at again, so many days from today.
    /// - Parameter atTheLatest: an earlier day that was set before stays.
    func setReview(
        of plan: ID<SafetyPlan>, for access: Access<Member>, _ reason: SafetyPlanReview.Reason, days: Int, atTheLatest: Bool = false
    ) throws {
        guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
        let day = try today(of: access).adding(days: days)
        let set = atTheLatest ? try transaction.heldSafetyPlan(of: access.id)?.due : nil
        try transaction.insertReview(newID(), of: plan, for: access, reason, due: min(day, set ?? day), by: staff, at: now)
    }

    /// The day at the site of the programme that a person is in, or was in last.
    func today(of access: Access<Member>) throws -> Day { try ownProgramme(of: access).site.zone.local(now).day }
}
