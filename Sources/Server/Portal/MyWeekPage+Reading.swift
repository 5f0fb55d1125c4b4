import Clinic

extension MyWeekPage {
    init(_ reading: MyWeekReading, waiting: [Waiting], frame: OwnFrame) {
        let zone = reading.programme.site.zone
        self.init(
            frame: frame, headline: Self.headline(reading), hours: Self.hours(reading.week), minutes: reading.week?.minutes ?? 0,
            minimum: reading.week?.minimum?.value, sessions: reading.ahead.map { Meeting($0, reading, zone: zone) },
            waiting: waiting)
    }

    private static func headline(_ reading: MyWeekReading) -> String {
        let hello = "Hello \(reading.name)."
        guard let next = reading.ahead.first(where: { $0.session.cancelled == nil }) else { return hello }
        let clock = reading.programme.site.zone.local(next.session.starts).clock
        if next.session.starts <= reading.now { return "\(hello) \(next.group) is on now." }
        switch reading.today.days(until: next.session.day) {
        case 0: return "\(hello) Your next group is today at \(clock)."
        case 1: return "\(hello) Your next group is tomorrow at \(clock)."
        default: return "\(hello) Your next group is on \(Words.weekday(next.session.day.weekday)) at \(clock)."
        }
    }

    private static func hours(_ week: MemberWeek?) -> String {
        guard let week else { return "" }
        let has = HoursAndMinutes.words(week.minutes)
        guard let minimum = week.minimum?.value else { return "\(has) this week so far." }
        if week.minutes >= minimum { return "\(has): you have reached this week’s \(HoursAndMinutes.words(minimum))." }
        return "\(has) of \(HoursAndMinutes.words(minimum)) this week so far."
    }
}

extension MyWeekPage.Meeting {
    init(_ line: SessionOfMember, _ reading: MyWeekReading, zone: SiteZone) {
        let session = line.session
        let isOpen = reading.rooms.contains(session.group) && VideoRoom.isOpen(at: session, now: reading.now)
        let day = session.day == reading.today ? "Today" : Words.day(session.day)
        self.init(
            when: "\(day), \(zone.local(session.starts).clock) to \(zone.local(session.ends).clock)", what: line.group,
            place: session.virtual ? "by video" : session.place, isCancelled: session.cancelled != nil,
            join: isOpen ? "/my/sessions/\(session.id.text)/room" : nil)
    }
}
