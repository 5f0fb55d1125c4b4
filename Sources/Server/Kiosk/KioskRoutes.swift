import Clinic
import HTTPTypes
import Hummingbird

/// A kiosk: its first page, the questions of whoever's turn it is, and the way out.
enum KioskRoutes {
    static let all: [Route] =
        [
            .get("/kiosk", .kiosk(.signIn), start), .post("/kiosk", .kiosk(.signIn), begin),
            .get("/kiosk/questions/:form", .turn(.readOwnPage), show),
            .post("/kiosk/questions/:form/answers", .turn(.answerForms), keep),
            .post("/kiosk/questions/:form", .turn(.answerForms), complete),
            .post("/kiosk/done", .turn(.manageOwnPage), done),
        ] + KioskKeepingRoutes.all

    /// The door while nobody's turn it is, else what waits for whoever's it is.
    static func start(_ visit: Visit) async throws -> Response {
        let kiosk = try visit.onKiosk
        guard kiosk.caller != nil else { return visit.page(KioskDoorPage(siteName: kiosk.siteName, csrf: kiosk.csrf)) }
        let open = try await visit.clinic.ownForms(as: visit.caller).open
        return visit.page(
            KioskListPage(
                siteName: kiosk.siteName, csrf: kiosk.csrf,
                open: open.map { .init(title: $0.instrument.title, note: "\($0.questions) questions", href: .kiosk($0.form.id)) }))
    }

    static func begin(_ visit: Visit) async throws -> Response {
        let kiosk = try visit.onKiosk
        guard let token = visit.kioskToken else { throw KioskRefusal.notAKiosk }
        do {
            guard let born = Day(visit.form["born"]) else { throw KioskRefusal.wrong }
            try await visit.clinic.beginTurn(
                token, born: born, code: visit.form["code"].filter(\.isNumber), origin: visit.origin)
            return visit.redirect("/kiosk")
        } catch let refusal as KioskRefusal where refusal == .wrong || refusal == .wait {
            // Nothing that was typed comes back: the next person may be somebody else.
            return visit.page(
                KioskDoorPage(siteName: kiosk.siteName, csrf: kiosk.csrf, problem: refusal.message), status: refusal.kind.status)
        }
    }

    static func show(_ visit: Visit) async throws -> Response {
        let reading = try await visit.clinic.form(try visit.id("form"), as: visit.caller)
        return reading.state == .complete ? visit.page(try await thanks(visit, reading)) : visit.page(try page(visit, reading))
    }

    static func keep(_ visit: Visit) async throws -> Response {
        let answering = try Answering(visit)
        return try await answering.keep(on: .kiosk(answering.form))
    }

    static func complete(_ visit: Visit) async throws -> Response {
        try await Answering(visit).complete(done: { visit.page(try await thanks(visit, $0)) }) { try page(visit, $0, open: $1) }
    }

    /// Nothing of the person before stays in the browser: its store is cleared, and pages were never kept.
    static func done(_ visit: Visit) async throws -> Response {
        try await visit.clinic.endTurn(on: try visit.onKiosk.id, as: visit.caller)
        var response = visit.redirect("/kiosk")
        response.headers[.clearSiteData] = "\"cache\", \"storage\""
        return response
    }

    private static func page(_ visit: Visit, _ reading: FormReading, open: [String] = []) throws -> KioskFormPage {
        let kiosk = try visit.onKiosk
        return KioskFormPage(
            siteName: kiosk.siteName, csrf: kiosk.csrf, title: reading.instrument.title,
            lead: reading.instrument.window.isEmpty ? "" : "Think of the \(reading.instrument.window).",
            questions: Questions(reading, action: .kiosk(reading.form.id), csrf: kiosk.csrf, open: open))
    }

    private static func thanks(_ visit: Visit, _ reading: FormReading) async throws -> KioskThanksPage {
        let kiosk = try visit.onKiosk
        return KioskThanksPage(
            siteName: kiosk.siteName, csrf: kiosk.csrf, concern: reading.whoSees.map { ConcernWords($0).sentence } ?? "",
            isMoreWaiting: try await !visit.clinic.ownForms(as: visit.caller).open.isEmpty)
    }
}

extension Href {
    /// One questionnaire on a kiosk.
    static func kiosk(_ form: ID<AskedForm>) -> Href { "/kiosk/questions/\(form.text)" }
}

extension Visit {
    var onKiosk: KioskPresence {
        get throws {
            guard let kiosk else { throw KioskRefusal.notAKiosk }
            return kiosk
        }
    }
}
