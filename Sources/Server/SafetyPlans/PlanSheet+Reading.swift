import Clinic

extension PlanSheet {
    /// A plan as it reads, or, beside an earlier version, with what became of each line.
    init(_ words: SafetyPlanWords, since earlier: SafetyPlanWords? = nil, standing: String, lines: [HelpLine]) {
        self.init(
            standing: standing,
            parts: SafetyPlanPart.allCases.map { part in
                let rows =
                    earlier.map { words.lines(of: part, since: $0).map { Row($0.entry, Change($0.change)) } }
                    ?? words[part].map { Row($0, nil) }
                return Part(number: part.number, title: part.title, rows: rows, none: part.none)
            }, lines: Self.always + lines.map { Contact(name: $0.name, phone: $0.phone, hours: $0.hours) })
    }

    /// Lines that answer everywhere in the United States: 988 by call or text (47 CFR 52.200, in service since July 2022), and 911.
    static let always = [
        Contact(name: "Suicide and Crisis Lifeline", phone: "988", hours: "call or text, day and night"),
        Contact(name: "When somebody may be hurt now", phone: "911", hours: "call, or text where it is offered"),
    ]

    /// "Agreed Thu 12 Nov 2026 by Ana and Theo Marchetti, LMFT. Together, in the room."
    static func standing(_ plan: SafetyPlan, name: String, zone: SiteZone) -> String {
        let agreement = plan.agreement
        let day = Words.fullDay(zone.local(agreement.at).day)
        return "Version \(plan.number), agreed \(day) by \(name) and \(agreement.name). \(agreement.how.title)."
    }
}

extension PlanSheet.Row {
    fileprivate init(_ entry: SafetyPlanEntry, _ change: PlanSheet.Change?) {
        self.init(contact: .init(name: entry.text, phone: entry.phone), notes: entry.step?.sentences ?? [], change: change)
    }
}

extension PlanSheet.Change {
    fileprivate init(_ change: SafetyPlanLine.Change) {
        switch change {
        case .kept: self.init(kind: .kept)
        case .added: self.init(kind: .added)
        case .removed: self.init(kind: .removed)
        case .changed(let before): self.init(kind: .changed, before: before.inOneLine)
        }
    }
}

extension SaferStep {
    /// "Agreed: my sister keeps them." "Done." "Checked: Theo, 14 Nov."
    var sentences: [String] {
        [agreed.isEmpty ? "" : "Agreed: \(agreed)", "\(state.title).", checked.isEmpty ? "" : "Checked: \(checked)"].filter { !$0.isEmpty }
    }
}

extension SafetyPlanEntry {
    /// As one line of text, for where a list has no room.
    var inOneLine: String { ([text, phone].filter { !$0.isEmpty } + (step?.sentences ?? [])).joined(separator: " · ") }
}
