import Clinic

extension WritePlanPage {
    init(
        _ reading: SafetyPlanReading, words: SafetyPlanWords? = nil, version: Int? = nil, theirs: SafetyPlanDraft? = nil,
        errors: [FieldError] = [], _ visit: Visit
    ) {
        let words = words ?? reading.draft.words
        self.init(
            frame: visit.frame(.people), name: reading.member.calledName, memberHref: "/people/\(reading.member.id.text)",
            lead: Self.lead(reading), version: version ?? reading.draft.version,
            parts: SafetyPlanPart.allCases.map { Part($0, words[$0]) },
            theirs: theirs.map {
                PlanSheet(
                    $0.words, since: words,
                    standing: $0.saved.map { "Saved by \($0.name), \(Words.moment($0.at, in: reading.zone))." } ?? "",
                    lines: reading.lines)
            }, errors: errors)
    }

    private static func lead(_ reading: SafetyPlanReading) -> String {
        if let saved = reading.draft.saved {
            return "Draft of version \(reading.draft.number), saved by \(saved.name), \(Words.moment(saved.at, in: reading.zone))."
        }
        return reading.plans.first.map { "Version \($0.number + 1) starts from version \($0.number), which stays as it is." }
            ?? "Six short parts, from what comes first to what keeps the place safe. Skip what does not fit yet."
    }
}

extension WritePlanPage.Part {
    /// Two empty lines more than are written, and at least three; the rest stand behind "More lines".
    init(_ part: SafetyPlanPart, _ entries: [SafetyPlanEntry]) {
        let fields: WritePlanPage.Fields
        if part.kind == .lines {
            fields = .lines(
                NoteField(
                    label: part.title, name: part.rawValue, id: part.rawValue, value: entries.map(\.text).joined(separator: "\n"), lines: 4)
            )
        } else {
            let rows = (1...SafetyPlanWords.mostEntries).map { place in
                WritePlanPage.Row(part, place, entries.indices.contains(place - 1) ? entries[place - 1] : SafetyPlanEntry(""))
            }
            let open = min(max(3, entries.count + 1), rows.count)
            fields = .rows(Array(rows[..<open]), more: Array(rows[open...]))
        }
        self.init(number: part.number, title: part.title, hint: part.hint, fields: fields)
    }
}

extension WritePlanPage.Row {
    fileprivate init(_ part: SafetyPlanPart, _ place: Int, _ entry: SafetyPlanEntry) {
        let field = { (label: String, word: String, value: String) in
            NoteField(
                label: label, name: "\(part.rawValue)-\(place)-\(word)", id: "\(part.rawValue)-\(place)-\(word)", value: value, lines: 1)
        }
        guard part.kind == .steps else {
            let name = part == .company ? "Who or where" : "Who"
            self.init(legend: "Line \(place)", fields: [field(name, "text", entry.text), field("Phone", "phone", entry.phone)])
            return
        }
        let step = entry.step ?? SaferStep()
        self.init(
            legend: "Line \(place)",
            fields: [
                field("What was asked about", "text", entry.text), field("What was agreed", "agreed", step.agreed),
                field("Checked by, when", "checked", step.checked),
            ],
            choice: Choice(
                label: "Done?", name: "\(part.rawValue)-\(place)-state",
                options: SaferStep.State.allCases.map { .init(value: $0.rawValue, name: $0.title, selected: $0 == step.state) }))
    }
}

extension SafetyPlanWords {
    /// What the form sent. An empty line is no line.
    init(_ form: Form) {
        var parts: [SafetyPlanPart: [SafetyPlanEntry]] = [:]
        for part in SafetyPlanPart.allCases {
            parts[part] =
                part.kind == .lines
                ? form[part.rawValue].split(separator: "\n").map { SafetyPlanEntry(String($0)) }
                : (1...Self.mostEntries).map { Self.entry(form, part, "\(part.rawValue)-\($0)-") }
        }
        self.init(parts)
    }

    private static func entry(_ form: Form, _ part: SafetyPlanPart, _ prefix: String) -> SafetyPlanEntry {
        guard part.kind == .steps else { return SafetyPlanEntry(form[prefix + "text"], phone: form[prefix + "phone"]) }
        let step = SaferStep(
            agreed: form[prefix + "agreed"], state: .init(rawValue: form[prefix + "state"]) ?? .open, checked: form[prefix + "checked"])
        return SafetyPlanEntry(form[prefix + "text"], step: step)
    }

    /// Field by field, as the form names them: what a script shows of somebody else's version.
    var fields: [(key: String, value: String)] {
        SafetyPlanPart.allCases.flatMap { part -> [(key: String, value: String)] in
            if part.kind == .lines { return [(part.rawValue, self[part].map(\.text).joined(separator: "\n"))] }
            return (1...Self.mostEntries).flatMap { place -> [(key: String, value: String)] in
                let entry = self[part].indices.contains(place - 1) ? self[part][place - 1] : SafetyPlanEntry("")
                let prefix = "\(part.rawValue)-\(place)-"
                guard part.kind == .steps else { return [(prefix + "text", entry.text), (prefix + "phone", entry.phone)] }
                let step = entry.step ?? SaferStep()
                return [
                    (prefix + "text", entry.text), (prefix + "agreed", step.agreed), (prefix + "checked", step.checked),
                    (prefix + "state", step.state.rawValue),
                ]
            }
        }
    }
}
