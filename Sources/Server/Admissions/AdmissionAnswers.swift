import Clinic
import HTTPTypes
import Hummingbird

extension Visit {
    func showInquiry(errors: [FieldError] = [], status: HTTPResponse.Status = .ok) async throws -> Response {
        let reading = try await clinic.inquiry(try id("inquiry"), as: caller)
        let typed = Dictionary(form.names.map { ($0, form[$0]) }) { first, _ in first }
        return page(InquiryPage(reading, self, errors: errors, typed: typed), status: status)
    }

    func newInquiry(errors: [FieldError] = []) async throws -> Response {
        let choices = try await clinic.inquiryChoices(as: caller)
        let form = InquiryForm(
            new: choices, typed: errors.isEmpty ? nil : form, owner: caller.may(.workInquiry) ? caller.staff : nil, csrf: csrf,
            errors: errors)
        return page(
            NewInquiryPage(frame: frame(.admissions), form: form, errors: errors), status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// The form to correct an inquiry; after a refusal with what was typed, and after a conflict with both.
    func editInquiry(refused: AdmissionRefusal? = nil) async throws -> Response {
        let reading = try await clinic.inquiry(try id("inquiry"), as: caller)
        let choices = try await clinic.inquiryChoices(as: caller)
        let errors = refused.map { [FieldError(field: $0.field, text: $0.message)] } ?? []
        let form = InquiryForm(reading.inquiry, choices, typed: refused == nil ? nil : form, csrf: csrf, errors: errors)
        let head = InquiryHead(reading.inquiry, .overview, headline: "Correct what is written about \(reading.inquiry.name)", for: caller)
        let differences = refused == .changedSinceRead ? EditInquiryPage.differences(reading.inquiry, typed: self.form) : []
        return page(
            EditInquiryPage(frame: frame(.admissions), head: head, form: form, errors: errors, differences: differences),
            status: refused?.kind.status ?? .ok)
    }

    /// Changes one inquiry; a refusal comes back on its page with what was typed.
    func inquiryChange(then href: Href? = nil, _ change: (ID<Inquiry>, Int) async throws -> Void) async throws -> Response {
        let id: ID<Inquiry> = try id("inquiry")
        do {
            try await change(id, Int(form["version"]) ?? 0)
            return try done(href ?? InquiryPart.overview.href(id.text))
        } catch let refusal as any Refusal where !wantsData && [.invalid, .conflict].contains(refusal.kind) {
            let field = (refusal as? AdmissionRefusal)?.field ?? (refusal as? PageRefusal)?.field ?? ""
            return try await showInquiry(errors: [FieldError(field: field, text: refusal.message)], status: refusal.kind.status)
        }
    }

    var csrf: String { presence?.csrf ?? "" }
}

extension PageRefusal {
    /// The field that it is about, where it is about one.
    var field: String { if case .field(let name, _) = self { name } else { "" } }
}

extension NewInquiry {
    /// What somebody of the staff typed.
    init(typed visit: Visit) throws {
        let form = visit.form
        guard let site: ID<Site> = ID(form["site"]) else { throw AdmissionRefusal.unknownChoice("site") }
        var contacts: [InquiryContact] = []
        if !form["contactName"].isEmpty, let contact = InquiryContact(typed: form, id: visit.clinic.newContactID, asked: true) {
            contacts = [contact]
        }
        self.init(
            site: site, programme: ID(form["programme"]), way: .phone, words: try InquiryWords.checked(form), contacts: contacts,
            owner: ID(form["owner"]))
    }
}

extension InquiryContact {
    /// Nil when what they are was not chosen.
    init?(typed form: Form, id: ID<InquiryContact>, asked: Bool = false) {
        guard let kind = Kind(rawValue: form["contactKind"]) else { return nil }
        self.init(
            id: id, kind: kind, name: form["contactName"], relation: form["relation"], organisation: form["organisation"],
            phone: form["contactPhone"], email: form["contactEmail"], consents: Consents(rawValue: form["consents"]) ?? .unknown,
            asked: asked)
    }
}

extension InquiryStanding {
    init(typed form: Form) throws {
        guard let kind = Kind(rawValue: form["standing"]) else { throw AdmissionRefusal.unknownChoice("standing") }
        guard form["until"].isEmpty || Day(form["until"]) != nil else { throw AdmissionRefusal.notADate("until") }
        self.init(kind: kind, reason: kind.needsReason ? form["reason"] : "", note: form["note"], until: Day(form["until"]))
    }
}
