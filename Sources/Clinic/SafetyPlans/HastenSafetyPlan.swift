/// A critical answer that brought the next look at somebody's agreed plan forward.
struct SafetyPlanAlarm: Sendable {
    let plan: ID<SafetyPlan>
    /// What was raised by the answer.
    let item: ID<InboxItem>
    let due: Day
    let at: Instant
}

extension Work {
    /// Somebody gave a critical answer: the plan that they agreed is looked at again within a week, and not later than was set.
    /// It runs with the alert, in one transaction, whoever answered: the person, a guardian, or staff who wrote it down.
    /// Nothing happens where no plan holds, or the day set is no later.
    ///
    /// Source of the week: the review after any change in risk, as `SafetyPlanReview.daysAfterRisk` has it.
    func hastenSafetyPlan(of member: ID<Member>, because item: ID<InboxItem>, _ rule: String, in programme: Programme) throws {
        // A made-up past is planted with the reviews that it had.
        guard caller.staff != nil || caller.isPerson, let held = try transaction.heldSafetyPlan(of: member) else { return }
        let due = programme.site.zone.local(now).day.adding(days: SafetyPlanReview.daysAfterRisk)
        if let set = held.due, set <= due { return }
        try transaction.insert(SafetyPlanAlarm(plan: held.plan, item: item, due: due, at: now), newID(), of: member)
        note(JournalLine(chart: member, scope: "member:\(member.number)", detail: "safety plan to be looked at by \(due.iso): \(rule)"))
    }

    /// Every day that was set for the next look at a plan, by staff or by an answer, newest first. What was answered is told as
    /// far as the caller may open it.
    func safetyPlanReviews(of access: Access<Member>) throws -> [SafetyPlanReview] {
        let alarms = try transaction.safetyPlanAlarms(of: access).map { alarm in
            SafetyPlanReview(
                reason: .riskChanged, due: alarm.due, setBy: .answer(try sentence(of: alarm.item, about: access)), at: alarm.at)
        }
        let reviews = try transaction.safetyPlanReviews(of: access)
        return (alarms + reviews).sorted { $0.at > $1.at }
    }

    private func sentence(of item: ID<InboxItem>, about access: Access<Member>) throws -> String? {
        guard let item = try transaction.inboxItem(item), caller.role.opens(item.dataClass), caller.caseload.contains(item.programme) else {
            return nil
        }
        return item.sentence
    }
}
