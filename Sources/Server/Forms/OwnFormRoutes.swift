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
        let answering = try Answering(visit)
        return try await answering.keep(on: .questions(answering.form))
    }

    static func complete(_ visit: Visit) async throws -> Response {
        try await Answering(visit).complete(done: { visit.page(try thanks(visit, $0)) }) { try page(visit, $0, open: $1) }
    }

    private static func page(_ visit: Visit, _ reading: FormReading, open: [String] = []) throws -> OwnFormPage {
        let instrument = reading.instrument
        let about = visit.caller.role == .guardian ? "About \(reading.name). " : ""
        return OwnFormPage(
            frame: OwnFrame(try visit.ownPerson, .questions), title: instrument.title,
            lead: instrument.window.isEmpty ? about : "\(about)Think of the \(instrument.window).",
            questions: Questions(
                reading, action: .questions(reading.form.id), csrf: try visit.ownPerson.csrf, open: open))
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
