import Clinic

extension DocumentsPage {
    init(_ reading: DocumentsReading, refusal: ConsentRefusal? = nil, _ visit: Visit) {
        let inquiry = reading.inquiry.id.text
        frame = visit.frame(.admissions)
        head = InquiryHead(reading.inquiry, .documents, headline: reading.headline, for: visit.caller)
        errors = refusal.map { [FieldError(field: $0.field.isEmpty ? "main" : $0.field, text: $0.message)] } ?? []
        switch reading.signing {
        case .success(let signing):
            because = signing.because
            problem = reading.lacksReason ? "Write down why a guardian signs, before anybody does." : ""
        case .failure(let why): (because, problem) = ("", why.message)
        }
        path = PathForm(reading, typed: refusal == nil ? nil : visit.form, errors: errors, csrf: frame.csrf)
        guardians = GuardianForm.all(reading, typed: refusal == .guardianNameMissing ? visit.form : nil, errors: errors, csrf: frame.csrf)
        documents = reading.documents.map { Row($0, reading) }
        waiting = reading.waiting.map { signer, count in
            Waiting(
                name: reading.name(of: signer), count: count == 1 ? "one document" : "\(Words.number(count)) documents",
                action: "/admissions/\(inquiry)/sign/\(signer.word)/hand-over")
        }
        hasSamples = reading.documents.contains { $0.shown.template.isSample }
        signatures = reading.signatures.map { Line($0, reading) }
        orientation = reading.orientation.standing(inquiry)
    }
}

extension PathForm {
    fileprivate init?(_ reading: DocumentsReading, typed: Form?, errors: [FieldError], csrf: String) {
        guard reading.inquiry.words.born != nil, reading.signingCase.usualPath != .adult else { return nil }
        action = "/admissions/\(reading.inquiry.id.text)/documents/path"
        self.csrf = csrf
        isAlone = typed.map { $0["path"] == "minor-alone" } ?? (reading.choice?.path == .minorAlone)
        guardiansMaySee = typed.map { $0["guardiansMaySee"] == "yes" } ?? (reading.choice?.guardiansMaySee ?? false)
        switch reading.signingCase.signers(on: .minorAlone) {
        case .success: aloneClosed = ""
        case .failure(let why): aloneClosed = why.message.lowercasedFirst
        }
        if case .success(let signing) = reading.signingCase.signers(on: .guardians) {
            needsReason = signing.needsReason
        } else {
            needsReason = false
        }
        reason = typed?["reason"] ?? reading.choice?.reason ?? ""
        self.errors = errors
    }
}

extension GuardianForm {
    /// One for each guardian of somebody under age, or of unknown age, and one for somebody new.
    fileprivate static func all(_ reading: DocumentsReading, typed: Form?, errors: [FieldError], csrf: String) -> [GuardianForm] {
        guard reading.signingCase.usualPath != .adult, reading.inquiry.isOpen else { return [] }
        let action: Href = "/admissions/\(reading.inquiry.id.text)/documents/guardians"
        let known = reading.contacts.filter { $0.kind == .guardian }.map { contact in
            GuardianForm(
                action: action, csrf: csrf, id: contact.id.text, name: contact.name, relation: contact.relation, phone: contact.phone,
                email: contact.email, consents: options(contact.consents),
                summary: "\(reading.name(of: .guardian(contact.id))): \(contact.consents.title.lowercasedFirst)",
                isOpen: contact.consents == .unknown)
        }
        let new = GuardianForm(
            action: action, csrf: csrf, id: "", name: typed?["name"] ?? "", relation: typed?["relation"] ?? "",
            phone: typed?["phone"] ?? "", email: typed?["email"] ?? "",
            consents: options(typed.flatMap { .init(rawValue: $0["consents"]) } ?? .unknown), summary: "Add a parent or guardian",
            isOpen: known.isEmpty || typed != nil, errors: errors)
        return known + [new]
    }

    private static func options(_ chosen: InquiryContact.Consents) -> [Choice.Option] {
        InquiryContact.Consents.allCases.map { .init(value: $0.rawValue, name: $0.title, selected: $0 == chosen) }
    }
}

extension DocumentsPage.Row {
    fileprivate init(_ asked: DocumentsReading.Asked, _ reading: DocumentsReading) {
        title = asked.shown.template.title
        version = asked.shown.template.isSample ? "" : "version \(asked.shown.template.number)"
        isSample = asked.shown.template.isSample
        signed = asked.signed.map { .init($0, reading) }
        if case .success = reading.signing { missing = reading.missing(asked) } else { missing = ["Nobody can sign yet"] }
    }
}

extension DocumentsPage.Line {
    fileprivate init(_ signed: SignedDocument, _ reading: DocumentsReading) {
        words = "\(signed.title): \(signed.signature.name), \(Words.moment(signed.at, in: reading.site.zone))"
        href = "/admissions/\(reading.inquiry.id.text)/documents/signatures/\(signed.id.text)"
        isWithdrawn = signed.withdrawal != nil
    }
}

extension DocumentsReading {
    /// Who has something to sign, and how much.
    fileprivate var waiting: [(Signer, Int)] {
        guard case .success(let signing) = signing, !lacksReason, inquiry.isOpen else { return [] }
        return signing.everybody.sorted { name(of: $0) < name(of: $1) }.compactMap { signer in
            let count = documents.count { $0.missing.contains(signer) }
            return count > 0 ? (signer, count) : nil
        }
    }

    /// "Mara Vale or Tom Vale", where either may.
    fileprivate func missing(_ asked: Asked) -> [String] {
        guard case .success(let signing) = signing else { return [] }
        return signing.groups.filter { !$0.isDisjoint(with: asked.missing) }.map { group in
            group.map(name(of:)).sorted().joined(separator: " or ")
        }
    }

    fileprivate var headline: String {
        if case .failure = signing { return "Nobody can sign yet." }
        if lacksReason { return "Say why a guardian signs." }
        let open = documents.count { !$0.isSigned }
        guard open == 0 else {
            return open == 1 ? "One document waits to be signed." : "\(Words.capitalised(Words.number(open))) documents wait to be signed."
        }
        return orientation.isDone
            ? "Everything is signed, and the orientation is done." : "Everything is signed. The orientation is still to come."
    }
}

extension OrientationReading {
    func standing(_ inquiry: String) -> (state: String, tone: Tone, href: Href) {
        let href: Href = "/admissions/\(inquiry)/documents/orientation"
        if isDone { return ("Gone through and understood", .good, href) }
        if record.staff == nil { return ("Not yet", .quiet, href) }
        let open = missingSteps.count + openQuestions.count
        return (open == 1 ? "One thing is open" : "\(Words.capitalised(Words.number(open))) things are open", .warning, href)
    }
}

extension Signer {
    /// As addresses carry it.
    var word: String {
        switch self {
        case .person: "person"
        case .guardian(let id): id.text
        }
    }

    init?(_ word: String) {
        if word == "person" {
            self = .person
        } else {
            guard let id = ID<InquiryContact>(word) else { return nil }
            self = .guardian(id)
        }
    }
}
