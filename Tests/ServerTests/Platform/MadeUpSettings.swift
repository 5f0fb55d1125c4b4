@testable import Server

extension MadeUpPages {
    static var more: [(String, any Drawable)] {
        [
            ("person", person(empty: false)), ("person-empty", person(empty: true)),
            (
                "people",
                PeoplePage(
                    frame: frame(.people), query: "", headline: "41 people are in care.",
                    people: (0..<14).map {
                        .init(
                            name: "\(first[$0]) \(last[$0 % 10])", pronouns: "she/her", href: "/people/m\($0)",
                            number: "C00\($0 + 10)", programme: "Adult IOP", week: "4:30 of 9:00",
                            because: "/people/m\($0)/weeks/2026-W09", state: $0 == 2 ? "Will miss" : "On track",
                            tone: $0 == 2 ? .danger : .good)
                    }, next: "/people?after=x")
            ),
            (
                "people-empty",
                PeoplePage(
                    frame: frame(.people), query: "Xan <b>", headline: "Nobody by the name “Xan <b>”.", people: [])
            ),
            (
                "account",
                account(
                    .off(isRequired: true),
                    [
                        .init(field: "current", text: "The password is not right."),
                        .init(field: "password", text: "This password is on a list of stolen ones."),
                    ])
            ),
            (
                "account-start",
                account(.starting(key: "JBSWY3DPEHPK3PXP"), [])
            ),
            (
                "account-confirmed",
                account(.confirmed(recoveryCodes: ["4f9k-2m1q", "8s7d-0p3z", "1h5v-9c2x", "6t8r-4b7n"]), [])
            ), ("account-on", account(.on("8 of 10 recovery codes are left"), [])),
            (
                "groups",
                GroupsPage(
                    frame: frame(.groups), headline: "Three groups have seats left.",
                    groups: (0..<5).map {
                        .init(
                            name: [
                                "Morning process group", "Evening skills group", "After-school group", "Family evening",
                                "Day skills",
                            ][$0], href: "/groups/g\($0)", programme: "Adult IOP",
                            times: "Mon, Wed, Fri 17:30 to 20:30", facilitators: "Dana Okafor, Luis Ferreira",
                            seats: "\(8 + $0) of 12", taken: 8 + $0, cap: 12)
                    })
            ),
            ("groups-empty", GroupsPage(frame: frame(.groups), headline: "There is no group yet.", groups: [])),
            (
                "group",
                GroupPage(
                    frame: frame(.groups), group: "/groups/g1", name: "Evening skills group",
                    place: "Adult IOP · Mon, Wed, Fri 17:30 to 20:30 · Room 2",
                    headline: "Nine of twelve seats are taken.",
                    members: (0..<5).map {
                        .init(
                            name: "\(first[$0]) \(last[$0])", href: "/people/m\($0)", membership: "since 12 Jan",
                            membershipHref: "/groups/g1/members/x\($0)", membershipID: "x\($0)")
                    },
                    sessions: [
                        .init(when: "Tue 24 Nov, 17:30", href: "/sessions/a", state: "Today", tone: .info),
                        .init(when: "Thu 19 Nov, 17:30", href: "/sessions/b", state: "Note not signed", tone: .warning),
                    ], candidates: [.init(value: "m9", name: "Wren Haddad")], room: "https://video.example.org/evening", mayChange: true,
                    today: "2026-11-24",
                    errors: [.init(field: "starts", text: "The group is full on that day.")])
            ),
            (
                "programmes",
                ProgrammesPage(
                    frame: frame(.settings), headline: "Three programmes at two sites.",
                    programmes: [
                        .init(
                            name: "Adult IOP", href: "/settings/programmes/a", population: "Adults, mood and anxiety",
                            level: "IOP", site: "Harbour Street", pack: "Adult IOP",
                            packHref: "/settings/packs/adult-iop", people: "41")
                    ])
            ),
            (
                "programme",
                ProgrammePage(
                    frame: frame(.settings), name: "Adult IOP", headline: "Nine hours a week; breaks never count.",
                    facts: [
                        .init(name: "For", value: "Adults, mood and anxiety"),
                        .init(name: "Time zone", value: "America/Los_Angeles"),
                    ],
                    rules: [
                        .init(
                            what: "Hours a week", value: "at least 9", source: "Payer contract, section 3",
                            pack: "Adult IOP", packHref: "/settings/packs/adult-iop")
                    ],
                    week: [
                        .init(
                            time: "Mon 17:30 to 20:30", group: "Evening skills group", href: "/groups/g1",
                            blocks: "Skills 60, break 15, process 105")
                    ])
            ),
            (
                "packs",
                PacksPage(
                    frame: frame(.settings), headline: "Seven packs; each rule names its source.",
                    packs: [
                        .init(
                            name: "Adult IOP", href: "/settings/packs/adult-iop", kind: "Programme",
                            effective: "since 1 Jan 2024", licence: "public domain", usedBy: "Adult IOP")
                    ])
            ),
            (
                "pack",
                PackPage(
                    frame: frame(.settings), name: "Adult IOP",
                    headline: "What an intensive outpatient programme for adults has to reach.",
                    facts: [
                        .init(name: "Licence", value: "Public domain"),
                        .init(name: "In effect", value: "since 1 Jan 2024"),
                    ],
                    rules: [
                        .init(
                            key: "weekly-minimum", sentence: "At least nine hours of treatment a week",
                            value: "9 hours", source: "42 CFR 410.44", effective: "since 1 Jan 2024"),
                        .init(
                            key: "break-time", sentence: "Breaks never count", value: "0 minutes",
                            source: "Payer manual, chapter 2", effective: "since 1 Jan 2024"),
                    ])
            ),
            ("import", ImportPage(frame: frame(.imports), timeZone: "America/Los_Angeles")),
            (
                "import-preview",
                ImportPage(
                    frame: frame(.imports), timeZone: "America/Los_Angeles",
                    outcome: .preview(
                        headline: "Two rows cannot be imported as they are.", files: importFiles,
                        problems: [
                            .init(
                                file: "clients.csv", row: 7, column: "birth_date", value: "31/02/1990",
                                text: "This day does not exist.", remedy: "Write the date as 1990-02-28."),
                            .init(
                                file: "attendance.csv", row: 812, column: "left_at", value: "08:55",
                                text: "Left before arriving (09:02).", remedy: "Correct one of the two times."),
                        ], moreProblems: 3),
                    errors: [.init(field: "timezone", text: "There is no time zone by that name.")])
            ),
            (
                "import-done",
                ImportPage(
                    frame: frame(.imports), timeZone: "America/Los_Angeles",
                    outcome: .done(headline: "1,257 rows are in.", files: importFiles))
            ),
            ("journal", journal(false)), ("journal-empty", journal(true)),
            (
                "refusal-403",
                RefusalPage(
                    frame: frame(nil), status: 403, code: "access.role",
                    sentence: "Your role does not open the journal.", remedy: "An auditor or the privacy officer can.")
            ),
            (
                "refusal-404",
                RefusalPage(frame: nil, status: 404, code: "page.unknown", sentence: "There is no page here.")
            ),
            (
                "refusal-409",
                RefusalPage(
                    frame: frame(.groups), status: 409, code: "note.changed",
                    sentence: "Someone else saved this part while you were writing.",
                    conflict: .init(
                        action: "/sessions/s1/note/shared", version: 5, by: "Luis Ferreira saved this at 20:41.",
                        fields: [
                            .init(
                                label: "How the group went", name: "text", yours: "The group settled after the break.",
                                theirs: "A quiet group; two people arrived late."),
                            .init(label: "Topic", name: "topic", yours: "Urges", theirs: "Urge surfing"),
                        ]))
            ),
            ("fault", FaultPage(frame: frame(nil), number: "7f3a")),
        ]
    }
}
