/// Homework of a made-up clinic, with what came of it.
package struct SeedHomework: Sendable, Equatable {
    /// That somebody's copy was talked about.
    package struct Review: Sendable, Equatable {
        package let member: ID<Member>
        package let session: ID<GroupSession>
        package let at: Instant
        package let note: String

        package init(member: ID<Member>, session: ID<GroupSession>, at: Instant, note: String) {
            (self.member, self.session, self.at, self.note) = (member, session, at, note)
        }
    }

    package let homework: Homework
    /// Who gave it, and went over it.
    package let staff: ID<Staff>
    package let parts: [HomeworkPart]
    package let reviews: [Review]

    package init(_ homework: Homework, staff: ID<Staff>, parts: [HomeworkPart], reviews: [Review] = []) {
        (self.homework, self.staff, self.parts, self.reviews) = (homework, staff, parts, reviews)
    }
}

extension Work {
    func plant(_ seed: SeedHomework) throws {
        try transaction.insert(seed.homework, by: seed.staff)
        for part in seed.parts { try transaction.insert(part) }
        for review in seed.reviews {
            _ = try transaction.review(
                seed.homework.id, of: try everything(review.member), at: review.session, by: seed.staff, note: review.note, now: review.at)
        }
    }
}
