import Clinic
import HTTPTypes
import Hummingbird

extension Visit {
    func showScreen(
        errors: [FieldError] = [], typed answers: [String: String]? = nil, theirs: PhoneScreen? = nil,
        status: HTTPResponse.Status? = nil
    ) async throws -> Response {
        let reading = try await clinic.inquiry(try id("inquiry"), as: caller)
        let screen = try await clinic.phoneScreen(of: reading.inquiry.id, as: caller)
        let lines = try await clinic.helpLines()
        let typed = Dictionary(form.names.map { ($0, form[$0]) }) { first, _ in first }
        var page = ScreenPage(reading, screen, lines, self, typed: typed, errors: errors)
        if caller.may(.screen), screen.finished == nil, reading.inquiry.isOpen {
            page.form = try ScreenForm(reading, screen, typed: answers, theirs: theirs, self, errors: errors)
        } else {
            page.answers = try IntakeTemplate.phoneScreen.record(of: screen.answers).answered.map { Fact(name: $0.label, value: $0.answer) }
        }
        return self.page(page, status: status ?? (errors.isEmpty ? .ok : .unprocessableContent))
    }

    func saveScreen() async throws -> Response {
        let inquiry: ID<Inquiry> = try id("inquiry")
        guard let version = Int(form["version"]) else { throw PageRefusal.unreadableForm }
        let typed = Dictionary(form.names.map { ($0, form[$0]) }) { first, _ in first }
        do {
            let screen = try await clinic.saveScreen(typed, version: version, of: inquiry, as: caller)
            return try done(InquiryPart.screen.href(inquiry.text), data: ["version": String(screen.version)])
        } catch let conflict as ScreenConflict {
            let fields = try IntakeTemplate.phoneScreen.fields.map { ($0.name, conflict.current.answers[$0.name]) }
            if wantsData { return self.conflict(version: conflict.current.version, fields: fields) }
            return try await showScreen(typed: typed, theirs: conflict.current, status: .conflict)
        }
    }

    func finishScreen() async throws -> Response {
        let inquiry: ID<Inquiry> = try id("inquiry")
        guard let version = Int(form["version"]) else { throw PageRefusal.unreadableForm }
        do {
            try await clinic.finishScreen(version: version, noDanger: form["noDanger"], of: inquiry, as: caller)
            return try done(InquiryPart.overview.href(inquiry.text))
        } catch let refusal as ScreenRefusal where !wantsData {
            let found = refusal.problems.map { FieldError(field: $0.field, text: $0.text) }
            let errors = found.isEmpty ? [FieldError(field: "noDanger", text: refusal.message)] : found
            return try await showScreen(errors: errors, status: refusal.kind.status)
        } catch is ScreenConflict where !wantsData {
            return try await showScreen(
                errors: [FieldError(field: "main", text: "It was saved again since you read it. Read it through and finish it once more.")],
                status: .conflict)
        }
    }
}

extension ScreenForm {
    init(
        _ reading: InquiryReading, _ screen: PhoneScreen, typed: [String: String]?, theirs: PhoneScreen?, _ visit: Visit,
        errors: [FieldError]
    ) throws {
        let (template, id) = (try IntakeTemplate.phoneScreen, reading.inquiry.id.text)
        let answers = typed.map { SheetAnswers($0) } ?? screen.answers
        let wrong = Dictionary(errors.map { ($0.field, $0.text) }) { first, _ in first }
        let differing = theirs.map { theirs in template.fields.filter { theirs.answers[$0.name] != answers[$0.name] } } ?? []
        self.init(
            action: "/admissions/\(id)/screen", finish: "/admissions/\(id)/screen/finish", csrf: visit.csrf,
            version: theirs?.version ?? screen.version,
            sections: template.sections.map { section in
                Section(
                    key: section.key, title: section.title, hint: section.hint,
                    fields: section.fields.map { AskedField($0, answers[$0.name], need: "needed to finish", error: wrong[$0.name]) },
                    isAsked: section.isAsked(after: answers),
                    when: section.condition.map { ($0.field, $0.answers.joined(separator: " ")) })
            }, saved: screen.saved.map { "Saved \(Words.moment($0, in: reading.site.zone))." } ?? "",
            asksWhyNot: !template.dangers(in: answers).isEmpty && reading.handOffs.isEmpty,
            theirs: differing.map { Fact(name: $0.label, value: $0.words(of: theirs?.answers[$0.name] ?? "")) }, errors: errors)
    }
}

extension ScreenPage {
    init(
        _ reading: InquiryReading, _ screen: PhoneScreen, _ lines: [HelpLine], _ visit: Visit, typed: [String: String], errors: [FieldError]
    ) {
        let (inquiry, csrf) = (reading.inquiry, visit.csrf)
        let waiting = reading.handOffs.count { $0.acknowledged == nil }
        let crisisFields: Set = ["location", "callback", "called", "what"]
        let finished = screen.finished.map {
            "Finished by \(screen.finishedBy.flatMap { reading.staff[$0] } ?? "a colleague"), \(Words.moment($0, in: reading.site.zone))."
        }
        self.init(
            frame: visit.frame(.admissions),
            head: InquiryHead(
                inquiry, .screen,
                headline: waiting > 0
                    ? "Handed on in a crisis; nobody has taken over yet." : finished ?? "Talk with \(inquiry.name), and write as you go.",
                for: visit.caller),
            crisis: visit.caller.may(.screen)
                ? CrisisPanel(
                    action: "/admissions/\(inquiry.id.text)/hand-offs", csrf: csrf,
                    numbers: CrisisPanel.always
                        + lines.filter { $0.site == reading.site.id }.map {
                            .init(name: $0.name, phone: $0.phone, hours: $0.hours)
                        }, typed: typed, errors: errors.filter { crisisFields.contains($0.field) }) : nil,
            handOffs: HandOffList(
                lines: reading.handOffs.map { HandOffList.Line($0, reading) }, csrf: csrf,
                canAcknowledge: visit.caller.may(.acknowledgeHandOff)),
            errors: errors)
    }
}

extension CrisisPanel {
    /// The numbers that answer everywhere in the country.
    static let always = [
        Line(name: "Suicide and crisis lifeline, call or text", phone: "988", hours: "day and night"),
        Line(name: "Emergency services", phone: "911", hours: "day and night"),
    ]
}

extension HandOffList.Line {
    init(_ handOff: CrisisHandOff, _ reading: InquiryReading) {
        let zone = reading.site.zone
        let facts = [
            ("Where they are", handOff.location), ("Call back on", handOff.callback), ("Called", handOff.called),
            ("What happened", handOff.what),
            ("Written by", reading.staff[handOff.by] ?? ""), ("Then", handOff.acknowledged?.outcome ?? ""),
        ]
        self.init(
            id: handOff.id.text, when: Words.moment(handOff.at, in: zone),
            facts: facts.filter { !$0.1.isEmpty }.map { Fact(name: $0.0, value: $0.1) },
            acknowledged: handOff.acknowledged.map {
                "\(reading.staff[$0.by] ?? "A colleague") took over, \(Words.moment($0.at, in: zone))"
            })
    }
}

extension HandOffsPage {
    init(_ readings: [InquiryReading], _ visit: Visit) {
        self.init(
            frame: visit.frame(.admissions),
            people: readings.map { reading in
                Person(
                    name: reading.inquiry.name, href: InquiryPart.overview.href(reading.inquiry.id.text),
                    list: HandOffList(
                        lines: reading.handOffs.filter { $0.acknowledged == nil }.map { HandOffList.Line($0, reading) }, csrf: visit.csrf,
                        canAcknowledge: true))
            })
    }
}
