/// A made-up version of somebody's plan, agreed in the past.
package struct SeedSafetyPlan: Sendable, Equatable {
    package let id: ID<SafetyPlan>
    package let member: ID<Member>
    package let number: Int
    package let words: SafetyPlanWords
    package let agreement: SafetyPlanAgreement
    package let due: Day
    /// Whom it was shared with, and how.
    package let shares: [Share]

    package struct Share: Sendable, Equatable {
        package let with: String
        package let how: SafetyPlanShare.How

        package init(_ with: String, _ how: SafetyPlanShare.How) { (self.with, self.how) = (with, how) }
    }

    package init(
        id: ID<SafetyPlan>, member: ID<Member>, number: Int, words: SafetyPlanWords, agreement: SafetyPlanAgreement, due: Day,
        shares: [Share] = []
    ) {
        (self.id, self.member, self.number, self.words) = (id, member, number, words)
        (self.agreement, self.due, self.shares) = (agreement, due, shares)
    }
}

extension Work {
    func plant(_ seed: SeedSafetyPlan) throws {
        let access: Access<Member> = try everything(seed.member)
        let (staff, at) = (seed.agreement.staff, seed.agreement.at)
        try transaction.insert(seed)
        try transaction.insertReview(newID(), of: seed.id, for: access, .agreed, due: seed.due, by: staff, at: at)
        for share in seed.shares {
            try transaction.insertShare(newID(), of: seed.id, for: access, with: share.with, share.how, by: staff, at: at)
        }
    }
}
