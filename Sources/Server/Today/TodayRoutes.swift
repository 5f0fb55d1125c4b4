import Clinic
import Hummingbird

enum TodayRoutes {
    static let all: [Route] = [
        .get("/", .deed(.readToday)) { visit in
            let (reading, waiting) = (try await visit.clinic.today(as: visit.caller), try await visit.clinic.taskCounts(as: visit.caller))
            return visit.page(TodayPage(reading, waiting: waiting, frame: visit.frame(.today)))
        }
    ]
}

extension TodayPage {
    init(_ reading: TodayReading, waiting: (all: Int, late: Int) = (0, 0), frame: Frame) {
        let mine = reading.sessions.contains(where: \.isMine) ? reading.sessions.filter(\.isMine) : reading.sessions
        let zones = Dictionary(uniqueKeysWithValues: reading.programmes.map { ($0.id, $0.site.zone) })
        let tasks = TodayPage.TaskLine.of(waiting) + TodayTasks(reading).lines
        self.init(
            frame: frame, date: reading.today.map(Words.longDay) ?? "Today", headline: Self.headline(reading, mine),
            sessions: mine.compactMap { today in zones[today.session.programme].map { SessionLine(today, now: reading.now, in: $0) } },
            tasks: tasks)
    }

    private static func headline(_ reading: TodayReading, _ sessions: [SessionToday]) -> String {
        let risk = reading.atRisk.flatMap(\.people).count { $0.trouble == .willMiss }
        let groups = sessions.count { $0.session.cancelled == nil }
        let today =
            groups == 0 ? "No session today" : Words.capitalised("\(Words.number(groups)) \(groups == 1 ? "session" : "sessions") today")
        if risk > 0 { return "\(today), and \(Words.people(risk)) will miss the week’s hours unless something changes." }
        if reading.unmarked.isEmpty { return "\(today)." }
        return
            "\(today), and \(Words.number(reading.unmarked.count)) earlier \(reading.unmarked.count == 1 ? "one is" : "ones are") not fully marked."
    }
}

extension TodayPage.SessionLine {
    init(_ today: SessionToday, now: Instant, in zone: SiteZone) {
        let session = today.session
        let (isOver, hasBegun) = (now >= session.ends, now >= session.starts)
        let state: (String, Tone) =
            if let reason = session.cancelled {
                ("Cancelled: \(reason)", .quiet)
            } else if today.marked == today.expected && today.expected > 0 {
                ("All \(Words.number(today.expected)) are marked", .good)
            } else if isOver { ("\(today.expected - today.marked) of \(today.expected) not marked", .warning) } else if hasBegun {
                ("Under way: \(today.marked) of \(today.expected) marked", .info)
            } else { ("\(Words.capitalised(Words.people(today.expected))) expected", .quiet) }
        self.init(
            starts: zone.local(session.starts).clock, ends: "to \(zone.local(session.ends).clock)", group: today.group,
            place: session.virtual ? "Virtual" : session.place, href: "/sessions/\(session.id.text)", state: state.0, tone: state.1,
            action: isOver ? "Write the note" : "Open the roster")
    }
}

extension TodayPage.TaskLine {
    /// The way to somebody's tasks, where they have any.
    fileprivate static func of(_ waiting: (all: Int, late: Int)) -> [Self] {
        guard waiting.all > 0 else { return [] }
        let tasks = "\(Words.capitalised(Words.number(waiting.all))) \(waiting.all == 1 ? "task" : "tasks")"
        return [
            Self(
                title: tasks, detail: "From admissions and from colleagues", href: "/tasks",
                due: waiting.late > 0 ? "\(waiting.late) late" : "None late", tone: waiting.late > 0 ? .warning : .quiet)
        ]
    }
}

/// What waits for somebody, the most pressing first.
struct TodayTasks {
    let lines: [TodayPage.TaskLine]

    init(_ reading: TodayReading) {
        let risk = reading.atRisk.flatMap { programme, people in
            people.filter { $0.trouble == .willMiss }.map { Self.risk($0, programme, reading) }
        }
        let unmarked = reading.unmarked.prefix(8).map { Self.unmarked($0, reading) }
        let may = reading.atRisk.flatMap { programme, people in
            people.filter { $0.trouble == .mayMiss }.map { Self.risk($0, programme, reading) }
        }
        lines = Array((risk + unmarked + may).prefix(20))
    }

    private static func risk(_ standing: Standing, _ programme: Programme, _ reading: TodayReading) -> TodayPage.TaskLine {
        let week = standing.week?.week.text ?? ""
        let has = "\(HoursAndMinutes.clock(standing.week?.minutes ?? 0)) of \(HoursAndMinutes.clock(standing.week?.minimum?.value ?? 0))"
        return TodayPage.TaskLine(
            title: standing.name, detail: "\(has) in \(programme.name)", href: "/people/\(standing.member.text)/weeks/\(week)",
            due: standing.trouble == .willMiss ? "Will miss" : "\(standing.forecast?.wholePercent ?? 0) % likely",
            tone: standing.trouble == .willMiss ? .danger : .warning)
    }

    private static func unmarked(_ today: SessionToday, _ reading: TodayReading) -> TodayPage.TaskLine {
        let count = today.expected - today.marked
        return TodayPage.TaskLine(
            title: "\(today.group), \(Words.day(today.session.day))", detail: Words.capitalised("\(Words.people(count)) not marked"),
            href: "/sessions/\(today.session.id.text)", due: "Attendance missing", tone: .warning)
    }
}
