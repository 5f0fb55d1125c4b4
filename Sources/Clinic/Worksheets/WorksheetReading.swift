import Yams

extension Worksheet {
    /// Reads a sheet from the text of its file. One in which anything is missing or unknown is not read at all.
    package static func load(name: String, text: String) throws -> Worksheet {
        try PackReader.whole(of: "a worksheet", name: name, text: text) { reader, root in reader.sheet(in: root) }
    }

    /// The sheets of a folder that come with the program, in the order of their files.
    static func shipped(in folder: String) throws -> [Worksheet] {
        try EmbeddedFile.all(in: folder).map { try load(name: $0.name, text: $0.text) }
    }
}

extension SheetField.Option {
    /// Yes, no, and that nobody has asked: which is an answer of its own, and never a no.
    static let yesNo = [
        SheetField.Option(word: "yes", title: "Yes"), SheetField.Option(word: "no", title: "No"),
        SheetField.Option(word: "not-asked", title: "Not asked"),
    ]
}

extension PackReader {
    fileprivate mutating func sheet(in root: Node.Mapping) -> Worksheet? {
        allow(["sheet", "title", "intro", "source", "fields", "warnings"], in: root)
        let (key, title) = (text("sheet", in: root, example: "check-in"), text("title", in: root, example: "Check-in"))
        let (intro, source) = (text("intro", in: root, example: "How is today?"), text("source", in: root, example: "Own words."))
        let fields = sheetFields(in: root)
        let warnings = (root["warnings"]?.sequence ?? []).compactMap { $0.mapping.flatMap { warning(in: $0, of: fields) } }
        guard let key, let title, let intro, let source else { return nil }
        return Worksheet(key: key, title: title, intro: intro, source: source, fields: fields, warnings: warnings)
    }

    /// What stands under `fields`: what a sheet, or a section of an assessment, asks.
    mutating func sheetFields(in root: Node.Mapping) -> [SheetField] {
        let fields = (root["fields"]?.sequence ?? []).enumerated().compactMap { number, node in
            node.mapping.flatMap { field(in: $0, number: number + 1) }
        }
        if fields.isEmpty { note("`fields` is empty.", remedy: "Ask at least one thing.", at: root.mark) }
        if Set(fields.map(\.name)).count < fields.count {
            note("Two fields have one name.", remedy: "Give each a name of its own.", at: root.mark)
        }
        return fields
    }

    private mutating func field(in part: Node.Mapping, number: Int) -> SheetField? {
        rule = "field \(number)"
        defer { rule = nil }
        allow(["name", "label", "hint", "kind", "from", "to", "low", "high", "options", "required", "trend", "alert"], in: part)
        guard let name = text("name", in: part, example: "mood"), let label = text("label", in: part, example: "Mood"),
            let word = text("kind", in: part, example: "scale"), let kind = kind(word, in: part)
        else { return nil }
        let hint = optional("hint", in: part)?.scalar?.string.trimmed ?? ""
        let alert = optional("alert", in: part)?.mapping.flatMap { self.alert(in: $0) }
        return SheetField(
            name: name, label: label, hint: hint, kind: kind, isRequired: flag("required", in: part), isTrend: flag("trend", in: part),
            alert: alert)
    }

    private mutating func kind(_ word: String, in part: Node.Mapping) -> SheetField.Kind? {
        switch word {
        case "line": return .line
        case "date": return .date
        case "list": return .list
        case "yes-no": return .choice(SheetField.Option.yesNo)
        case "text": return .text
        case "hours": return self.number("to", in: part, within: 1...168).map { .hours(most: $0) }
        case "choice": return options(in: part).map { .choice($0) }
        case "ticks": return options(in: part).map { .ticks($0) }
        case "number": return range(in: part).map { .number($0) }
        case "scale":
            guard let range = range(in: part), let low = text("low", in: part, example: "none"),
                let high = text("high", in: part, example: "strongest")
            else { return nil }
            return .scale(range, low: low, high: high)
        default:
            note(
                "`kind` is “\(word)”.", remedy: "Use scale, choice, yes-no, ticks, number, hours, date, list, line or text.",
                at: part["kind"]?.mark)
            return nil
        }
    }

    private mutating func range(in part: Node.Mapping) -> ClosedRange<Int>? {
        guard let from = self.number("from", in: part, within: -1000...1000), let to = self.number("to", in: part, within: from...10_000)
        else { return nil }
        return from...to
    }

    private mutating func options(in part: Node.Mapping) -> [SheetField.Option]? {
        guard let options = self.part("options", in: part, example: "{yes: \"Yes\", no: \"No\"}") else { return nil }
        return options.compactMap { key, value in
            guard let word = key.scalar?.string, let title = value.scalar?.string, !word.contains(" ") else { return nil }
            return SheetField.Option(word: word, title: title)
        }
    }

    private mutating func alert(in part: Node.Mapping) -> FieldAlert? {
        allow(["from", "answers", "rule", "urgency", "says"], in: part)
        let when: FieldAlert.Condition? =
            if let words = part["answers"]?.sequence { .answers(words.compactMap(\.scalar?.string)) } else {
                self.number("from", in: part, within: -1000...1000).map { .from($0) }
            }
        guard let when, let told = told(in: part) else { return nil }
        return FieldAlert(when: when, rule: told.rule, urgency: told.urgency, says: told.says)
    }

    private mutating func told(in part: Node.Mapping) -> (rule: String, urgency: CheckInAlert.Urgency, says: String)? {
        guard let name = text("rule", in: part, example: "check-in.not-safe"), let says = text("says", in: part, example: "Mood {answer}.")
        else { return nil }
        guard let urgency = part["urgency"]?.scalar.flatMap({ CheckInAlert.Urgency(rawValue: $0.string) }) else {
            note("`urgency` is missing or unknown.", remedy: "Write now or same-day.", at: part.mark)
            return nil
        }
        return (name, urgency, says)
    }

    private mutating func warning(in part: Node.Mapping, of fields: [SheetField]) -> EarlyWarning? {
        allow(["rule", "days", "least", "when", "urgency", "says", "source"], in: part)
        let signs = (part["when"]?.sequence ?? []).compactMap { $0.mapping.flatMap { sign(in: $0, of: fields) } }
        guard let days = self.number("days", in: part, within: 1...60), let least = self.number("least", in: part, within: 1...days),
            let source = text("source", in: part, example: "Who says so."), let told = told(in: part), !signs.isEmpty
        else { return nil }
        return EarlyWarning(
            rule: told.rule, days: days, least: least, signs: signs, urgency: told.urgency, says: told.says, source: source)
    }

    private mutating func sign(in part: Node.Mapping, of fields: [SheetField]) -> EarlyWarning.Sign? {
        allow(["field", "below", "from"], in: part)
        guard let name = text("field", in: part, example: "sleep") else { return nil }
        guard fields.contains(where: { $0.name == name }) else {
            note("No field is called “\(name)”.", remedy: "Name a field of this sheet.", at: part.mark)
            return nil
        }
        if part["below"] != nil { return self.number("below", in: part, within: -1000...10_000).map { .init(field: name, is: .below($0)) } }
        return self.number("from", in: part, within: -1000...10_000).map { .init(field: name, is: .from($0)) }
    }
}
