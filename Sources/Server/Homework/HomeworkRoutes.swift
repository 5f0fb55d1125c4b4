import Clinic
import HTTPTypes
import Hummingbird

/// Homework as staff give it, read it and go over it.
enum HomeworkRoutes {
    static let all: [Route] =
        [
            .get("/sessions/:session/homework", .deed(.readHomework), show),
            .post("/sessions/:session/homework", .deed(.assignHomework), give),
            .post("/sessions/:session/homework/:homework/withdraw", .deed(.assignHomework), withdraw),
            .post("/sessions/:session/homework/review", .deed(.reviewHomework), review),
            .post("/sessions/:session/homework/undo", .deed(.reviewHomework), undo),
            .get("/people/:member/homework", .deed(.readHomework), list),
            .get("/people/:member/homework/:homework", .deed(.readHomework), read),
            .get("/people/:member/homework/:homework/files/:file", .deed(.readHomework), file),
        ] + OwnHomeworkRoutes.all

    static func show(_ visit: Visit) async throws -> Response {
        visit.page(SessionHomeworkPage(try await visit.clinic.homework(at: try visit.id("session"), as: visit.caller), visit))
    }

    static func give(_ visit: Visit) async throws -> Response {
        let (session, form): (ID<GroupSession>, Form) = (try visit.id("session"), visit.form)
        do {
            _ = try await visit.clinic.assign(try NewHomework(form), at: session, as: visit.caller)
            return try visit.done("/sessions/\(session.text)/homework#given-title")
        } catch let refusal as HomeworkRefusal where refusal.kind == .invalid {
            let reading = try await visit.clinic.homework(at: session, as: visit.caller)
            return visit.page(SessionHomeworkPage(reading, visit, typed: (form, refusal)), status: refusal.kind.status)
        }
    }

    static func withdraw(_ visit: Visit) async throws -> Response {
        let session: ID<GroupSession> = try visit.id("session")
        try await visit.clinic.withdraw(try visit.id("homework"), at: session, as: visit.caller)
        return try visit.done("/sessions/\(session.text)/homework#given-title")
    }

    static func review(_ visit: Visit) async throws -> Response {
        let (homework, member): (ID<Homework>, ID<Member>) = (try visit.formID("homework"), try visit.formID("member"))
        let session: ID<GroupSession> = try visit.id("session")
        try await visit.clinic.review(homework, of: member, at: session, note: visit.form["note"], as: visit.caller)
        return try visit.done("/sessions/\(session.text)/homework#hw-\(homework.text)-\(member.text)")
    }

    static func undo(_ visit: Visit) async throws -> Response {
        let (homework, member): (ID<Homework>, ID<Member>) = (try visit.formID("homework"), try visit.formID("member"))
        let session: ID<GroupSession> = try visit.id("session")
        try await visit.clinic.undoReview(homework, of: member, at: session, as: visit.caller)
        return try visit.done("/sessions/\(session.text)/homework#hw-\(homework.text)-\(member.text)")
    }

    static func list(_ visit: Visit) async throws -> Response {
        let list = try await visit.clinic.homework(of: try visit.id("member"), as: visit.caller)
        return visit.page(PersonHomeworkPage(list, frame: visit.frame(.people)))
    }

    static func read(_ visit: Visit) async throws -> Response {
        let reading = try await visit.clinic.homework(try visit.id("homework"), of: try visit.id("member"), as: visit.caller)
        return visit.page(ReadHomeworkPage(reading, frame: visit.frame(.people)))
    }

    static func file(_ visit: Visit) async throws -> Response {
        let found = try await visit.clinic.file(
            try visit.id("file"), of: try visit.id("homework"), of: try visit.id("member"), as: visit.caller)
        return visit.attachment(found.file.kind, named: "homework-\(found.file.id.text)", found.bytes)
    }
}

extension NewHomework {
    /// Without a title of its own, homework is called what its worksheet is called.
    fileprivate init(_ form: Form) throws {
        guard let due = Day(form["due"]) else { throw HomeworkRefusal.dueUnusable }
        let sheet = try Homework.worksheets.first { $0.key == form["worksheet"] }
        let isNamed = form["title"].contains { !$0.isWhitespace }
        self.init(
            worksheet: form["worksheet"], title: isNamed ? form["title"] : sheet?.title ?? "", instructions: form["instructions"], due: due,
            members: Set(form.all("members").compactMap { ID<Member>($0) }), reason: form["reason"])
    }
}
