import Clinic

/// From the clinic's session to the page that is worked on.
extension SessionPage {
    init(_ reading: SessionReading, _ visit: Visit, findings: [NoteFinding] = []) {
        let (session, zone) = (reading.session, reading.programme.site.zone)
        let href: Href = "/sessions/\(session.id.text)"
        let place = ([session.virtual ? "Virtual" : session.place].filter { !$0.isEmpty } + Self.leaders(reading)).joined(separator: ", ")
        self.init(
            frame: visit.frame(.groups), session: href, groupName: reading.group.name, groupHref: "/groups/\(reading.group.id.text)",
            time: Words.time(of: session, in: zone), place: place.isEmpty ? reading.programme.name : place,
            headline: Self.headline(reading),
            timeZone: zone.identifier, cancellation: session.cancelled.map { "Cancelled by the programme: \($0)." } ?? "",
            rows: reading.people.map {
                RosterRow($0, reading, canMark: visit.caller.may(.takeAttendance), csrf: visit.presence?.csrf ?? "")
            },
            blocks: Self.blocks(reading), note: reading.note.map { GroupNoteSection($0, reading, visit, findings: findings) },
            records: Self.records.filter { visit.caller.may($0.deed) }.map { ($0.name, $0.href(href)) }
                + (visit.caller.may(.keepKiosks) ? [("Kiosk", "/settings/programmes/\(reading.programme.id.text)/kiosks")] : []),
            change: SessionChange(reading, visit))
    }

    /// What hangs below a meeting, and the deed that opens it.
    private static let records: [(name: String, deed: Deed, href: @Sendable (Href) -> Href)] = [
        ("Measures", .readForms, { "\($0)/measures" }), ("Homework", .readHomework, { "\($0)/homework" }),
    ]

    private static func leaders(_ reading: SessionReading) -> [String] {
        let names = reading.facilitators.map(\.name)
        return names.isEmpty ? [] : ["with \(Words.list(names))"]
    }

    /// "Skills group 60 min, break 5 min", and a word about the size of the room where a rule caps it.
    private static func blocks(_ reading: SessionReading) -> String {
        let blocks = reading.session.blocks.map { "\($0.kind.title) \($0.minutes) min" }.joined(separator: ", ")
        guard let cap = reading.cap, reading.people.count > cap.value else { return blocks }
        return "\(blocks). \(reading.people.count) people are on the roster; \(cap.rule.source.citation) allows \(cap.value)."
    }

    private static func headline(_ reading: SessionReading) -> String {
        if reading.session.cancelled != nil { return "This session was cancelled." }
        let people = reading.people
        guard !people.isEmpty else { return "Nobody is on this roster." }
        let came = people.filter { !$0.place.attendance.stays.isEmpty }
        let unmarked = people.filter { !$0.place.attendance.isMarked }
        if unmarked.count == people.count {
            return Words.capitalised("\(Words.people(people.count)) \(people.count == 1 ? "is" : "are") expected.")
        }
        let first = "\(Words.capitalised(Words.number(came.count))) of \(Words.number(people.count)) came"
        return switch unmarked.count {
        case 0: first + "; everybody is marked."
        case 1: first + "; \(unmarked[0].member.name) is not marked yet."
        default: first + "; \(Words.number(unmarked.count)) are not marked yet."
        }
    }
}

extension RosterRow {
    init(_ line: SessionReading.Line, _ reading: SessionReading, canMark: Bool, csrf: String) {
        let (session, zone, member) = (reading.session, reading.programme.site.zone, line.member)
        let stays = line.place.attendance.stays
        let countable = line.entries.minutes(.counted, .planned, .absent, .late, .leftEarly, .away)
        self.init(
            memberID: member.id.text, name: member.name, pronouns: member.pronouns, person: "/people/\(member.id.text)",
            session: "/sessions/\(session.id.text)", state: Self.state(line, session), status: Self.status(line, session, zone),
            remarks: Self.remarks(line, reading), minutes: "\(line.entries.minutes(.counted)) of \(countable) min",
            because: Href.day(member.id, session), strip: PresenceStrip(line, session, zone),
            arrived: stays.first.map { zone.local($0.arrived).paddedClock } ?? zone.local(session.starts).paddedClock,
            left: (stays.last?.left).map { zone.local($0).paddedClock } ?? zone.local(session.ends).paddedClock,
            canMark: canMark && session.cancelled == nil, canUndo: line.canUndo, csrf: csrf)
    }

    private static func state(_ line: SessionReading.Line, _ session: GroupSession) -> State {
        if session.cancelled != nil { return .cancelled }
        let attendance = line.place.attendance
        switch attendance.absence {
        case .excused: return .excused
        case .notExcused: return .notExcused
        case .unknown: return .unknown
        case nil: return attendance.stays.isEmpty ? .expected : attendance.isOpen ? .here : .left
        }
    }

    private static func status(_ line: SessionReading.Line, _ session: GroupSession, _ zone: SiteZone) -> String {
        let attendance = line.place.attendance
        if session.cancelled != nil { return "Cancelled" }
        if let absence = attendance.absence { return absence.title }
        guard let last = attendance.stays.last else { return "Not marked yet" }
        if let left = last.left {
            return left >= session.ends ? "Here until the end" : "Left at \(zone.local(left).clock)"
        }
        return "Here since \(zone.local(last.arrived).clock)"
    }

    private static func remarks(_ line: SessionReading.Line, _ reading: SessionReading) -> [String] {
        let (late, early) = (line.entries.minutes(.late), line.entries.minutes(.leftEarly))
        var remarks: [String] = []
        if late > reading.grace.lateMinutes { remarks.append("\(late) min late") }
        if early > reading.grace.leftEarlyMinutes { remarks.append("Left \(early) min early") }
        if line.entries.minutes(.away) > 0 { remarks.append("Out for \(line.entries.minutes(.away)) min") }
        if !line.place.onPlan { remarks.append("Not on the plan") }
        if line.wasCorrected { remarks.append("Corrected") }
        return remarks
    }
}

extension PresenceStrip {
    init(_ line: SessionReading.Line, _ session: GroupSession, _ zone: SiteZone) {
        let minute = { (instant: Instant) in max(0, min(session.minutes, (instant - session.starts) / 60)) }
        let stays = line.place.attendance.stays.map { Span(from: minute($0.arrived), to: minute($0.left ?? session.ends)) }
        let breaks = session.blocks.filter { $0.kind == .breakTime }.map { Span(from: minute($0.starts), to: minute($0.ends)) }
        let words = line.place.attendance.stays.map { stay in
            "In the room \(zone.local(stay.arrived).clock) to \(stay.left.map { zone.local($0).clock } ?? "the end")"
        }
        self.init(
            length: session.minutes, breaks: breaks, present: stays.filter { $0.to > $0.from },
            description: words.isEmpty ? "Not in the room" : words.joined(separator: "; "))
    }
}

extension SessionChange {
    /// Nil for those who may not change a session.
    init?(_ reading: SessionReading, _ visit: Visit) {
        guard visit.caller.may(.changeSession), reading.session.cancelled == nil else { return nil }
        let leaders = reading.facilitators.map { Choice.Option(value: $0.id.text, name: $0.name) }
        self.init(
            session: "/sessions/\(reading.session.id.text)", csrf: visit.presence?.csrf ?? "",
            starts: reading.programme.site.zone.local(reading.session.starts).text,
            facilitators: leaders + [.init(value: "", name: "Nobody: in addition")],
            substitutes: reading.substitutes.map { .init(value: $0.id.text, name: $0.name) })
    }
}

extension Href {
    static func day(_ member: ID<Member>, _ session: GroupSession) -> Href {
        "/people/\(member.text)/weeks/\(session.day.week.text)#d\(session.day.weekday)"
    }
}
