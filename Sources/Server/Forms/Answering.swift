import Clinic
import HTTPTypes
import Hummingbird

/// What every place where questions are answered has in common: single answers are kept as they are given, the whole form is
/// sent, and a form sent with open questions comes back with what was answered kept. Only the pages around it differ.
struct Answering {
    let visit: Visit
    let form: ID<AskedForm>

    init(_ visit: Visit) throws { (self.visit, form) = (visit, try visit.id("form")) }

    /// - Parameter page: where the form is, for a browser without script.
    func keep(on page: Href) async throws -> Response {
        try visit.done(page, data: KeptAnswers(try await kept).data)
    }

    /// - Parameters:
    ///   - done: what follows a form that is complete.
    ///   - open: the page again, with the numbers of the questions that are open.
    func complete<Page: Drawable>(
        done: (FormReading) async throws -> Response, open: (FormReading, [String]) throws -> Page
    ) async throws -> Response {
        do {
            let reading = try await visit.clinic.complete(
                visit.form.answers, of: form, leavingOpen: visit.form["way"] == "leave-open", as: visit.caller)
            return visit.wantsData ? try visit.json(KeptAnswers(reading).data) : try await done(reading)
        } catch FormRefusal.open(let items) where !visit.wantsData {
            return visit.page(try open(try await kept, items), status: .unprocessableContent)
        }
    }

    private var kept: FormReading {
        get async throws { try await visit.clinic.answer(visit.form.answers, of: form, as: visit.caller) }
    }
}

/// What the page is told after answers were kept.
struct KeptAnswers {
    let data: [String: String]

    init(_ reading: FormReading) {
        data = [
            "kept": String(reading.answers.codes.count), "complete": reading.form.completed == nil ? "no" : "yes",
            "concern": reading.critical.isEmpty ? "" : reading.whoSees.map { ConcernWords($0).sentence } ?? "",
            "asked": reading.instrument.asked(given: reading.answers).map(\.number).joined(separator: " "),
        ]
    }
}

extension Form {
    /// The answers that a form of questions sent, by item: fields named `a-7`. A question that was not sent is not in it.
    fileprivate var answers: [String: String] {
        Dictionary(names.filter { $0.hasPrefix("a-") }.map { (String($0.dropFirst(2)), self[$0]) }, uniquingKeysWith: { $1 })
    }
}

extension Questions {
    /// One line for each question that was sent open, by its place on the page.
    var errors: [FieldError] {
        lines.filter { open.contains($0.number) }.map { FieldError(field: "a-\($0.number)", text: "Question \($0.place) is still open.") }
    }
}
