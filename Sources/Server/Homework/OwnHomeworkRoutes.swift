import Clinic
import HTTPTypes
import Hummingbird

/// Homework on a person's own page.
enum OwnHomeworkRoutes {
    static let all: [Route] = [
        .get("/my/homework", .person(.readOwnPage), list), .get("/my/homework/:homework", .person(.readOwnPage), show),
        .post("/my/homework/:homework", .person(.manageOwnPage), save),
        .post("/my/homework/:homework/reopen", .person(.manageOwnPage), reopen),
        Route(method: .post, path: "/my/homework/:homework/files", door: .person(.manageOwnPage), takesStream: true, answer: attach),
        .get("/my/homework/:homework/files/:file", .person(.readOwnPage), file),
        .post("/my/homework/:homework/files/:file/remove", .person(.manageOwnPage), removeFile),
    ]

    static func list(_ visit: Visit) async throws -> Response {
        let list = try await visit.clinic.ownHomework(of: try visit.owner(.homework), as: visit.caller)
        return visit.page(OwnHomeworkPage(list, frame: OwnFrame(try visit.ownPerson, .homework)))
    }

    static func show(_ visit: Visit) async throws -> Response { visit.page(try await page(visit)) }

    private static func page(
        _ visit: Visit, sent: (form: Form, refusal: SheetRefusal)? = nil, problem: HomeworkRefusal? = nil
    ) async throws -> OwnWorksheetPage {
        let reading = try await visit.clinic.ownHomework(try visit.id("homework"), of: try visit.owner(.homework), as: visit.caller)
        return OwnWorksheetPage(
            reading, frame: OwnFrame(try visit.ownPerson, .homework), isOwn: visit.caller.role == .member, sent: sent, problem: problem)
    }

    static func save(_ visit: Visit) async throws -> Response {
        let (form, id): (Form, ID<Homework>) = (visit.form, try visit.id("homework"))
        guard let version = Int(form["version"]) else { throw PageRefusal.unreadableForm }
        let isDone = form["way"] != "draft"
        do {
            let part = try await visit.clinic.save(
                SentHomework(form: { form.all($0) }, version: version, isDone: isDone), to: id, of: try visit.owner(.homework),
                as: visit.caller)
            return try visit.done(isDone ? "/my/homework/\(id.text)" : "/my/homework", data: ["version": String(part.version)])
        } catch let refusal as SheetRefusal where !visit.wantsData {
            return visit.page(try await page(visit, sent: (form, refusal)), status: refusal.kind.status)
        }
    }

    static func reopen(_ visit: Visit) async throws -> Response {
        let id: ID<Homework> = try visit.id("homework")
        try await visit.clinic.reopen(id, of: try visit.owner(.homework), as: visit.caller)
        return try visit.done("/my/homework/\(id.text)")
    }

    static func attach(_ visit: Visit) async throws -> Response {
        // Asked before the first byte is taken: who may not send a file here sends nothing to our disk.
        try await visit.clinic.ask(.manageOwnPage, as: visit.caller)
        let (id, member): (ID<Homework>, ID<Member>) = (try visit.id("homework"), try visit.owner(.homework))
        do {
            try await visit.clinic.attach(try await visit.sentFile(), to: id, of: member, as: visit.caller)
            return try visit.done("/my/homework/\(id.text)")
        } catch let problem as SentFileProblem {
            let refusal: HomeworkRefusal = problem == .tooLarge ? .fileTooLarge : .fileUnknown
            return visit.page(try await page(visit, problem: refusal), status: refusal.kind.status)
        } catch let refusal as HomeworkRefusal where refusal.isAboutFile {
            return visit.page(try await page(visit, problem: refusal), status: refusal.kind.status)
        }
    }

    static func file(_ visit: Visit) async throws -> Response {
        let found = try await visit.clinic.ownFile(
            try visit.id("file"), of: try visit.id("homework"), of: try visit.owner(.homework), as: visit.caller)
        return visit.attachment(found.file.kind, named: "homework-\(found.file.id.text)", found.bytes)
    }

    static func removeFile(_ visit: Visit) async throws -> Response {
        let id: ID<Homework> = try visit.id("homework")
        try await visit.clinic.removeFile(try visit.id("file"), of: id, of: try visit.owner(.homework), as: visit.caller)
        return try visit.done("/my/homework/\(id.text)")
    }

    /// What waits on the first page of a person's own: homework that is not done.
    static func waiting(_ member: ID<Member>, _ visit: Visit) async throws -> [MyWeekPage.Waiting] {
        guard try visit.ownPerson.people.contains(where: { $0.id == member && $0.parts.contains(.homework) }),
            visit.caller.role == .member
        else { return [] }
        let list = try await visit.clinic.ownHomework(of: member, as: visit.caller)
        return list.parts.filter { [.open, .begun].contains($0.state) }.map {
            .init(name: $0.homework.title, note: $0.due(list.today), href: "/my/homework/\($0.homework.id.text)")
        }
    }
}

extension HomeworkRefusal {
    fileprivate var isAboutFile: Bool { [.fileTooLarge, .fileUnknown, .tooManyFiles].contains(self) }
}
