import Database

/// Homework as somebody wants to give it.
package struct NewHomework: Sendable {
    package let worksheet: String
    package let title: String
    package let instructions: String
    package let due: Day
    package let members: Set<ID<Member>>
    /// Why those have it who were not in the session.
    package let reason: String

    package init(worksheet: String, title: String, instructions: String, due: Day, members: Set<ID<Member>>, reason: String) {
        (self.worksheet, self.title, self.instructions) = (worksheet, title.trimmed, instructions.trimmed)
        (self.due, self.members, self.reason) = (due, members, reason.trimmed)
    }
}

/// A session's homework: what is talked about in it, what is given in it, and to whom it can be given.
package struct SessionHomework: Sendable {
    package let session: GroupSession
    package let group: String
    package let zone: SiteZone
    package let today: Day
    /// Everybody on the roster by name, and whether they came.
    package let people: [(member: Member, wasThere: Bool)]
    package let toReview: [HomeworkPart]
    package let given: [HomeworkPart]
    /// The day of the group's next session, or a week later where none is planned.
    package let usualDue: Day
    package let worksheets: [Worksheet]
}

extension Clinic {
    package func homework(at session: ID<GroupSession>, as caller: Caller) async throws -> SessionHomework {
        try await look(.readHomework, as: caller) { work in
            let access = try work.session(session, detail: "homework")
            let session = try work.transaction.session(access)
            let zone = try work.transaction.programme(session.programme).site.zone
            let there = try work.present(at: access)
            return SessionHomework(
                session: session, group: try work.transaction.group(session.group)?.name ?? "", zone: zone,
                today: zone.local(work.now).day,
                people: try work.transaction.members(at: access).map { ($0, there.contains($0.id)) },
                toReview: try work.transaction.homework(toReviewAt: session), given: try work.transaction.homework(givenAt: access),
                usualDue: try work.usualDue(after: session), worksheets: try Homework.worksheets)
        }
    }

    /// Gives homework to those chosen, all or none. Whoever was not there gets it only with a reason.
    package func assign(_ new: NewHomework, at session: ID<GroupSession>, as caller: Caller) async throws -> ID<Homework> {
        try await perform(.assignHomework, as: caller) { work in
            let access = try work.session(session, detail: "homework given")
            let session = try work.transaction.session(access)
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            try work.check(new, for: session)
            let there = try work.present(at: access)
            guard new.members.isSubset(of: there) || !new.reason.isEmpty else { throw HomeworkRefusal.reasonNeeded }
            let homework = Homework(
                id: work.newID(), session: session.id, group: "", worksheet: new.worksheet, title: new.title,
                instructions: new.instructions, due: new.due, assignedBy: caller.name, assignedAt: work.now)
            try work.transaction.insert(homework, by: staff)
            for member in new.members.sorted() {
                let chart = try work.chart(of: member, detail: "homework given at session \(session.id)")
                guard try work.transaction.place(of: chart.id, at: session.id) != nil else { throw HomeworkRefusal.notOnRoster }
                try work.transaction.insert(
                    HomeworkPart(homework: homework, member: member, reason: there.contains(member) ? "" : new.reason))
            }
            return homework.id
        }
    }

    /// Takes back what was given by mistake, as long as nobody has begun it.
    package func withdraw(_ homework: ID<Homework>, at session: ID<GroupSession>, as caller: Caller) async throws {
        try await perform(.assignHomework, as: caller) { work in
            let access = try work.session(session, detail: "homework withdrawn")
            let parts = try work.transaction.homework(givenAt: access).filter { $0.homework.id == homework }
            guard !parts.isEmpty else { throw HomeworkRefusal.unknown }
            for part in parts {
                let chart = try work.chart(of: part.member, detail: "homework withdrawn")
                guard part.state == .open, try work.transaction.attachments(of: homework, chart).isEmpty else {
                    throw HomeworkRefusal.begun
                }
            }
            try work.transaction.withdraw(homework, at: work.now)
        }
    }
}

extension Work {
    /// Who came to a session, as far as it is marked.
    fileprivate func present(at access: Access<GroupSession>) throws -> Set<ID<Member>> {
        Set(try transaction.roster(of: access.id).filter { !$0.attendance.stays.isEmpty }.map(\.member))
    }

    fileprivate func check(_ new: NewHomework, for session: GroupSession) throws {
        guard session.cancelled == nil else { throw HomeworkRefusal.sessionCancelled }
        guard try Homework.worksheets.contains(where: { $0.key == new.worksheet }) else { throw HomeworkRefusal.unknownWorksheet }
        guard !new.title.isEmpty else { throw HomeworkRefusal.titleNeeded }
        guard new.title.unicodeScalars.count <= 120, new.instructions.count <= 2000, new.reason.count <= 500 else {
            throw HomeworkRefusal.tooLong
        }
        guard (session.day...session.day.adding(days: 92)).contains(new.due) else { throw HomeworkRefusal.dueUnusable }
        guard !new.members.isEmpty else { throw HomeworkRefusal.nobodyChosen }
    }

    fileprivate func usualDue(after session: GroupSession) throws -> Day {
        let ahead = try transaction.sessions(of: session.group, from: session.day, to: session.day.adding(days: 28))
        return ahead.first { $0.starts > session.starts && $0.cancelled == nil }?.day ?? session.day.adding(days: 7)
    }
}
