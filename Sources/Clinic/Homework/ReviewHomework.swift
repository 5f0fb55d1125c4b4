import Database

extension Clinic {
    /// One person's homework, for those who treat them.
    package func homework(of member: ID<Member>, as caller: Caller) async throws -> HomeworkList {
        try await look(.readHomework, as: caller) { work in try work.homeworkList(of: try work.chart(of: member, detail: "homework")) }
    }

    package func homework(_ id: ID<Homework>, of member: ID<Member>, as caller: Caller) async throws -> HomeworkReading {
        try await look(.readHomework, as: caller) { work in try work.homework(id, of: try work.chart(of: member, detail: "homework")) }
    }

    /// Marks that somebody's homework was talked about at a session, done or not. What they wrote stays as it is from then on.
    package func review(
        _ id: ID<Homework>, of member: ID<Member>, at session: ID<GroupSession>, note: String, as caller: Caller
    ) async throws {
        try await perform(.reviewHomework, as: caller) { work in
            let access = try work.reviewDoor(id, of: member, at: session, "homework reviewed")
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            guard note.count <= 500 else { throw HomeworkRefusal.tooLong }
            guard try work.transaction.review(id, of: access, at: session, by: staff, note: note.trimmed, now: work.now) else {
                throw HomeworkRefusal.reviewed
            }
        }
    }

    /// Takes back a mark that was made by mistake at the same session.
    package func undoReview(_ id: ID<Homework>, of member: ID<Member>, at session: ID<GroupSession>, as caller: Caller) async throws {
        try await perform(.reviewHomework, as: caller) { work in
            let access = try work.reviewDoor(id, of: member, at: session, "homework review taken back")
            guard try work.transaction.unreview(id, of: access, at: session) else { throw HomeworkRefusal.notReviewed }
        }
    }
}

extension Work {
    /// Homework is talked about where its group meets again, with those on that roster.
    fileprivate func reviewDoor(
        _ id: ID<Homework>, of member: ID<Member>, at session: ID<GroupSession>, _ detail: String
    ) throws -> Access<Member> {
        _ = try self.session(session, detail: detail)
        let access = try chart(of: member, detail: "\(detail) at session \(session)")
        _ = try transaction.homework(id, of: access)
        guard try transaction.place(of: member, at: session) != nil else { throw HomeworkRefusal.notOnRoster }
        return access
    }
}
