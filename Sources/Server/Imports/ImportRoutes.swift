import Clinic
import HTTPTypes
import Hummingbird

enum ImportRoutes {
    static let all: [Route] = [
        .get("/import", .deed(.importRecords), show),
        Route(method: .post, path: "/import", door: .deed(.importRecords), takesStream: true, answer: receive),
    ]

    static func show(_ visit: Visit) async throws -> Response {
        visit.page(ImportPage(frame: visit.frame(.imports), timeZone: visit.presence?.siteZone ?? ""))
    }

    static func receive(_ visit: Visit) async throws -> Response {
        // Asked before the first byte is taken: who may not import sends nothing to our disk.
        try await visit.clinic.ask(.importRecords, as: visit.caller)
        let upload = try await Upload.receive(visit)
        do {
            let answer = try await answer(visit, upload)
            try upload.remove()
            return answer
        } catch {
            try upload.remove()
            throw error
        }
    }

    private static func answer(_ visit: Visit, _ upload: Upload) async throws -> Response {
        let form = Form(upload.form)
        try visit.check(proof: form["csrf"])
        let zone = form["timezone"].isEmpty ? nil : form["timezone"]
        var page = ImportPage(frame: visit.frame(.imports), timeZone: form["timezone"])
        do {
            guard !upload.files.isEmpty else { throw PageRefusal.field(name: "files", problem: "Choose at least one file.") }
            var request = ImportRequest(try upload.files.map { try .named($0.name, at: $0.path) }, zone: zone)
            request.isDryRun = !form["dry-run"].isEmpty
            let report = try await visit.clinic.importRecords(request, as: visit.caller)
            page.outcome = ImportPage.Outcome(report)
            return visit.page(page, status: report.problemCount == 0 ? .ok : .unprocessableContent)
        } catch let refusal as ImportRefusal {
            page.outcome = .preview(
                headline: "These files cannot be read.", files: [], problems: refusal.problems.map(ImportPage.Problem.init), moreProblems: 0
            )
        } catch PageRefusal.field(let name, let problem) {
            page.errors = [FieldError(field: name, text: problem)]
        }
        return visit.page(page, status: .unprocessableContent)
    }
}

extension ImportSource {
    /// An uploaded file under the name that its owner knows it by.
    fileprivate static func named(_ name: String, at path: String) throws -> ImportSource {
        let stored = try ImportSource.file(path)
        return ImportSource(name: name, size: stored.size, open: stored.open)
    }
}

extension ImportPage.Outcome {
    init(_ report: ImportReport) {
        let files = report.files.map(ImportPage.FileLine.init)
        if report.isStored {
            let added = report.files.reduce(0) { $0 + $1.added }
            self = .done(
                headline: added == 0 ? "Nothing new: everything was here already." : "\(added) rows were brought in.", files: files)
        } else {
            let problems = report.problems.prefix(200).map(ImportPage.Problem.init)
            let headline =
                report.problemCount == 0
                ? "These files can be imported as they are."
                : Words.capitalised(
                    "\(Words.number(report.problemCount)) \(report.problemCount == 1 ? "thing has" : "things have") to be mended first; nothing was stored."
                )
            self = .preview(headline: headline, files: files, problems: problems, moreProblems: report.problemCount - problems.count)
        }
    }
}

extension ImportPage.FileLine {
    init(_ file: ImportedFile) {
        self.init(
            name: file.name, kind: file.kind.title, rows: "\(file.rows)", added: "\(file.added)", changed: "\(file.changed)",
            unchanged: "\(file.unchanged)", refused: "\(file.refused)")
    }
}

extension ImportPage.Problem {
    init(_ problem: ImportProblem) {
        self.init(
            file: problem.file, row: problem.row ?? 0, column: problem.column ?? "", value: problem.value ?? "", text: problem.problem,
            remedy: problem.remedy)
    }
}
