import Yams

extension MinorRules {
    /// Reads the table; one in which anything is missing or unknown is not read at all.
    static func load(_ files: [EmbeddedFile]) throws -> MinorRules {
        MinorRules(rules: try files.flatMap { try rules(name: $0.name, text: $0.text) })
    }

    static func rules(name: String, text: String) throws -> [MinorRule] {
        try PackReader.whole(of: "a table of states", name: name, text: text) { reader, root in reader.minorRules(in: root) }
    }
}

extension PackReader {
    fileprivate mutating func minorRules(in root: Node.Mapping) -> [MinorRule] {
        allow(["minors", "edition", "source", "confidence", "states"], in: root)
        guard let edition = text("edition", in: root, example: "\"2026-07\""),
            let source = text("source", in: root, example: "From memory."),
            let confidence = text("confidence", in: root, example: "M-M").flatMap(Confidence.init(rawValue:))
        else {
            note("`confidence`, `edition` and `source` are needed.", remedy: "Say how sure the table is.", at: root.mark)
            return []
        }
        let rules = (root["states"]?.sequence ?? []).compactMap { node in
            node.mapping.flatMap { minorRule(in: $0, edition: edition, source: source, confidence: confidence) }
        }
        if Set(rules.map(\.state)).count < rules.count {
            note("A state stands in it twice.", remedy: "Keep one row for each.", at: root.mark)
        }
        return rules
    }

    private mutating func minorRule(
        in part: Node.Mapping, edition: String, source: String, confidence: Confidence
    ) -> MinorRule? {
        allow(
            [
                "state", "mental-health", "substance-use", "cap", "medication-excluded", "parent-notice", "parent-record-access", "note",
                "source", "edition", "confidence",
            ], in: part)
        guard let state = text("state", in: part, example: "CA") else { return nil }
        rule = state
        defer { rule = nil }
        if UnitedStates.name(of: state) == nil { note("“\(state)” is no state.", remedy: "Write its two letters.", at: part.mark) }
        let own = ["cap", "note", "source", "edition", "confidence"].reduce(into: [String: String]()) { words, key in
            words[key] = optional(key, in: part)?.scalar?.string.trimmed
        }
        return MinorRule(
            state: state, mentalHealth: age("mental-health", in: part), substanceUse: age("substance-use", in: part), cap: own["cap"],
            medicationExcluded: answer("medication-excluded", in: part), parentNotice: answer("parent-notice", in: part),
            parentRecordAccess: answer("parent-record-access", in: part), note: own["note"] ?? "", source: own["source"] ?? source,
            confidence: own["confidence"].flatMap(Confidence.init(rawValue:)) ?? confidence, edition: own["edition"] ?? edition)
    }

    private mutating func age(_ key: String, in part: Node.Mapping) -> MinorRule.Age {
        guard let node = optional(key, in: part) else { return .unknown }
        if node.scalar?.string == "guardian" { return .guardian }
        return number(key, in: part, within: 0...17).map { .from($0) } ?? .unknown
    }

    private mutating func answer(_ key: String, in part: Node.Mapping) -> YesNoUnknown {
        guard let word = optional(key, in: part)?.scalar?.string else { return .unknown }
        guard let answer = YesNoUnknown(rawValue: word) else {
            note("`\(key)` is “\(word)”.", remedy: "Write \"yes\", \"no\" or \"unknown\", in quotes.", at: part.mark)
            return .unknown
        }
        return answer
    }
}
