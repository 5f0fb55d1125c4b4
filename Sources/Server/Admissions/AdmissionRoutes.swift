import Clinic
import HTTPTypes
import Hummingbird

/// The way from the first call to the first group.
enum AdmissionRoutes {
    static let all: [Route] =
        [
            .get("/admissions", .deed(.readInquiries)) { visit in
                visit.page(AdmissionsPage(try await visit.clinic.admissionsBoard(AdmissionFilter(visit), as: visit.caller), visit))
            },
            .get("/admissions/list", .deed(.readInquiries), list),
            .get("/admissions/sources", .deed(.readInquiries), sources),
            .get("/admissions/new", .deed(.receiveInquiry)) { visit in try await visit.newInquiry() },
            .post("/admissions", .deed(.receiveInquiry), receive),
            .get("/admissions/:inquiry", .deed(.readInquiries)) { visit in try await visit.showInquiry() },
            .get("/admissions/:inquiry/edit", .deed(.workInquiry)) { visit in try await visit.editInquiry() },
            .post("/admissions/:inquiry/edit", .deed(.workInquiry), change),
        ] + moving + people + crisis + admitting

    private static let moving: [Route] = [
        .post("/people/:member/step", .deed(.workInquiry)) { visit in
            guard let direction = CareDirection(rawValue: visit.form["direction"]) else {
                throw AdmissionRefusal.unknownChoice("direction")
            }
            let id = try await visit.clinic.beginStep(direction, of: try visit.id("member"), as: visit.caller)
            return try visit.done(InquiryPart.overview.href(id.text))
        },
        .post("/admissions/:inquiry/advance", .deed(.workInquiry)) { visit in
            try await visit.inquiryChange { id, version in try await visit.clinic.advance(id, over: version, as: visit.caller) }
        },
        .post("/admissions/:inquiry/back", .deed(.workInquiry)) { visit in
            try await visit.inquiryChange { id, version in
                guard let stage = AdmissionStage(rawValue: visit.form["stage"]) else { throw AdmissionRefusal.unknownChoice("stage") }
                try await visit.clinic.sendBack(id, to: stage, because: visit.form["why"], over: version, as: visit.caller)
            }
        },
        .post("/admissions/:inquiry/standing", .deed(.workInquiry)) { visit in
            try await visit.inquiryChange { id, version in
                try await visit.clinic.change(try InquiryStanding(typed: visit.form), of: id, over: version, as: visit.caller)
            }
        },
        .post("/admissions/:inquiry/exceptions", .deed(.overrideGate)) { visit in
            try await visit.inquiryChange { id, _ in
                guard let fact = AdmissionFact(rawValue: visit.form["fact"]) else { throw AdmissionRefusal.unknownChoice("fact") }
                try await visit.clinic.override(
                    fact, of: id, because: visit.form["because"], days: Int(visit.form["expires"]) ?? 0, as: visit.caller)
            }
        },
        .post("/admissions/:inquiry/merge", .deed(.workInquiry)) { visit in
            let other: ID<Inquiry> = try visit.formID("other")
            return try await visit.inquiryChange(then: InquiryPart.overview.href(other.text)) { id, version in
                try await visit.clinic.merge(id, into: other, over: version, as: visit.caller)
            }
        },
        .post("/admissions/:inquiry/recognise", .deed(.workInquiry)) { visit in
            try await visit.inquiryChange { id, _ in
                try await visit.clinic.recognise(try visit.formID("member"), in: id, as: visit.caller)
            }
        },
    ]

    private static let people: [Route] = [
        .post("/admissions/:inquiry/contacts", .deed(.workInquiry)) { visit in
            try await visit.inquiryChange { id, _ in
                guard let how = ContactAttempt.How(rawValue: visit.form["how"]) else { throw AdmissionRefusal.unknownChoice("how") }
                let attempt = ContactAttempt(
                    how: how, reached: visit.form["reached"] == "1", words: visit.form["words"], again: visit.form["again"] == "1")
                try await visit.clinic.record(attempt, of: id, as: visit.caller)
            }
        },
        .post("/admissions/:inquiry/people", .deed(.workInquiry)) { visit in
            try await visit.inquiryChange { id, _ in
                guard let contact = InquiryContact(typed: visit.form, id: visit.clinic.newContactID) else {
                    throw AdmissionRefusal.unknownChoice("contactKind")
                }
                try await visit.clinic.add(contact, to: id, as: visit.caller)
            }
        },
        .post("/admissions/:inquiry/people/:contact/remove", .deed(.workInquiry)) { visit in
            try await visit.inquiryChange { id, _ in
                try await visit.clinic.remove(try visit.id("contact"), from: id, as: visit.caller)
            }
        },
        .post("/admissions/:inquiry/offers", .deed(.workInquiry)) { visit in
            try await visit.inquiryChange { id, _ in
                _ = try await visit.clinic.offerSeat(
                    of: id, from: try visit.formDay("starts"), days: Int(visit.form["days"]) ?? 0, as: visit.caller)
            }
        },
        .post("/admissions/:inquiry/offers/:offer", .deed(.workInquiry)) { visit in
            try await visit.inquiryChange { id, _ in
                try await visit.clinic.answerOffer(
                    try visit.id("offer"), of: id, accepts: visit.form["answer"] == "yes", as: visit.caller)
            }
        },
    ]

    private static let crisis: [Route] = [
        .get("/admissions/:inquiry/screen", .deed(.readInquiries)) { visit in try await visit.showScreen() },
        .post("/admissions/:inquiry/screen", .deed(.screen)) { visit in try await visit.saveScreen() },
        .post("/admissions/:inquiry/screen/finish", .deed(.screen)) { visit in try await visit.finishScreen() },
        .post("/admissions/:inquiry/hand-offs", .deed(.screen), handOff),
        .get("/hand-offs", .deed(.acknowledgeHandOff)) { visit in
            visit.page(HandOffsPage(try await visit.clinic.openHandOffs(as: visit.caller), visit))
        },
        .post("/hand-offs/:handoff", .deed(.acknowledgeHandOff), acknowledge),
    ]

    private static let admitting: [Route] = [
        .get("/admissions/:inquiry/admit", .deed(.admit)) { visit in
            visit.page(AdmitPage(try await visit.clinic.admission(of: try visit.id("inquiry"), as: visit.caller), visit))
        },
        .post("/admissions/:inquiry/admit", .deed(.admit), admit),
        .get("/admissions/:inquiry/welcome", .deed(.admit)) { visit in
            let found = try await visit.clinic.welcomeLetter(of: try visit.id("inquiry"), as: visit.caller)
            return visit.page(WelcomePage(found.letter, found.inquiry, visit))
        },
        .get("/admissions/:inquiry/welcome/pdf", .deed(.admit)) { visit in
            let found = try await visit.clinic.welcomeLetter(of: try visit.id("inquiry"), as: visit.caller)
            return visit.attachment(.pdf, named: "welcome", try PDFLetter.bytes(of: WelcomePage(found.letter, found.inquiry, visit).paper))
        },
    ]

    static func list(_ visit: Visit) async throws -> Response {
        let filter = AdmissionFilter(visit)
        let found = try await visit.clinic.inquiries(
            filter, after: visit.query("after"), most: InquiriesPage.size + 1, as: visit.caller)
        return visit.page(InquiriesPage(found, filter, visit))
    }

    static func sources(_ visit: Visit) async throws -> Response {
        let today = Day(number: Int32(visit.clinic.now.seconds / 86400))
        let last = visit.query("to").flatMap { Day($0) } ?? today
        let first = visit.query("from").flatMap { Day($0) } ?? last.adding(days: -90)
        let found = try await visit.clinic.referralResults(from: min(first, last), to: max(first, last), as: visit.caller)
        return visit.page(SourcesPage(found.figures, from: min(first, last), to: max(first, last), visit))
    }

    static func receive(_ visit: Visit) async throws -> Response {
        do {
            let id = try await visit.clinic.receive(try NewInquiry(typed: visit), as: visit.caller)
            return try visit.done(
                visit.caller.may(.readInquiries) ? InquiryPart.overview.href(id.text) : "/admissions/new", data: ["id": id.text])
        } catch let refusal as AdmissionRefusal where !visit.wantsData && refusal.kind == .invalid {
            return try await visit.newInquiry(errors: [FieldError(field: refusal.field, text: refusal.message)])
        }
    }

    static func change(_ visit: Visit) async throws -> Response {
        let id: ID<Inquiry> = try visit.id("inquiry")
        do {
            let words = try InquiryWords.checked(visit.form)
            try await visit.clinic.change(
                words, programme: ID(visit.form["programme"]), owner: ID(visit.form["owner"]), of: id,
                over: Int(visit.form["version"]) ?? 0, as: visit.caller)
            return try visit.done(InquiryPart.overview.href(id.text))
        } catch let refusal as AdmissionRefusal where !visit.wantsData && [.invalid, .conflict].contains(refusal.kind) {
            return try await visit.editInquiry(refused: refusal)
        }
    }

    static func handOff(_ visit: Visit) async throws -> Response {
        let (id, form): (ID<Inquiry>, Form) = (try visit.id("inquiry"), visit.form)
        let new = NewHandOff(location: form["location"], callback: form["callback"], called: form["called"], what: form["what"])
        do {
            try await visit.clinic.handOff(new, from: id, as: visit.caller)
            return try visit.done(InquiryPart.screen.href(id.text).at("hand-offs"))
        } catch let refusal as AdmissionRefusal where !visit.wantsData && refusal.kind == .invalid {
            return try await visit.showScreen(errors: [FieldError(field: refusal.field, text: refusal.message)])
        }
    }

    static func acknowledge(_ visit: Visit) async throws -> Response {
        let id: ID<CrisisHandOff> = try visit.id("handoff")
        let inquiry = try await visit.clinic.acknowledgeHandOff(id, outcome: visit.form["outcome"], as: visit.caller)
        return try visit.done(InquiryPart.screen.href(inquiry.text).at("hand-offs"))
    }

    static func admit(_ visit: Visit) async throws -> Response {
        let id: ID<Inquiry> = try visit.id("inquiry")
        do {
            let member = try await visit.clinic.admit(
                id, try NewAdmission(typed: visit), over: Int(visit.form["version"]) ?? 0, as: visit.caller)
            return try visit.done("/people/\(member.text)", data: ["member": member.text])
        } catch let refusal as any Refusal where !visit.wantsData && [.invalid, .conflict].contains(refusal.kind) {
            let field = (refusal as? AdmissionRefusal)?.field ?? (refusal as? PageRefusal)?.field ?? ""
            let reading = try await visit.clinic.admission(of: id, as: visit.caller)
            return visit.page(
                AdmitPage(reading, visit, typed: visit.form, errors: [FieldError(field: field, text: refusal.message)]),
                status: refusal.kind.status)
        }
    }
}
