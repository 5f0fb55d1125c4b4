import Clinic
import HTTPTypes
import Hummingbird

/// One inbox of tasks for each person of the staff.
enum TaskRoutes {
    static let all: [Route] = [
        .get("/tasks", .deed(.readTasks), show),
        .post("/tasks/:task/done", .deed(.doTasks)) { visit in
            try await visit.changing { id, version in
                try await visit.clinic.finishTask(id, over: version, as: visit.caller)
            }
        },
        .post("/tasks/:task/drop", .deed(.doTasks)) { visit in
            try await visit.changing { id, version in
                try await visit.clinic.dropTask(id, because: visit.form["note"], over: version, as: visit.caller)
            }
        },
        .post("/tasks/:task/hand-on", .deed(.doTasks)) { visit in
            try await visit.changing { id, version in
                let colleague: ID<Staff>? = visit.form["colleague"].isEmpty ? nil : try visit.formID("colleague")
                try await visit.clinic.handOnTask(id, to: colleague, note: visit.form["note"], over: version, as: visit.caller)
            }
        },
    ]

    static func show(_ visit: Visit) async throws -> Response {
        visit.page(TasksPage(try await visit.clinic.tasks(as: visit.caller), visit))
    }
}

extension Visit {
    /// Changes one task; a refusal comes back beside it.
    fileprivate func changing(_ change: (ID<StaffTask>, Int) async throws -> Void) async throws -> Response {
        let id: ID<StaffTask> = try id("task")
        do {
            try await change(id, Int(form["version"]) ?? 0)
            return try done("/tasks")
        } catch let refusal as any Refusal where !wantsData && [.invalid, .conflict].contains(refusal.kind) {
            let reading = try await clinic.tasks(as: caller)
            return page(TasksPage(reading, self, refused: (id.text, refusal.message)), status: refusal.kind.status)
        }
    }
}

extension TasksPage {
    init(_ reading: TasksReading, _ visit: Visit, refused: (id: String, problem: String)? = nil) {
        let late = reading.lines.count { $0.task.isOverdue(at: reading.now) }
        let headline =
            reading.lines.isEmpty
            ? "Nothing waits for you."
            : late > 0
                ? late == reading.lines.count && late > 1
                    ? "All \(Words.number(late)) tasks are late."
                    : "\(Words.capitalised(Words.number(late))) of \(Words.number(reading.lines.count)) \(reading.lines.count == 1 ? "task" : "tasks") \(late == 1 ? "is" : "are") late."
                : "\(Words.capitalised(Words.number(reading.lines.count))) \(reading.lines.count == 1 ? "task" : "tasks"), none late."
        self.init(
            frame: visit.frame(.today), headline: headline, lines: reading.lines.map { Line($0, reading) },
            canDo: visit.caller.may(.doTasks),
            refused: refused)
    }
}

extension TasksPage.Line {
    init(_ line: TasksReading.Line, _ reading: TasksReading) {
        let task = line.task
        let handed = line.handedBy.isEmpty ? "" : "Handed on by \(line.handedBy)\(task.handedNote.isEmpty ? "" : ": \(task.handedNote)"). "
        let whose =
            line.isMine ? "Yours." : task.staff == nil ? "For whoever of \(task.role.title.lowercasedFirst) takes it." : "A colleague’s."
        let told = task.told.map { " The \($0.title.lowercasedFirst) was told because it is late." } ?? ""
        self.init(
            id: task.id.text, version: task.version, title: task.title, href: Self.href(task), who: line.name,
            due: task.isOverdue(at: reading.now)
                ? "was due \(Words.moment(task.due, in: reading.zone))" : "by \(Words.moment(task.due, in: reading.zone))",
            tone: task.isOverdue(at: reading.now) ? .warning : .quiet, how: handed + whose + told,
            colleagues: [.init(value: "", name: "Whoever of \(task.role.title.lowercasedFirst) takes it")]
                + reading.colleagues.map { .init(value: $0.id.text, name: "\($0.name), \($0.role.title.lowercasedFirst)") })
    }

    private static func href(_ task: StaffTask) -> Href? {
        if let inquiry = task.inquiry { return InquiryPart.overview.href(inquiry.text) }
        guard let member = task.member else { return nil }
        return task.kind == .baselineMeasures ? "/people/\(member.text)/measures" : "/people/\(member.text)"
    }
}
