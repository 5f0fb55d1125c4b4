import Clinic

extension AdmissionsPage {
    init(_ reading: AdmissionsReading, _ visit: Visit) {
        self.init(
            frame: visit.frame(.admissions), headline: Self.headline(reading),
            columns: reading.columns.map { column in
                Column(
                    key: column.stage.rawValue, name: column.stage.title, count: column.count, late: column.late,
                    cards: column.cards.map { Card($0, now: reading.now, programmes: reading.programmes, zone: reading.zone) },
                    href: reading.filter.href("/admissions/list", stage: column.stage))
            },
            filter: AdmissionFilterForm(reading.filter, reading.programmes, action: "/admissions", withStages: false),
            canReceive: visit.caller.may(.receiveInquiry),
            handOffs: reading.handOffs.compactMap { handOff in
                handOff.inquiry.map {
                    HandOffLine(
                        words:
                            "Somebody in danger was handed on \(Words.moment(handOff.at, in: reading.zone)) and nobody has taken over yet.",
                        href: InquiryPart.screen.href($0.text).at("hand-offs"))
                }
            })
    }

    private static func headline(_ reading: AdmissionsReading) -> String {
        let (all, late) = (reading.columns.map(\.count).reduce(0, +), reading.columns.map(\.late).reduce(0, +))
        if all == 0 { return "Nobody waits for an answer." }
        let people = "\(Words.capitalised(Words.people(all))) on the way"
        if late == 0 { return "\(people); nobody waits longer than they should." }
        return "\(people); \(Words.number(late)) \(late == 1 ? "waits" : "wait") longer than they should for a call."
    }
}

extension AdmissionsPage.Card {
    init(_ card: InquiryCard, now: Instant, programmes: [Programme], zone: SiteZone) {
        let inquiry = card.inquiry
        let programme = programmes.first { $0.id == inquiry.programme }
        let zone = programme?.site.zone ?? zone
        let age = inquiry.born.map { "\($0.age(on: zone.local(now).day))" }
        let parts = [age, programme?.name, card.source.isEmpty ? nil : "from \(card.source)"].compactMap { $0 }
        let clock = AdmissionWords.clock(card, now: now, in: zone)
        self.init(
            name: inquiry.name, href: InquiryPart.overview.href(inquiry.id.text), about: parts.joined(separator: " · "),
            urgency: inquiry.urgency == .standard ? nil : inquiry.urgency.title, urgencyTone: AdmissionWords.tone(inquiry.urgency),
            clock: clock.words, clockTone: clock.tone, missing: card.missing.map(\.missing).joined(separator: ", "),
            next: card.task.map { "\($0.title) by \(Words.moment($0.due, in: zone))" } ?? "", owner: card.owner)
    }
}

/// Clocks and urgencies, as staff read them.
enum AdmissionWords {
    static func tone(_ urgency: InquiryUrgency) -> Tone {
        switch urgency {
        case .crisis: .danger
        case .urgent: .warning
        case .priority: .info
        case .standard: .quiet
        }
    }

    static func clock(_ card: InquiryCard, now: Instant, in zone: SiteZone) -> (words: String, tone: Tone) {
        let standing = card.inquiry.standing
        if !card.inquiry.isOpen {
            let reason = StandingReason(rawValue: standing.reason).map { ": \($0.title.lowercasedFirst)" } ?? ""
            return ("\(standing.kind.title)\(reason)", .quiet)
        }
        if standing.kind == .onHold { return ("On hold\(standing.until.map { " until \(Words.day($0))" } ?? "")", .quiet) }
        guard let due = card.due else { return (standing.kind == .waitlist ? "On the waitlist" : "", .quiet) }
        let what = card.inquiry.contact.first == nil ? "First call" : "Call back"
        return due < now
            ? ("\(what) was due \(Words.moment(due, in: zone))", .warning) : ("\(what) by \(Words.moment(due, in: zone))", .quiet)
    }
}

extension AdmissionFilterForm {
    init(_ filter: AdmissionFilter, _ programmes: [Programme], action: Href, withStages: Bool) {
        self.init(
            action: action,
            programmes: [.init(value: "", name: "All")]
                + programmes.map { .init(value: $0.id.text, name: $0.name, selected: $0.id == filter.programme) },
            urgencies: [.init(value: "", name: "All")]
                + InquiryUrgency.allCases.map { .init(value: $0.rawValue, name: $0.title, selected: $0 == filter.urgency) },
            standings: [.init(value: "", name: "Whatever is open")]
                + InquiryStanding.Kind.allCases.filter { withStages || $0.isOpen }.map {
                    .init(value: $0.rawValue, name: $0.title, selected: $0 == filter.standing)
                },
            stages: withStages
                ? [.init(value: "", name: "All")]
                    + AdmissionStage.allCases.map { .init(value: $0.rawValue, name: $0.title, selected: $0 == filter.stage) }
                : [], isMine: filter.mine, search: filter.search)
    }
}

extension AdmissionFilter {
    /// What an address asks for. What it does not understand narrows nothing.
    init(_ visit: Visit) {
        self.init()
        programme = visit.query("programme").flatMap { ID($0) }
        mine = visit.query("mine") == "1"
        urgency = visit.query("urgency").flatMap(InquiryUrgency.init)
        standing = visit.query("standing").flatMap(InquiryStanding.Kind.init)
        stage = visit.query("stage").flatMap(AdmissionStage.init)
        search = String((visit.query("name") ?? "").prefix(120))
    }

    /// The same view of another page.
    func href(_ page: Href, stage: AdmissionStage? = nil, after mark: String? = nil) -> Href {
        let base: Href =
            "\(page)?name=\(search)&programme=\(programme?.text ?? "")&urgency=\(urgency?.rawValue ?? "")&standing=\(standing?.rawValue ?? "")"
        let narrowed: Href = "\(base)&mine=\(mine ? "1" : "")&stage=\((stage ?? self.stage)?.rawValue ?? "")"
        return mark.map { "\(narrowed)&after=\($0)" } ?? narrowed
    }
}

extension InquiriesPage {
    static let size = 50

    init(
        _ found: (cards: [InquiryCard], programmes: [Programme], now: Instant, zone: SiteZone), _ filter: AdmissionFilter, _ visit: Visit
    ) {
        let shown = found.cards.prefix(Self.size)
        let next = found.cards.count > Self.size ? shown.last.map { filter.href("/admissions/list", after: $0.inquiry.pageMark) } : nil
        let isLater = visit.query("after") != nil
        self.init(
            frame: visit.frame(.admissions),
            headline: shown.isEmpty ? "Nobody is found." : "Inquiries by name",
            filter: AdmissionFilterForm(filter, found.programmes, action: "/admissions/list", withStages: true),
            cards: shown.map { AdmissionsPage.Card($0, now: found.now, programmes: found.programmes, zone: found.zone) },
            stages: shown.map(\.inquiry.stage.title),
            pager: next == nil && !isLater
                ? nil : Pager(summary: "\(shown.count) shown", previous: isLater ? filter.href("/admissions/list") : nil, next: next))
    }
}
