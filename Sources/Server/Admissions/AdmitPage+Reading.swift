import Clinic

extension AdmitPage {
    init(_ reading: AdmitReading, _ visit: Visit, typed: Form? = nil, errors: [FieldError] = []) {
        let inquiry = reading.inquiry
        let starts = typed.map { $0["starts"] } ?? reading.starts.iso
        let chosen = typed.map { Set($0.all("groups")) }
        self.init(
            frame: visit.frame(.admissions),
            head: InquiryHead(
                inquiry, .overview, headline: "Admit \(inquiry.name) to \(reading.programme.name)", for: visit.caller),
            id: inquiry.id.text, version: inquiry.version, starts: starts,
            expected: typed.map { $0["expected"] } ?? reading.starts.adding(days: 7 * reading.clocks.clocks.usualWeeks).iso,
            usual:
                "Usually \(Self.count(reading.clocks.clocks.usualWeeks, "week")) after the first day; it is looked at again as treatment goes on.",
            groups: reading.groups.map { group in
                let free = group.free
                return GroupChoice(
                    id: group.id.text, name: group.name, seats: "\(group.most - free) of \(group.most) from \(Words.day(reading.starts))",
                    isFull: free < 1, isChosen: chosen?.contains(group.id.text) ?? (free >= 1))
            },
            team: CareFunction.allCases.map { function in
                let name = "team-\(function.rawValue)"
                return TeamChoice(
                    label: function.title, name: name,
                    options: [.init(value: "", name: "Nobody yet")]
                        + reading.colleagues.filter { function.roles.contains($0.role) }.map {
                            .init(value: $0.id.text, name: Self.name(of: $0), selected: typed?[name] == $0.id.text)
                        })
            },
            steps: [
                inquiry.member == nil
                    ? "Opens their chart." : "Goes on with the chart they have, within the open episode where there is one.",
                "Places them in \(reading.programme.name) from the first day.",
                "Gives them a seat in each group, at every session that is planned from then on.",
                "Asks the questionnaires of the first day, the first treatment plan in \(Self.count(reading.clocks.clocks.planDays, "day")) and the psychiatric evaluation in \(Self.count(reading.clocks.clocks.evaluationDays, "day")).",
                inquiry.words.email.isEmpty
                    ? "Sends no letter, since there is no e-mail address: it is on the inquiry’s page to be printed."
                    : "Writes to them that their first day is arranged, without saying for what.",
            ], clocks: reading.clocks.whose, errors: errors)
    }

    private static func count(_ count: Int, _ unit: String) -> String { "\(count) \(unit)\(count == 1 ? "" : "s")" }

    private static func name(of colleague: Colleague) -> String {
        colleague.credential.isEmpty ? colleague.name : "\(colleague.name), \(colleague.credential)"
    }
}

extension NewAdmission {
    /// What the form says.
    init(typed visit: Visit) throws {
        var team: [CareFunction: ID<Staff>] = [:]
        for function in CareFunction.allCases where !visit.form["team-\(function.rawValue)"].isEmpty {
            team[function] = try visit.formID("team-\(function.rawValue)")
        }
        let groups = try visit.form.all("groups").map { text in
            guard let id = ID<TherapyGroup>(text) else { throw AdmissionRefusal.unknownChoice("groups") }
            return id
        }
        self.init(starts: try visit.formDay("starts"), expected: try visit.formDay("expected"), groups: groups, team: team)
    }
}
