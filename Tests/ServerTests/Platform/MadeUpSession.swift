@testable import Server

extension MadeUpPages {
    static let session: Href = "/sessions/s8k2"
    static func rosterRow(
        _ i: Int, _ s: RosterRow.State, _ status: String, _ remarks: [String], _ present: [(Int, Int)],
        _ minutes: String
    ) -> RosterRow {
        RosterRow(
            memberID: "m\(i)", name: "\(first[i]) \(last[i % 10])",
            pronouns: ["they/them", "she/her", "she/her", "he/him"][i % 4], person: "/people/m\(i)", session: session,
            state: s, status: status, remarks: remarks, minutes: minutes, because: "/people/m\(i)/weeks/2026-W48",
            strip: PresenceStrip(
                length: 180, breaks: [.init(from: 60, to: 75)], present: present.map { .init(from: $0.0, to: $0.1) },
                description: status), arrived: "17:30", left: "", canUndo: s != .expected, csrf: "c5rf")
    }
    static func notes(_ state: GroupNoteSection.State) -> GroupNoteSection {
        GroupNoteSection(
            session: session, csrf: "c5rf", state: state,
            stateLine: state == .draft ? "Draft, saved 20:41 by you" : "Signed by Dana Okafor, Tue 24 Nov, 21:05",
            lateEntry: state == .draft ? "" : "Late entry: 3 days after the session",
            shared: SharedNotePart(
                topic: "Naming a feeling before acting on it",
                interventions: "Psychoeducation on the urge wave; paired practice; one round of check-out.",
                text: "The group settled after the break. Members <helped> each other & stayed on the topic.",
                version: 4),
            parts: (0..<4).map {
                NotePart(
                    memberID: "m\($0)", name: "\(first[$0]) \(last[$0 % 10])",
                    pronouns: ["they/them", "she/her", "she/her", "he/him"][$0],
                    presence: $0 == 0 ? "153 of 165 min" : "165 of 165 min", participation: "Active",
                    response: "Named two early signs and said what helped on Sunday.", risk: "No concern voiced",
                    plan: $0 == 2 ? "" : "Practise the pause once a day; tell us on Thursday.", version: 2,
                    warnings: $0 == 1 && state == .draft ? ["The name “Teo” stands in Maya’s part."] : [])
            },
            warnings: state == .draft
                ? [
                    .init(text: "The name “Teo” stands in Maya’s part.", memberID: "m1", code: "name:m1"),
                    .init(text: "Ines’s and Jonah’s parts are nearly the same.", memberID: "m2", code: "name:m2"),
                ] : [],
            addenda: state == .draft
                ? []
                : [
                    .init(
                        text: "Jonah called on Wednesday and asked to add that he had eaten before group.",
                        by: "Dana Okafor, Wed 25 Nov, 9:10, about Jonah Castellanos")
                ],
            canWrite: true, canSign: true, canCosign: true,
            addendumChoices: [.init(value: "", name: "The session"), .init(value: "m0", name: "Teo Marsh")],
            participationWords: ["Active", "Quiet, attentive", "Left early"])
    }
    static func sessionPage(_ state: GroupNoteSection.State?) -> SessionPage {
        SessionPage(
            frame: frame(.groups), session: session, groupName: "Evening skills group", groupHref: "/groups/g1",
            time: "Tue 24 Nov, 17:30 to 20:30", place: "Room 2, with Dana Okafor and Luis Ferreira",
            headline: state == nil
                ? "This session has nobody on its roster." : "Five of nine are here; nobody has heard from Wren.",
            timeZone: "America/Los_Angeles",
            cancellation: state == nil ? "Cancelled by the programme on Mon 23 Nov: burst pipe." : "",
            rows: state == nil
                ? []
                : [
                    rosterRow(0, .here, "Here since 17:42", ["12 min late"], [(12, 170)], "143 of 165 min"),
                    rosterRow(1, .here, "Here since 17:28", [], [(0, 170)], "155 of 165 min"),
                    rosterRow(2, .left, "Left at 19:50", ["40 min early"], [(0, 140)], "125 of 165 min"),
                    rosterRow(3, .here, "Here since 17:30", [], [(0, 170)], "155 of 165 min"),
                    rosterRow(4, .expected, "Not here yet", [], [], "0 of 165 min"),
                    rosterRow(5, .excused, "Excused", [], [], "0 of 165 min"),
                    rosterRow(6, .notExcused, "Not excused", [], [], "0 of 165 min"),
                    rosterRow(9, .unknown, "Nobody has heard", [], [], "0 of 165 min"),
                ],
            blocks: "Skills 60 min, break 15 min, process group 105 min.", note: state.map(notes),
            change: SessionChange(
                session: session, csrf: "c5rf", starts: "2026-11-24T17:30",
                facilitators: [.init(value: "d", name: "Dana Okafor")],
                substitutes: [.init(value: "l", name: "Luis Ferreira")],
                errors: state == nil ? [.init(field: "cancel-reason", text: "Say why the session is cancelled.")] : []))
    }
    static let because = Because(
        memberName: "Teo Marsh", memberHref: "/people/m0", period: "Week 9, 23 Feb to 1 Mar",
        address: "/people/m0/weeks/2026-W09", answer: "Teo has 2 h 15 min of the 9 hours this week needs.",
        sections: [
            .init(
                id: .minutes, title: "Attended", value: "2:15",
                sentence: "Minutes in the room during blocks that count, added up over the week.",
                rows: [
                    .init(
                        what: "Mon 23 Feb, Skills group", href: "/sessions/s1", amount: "0 min", verdict: "Absent",
                        tone: .warning, reason: "Not excused."),
                    .init(
                        what: "Wed 25 Feb, Skills", href: "/sessions/s2", amount: "45 min", verdict: "Counted",
                        tone: .good, reason: "15 min late; the rest counts."),
                    .init(what: "Wed 25 Feb, Break", amount: "15 min", verdict: "Break", reason: "Breaks never count."),
                    .init(what: "Wed 25 Feb, Process group", amount: "90 min", verdict: "Counted", tone: .good),
                ],
                rules: [
                    .init(
                        text: "Breaks are not treatment time.",
                        source: "Adult IOP pack, rule break-time, in effect since 1 Jan 2024",
                        href: "/settings/packs/adult-iop")
                ]),
            .init(
                id: .planned, title: "Still planned", value: "3:00", sentence: "One session is left this week.",
                rows: [
                    .init(
                        what: "Fri 27 Feb, Evening group", href: "/sessions/s3", amount: "165 min", verdict: "Planned")
                ]),
            .init(
                id: .required, title: "Required", value: "9:00",
                sentence: "The strictest rule that applies to Teo this week.",
                rules: [
                    .init(
                        text: "At least nine hours a week.", source: "Adult IOP pack, 42 CFR 410.44 (made-up wording)",
                        href: "/settings/packs/adult-iop")
                ]),
            .init(id: .days, title: "Days", value: "1", sentence: "Days with at least one counted minute."),
            .init(
                id: .chance, title: "Chance to make it", value: "Unlikely, 12 %",
                sentence:
                    "From Teo’s own attendance in eight weeks (19 of 28 sessions), blended with the programme’s."
            ),
            .init(id: .day(1), title: "Mon 23 Feb", value: "0:00", sentence: "Planned 3:00."),
            .init(id: .day(3), title: "Wed 25 Feb", value: "2:15", sentence: "Planned 3:00."),
        ])
}
