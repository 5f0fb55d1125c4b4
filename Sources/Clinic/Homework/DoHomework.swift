import Database

/// One person's homework, with the files beside it.
package struct HomeworkReading: Sendable {
    package let part: HomeworkPart
    package let worksheet: Worksheet
    package let files: [HomeworkAttachment]
    package let member: Member
    package let zone: SiteZone
    package let today: Day
}

/// All of one person's homework.
package struct HomeworkList: Sendable {
    package let parts: [HomeworkPart]
    package let member: Member
    package let zone: SiteZone
    package let today: Day
}

/// What is sent from a worksheet: the answers, what they were begun from, and whether that is all.
package struct SentHomework: Sendable {
    package let form: @Sendable (String) -> [String]
    /// The version that the person started from; somebody else's newer one is a conflict.
    package let version: Int
    package let isDone: Bool

    package init(form: @escaping @Sendable (String) -> [String], version: Int, isDone: Bool) {
        (self.form, self.version, self.isDone) = (form, version, isDone)
    }
}

extension Clinic {
    /// A person's homework, for themself or a guardian who may see it.
    package func ownHomework(of member: ID<Member>, as caller: Caller) async throws -> HomeworkList {
        try await look(.readOwnPage, as: caller) { work in try work.homeworkList(of: try work.own(member, .homework)) }
    }

    package func ownHomework(_ id: ID<Homework>, of member: ID<Member>, as caller: Caller) async throws -> HomeworkReading {
        try await look(.readOwnPage, as: caller) { work in try work.homework(id, of: try work.own(member, .homework)) }
    }

    /// Keeps what is typed so far, or hands it in. Sent again because an answer was lost, it is no conflict.
    package func save(_ sent: SentHomework, to id: ID<Homework>, of member: ID<Member>, as caller: Caller) async throws -> HomeworkPart {
        try await perform(.manageOwnPage, as: caller) { work in
            let access = try work.ownHomework(of: member, "homework \(sent.isDone ? "done" : "saved")")
            let part = try work.transaction.homework(id, of: access)
            let now: HomeworkPart
            do { now = try part.filled(by: sent, at: work.now) } catch {
                // That it is closed comes before what is missing in it: nothing can be added any more.
                try part.checkOpen()
                throw error
            }
            if part.isSame(as: now) { return part }
            try part.checkOpen()
            guard part.version == sent.version, try work.transaction.save(now, over: sent.version) else {
                throw HomeworkRefusal.changedMeanwhile
            }
            return try work.transaction.homework(id, of: access)
        }
    }

    /// Takes something up again that was done and not talked about yet.
    package func reopen(_ id: ID<Homework>, of member: ID<Member>, as caller: Caller) async throws {
        try await perform(.manageOwnPage, as: caller) { work in
            let access = try work.ownHomework(of: member, "homework taken up again")
            guard try work.transaction.homework(id, of: access).state != .reviewed else { throw HomeworkRefusal.reviewed }
            try work.transaction.reopen(id, of: access)
        }
    }
}

extension HomeworkPart {
    fileprivate func checkOpen() throws(HomeworkRefusal) {
        guard state != .reviewed else { throw .reviewed }
        guard state != .done else { throw .done }
    }
}

extension Work {
    /// The door to change one's own homework: the person's alone.
    func ownHomework(of member: ID<Member>, _ detail: String) throws -> Access<Member> {
        let access = try own(member, .homework, detail: detail)
        guard caller.role == .member else { throw HomeworkRefusal.onlyThePerson }
        return access
    }

    func homeworkList(of access: Access<Member>) throws -> HomeworkList {
        let zone = try ownProgramme(of: access).site.zone
        return HomeworkList(
            parts: try transaction.homework(of: access), member: try transaction.member(access), zone: zone, today: zone.local(now).day)
    }

    func homework(_ id: ID<Homework>, of access: Access<Member>) throws -> HomeworkReading {
        let (part, zone) = (try transaction.homework(id, of: access), try ownProgramme(of: access).site.zone)
        return HomeworkReading(
            part: part, worksheet: try part.worksheet, files: try transaction.attachments(of: id, access),
            member: try transaction.member(access), zone: zone, today: zone.local(now).day)
    }
}

extension HomeworkPart {
    /// The same with what was sent. Half done, anything may be missing.
    fileprivate func filled(by sent: SentHomework, at now: Instant) throws -> HomeworkPart {
        let answers = try worksheet.read(sent.form, isDraft: !sent.isDone)
        let closing = try Homework.closing.read(sent.form, isDraft: true)
        return HomeworkPart(
            homework: homework, member: member, reason: reason, answers: answers, version: version, savedAt: now,
            doneAt: sent.isDone ? now : nil, helpfulness: closing.number("helpfulness"), barrier: closing["barrier"])
    }

    fileprivate func isSame(as other: HomeworkPart) -> Bool {
        version > 0 && answers == other.answers && helpfulness == other.helpfulness && barrier == other.barrier
            && (doneAt != nil) == (other.doneAt != nil)
    }
}
