import Clinic

extension MeasuresPage {
    init(_ reading: MeasuresReading, _ visit: Visit, link: (link: NewLink, address: String)? = nil, refusal: FormRefusal? = nil) {
        let levels = reading.placements.compactMap { placement in
            reading.programmes[placement.programme].map { (placement.starts, $0.level.rawValue.uppercased()) }
        }
        self.init(
            frame: visit.frame(.people), name: reading.member.name, memberHref: "/people/\(reading.member.id.text)",
            headline: Self.headline(reading),
            alerts: reading.inbox.filter { $0.kind != .score }.prefix(8).map { Alert($0, zone: reading.current.site.zone) },
            charts: reading.series.compactMap { MeasureChart($0, levels: levels, today: reading.today) },
            screens: reading.series.compactMap(Screen.init),
            waiting: reading.waiting.map(Waiting.init),
            available: reading.available.map { .init(value: $0.key, name: $0.shortTitle) },
            informants: Informant.allCases.map { .init(value: $0.rawValue, name: $0.words) },
            enterable: reading.enterable.map { .init(value: $0.key, name: $0.shortTitle) },
            errors: refusal.map { [FieldError(field: "instrument", text: $0.message)] } ?? [],
            link: link.map { ($0.address, Self.note($0.link)) }, discrepancies: Self.discrepancies(reading.series))
    }

    private static func headline(_ reading: MeasuresReading) -> String {
        let name = reading.member.preferred.isEmpty ? reading.member.given : reading.member.preferred
        let critical = reading.inbox.filter { $0.kind == .critical && $0.state != .planned }
        if !critical.isEmpty { return "\(name) gave an answer that somebody must talk about." }
        let off = reading.series.compactMap { $0.latest?.now.standing }.first { $0.colour == "red" || $0.colour == "yellow" }
        if let off { return "\(name) is off track: \(off.sentence)" }
        if reading.series.isEmpty { return "Nothing has been answered for \(name) yet." }
        return "\(name)’s measures: nothing off track."
    }

    private static func note(_ link: NewLink) -> String {
        link.whereabouts + " It leads to these questions alone, for a week."
    }

    /// What a young person and a parent say of the same is set side by side and never averaged.
    private static func discrepancies(_ series: [MeasureSeries]) -> [String] {
        series.filter { $0.informant == .member }.compactMap { own in
            guard let parent = series.first(where: { $0.instrument.key == own.instrument.key && $0.informant == .parent }),
                let (one, _) = own.latest, let (other, _) = parent.latest, let mine = one.total, let theirs = other.total, mine != theirs
            else { return nil }
            let word = { (score: FormScore) in score.severity.map { own.instrument.band($0)?.title.lowercased() ?? $0 } ?? "" }
            return """
                \(own.instrument.shortTitle): the young person’s answers came to \(ScoreWords.figure(mine)) (\(word(one))) on \
                \(Words.date(one.day)), the parent’s to \(ScoreWords.figure(theirs)) (\(word(other))) on \(Words.date(other.day)).
                """
        }
    }
}

extension MeasuresPage.Alert {
    init(_ item: InboxItem, zone: SiteZone) {
        let state = InboxWords.state(item)
        self.init(sentence: item.sentence, when: Words.moment(item.raised, in: zone), state: state.0, tone: state.1)
    }
}

extension MeasuresPage.Screen {
    /// A questionnaire without a total, or with parts beside it.
    init?(_ series: MeasureSeries) {
        guard let last = series.scores.last, series.instrument.totals == nil || last.total == nil || !last.subscales.isEmpty else {
            return nil
        }
        let band = last.severity.map { series.instrument.band($0)?.title ?? $0 }
        let total = series.instrument.totals == nil ? last.total.map { "came to \(ScoreWords.figure($0))" } : nil
        let parts = last.subscales.sorted { $0.key < $1.key }.map { "\($0.key.replacing("_", with: " ")) \(ScoreWords.figure($0.value))" }
        let flags = last.flags.compactMap { code in series.instrument.flags.first { $0.code == code }?.title }
        let result = ([total, band].compactMap(\.self) + parts + flags + (last.isEntered ? ["typed in"] : [])).joined(separator: " · ")
        self.init(
            name: MeasureWords.title(series.instrument, series.informant), when: Words.date(last.day),
            result: result.isEmpty ? "sent with questions left open" : result, href: "/forms/\(last.form.text)")
    }
}

extension MeasuresPage.Waiting {
    init(_ line: (form: AskedForm, instrument: Instrument)) {
        let begun = line.form.begun == nil ? "" : "begun, "
        self.init(
            name: line.instrument.shortTitle, who: line.form.informant.words, note: "\(begun)until \(Words.day(line.form.closes))",
            href: "/forms/\(line.form.id.text)")
    }
}

extension Informant {
    var words: String {
        switch self {
        case .member: "the person"
        case .parent: "a parent"
        case .clinician: "a clinician"
        }
    }
}
