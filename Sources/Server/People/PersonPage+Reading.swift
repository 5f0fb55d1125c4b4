import Clinic

/// From one person's chart to the page that is read.
extension PersonPage {
    init(_ reading: PersonReading, frame: Frame, may: (Deed) -> Bool = { _ in false }) {
        let member = reading.member
        let week: Href = "/people/\(member.id.text)/weeks/\(reading.today.week.text)"
        self.init(
            frame: frame, name: member.name, pronouns: member.pronouns, place: Self.place(reading),
            headline: PersonHeadline(reading).sentence,
            figures: PersonFigures(reading.standing, because: week).all, stair: Stair(reading), facts: PersonFacts(reading).all,
            groups: reading.groups.map { GroupLine($0, today: reading.today) },
            sessions: reading.sessions.map { SessionLine($0, zone: reading.current.site.zone, today: reading.today) },
            records: Self.records.filter { may($0.deed) }.map { ($0.name, $0.href("/people/\(member.id.text)")) },
            safetyPlan: reading.safetyPlan.map {
                SafetyPlanLink(state: $0.words, href: .safetyPlan("/people/\(member.id.text)"), isOverdue: $0.isOverdue)
            })
        if may(.readInquiries), let inquiry = reading.inquiry { records.append(("Admission", InquiryPart.overview.href(inquiry.text))) }
        if may(.workInquiry), reading.placements.last?.covers(reading.today) ?? false { step = "/people/\(member.id.text)/step" }
    }

    /// What hangs below a person's page, and the deed that opens it.
    private static let records: [(name: String, deed: Deed, href: @Sendable (Href) -> Href)] = [
        ("Measures", .readForms, { "\($0)/measures" }), ("Page access", .givePageAccess, { "\($0)/access" }),
        ("Check-ins", .readCheckIns, { "\($0)/check-ins" }), ("Daily cards", .chooseCards, { "\($0)/cards" }),
        ("Homework", .readHomework, { "\($0)/homework" }),
    ]

    /// "Adult IOP, evening · week 6".
    private static func place(_ reading: PersonReading) -> String {
        guard let last = reading.placements.last else { return "In no programme" }
        let name = reading.current.name
        if last.ends < reading.today { return "\(name), until \(Words.fullDate(last.ends))" }
        if last.starts > reading.today { return "\(name), from \(Words.fullDate(last.starts))" }
        let opened = reading.episodes.last?.opened ?? last.starts
        return "\(name) · week \(opened.week.monday.days(until: reading.today.week.monday) / 7 + 1)"
    }
}

/// What matters now about one person's week.
struct PersonHeadline {
    let sentence: String

    init(_ reading: PersonReading) {
        let (member, standing) = (reading.member, reading.standing)
        let name = member.preferred.isEmpty ? member.given : member.preferred
        let minimum = standing.week?.minimum.map { HoursAndMinutes.words($0.value) } ?? ""
        guard reading.placements.last.map({ $0.covers(reading.today) }) ?? false else {
            sentence = "\(name) is in no programme today."
            return
        }
        sentence =
            switch standing.trouble {
            case .willMiss: "\(name) will miss \(minimum) this week unless something changes."
            case .unmarked: "\(name)’s week cannot be judged: attendance was not marked."
            case .mayMiss: "\(name) may miss \(minimum) this week."
            case .nothingPlanned: "Nothing is planned for \(name) this week."
            case .none: Self.good(name, standing, minimum)
            }
    }

    private static func good(_ name: String, _ standing: Standing, _ minimum: String) -> String {
        guard let week = standing.week, week.minimum != nil else { return "No minimum is set for \(name)’s week." }
        return week.met ? "\(name) has reached the \(minimum) of this week." : "\(name) is on the way to \(minimum) this week."
    }
}

/// This week's figures; each leads to its because.
struct PersonFigures {
    let all: [Figure]

    init(_ standing: Standing, because: Href) {
        guard let week = standing.week else {
            all = []
            return
        }
        let left = standing.forecast?.remaining.reduce(0, +) ?? week.plannedMinutes
        var figures = [
            Figure(label: "Attended this week", value: HoursAndMinutes.clock(week.minutes), because: because.at("m")),
            Figure(label: "Still planned", value: HoursAndMinutes.clock(left), because: because.at("p")),
            Figure(label: "Required", value: week.minimum.map { HoursAndMinutes.clock($0.value) } ?? "none", because: because.at("r")),
            Figure(label: "Days", value: "\(week.distinctDays)", because: because.at("d")),
        ]
        if let forecast = standing.forecast {
            let chance = WeekBoardRow.Chance(standing)
            figures.append(
                Figure(
                    label: "Chance to make it", value: "\(forecast.wholePercent) %", note: chance.words, because: because.at("c"),
                    tone: chance.tone))
        }
        all = figures
    }
}

/// What is known of the person themself.
struct PersonFacts {
    let all: [Fact]

    init(_ reading: PersonReading) {
        let member = reading.member
        let facts: [(String, String)] = [
            ("Number", member.external ?? ""), ("Legal name", Self.legalName(member)),
            ("Born", "\(Words.fullDate(member.born)) (\(member.age(on: reading.today)))"), ("Pronouns", member.pronouns),
            ("Diagnosis", reading.diagnosis.map(Self.dotted) ?? "Protected beyond your role"), ("Data class", member.dataClass.title),
            ("Admitted", reading.episodes.last.map { Words.fullDate($0.opened) } ?? ""),
            ("Expected discharge", reading.expected.map(Words.fullDate) ?? ""),
            ("Care team", reading.team.map { "\($0.name) (\($0.function.title.lowercasedFirst))" }.joined(separator: ", ")),
            ("Coverage", Words.list(reading.coverages.map(\.payerName))),
        ]
        all = facts.filter { !$0.1.isEmpty }.map { Fact(name: $0.0, value: $0.1) }
    }

    /// Files leave the point out of a code; people write it: F1021 is F10.21.
    private static func dotted(_ code: String) -> String {
        code.count > 3 && !code.contains(".") && code.allSatisfy { $0.isLetter || $0.isNumber }
            ? "\(code.prefix(3)).\(code.dropFirst(3))" : code
    }

    /// Only where it is not the name they go by.
    private static func legalName(_ member: Member) -> String {
        member.preferred.isEmpty || member.preferred == member.given ? "" : "\(member.given) \(member.family)"
    }
}

extension PersonPage.GroupLine {
    init(_ group: GroupOfMember, today: Day) {
        let membership = group.membership
        let when =
            membership.ends == nil && membership.starts > today
            ? "from \(Words.fullDate(membership.starts))" : Words.stretch(membership.starts, membership.ends)
        self.init(
            name: group.group.name, href: "/groups/\(group.group.id.text)", times: MeetingTimes(group.slots, on: today).words,
            membership: when)
    }
}

extension PersonPage.SessionLine {
    init(_ line: SessionOfMember, zone: SiteZone, today: Day) {
        let (session, place) = (line.session, line.place)
        let state = Self.state(line, zone)
        self.init(
            when: "\(Words.day(session.day)), \(zone.local(session.starts).clock)", href: "/sessions/\(session.id.text)", group: line.group,
            state: state.0, tone: state.1, minutes: "\(place.counted)", because: Href.day(place.member, session))
    }

    private static func state(_ line: SessionOfMember, _ zone: SiteZone) -> (String, Tone) {
        let (session, attendance) = (line.session, line.place.attendance)
        if session.cancelled != nil { return ("Cancelled", .quiet) }
        if let absence = attendance.absence { return ("Absent: \(absence.title.lowercased())", absence == .excused ? .quiet : .warning) }
        guard let first = attendance.stays.first else { return ("Not marked yet", .quiet) }
        let late = max(0, (first.arrived - session.starts) / 60)
        if late > 0 && line.place.lost > 0 { return ("Came at \(zone.local(first.arrived).clock)", .warning) }
        if let left = attendance.stays.last?.left, left < session.ends { return ("Left at \(zone.local(left).clock)", .warning) }
        return ("Present", .good)
    }
}
