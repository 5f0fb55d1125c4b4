import Clinic

/// From the rows of one member's week to the page that explains each of its figures.
extension Because {
    init(_ reading: MemberWeekReading) {
        let first = reading.standings.first
        let standing = first?.standing
        let zone = first?.programme.site.zone
        let sections = reading.standings.enumerated().flatMap { place, found in
            BecauseSections(reading, found.programme, found.standing).all.map {
                $0.among(reading.standings.count, place, found.programme.name)
            }
        }
        self.init(
            memberName: reading.member.name, memberHref: "/people/\(reading.member.id.text)",
            period: zone == nil ? Words.span(reading.week) : "Week \(reading.week.parts.number), \(Words.span(reading.week))",
            address: "/people/\(reading.member.id.text)/weeks/\(reading.week.text)", answer: Self.answer(reading, standing),
            sections: sections)
    }

    private static func answer(_ reading: MemberWeekReading, _ standing: Standing?) -> String {
        let name = reading.member.preferred.isEmpty ? reading.member.given : reading.member.preferred
        guard let week = standing?.week else { return "Nothing is planned for \(name) this week." }
        let has = HoursAndMinutes.words(week.minutes)
        guard let minimum = week.minimum?.value else { return "\(name) has \(has); no minimum is set." }
        if week.minutes >= minimum { return "\(name) has \(has) and has reached the \(HoursAndMinutes.words(minimum)) this week needs." }
        return "\(name) has \(has) of the \(HoursAndMinutes.words(minimum)) this week needs."
    }
}

extension Because.Section {
    /// In a week of two programmes each figure says whose it is, and has an address of its own.
    fileprivate func among(_ count: Int, _ place: Int, _ programme: String) -> Because.Section {
        guard count > 1 else { return self }
        var section = self
        section.programme = programme
        section.place = place
        return section
    }
}

/// One section for each figure of the board.
struct BecauseSections {
    let reading: MemberWeekReading
    let programme: Programme
    let standing: Standing

    init(_ reading: MemberWeekReading, _ programme: Programme, _ standing: Standing) {
        (self.reading, self.programme, self.standing) = (reading, programme, standing)
    }

    var all: [Because.Section] {
        guard let week = standing.week else { return [] }
        return [minutes(week), planned(week), required(week), days(week), chance].compactMap { $0 }
            + reading.week.days.compactMap { day(week, $0) }
    }

    private func minutes(_ week: MemberWeek) -> Because.Section {
        Because.Section(
            id: .minutes, title: "Attended", value: HoursAndMinutes.clock(week.minutes),
            sentence:
                "Minutes in the room during time that counts, added up over the week. Each stretch of each session stands below with its verdict.",
            rows: sessions.flatMap(rows), rules: rules(sessions.flatMap { entries($0).compactMap(\.rule) }))
    }

    private func planned(_ week: MemberWeek) -> Because.Section {
        let open = sessions.filter { entries($0).minutes(.planned) > 0 }
        let sentence =
            open.isEmpty
            ? "Nothing is left this week."
            : "\(Words.capitalised(Words.number(open.count))) \(open.count == 1 ? "session is" : "sessions are") not marked yet."
        return Because.Section(
            id: .planned, title: "Still planned", value: HoursAndMinutes.clock(week.plannedMinutes), sentence: sentence,
            rows: open.map { session in
                Because.Row(
                    what: "\(Words.time(of: session, in: programme.site.zone)), \(group(session))", href: "/sessions/\(session.id.text)",
                    amount: "\(entries(session).minutes(.planned)) min", verdict: Verdict.planned.title)
            })
    }

    private func required(_ week: MemberWeek) -> Because.Section {
        Because.Section(
            id: .required, title: "Required", value: week.minimum.map { HoursAndMinutes.clock($0.value) } ?? "none",
            sentence: "The strictest weekly minimum among the rules that apply: the programme's, its state's and the payer's.",
            rules: rules([week.minimum?.rule].compactMap { $0 }))
    }

    private func days(_ week: MemberWeek) -> Because.Section {
        let asked = week.minimumDays.map { " \(Words.capitalised(Words.number($0.value))) days a week are asked for." } ?? ""
        let minimum = week.dayMinimum.map { " A day qualifies from \(HoursAndMinutes.words($0.value))." } ?? ""
        return Because.Section(
            id: .days, title: "Days", value: "\(week.distinctDays)",
            sentence:
                "Days with at least one minute that counts; \(Words.number(week.qualifyingDays)) of them \(week.qualifyingDays == 1 ? "qualifies" : "qualify").\(minimum)\(asked)",
            rules: rules([week.minimumDays?.rule, week.dayMinimum?.rule].compactMap { $0 }))
    }

    private var chance: Because.Section? {
        guard let forecast = standing.forecast else { return nil }
        return Because.Section(
            id: .chance, title: "Chance to make it", value: "\(forecast.wholePercent) %",
            sentence: forecast.because.sentences.joined(separator: " "))
    }

    private func day(_ week: MemberWeek, _ day: Day) -> Because.Section? {
        let here = sessions.filter { $0.day == day }
        guard !here.isEmpty else { return nil }
        let minutes = week.days[day.weekday - 1]
        let isOpen = week.planned.contains { $0.weekday == day.weekday - 1 }
        let sentence = week.dayMinimum.map { daySentence(minutes, of: $0.value, isOpen: isOpen) }
        return Because.Section(
            id: .day(day.weekday), title: Words.day(day), value: HoursAndMinutes.clock(minutes),
            sentence: sentence ?? "What was attended that day.",
            rows: here.flatMap(rows), rules: rules([week.dayMinimum?.rule].compactMap { $0 }))
    }

    private func daySentence(_ minutes: Int, of minimum: Int, isOpen: Bool) -> String {
        let asked = HoursAndMinutes.words(minimum)
        if minutes >= minimum { return "The day qualifies: it reaches \(asked)." }
        let has = HoursAndMinutes.words(minutes)
        if isOpen { return "Not decided yet: \(has) of the \(asked) that a day needs, and something is still to be marked." }
        return "The day does not qualify: \(has) of \(asked). Its minutes still count toward the week."
    }

    private var sessions: [GroupSession] { reading.sessions.filter { $0.programme == programme.id } }

    private func entries(_ session: GroupSession) -> [LedgerEntry] { reading.ledger[session.id] ?? [] }

    private func group(_ session: GroupSession) -> String { reading.groupNames[session.group] ?? "Group" }

    private func rows(_ session: GroupSession) -> [Because.Row] {
        let zone = programme.site.zone
        return entries(session).map { entry in
            Because.Row(
                what:
                    "\(Words.dayHead(session.day)), \(zone.local(entry.starts).clock) to \(zone.local(entry.ends).clock), \(group(session))",
                href: "/sessions/\(session.id.text)", amount: "\(entry.minutes) min", verdict: entry.verdict.title,
                tone: entry.verdict.tone,
                reason: reason(entry, session))
        }
    }

    private func reason(_ entry: LedgerEntry, _ session: GroupSession) -> String {
        let place = reading.places.first { $0.session == session.id }
        return switch entry.verdict {
        case .absent: place?.attendance.absence.map { "\($0.title)." } ?? ""
        case .cancelled: session.cancelled.map { "\($0)." } ?? ""
        case .kindDoesNotCount, .counted: "\(entry.block.title)."
        default: ""
        }
    }

    /// Each rule once, in the order in which it is first used.
    private func rules(_ ids: [ID<CitedByLedger>]) -> [Because.Rule] {
        var seen: Set<ID<CitedByLedger>> = []
        return ids.filter { seen.insert($0).inserted }.compactMap { reading.rules[$0] }.map { rule in
            let pack = rule.identifier.split(separator: "/").first.map(String.init) ?? ""
            return Because.Rule(text: rule.explanation, source: "\(rule.citation) · \(rule.identifier)", href: "/settings/packs/\(pack)")
        }
    }
}

/// A rule of the packs; a because has a `Rule` of its own, which is a line of the page.
private typealias CitedByLedger = Rule

extension Verdict {
    var tone: Tone {
        switch self {
        case .counted: .good
        case .absent, .late, .leftEarly, .away, .notOnPlan, .overCeiling: .warning
        case .planned, .breakTime, .kindDoesNotCount, .cancelled: .quiet
        }
    }
}
