import Yams

extension IntakeTemplate {
    static func load() throws -> IntakeTemplate {
        guard let file = EmbeddedFile.all(in: "intaketemplates/intake").first else {
            throw RulePackProblem(file: "intake.yaml", findings: [PackFinding(fault: "It is missing.", remedy: "Put it back.")])
        }
        return try load(name: file.name, text: file.text)
    }

    /// Reads an assessment from the text of its file. One in which anything is missing or unknown is not read at all.
    package static func load(name: String, text: String) throws -> IntakeTemplate {
        try PackReader.whole(of: "an assessment", name: name, text: text) { reader, root in reader.intake(in: root) }
    }
}

extension RecordPath {
    static func load() throws -> [RecordPath] {
        guard let file = EmbeddedFile.all(in: "intaketemplates/records").first else {
            throw RulePackProblem(file: "records.yaml", findings: [PackFinding(fault: "It is missing.", remedy: "Put it back.")])
        }
        return try load(name: file.name, text: file.text)
    }

    package static func load(name: String, text: String) throws -> [RecordPath] {
        try PackReader.whole(of: "a list of records", name: name, text: text) { reader, root in reader.recordPaths(in: root) }
    }
}

extension PackReader {
    fileprivate mutating func intake(in root: Node.Mapping) -> IntakeTemplate? {
        allow(["intake", "version", "title", "source", "sections"], in: root)
        let sections = parts("sections", in: root).compactMap { section(in: $0) }
        let names = sections.flatMap(\.fields).map(\.name)
        for condition in sections.compactMap(\.condition) where !names.contains(condition.field) {
            note("`when` names “\(condition.field)”, which is no field.", remedy: "Name a field of this file.", at: root.mark)
        }
        if Set(names).count < names.count {
            note("Two fields have one name.", remedy: "Give each a name of its own in the whole file.", at: root.mark)
        }
        guard let key = text("intake", in: root, example: "outpatient-intake"), let version = number("version", in: root, within: 1...9999),
            let title = text("title", in: root, example: "Intake assessment"), let source = text("source", in: root, example: "Own words.")
        else { return nil }
        return IntakeTemplate(key: key, version: version, title: title, source: source, sections: sections)
    }

    private mutating func section(in part: Node.Mapping) -> IntakeTemplate.Section? {
        allow(["section", "title", "hint", "fields", "when"], in: part)
        guard let key = text("section", in: part, example: "family"), let title = text("title", in: part, example: "Family") else {
            return nil
        }
        return IntakeTemplate.Section(
            key: key, title: title, hint: optional("hint", in: part)?.scalar?.string.trimmed ?? "", fields: sheetFields(in: part),
            condition: optional("when", in: part)?.mapping.flatMap { condition(in: $0) })
    }

    private mutating func condition(in part: Node.Mapping) -> IntakeTemplate.Section.Condition? {
        allow(["field", "is"], in: part)
        guard let field = text("field", in: part, example: "thoughts") else { return nil }
        return .init(field: field, answers: (part["is"]?.sequence ?? []).compactMap { $0.scalar?.string })
    }

    fileprivate mutating func recordPaths(in root: Node.Mapping) -> [RecordPath]? {
        allow(["records", "version", "source", "paths"], in: root)
        _ = text("source", in: root, example: "Own list.")
        return parts("paths", in: root).compactMap { recordPath(in: $0) }
    }

    private mutating func recordPath(in part: Node.Mapping) -> RecordPath? {
        allow(["path", "title", "directions", "sources", "records"], in: part)
        let items = parts("records", in: part).compactMap { item -> RecordPath.Item? in
            allow(["record", "name"], in: item)
            guard let key = text("record", in: item, example: "discharge-summary"),
                let name = text("name", in: item, example: "Discharge summary")
            else { return nil }
            return RecordPath.Item(key: key, name: name)
        }
        guard let key = text("path", in: part, example: "school"), let title = text("title", in: part, example: "From a school") else {
            return nil
        }
        return RecordPath(
            key: key, title: title, directions: words("directions", in: part).compactMap(CareDirection.init(rawValue:)),
            sources: words("sources", in: part).compactMap(ReferralSource.Kind.init(rawValue:)), items: items)
    }
}
