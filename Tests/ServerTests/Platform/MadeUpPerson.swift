@testable import Server

extension MadeUpPages {
    static let stair = Stair(
        steps: [
            .init(name: "Day programme", level: 2, first: 0, last: 2), .init(name: "IOP", level: 1, first: 3, last: 10),
        ],
        weeks: (0..<11).map { i in
            .init(
                starts: [
                    "5 Jan", "12 Jan", "19 Jan", "26 Jan", "2 Feb", "9 Feb", "16 Feb", "23 Feb", "2 Mar", "9 Mar",
                    "16 Mar",
                ][i], attended: [1180, 1225, 1240, 540, 495, 540, nil, 525, 540, 510, 180][i],
                planned: i < 3 ? 1300 : 600, required: i < 3 ? 1200 : 540, because: "/people/m0/weeks/2026-W\(i + 2)",
                isOpen: i == 10)
        }, now: 10, summary: "Three weeks in the day programme, eight in IOP; six of ten weeks reached the minimum.")
    static func person(empty: Bool) -> PersonPage {
        PersonPage(
            frame: frame(.people), name: "Teo Marsh", pronouns: "they/them",
            place: "Adult IOP, evening · week 8 · number C0001",
            headline: empty
                ? "Nothing is planned for Teo yet."
                : "Teo will miss nine hours this week unless they get a seat by Thursday.",
            figures: empty
                ? []
                : [
                    .init(label: "Attended this week", value: "2:15", because: "/people/m0/weeks/2026-W09"),
                    .init(label: "Still planned", value: "3:00", because: "/people/m0/weeks/2026-W09"),
                    .init(
                        label: "Required", value: "9:00", note: "Adult IOP pack", because: "/people/m0/weeks/2026-W09"),
                    .init(
                        label: "Chance to make it", value: "12 %", note: "Unlikely",
                        because: "/people/m0/weeks/2026-W09", tone: .danger),
                ],
            stair: empty ? Stair(steps: [], weeks: [], summary: "") : stair,
            facts: [
                .init(name: "Born", value: "14 May 1991 (34)"), .init(name: "Number", value: "C0001"),
                .init(name: "Started", value: "5 Jan 2026"), .init(name: "Pack", value: "Adult IOP, nine hours"),
            ],
            groups: empty
                ? []
                : [
                    .init(
                        name: "Evening skills group", href: "/groups/g1", times: "Mon, Wed, Fri 17:30 to 20:30",
                        membership: "since 26 Jan")
                ],
            sessions: empty
                ? []
                : (0..<5).map {
                    .init(
                        when: "Wed \(25 - $0) Feb", href: "/sessions/s\($0)", group: "Evening skills group",
                        state: ["15 min late", "Present", "Absent", "Present", "Excused"][$0],
                        tone: [.warning, .good, .warning, .good, .quiet][$0],
                        minutes: ["135", "165", "0", "165", "0"][$0], because: "/people/m0/weeks/2026-W09")
                })
    }
    static func account(_ a: AccountPage.TwoStep, _ b: [FieldError]) -> AccountPage {
        AccountPage(
            frame: frame(nil), account: "dana",
            signIns: [
                .init(device: "Firefox on Linux", address: "10.0.0.4", lastSeen: "Today, 8:55", isThisOne: true),
                .init(device: "Safari on iPhone", address: "10.0.0.9", lastSeen: "Mon 23 Nov, 18:02"),
            ], twoStep: a, errors: b)
    }
    static let importFiles: [ImportPage.FileLine] = [
        .init(
            name: "clients.csv", kind: "Clients", rows: "20", added: "18", changed: "1", unchanged: "0", refused: "1"),
        .init(
            name: "attendance.csv", kind: "Attendance", rows: "1,240", added: "1,239", changed: "0", unchanged: "0",
            refused: "1"),
    ]
    static func journal(_ empty: Bool) -> JournalPage {
        JournalPage(
            frame: frame(.journal), headline: "Everything done or read, and by whom.",
            chain: empty
                ? "The chain of Teo Marsh’s chart is broken at entry 4,212: it was changed after it was written."
                : "The chain is whole: checked today at 6:00, 48,210 entries.", chainIsWhole: !empty,
            faults: empty ? ["chart 0abc, entry 7: does not match its hash"] : [],
            attempts: empty ? ["Tue 24 Nov, 18:04: UPDATE of journal_entry 12"] : [], verifies: true,
            filter: .init(chart: "C0001"),
            deeds: [.init(value: "", name: "Any"), .init(value: "correct", name: "Corrected an arrival")],
            entries: empty
                ? []
                : [
                    .init(
                        number: "48,210", when: "Tue 24 Nov, 18:04", actor: "Luis Ferreira", role: "Associate",
                        deed: "Corrected an arrival", chart: "Teo Marsh", chartHref: "/people/m0",
                        detail: "17:42 became 17:35: sat in the wrong room first"),
                    .init(
                        number: "48,209", when: "Tue 24 Nov, 18:01", actor: "Robin Vale", role: "Front desk",
                        deed: "Read a note", chart: "Maya Lindqvist", detail: "Not on the caseload", wasRefused: true),
                ], summary: "Entries 1 to 50", older: "/journal?after=3")
    }
}
