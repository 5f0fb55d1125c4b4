import Database
import Testing

@testable import Clinic

extension World {
    /// The group's next meeting, on Wednesday 25 February, with everybody on its roster.
    func nextSession() async throws -> GroupSession {
        let starts = session.starts.adding(minutes: 2 * 24 * 60)
        let next = try GroupSession(
            id: ID(41), group: group.id, programme: adult.id, day: Self.monday.adding(days: 2), blocks: Self.blocks(from: starts))
        try await clinic.database.write { transaction in
            try transaction.insert(next)
            for member in [ana, ben, cleo] { try transaction.insertPlace(of: member, at: next, onPlan: true) }
        }
        return next
    }

    /// A skill to practise for Wednesday, given to some.
    func give(
        _ worksheet: String = "skill-practice", to members: Set<ID<Member>>, due: Day = World.monday.adding(days: 2), reason: String = "",
        title: String = "Slow breathing", as caller: Caller? = nil
    ) async throws -> ID<Homework> {
        try await clinic.assign(
            NewHomework(worksheet: worksheet, title: title, instructions: "", due: due, members: members, reason: reason),
            at: session.id, as: caller ?? therapist)
    }

    /// What the person sends from their worksheet.
    func send(
        _ answers: [String: String], to homework: ID<Homework>, version: Int, isDone: Bool, of member: ID<Member>, as caller: Caller,
        in clinic: Clinic? = nil
    ) async throws -> HomeworkPart {
        let sent = SentHomework(form: { name in answers[name].map { [$0] } ?? [] }, version: version, isDone: isDone)
        return try await (clinic ?? self.clinic).save(sent, to: homework, of: member, as: caller)
    }

    /// Every copy of every homework, as a line each.
    func copies() async throws -> [String] {
        try await clinic.database.read { transaction in
            try transaction.rows(
                """
                SELECT p.member_id, p.reason, p.version, p.answers, p.done_at, p.reviewed_at, h.withdrawn_at
                FROM homework_part p JOIN homework h ON h.id = p.homework_id ORDER BY h.id, p.member_id
                """
            ) { row in
                let (member, reason, version) = (try row.next(Int.self), try row.next(String.self), try row.next(Int.self))
                let answers = try row.next(String.self)
                let (done, reviewed, withdrawn) = (try row.next(Int?.self), try row.next(Int?.self), try row.next(Int?.self))
                let states = [(done, "done"), (reviewed, "reviewed"), (withdrawn, "withdrawn")].filter { $0.0 != nil }.map(\.1)
                return "\(member) v\(version) \(answers) \(([reason] + states).filter { !$0.isEmpty }.joined(separator: ", "))"
            }
        }
    }
}
