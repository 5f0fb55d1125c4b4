import Clinic
import HTTPTypes
import Hummingbird

extension Visit {
    func showScreen(errors: [FieldError] = []) async throws -> Response {
        let reading = try await clinic.inquiry(try id("inquiry"), as: caller)
        let lines = try await clinic.helpLines()
        let typed = Dictionary(form.names.map { ($0, form[$0]) }) { first, _ in first }
        return page(
            ScreenPage(reading, lines, self, typed: typed, errors: errors), status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}

extension ScreenPage {
    init(_ reading: InquiryReading, _ lines: [HelpLine], _ visit: Visit, typed: [String: String], errors: [FieldError]) {
        let (inquiry, csrf) = (reading.inquiry, visit.csrf)
        let waiting = reading.handOffs.count { $0.acknowledged == nil }
        self.init(
            frame: visit.frame(.admissions),
            head: InquiryHead(
                inquiry, .screen,
                headline: waiting > 0
                    ? "Handed on in a crisis; nobody has taken over yet." : "Talk with \(inquiry.name), and write as you go.",
                for: visit.caller),
            crisis: visit.caller.may(.screen)
                ? CrisisPanel(
                    action: "/admissions/\(inquiry.id.text)/hand-offs", csrf: csrf,
                    numbers: CrisisPanel.always
                        + lines.filter { $0.site == reading.site.id }.map {
                            .init(name: $0.name, phone: $0.phone, hours: $0.hours)
                        }, typed: typed, errors: errors) : nil,
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
