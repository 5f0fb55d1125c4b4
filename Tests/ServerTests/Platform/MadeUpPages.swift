@testable import Server

/// Every page with made-up people, as full and as empty as pages get.
enum MadeUpPages {
    static let frame = Frame(
        places: Place.allCases, current: .week, callerName: "Dana Okafor", roleName: "Programme director",
        siteName: "Harbour Street", otherSites: [.init(name: "Mill Lane", href: "/?site=2")], csrf: "c5rf")
    static func frame(_ p: Place?) -> Frame {
        var f = frame
        f.current = p
        return f
    }
    static let first = [
        "Teo", "Maya", "Ines", "Jonah", "Priya", "Sam", "Leila", "Oscar", "Nadia", "Wren", "Kofi", "Marta", "Aiden",
        "Yuki", "Rosa", "Felix", "Tamsin", "Idris", "Greta", "Malik",
    ]
    static let last = [
        "O'<i>Marsh", "Lindqvist", "Abara", "Castellanos", "Whitlock", "Nguyen", "Farrow", "Ostrowski", "Bellamy",
        "Haddad",
    ]
    static func board(people n: Int, shortAddresses alias: Bool = false) -> WeekBoardPage {
        func row(_ i: Int, _ kind: Int) -> WeekBoardRow {
            let id = "m\(String(i * 7919 + 100000, radix: 36))q\(String(i + 1000, radix: 36))"
            let days: [WeekBoardRow.DayFigure?]
            switch kind {
            case 0:
                days = [
                    .init(weekday: 1, state: .missed, attended: 0, planned: 180), nil,
                    .init(weekday: 3, state: .partly, attended: 135, planned: 180), nil,
                    .init(weekday: 5, state: .planned, attended: 0, planned: 180),
                ]
            case 1:
                days = [
                    .init(weekday: 1, state: .attended, attended: 180, planned: 180), nil,
                    .init(weekday: 3, state: .excused, attended: 0, planned: 180),
                    .init(weekday: 4, state: .planned, attended: 0, planned: 180),
                    .init(weekday: 5, state: .planned, attended: 0, planned: 180),
                ]
            default:
                days = [
                    .init(weekday: 1, state: .attended, attended: 180, planned: 180), nil,
                    .init(weekday: 3, state: .attended, attended: 180, planned: 180), nil,
                    .init(weekday: 5, state: .planned, attended: 0, planned: 180),
                ]
            }
            let b: Href = alias ? "\(id)" : "people/\(id)/weeks/2026-W09"
            return .init(
                name: "\(first[i % 20]) \(last[(i / 3) % 10])", person: alias ? "/people/\(id)" : "people/\(id)",
                because: b, days: days,
                attended: kind == 0 ? 135 : kind == 1 ? 180 : 360, planned: kind == 1 ? 360 : 180,
                required: 540,
                chance: kind == 0
                    ? .init(words: "Unlikely", percent: 12, tone: .danger)
                    : kind == 1
                        ? .init(words: "Even", percent: 58, tone: .warning)
                        : i % 9 == 0
                            ? .init(words: "Met", percent: nil, tone: .good)
                            : .init(words: "Very likely", percent: 96, tone: .good),
                fix: kind == 0
                    ? "A seat on Thu, 17:30 to 20:30, and on Sat would make it."
                    : kind == 1 ? "Both sessions left are needed." : "")
        }
        let bad = (0..<min(3, n)).map { row($0, 0) }
        let mid = (3..<max(3, min(8, n))).map { row($0, 1) }
        let ok = (8..<max(8, n)).map { row($0, 2) }
        return WeekBoardPage(
            frame: frame(.week),
            headline: n == 0
                ? "Nobody is expected this week."
                : "Three people will miss nine hours unless they get a seat by Thursday.",
            lead: n == 0 ? "" : "\(n) people are expected this week; \(n - 8) are on track.",
            weekName: "Week 9 · 23 Feb to 1 Mar 2026", previousWeek: "/week?week=2026-W08",
            nextWeek: "/week?week=2026-W10",
            programmes: [
                .init(name: "Adult IOP", href: "/week?programme=a", isCurrent: true),
                .init(name: "Adolescent IOP", href: "/week?programme=b"),
                .init(name: "Day programme", href: "/week?programme=c"),
            ],
            days: [("Mon 23", 1), ("Tue 24", 2), ("Wed 25", 3), ("Thu 26", 4), ("Fri 27", 5)].map {
                .init(name: $0.0, weekday: $0.1, isToday: $0.1 == 4)
            },
            bands: n == 0
                ? []
                : [
                    .init(title: "Will miss unless something changes", rows: bad),
                    .init(title: "Every session left is needed", rows: mid), .init(title: "On track", rows: ok),
                ])
    }
    static let today = TodayPage(
        frame: frame(.today), date: "Tuesday 24 November",
        headline: "Two groups today, and three notes wait for your signature.",
        sessions: [
            .init(
                starts: "9:00", ends: "to 12:00", group: "Morning process group",
                place: "Room 1, 8 people, with Luis Ferreira", href: "/sessions/a", state: "Note not signed",
                tone: .warning, action: "Write the note"),
            .init(
                starts: "17:30", ends: "to 20:30", group: "Evening skills group", place: "Room 2, 9 people",
                href: "/sessions/b", state: "Starts in 20 minutes", tone: .info, action: "Open the roster"),
        ],
        tasks: [
            .init(
                title: "Teo Marsh will miss nine hours",
                detail: "12 % likely. A seat on Thursday evening would make it.", href: "/people/m0/weeks/2026-W48",
                due: "By Thu", tone: .danger),
            .init(
                title: "Sign: Evening skills group, Thu 19 Nov",
                detail: "Your part is written; two warnings to look at.", href: "/sessions/c", due: "2 days late",
                tone: .warning),
            .init(
                title: "Co-sign: Family evening, Wed 18 Nov",
                detail: "Written by Luis Ferreira, under supervision.", href: "/sessions/d", due: "Due today"),
        ],
        figures: [
            .init(label: "People this week", value: "41", because: "/week"),
            .init(label: "On track for their hours", value: "33", note: "5 need every session left", because: "/week"),
            .init(label: "Will miss", value: "3", note: "unless they get a seat", because: "/week", tone: .danger),
            .init(label: "Unsigned notes", value: "4", note: "1 is a late entry", because: "/", tone: .warning),
        ])
    static var all: [(name: String, page: any Drawable)] {
        [
            (
                "sign-in",
                SignInPage(
                    csrf: "c",
                    samples: [
                        .init(account: "dana", password: "harbour-street-1", role: "Director"),
                        .init(account: "luis", password: "harbour-street-2", role: "Associate"),
                    ])
            ),
            (
                "sign-in-error",
                SignInPage(csrf: "c", account: "dana", problem: "The account or the password is not right.")
            ),
            ("sign-in-code", SignInCodePage(csrf: "c", problem: "That code is not right, or it is used up.")),
            ("week", board(people: 41)), ("week-200", board(people: 200)),
            ("week-200-alias", board(people: 200, shortAddresses: true)), ("week-empty", board(people: 0)),
            ("because", BecausePage(frame: frame(.week), because: because)), ("panel", BecausePanel(because: because)),
            ("today", today),
            (
                "today-empty",
                TodayPage(
                    frame: frame(.today), date: "Tuesday 24 November", headline: "Nothing waits for you today.",
                    sessions: [], tasks: [])
            ),
            ("session", sessionPage(.draft)), ("session-signed", sessionPage(.signed)),
            ("session-empty", sessionPage(nil)),
        ] + more
    }
}
