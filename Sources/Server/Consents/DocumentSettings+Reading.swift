import Clinic

extension TemplatesPage {
    init(_ reading: TemplatesReading, _ visit: Visit) {
        self.init(
            frame: visit.frame(.settings),
            rows: reading.inForce.map {
                Row(
                    title: $0.title, href: "/settings/documents/\($0.document)", needed: $0.needed.title, standing: $0.standing,
                    tone: $0.counsel.isEmpty ? .warning : .good)
            })
    }
}

extension TemplatePage {
    init(_ current: DocumentTemplate, _ reading: TemplatesReading, refusal: ConsentRefusal?, _ visit: Visit) {
        let form = refusal == nil ? nil : visit.form
        self.init(
            frame: visit.frame(.settings), title: current.title, action: "/settings/documents/\(current.document)",
            standing: current.standing + ".", text: current.words, version: current.number, canWrite: visit.caller.may(.writeDocuments),
            fields: "“## ” makes a heading, “- ” a list. "
                + Words.list(DocumentTemplate.Field.allCases.map { "{\($0.rawValue)} is \($0.title)" }) + ".",
            typed: .init(
                title: form?["title"] ?? current.title, words: form?["words"] ?? current.words,
                counsel: form?["counsel"] ?? current.counsel,
                asksAgain: form.map { $0["asksAgain"] == "yes" } ?? true),
            needed: DocumentTemplate.Needed.allCases.map {
                .init(value: $0.rawValue, name: $0.title, selected: $0.rawValue == form?["needed"] ?? current.needed.rawValue)
            },
            versions: (reading.versions[current.document] ?? []).map { version in
                "Version \(version.template.number), \(Words.fullDate(version.day)), by \(version.by)"
            }, theirs: refusal == .changedSinceShown ? current.words : nil,
            errors: refusal.map { [FieldError(field: $0.field.isEmpty ? "words" : $0.field, text: $0.message)] } ?? [])
    }
}

extension DocumentTemplate {
    /// "Sample: nobody’s counsel has looked it over".
    fileprivate var standing: String {
        if isSample { return "Sample: no counsel has looked it over" }
        return counsel.isEmpty ? "Version \(number), not looked over" : "Version \(number), looked over by \(counsel)"
    }
}

extension MinorRulesPage {
    init(_ reading: MinorRulesReading, refused state: String, refusal: ConsentRefusal?, _ visit: Visit) {
        let own = reading.rules.sorted {
            (reading.own.contains($0.state) ? 0 : 1, $0.state) < (reading.own.contains($1.state) ? 0 : 1, $1.state)
        }
        self.init(
            frame: visit.frame(.settings),
            rows: own.map { rule in
                Row(rule, reading, typed: rule.state == state ? visit.form["reason"] : "")
            }, source: reading.rules.first.map { "\($0.source) \($0.confidence.title)." } ?? "",
            canWrite: visit.caller.may(.writeDocuments),
            errors: refusal.map { [FieldError(field: "reason-\(state)", text: $0.message)] } ?? [])
    }
}

extension MinorRulesPage.Row {
    fileprivate init(_ rule: MinorRule, _ reading: MinorRulesReading, typed: String) {
        (state, name) = (rule.state, UnitedStates.name(of: rule.state) ?? rule.state)
        (mentalHealth, substanceUse) = (rule.mentalHealth.words, rule.substanceUse.words)
        notes = [rule.cap.map { "Covers: \($0) An intensive programme goes beyond it, so a guardian signs." } ?? "", rule.note]
            .filter { !$0.isEmpty }.joined(separator: " ")
        (isOwn, isConfirmed) = (reading.own.contains(rule.state), reading.isConfirmed(rule))
        said =
            reading.said[rule.state].map {
                "\($0.isConfirmed ? "Confirmed" : "Taken out of use") \(Words.fullDate(reading.days[$0.state] ?? .first)) by \(reading.names[$0.staff] ?? "somebody"): \($0.words)"
            } ?? ""
        action = "/settings/minors/\(rule.state)"
        self.typed = typed
    }
}

extension MinorRule.Age {
    fileprivate var words: String {
        switch self {
        case .from(0): "alone at any age"
        case .from(let age): "alone from \(age)"
        case .guardian: "a guardian signs"
        case .unknown: "not known here"
        }
    }
}
