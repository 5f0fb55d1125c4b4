import Clinic

extension InboxPage {
    init(_ reading: InboxReading, _ visit: Visit, refused: (id: String, text: String, problem: String)? = nil) {
        self.init(
            frame: visit.frame(.measures), headline: Self.headline(reading), lines: reading.items.map { Line($0, reading) },
            areas: PlanArea.allCases.map { .init(value: $0.rawValue, name: $0.title) }, canAnswer: visit.caller.may(.answerAlerts),
            refused: refused)
    }

    private static func headline(_ reading: InboxReading) -> String {
        let urgent = reading.items.filter { $0.item.urgency <= .sameDay && $0.item.acknowledged == nil }
        let people = Set(urgent.map(\.item.member)).count
        if people > 0 { return "\(Words.capitalised(Words.people(people))) must be spoken with today." }
        if reading.unseen == 0 { return "Everything has been seen." }
        return "\(Words.capitalised(Words.number(reading.unseen))) new \(reading.unseen == 1 ? "score" : "scores"), none urgent."
    }
}

extension InboxPage.Line {
    init(_ line: InboxReading.Line, _ reading: InboxReading) {
        let (item, state) = (line.item, InboxWords.state(line.item, by: line.by))
        let zone = reading.programmes[item.programme]?.site.zone ?? reading.zone
        self.init(
            id: item.id.text, version: item.version, name: line.name, href: "/people/\(item.member.text)/measures", sentence: item.sentence,
            urgency: InboxWords.urgency(item.urgency), tone: InboxWords.tone(item.urgency), when: Words.moment(item.raised, in: zone),
            state: state.0, stateTone: state.1, next: InboxWords.next(item, zone: zone),
            plan: item.planned == nil ? "" : [item.area?.title, item.plan].compactMap(\.self).joined(separator: ": "),
            isPlanned: item.planned != nil,
            isAcknowledged: item.acknowledged != nil, isSeen: item.seen != nil, isRoutine: item.urgency == .routine)
    }
}

/// States and urgencies, as clinicians read them.
enum InboxWords {
    static func urgency(_ urgency: InboxItem.Urgency) -> String {
        switch urgency {
        case .now: "Now"
        case .sameDay: "Today"
        case .soon: "Next contact"
        case .routine: "New score"
        }
    }

    static func tone(_ urgency: InboxItem.Urgency) -> Tone {
        switch urgency {
        case .now, .sameDay: .danger
        case .soon: .warning
        case .routine: .quiet
        }
    }

    static func state(_ item: InboxItem, by: String = "") -> (String, Tone) {
        let who = by.isEmpty ? "" : " by \(by)"
        return switch item.state {
        case .unseen: ("New", .info)
        case .seen: ("Seen\(who)", .quiet)
        case .acknowledged: ("Acknowledged\(who)", .good)
        case .planned: ("Planned\(who)", .good)
        }
    }

    static func next(_ item: InboxItem, zone: SiteZone) -> String {
        guard let escalates = item.escalates, item.acknowledged == nil else {
            return item.step > 0 && item.acknowledged == nil ? "Handed on to the \(item.told.title.lowercased())." : ""
        }
        let told = item.step > 0 ? "Handed on to the \(item.told.title.lowercased()). " : ""
        return "\(told)The next is told \(Words.moment(escalates, in: zone)) unless somebody acknowledges."
    }
}

extension UnansweredPage {
    init(_ reading: UnansweredReading, _ visit: Visit) {
        let people = Set(reading.lines.map(\.form.member)).count
        self.init(
            frame: visit.frame(.measures),
            headline: people == 0
                ? "Everybody has answered."
                : "\(Words.capitalised(Words.people(people))) \(people == 1 ? "has" : "have") not answered yet.",
            lines: reading.lines.map { line in
                Line(
                    name: line.name, href: "/people/\(line.form.member.text)/measures", form: line.instrument.shortTitle,
                    formHref: "/forms/\(line.form.id.text)", who: line.form.informant.words, due: Words.day(line.form.due),
                    closes: line.form.closes == reading.today ? "today" : Words.day(line.form.closes), begun: line.begun)
            })
    }
}
