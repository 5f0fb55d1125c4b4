import Clinic
import HTTPTypes
import Hummingbird

/// Questionnaires on a person's own page.
enum OwnFormRoutes {
    static let all: [Route] = [
        .get("/my/questions", .person(.readOwnPage), list),
        .get("/my/scores", .person(.readOwnPage), scores),
        .get("/my/questions/:form", .person(.readOwnPage), show),
        .post("/my/questions/:form/answers", .person(.answerForms), keep),
        .post("/my/questions/:form", .person(.answerForms), complete),
    ]

    static func list(_ visit: Visit) async throws -> Response {
        let reading = try await visit.clinic.ownForms(as: visit.caller)
        let person = try visit.ownPerson
        let hasScores = person.people.contains { $0.parts.contains(.scores) }
        return visit.page(OwnFormsPage(reading, hasScores: hasScores, frame: OwnFrame(person, .questions)))
    }

    static func scores(_ visit: Visit) async throws -> Response {
        let person = try visit.ownPerson
        let asked = try visit.whose(.scores) ?? person.people.first { $0.parts.contains(.scores) }?.id
        guard let member = asked else { throw PortalRefusal.notYours }
        let reading = try await visit.clinic.ownScores(of: member, as: visit.caller)
        return visit.page(OwnScoresPage(reading, isOwn: visit.caller.role == .member, frame: OwnFrame(person, .questions)))
    }

    /// What stands on the first page of somebody who has questions to answer.
    static func waiting(_ visit: Visit) async throws -> [MyWeekPage.Waiting] {
        let open = try await visit.clinic.ownForms(as: visit.caller).open
        guard let first = open.first else { return [] }
        let note =
            open.count == 1
            ? "until \(Words.day(first.form.closes))" : "\(open.count) sets, the first until \(Words.day(first.form.closes))"
        return [.init(name: "A few questions for you", note: note, href: open.count == 1 ? .questions(first.form.id) : "/my/questions")]
    }

    static func show(_ visit: Visit) async throws -> Response {
        let reading = try await visit.clinic.form(try visit.id("form"), as: visit.caller)
        if reading.state == .complete { return visit.page(try thanks(visit, reading)) }
        return visit.page(try page(visit, reading))
    }

    static func keep(_ visit: Visit) async throws -> Response {
        let form: ID<AskedForm> = try visit.id("form")
        let reading = try await visit.clinic.answer(visit.form.answers, of: form, as: visit.caller)
        return try visit.done("/my/questions/\(form.text)", data: KeptAnswers(reading).data)
    }

    static func complete(_ visit: Visit) async throws -> Response {
        let form: ID<AskedForm> = try visit.id("form")
        do {
            let reading = try await visit.clinic.complete(
                visit.form.answers, of: form, leavingOpen: visit.form["way"] == "leave-open", as: visit.caller)
            if visit.wantsData { return try visit.json(KeptAnswers(reading).data) }
            return visit.page(try thanks(visit, reading))
        } catch FormRefusal.open(let items) where !visit.wantsData {
            // What was answered is kept, so that nothing typed is lost with the refusal.
            let reading = try await visit.clinic.answer(visit.form.answers, of: form, as: visit.caller)
            return visit.page(try page(visit, reading, open: items), status: .unprocessableContent)
        }
    }

    private static func page(_ visit: Visit, _ reading: FormReading, open: [String] = []) throws -> OwnFormPage {
        let instrument = reading.instrument
        let about = visit.caller.role == .guardian ? "About \(reading.name). " : ""
        let places = Dictionary(
            instrument.asked(given: reading.answers).enumerated().map { ($1.number, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        return OwnFormPage(
            frame: OwnFrame(try visit.ownPerson, .questions), title: instrument.title,
            lead: instrument.window.isEmpty ? about : "\(about)Think of the \(instrument.window).",
            questions: Questions(
                reading, action: "/my/questions/\(reading.form.id.text)", csrf: try visit.ownPerson.csrf, open: open),
            errors: open.map { FieldError(field: "a-\($0)", text: "Question \(places[$0] ?? 0) is still open.") })
    }

    private static func thanks(_ visit: Visit, _ reading: FormReading) throws -> OwnThanksPage {
        let sentence =
            reading.whoSees == nil
            ? "Your clinicians at \(reading.site.name) read this with you. It is not read at once: in danger, use Help now."
            : "Your answers are kept."
        return OwnThanksPage(
            frame: OwnFrame(try visit.ownPerson, .questions), sentence: sentence,
            concern: reading.whoSees.map { ConcernWords($0).sentence } ?? "",
            next: try visit.ownPerson.onlyForm == nil ? ("More questions", "/my/questions") : nil)
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
    var answers: [String: String] {
        Dictionary(names.filter { $0.hasPrefix("a-") }.map { (String($0.dropFirst(2)), self[$0]) }, uniquingKeysWith: { $1 })
    }
}

extension OwnFormsPage {
    init(_ reading: OwnFormsReading, hasScores: Bool, frame: OwnFrame) {
        let count = reading.open.count
        let names = Set((reading.open + reading.done).map(\.name))
        self.init(
            frame: frame,
            headline: count == 0
                ? "No questions for you today."
                : count == 1 ? "A few questions for you." : "\(Words.capitalised(Words.number(count))) sets of questions for you.",
            open: reading.open.map { line in
                let note =
                    line.answered > 0
                    ? "\(line.answered) of \(line.questions) answered" : "\(line.questions) questions, until \(Words.day(line.form.closes))"
                return Line(title: Self.title(line, names), note: note, href: .questions(line.form.id))
            },
            done: reading.done.map {
                Line(title: Self.title($0, names), note: "for \(Words.day($0.form.due))", href: .questions($0.form.id))
            }, scoresHref: hasScores ? "/my/scores" : nil)
    }

    private static func title(_ line: OwnFormsReading.Line, _ names: Set<String>) -> String {
        names.count > 1 ? "\(line.instrument.title), about \(line.name)" : line.instrument.title
    }
}
