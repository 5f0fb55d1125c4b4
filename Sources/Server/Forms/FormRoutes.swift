import Clinic
import HTTPTypes
import Hummingbird

/// Questionnaires from the staff's side: an interview, the answers behind a score, and what a programme asks.
enum FormRoutes {
    static let all: [Route] = [
        .get("/forms/:form", .deed(.readForms), show),
        .post("/forms/:form/answers", .deed(.answerForms), keep),
        .post("/forms/:form", .deed(.answerForms), complete),
        .post("/forms/:form/link", .deed(.askForms), link),
        .post("/forms/:form/withdraw", .deed(.askForms), withdraw),
        .get("/settings/programmes/:programme/forms", .deed(.readProgrammes), plans),
        .post("/settings/programmes/:programme/forms", .deed(.planForms), addPlan),
        .post("/settings/programmes/:programme/forms/:plan/end", .deed(.planForms), endPlan),
        .post("/settings/programmes/:programme/reading", .deed(.planForms), setReading),
    ]

    static func show(_ visit: Visit) async throws -> Response {
        let behind = try await visit.clinic.answers(of: try visit.id("form"), as: visit.caller)
        if let entered = behind.entered { return visit.page(EnteredScorePage(behind, entered, visit)) }
        if behind.reading.form.completed != nil { return visit.page(FormAnswersPage(behind.reading, behind.score, visit)) }
        return visit.page(InterviewPage(behind.reading, visit))
    }

    static func keep(_ visit: Visit) async throws -> Response {
        let answering = try Answering(visit)
        return try await answering.keep(on: "/forms/\(answering.form.text)")
    }

    static func complete(_ visit: Visit) async throws -> Response {
        let answering = try Answering(visit)
        return try await answering.complete(done: { _ in visit.redirect("/forms/\(answering.form.text)") }) {
            InterviewPage($0, visit, open: $1)
        }
    }

    static func link(_ visit: Visit) async throws -> Response {
        let house = visit.linkAddress
        let form: ID<AskedForm> = try visit.id("form")
        let link = try await visit.clinic.linkForm(form, address: { house + $0.cookie }, as: visit.caller)
        let reading = try await visit.clinic.answers(of: form, as: visit.caller).reading
        let measures = try await visit.clinic.measures(of: reading.form.member, as: visit.caller)
        return visit.page(MeasuresPage(measures, visit, link: (link, house + link.secret.cookie)))
    }

    static func withdraw(_ visit: Visit) async throws -> Response {
        let form: ID<AskedForm> = try visit.id("form")
        let reading = try await visit.clinic.answers(of: form, as: visit.caller).reading
        try await visit.clinic.withdraw(form, why: visit.form["why"], as: visit.caller)
        return try visit.done("/people/\(reading.form.member.text)/measures")
    }

    static func plans(_ visit: Visit) async throws -> Response {
        visit.page(FormPlansPage(try await visit.clinic.formPlans(of: try visit.id("programme"), as: visit.caller), visit))
    }

    static func addPlan(_ visit: Visit) async throws -> Response {
        let programme: ID<Programme> = try visit.id("programme")
        guard let informant = Informant(rawValue: visit.form["informant"]), let cadence = Cadence(rawValue: visit.form["cadence"]),
            Cadence.planned.contains(cadence)
        else { throw PageRefusal.field(name: "cadence", problem: "Choose who answers, and how often.") }
        do {
            try await visit.clinic.addPlan(
                visit.form["instrument"], informant: informant, cadence: cadence, to: programme, as: visit.caller)
            return try visit.done("/settings/programmes/\(programme.text)/forms")
        } catch let refusal as FormRefusal {
            return try await again(visit, FieldError(field: "instrument", text: refusal.message), refusal.kind)
        }
    }

    static func endPlan(_ visit: Visit) async throws -> Response {
        let programme: ID<Programme> = try visit.id("programme")
        try await visit.clinic.endPlan(try visit.id("plan"), of: programme, as: visit.caller)
        return try visit.done("/settings/programmes/\(programme.text)/forms")
    }

    static func setReading(_ visit: Visit) async throws -> Response {
        let programme: ID<Programme> = try visit.id("programme")
        do {
            try await visit.clinic.setAlertRoute(try AlertRoute(visit.form), of: programme, as: visit.caller)
            return try visit.done("/settings/programmes/\(programme.text)/forms")
        } catch let refusal as InboxRefusal {
            return try await again(visit, FieldError(field: "opens-1", text: refusal.message), refusal.kind)
        }
    }

    private static func again(_ visit: Visit, _ error: FieldError, _ kind: RefusalKind) async throws -> Response {
        let reading = try await visit.clinic.formPlans(of: try visit.id("programme"), as: visit.caller)
        return visit.page(FormPlansPage(reading, visit, errors: [error]), status: kind.status)
    }
}

extension AlertRoute {
    /// The hours and steps as the settings page sends them.
    init(_ form: Form) throws {
        var hours: [Int: Range<Int>] = [:]
        for weekday in 1...7 {
            let (opens, closes) = (form["opens-\(weekday)"], form["closes-\(weekday)"])
            if opens.isEmpty && closes.isEmpty { continue }
            guard let from = LocalTime.minute(opens), let to = LocalTime.minute(closes), from < to else { throw InboxRefusal.hoursUnusable }
            hours[weekday] = from..<to
        }
        let steps = try [InboxItem.Urgency.now, .sameDay, .soon].map { urgency in
            guard let role = Role(rawValue: form["role-\(urgency.rawValue)"]), let minutes = Int(form["minutes-\(urgency.rawValue)"]) else {
                throw InboxRefusal.stepUnusable
            }
            let email = try PersonContact(email: form["email-\(urgency.rawValue)"], phone: "").email
            return AlertStep(urgency: urgency, step: 1, role: role, minutes: minutes, email: email)
        }
        self.init(hours: StaffedHours(hours), steps: steps)
    }
}
