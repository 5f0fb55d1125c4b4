import Database

extension Clinic {
    /// Saves a safety plan as written so far, with staff on the person's chart. `version` is the one the writer started
    /// from; 0 when nothing of this version had been saved.
    ///
    /// Whoever saves second gets a `SafetyPlanConflict` with the first one's words, and nothing changes.
    package func saveSafetyPlan(
        _ words: SafetyPlanWords, version: Int, of member: ID<Member>, as caller: Caller
    ) async throws -> SafetyPlanDraft {
        try await perform(.writeSafetyPlan, as: caller) { work in
            let access = try work.chart(of: member, detail: "safety plan draft")
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            try words.checkLength()
            let current = try work.safetyPlanDraft(of: access)
            // A save sent again because its answer was lost is no conflict.
            if current.words == words { return current }
            guard current.version == version,
                try work.transaction.save(
                    words, as: current.number, over: version, of: access, id: work.newID(), by: staff, at: work.now)
            else { throw SafetyPlanConflict(current: current) }
            return try work.safetyPlanDraft(of: access)
        }
    }

    /// Agrees the plan with the person: from then on this version never changes, and it is looked at again within a week.
    /// - Parameter version: the saved one that both have read.
    package func agreeSafetyPlan(
        version: Int, how: SafetyPlanAgreement.How?, of member: ID<Member>, as caller: Caller
    ) async throws {
        try await perform(.writeSafetyPlan, as: caller) { work in
            let access = try work.chart(of: member, detail: "safety plan agreed")
            guard let id = caller.staff, let staff = try work.transaction.staff(id) else { throw AccessRefusal.notYourDeed }
            guard let (plan, draft) = try work.transaction.safetyPlanDraft(of: access) else { throw SafetyPlanRefusal.nothingWritten }
            guard draft.version == version else { throw SafetyPlanRefusal.changedSinceRead }
            guard draft.words.missing.isEmpty else { throw SafetyPlanRefusal.partsMissing(draft.words.missing) }
            guard let how else { throw SafetyPlanRefusal.agreementMissing }
            let agreement = SafetyPlanAgreement(at: work.now, staff: id, name: staff.signature, how: how)
            guard try work.transaction.agree(plan, over: version, agreement) else { throw SafetyPlanRefusal.changedSinceRead }
            try work.setReview(of: plan, for: access, .agreed, days: SafetyPlanReview.daysAfterRisk)
        }
    }
}

extension Work {
    /// What is being written, or the version that the next one starts from.
    func safetyPlanDraft(of access: Access<Member>) throws -> SafetyPlanDraft {
        if let (_, draft) = try transaction.safetyPlanDraft(of: access) { return draft }
        let last = try transaction.safetyPlan(of: access)
        return SafetyPlanDraft(number: (last?.number ?? 0) + 1, words: last?.words ?? SafetyPlanWords(), version: 0, saved: nil)
    }
}
