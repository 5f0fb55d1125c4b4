import Yams

extension CareLadder {
    static func load() throws -> CareLadder { try LadderFile.read("ladder") { $0.ladder(in: $1) } }
}

extension CareCriterion {
    static func load() throws -> [CareCriterion] { try LadderFile.read("criteria") { $0.criteria(in: $1) } }
}

extension LicensedTool {
    static func load() throws -> [LicensedTool] { try LadderFile.read("tools") { $0.tools(in: $1) } }
}

extension SigningRules {
    static func load() throws -> SigningRules { try LadderFile.read("signing") { $0.signing(in: $1) } }
}

/// The files about levels of care that travel inside the binary.
private enum LadderFile {
    static func read<Value>(_ name: String, _ body: (inout PackReader, Node.Mapping) -> Value?) throws -> Value {
        guard let file = EmbeddedFile.all(in: "ladder/\(name).yaml").first else {
            throw RulePackProblem(file: "\(name).yaml", findings: [PackFinding(fault: "It is missing.", remedy: "Put it back.")])
        }
        return try PackReader.whole(of: "a file about levels of care", name: file.name, text: file.text, body)
    }
}

extension PackReader {
    fileprivate mutating func ladder(in root: Node.Mapping) -> CareLadder? {
        allow(["ladder", "version", "rungs"], in: root)
        return CareLadder(rungs: parts("rungs", in: root).compactMap { rung(in: $0) })
    }

    private mutating func rung(in part: Node.Mapping) -> CareRung? {
        allow(["rung", "level", "title", "plain", "hours", "codes", "source"], in: part)
        let codes = parts("codes", in: part).compactMap { code -> CareRung.Code? in
            allow(["system", "edition", "code"], in: code)
            guard let system = text("system", in: code, example: "asam"), let edition = text("edition", in: code, example: "\"3rd\""),
                let label = text("code", in: code, example: "\"2.1\"")
            else { return nil }
            return CareRung.Code(system: system, edition: edition, code: label)
        }
        guard let key = text("rung", in: part, example: "iop"), let title = text("title", in: part, example: "Intensive outpatient"),
            let plain = text("plain", in: part, example: "groups on three days a week"),
            let hours = text("hours", in: part, example: "9 to 19 hours a week"), let source = cited(in: part)
        else { return nil }
        return CareRung(
            key: key, level: optional("level", in: part)?.scalar.flatMap { LevelOfCare(rawValue: $0.string) }, title: title, plain: plain,
            hours: hours, codes: codes, citation: source.citation, confidence: source.confidence)
    }

    private mutating func cited(in part: Node.Mapping) -> (citation: String, title: String, confidence: String)? {
        guard let source = self.part("source", in: part, example: "{citation: \"42 CFR 410.44(c)\", confidence: R}"),
            let citation = text("citation", in: source, example: "42 CFR 410.44(c)"),
            let confidence = text("confidence", in: source, example: "R")
        else { return nil }
        return (citation, optional("title", in: source)?.scalar?.string.trimmed ?? "", confidence)
    }

    fileprivate mutating func criteria(in root: Node.Mapping) -> [CareCriterion]? {
        allow(["criteria", "version", "source", "items"], in: root)
        _ = text("source", in: root, example: "Own words.")
        return parts("items", in: root).compactMap { part in
            allow(["item", "kind", "title", "evidence", "letter", "refer"], in: part)
            guard let key = text("item", in: part, example: "support"), let title = text("title", in: part, example: "Has support"),
                let letter = text("letter", in: part, example: "a safe place to live comes first")
            else { return nil }
            return CareCriterion(
                key: key, title: title, isStop: optional("kind", in: part)?.scalar?.string == "stop",
                evidence: words("evidence", in: part), letter: letter, refer: optional("refer", in: part)?.scalar?.string)
        }
    }

    fileprivate mutating func tools(in root: Node.Mapping) -> [LicensedTool]? {
        allow(["tools", "version", "items"], in: root)
        return parts("items", in: root).compactMap { tool(in: $0) }
    }

    private mutating func tool(in part: Node.Mapping) -> LicensedTool? {
        allow(["tool", "edition", "title", "owner", "dimensions", "from", "to", "codes", "composite", "source"], in: part)
        let rating: LicensedTool.Rating? =
            if part["codes"] != nil {
                .codes(words("codes", in: part))
            } else {
                range(in: part).map { .numbers($0) }
            }
        let composite = optional("composite", in: part)?.mapping.flatMap { range(in: $0) }
        guard let system = text("tool", in: part, example: "asam"), let edition = text("edition", in: part, example: "\"3rd\""),
            let title = text("title", in: part, example: "ASAM Criteria, 3rd edition"), let rating,
            let owner = text("owner", in: part, example: "whose it is"), let source = text("source", in: part, example: "who says so"),
            let dimensions = number("dimensions", in: part, within: 1...20)
        else { return nil }
        return LicensedTool(
            system: system, edition: edition, title: title, owner: owner, dimensions: dimensions, rating: rating, composite: composite,
            source: source)
    }

    private mutating func range(in part: Node.Mapping) -> ClosedRange<Int>? {
        guard let from = number("from", in: part, within: 0...100), let to = number("to", in: part, within: from...100) else { return nil }
        return from...to
    }

    fileprivate mutating func signing(in root: Node.Mapping) -> SigningRules? {
        allow(["signing", "version", "credentials", "reasons", "certification"], in: root)
        guard let lists = part("credentials", in: root, example: "{certifies: [MD, DO]}"),
            let source = text("source", in: lists, example: "42 CFR 424.24(b)")
        else { return nil }
        let letters = { (key: String) in Set(lists[key]?.sequence?.compactMap { $0.scalar?.string.uppercased() } ?? []) }
        let reasons = parts("reasons", in: root).compactMap { part -> SigningRules.Reason? in
            guard let key = text("reason", in: part, example: "safety"), let title = text("title", in: part, example: "Safety") else {
                return nil
            }
            return SigningRules.Reason(key: key, title: title)
        }
        return SigningRules(
            assesses: letters("assesses"), determines: letters("determines"), certifies: letters("certifies"), source: source,
            reasons: reasons, certifications: parts("certification", in: root).compactMap { certification(in: $0) })
    }

    private mutating func certification(in part: Node.Mapping) -> SigningRules.Certification? {
        allow(["level", "hours", "first", "again", "source"], in: part)
        guard let level = text("level", in: part, example: "iop").flatMap(LevelOfCare.init(rawValue:)),
            let hours = number("hours", in: part, within: 1...60), let first = number("first", in: part, within: 1...366),
            let again = number("again", in: part, within: 1...366), let source = cited(in: part)
        else { return nil }
        return SigningRules.Certification(
            level: level, hours: hours, first: first, again: again, citation: source.citation, title: source.title,
            confidence: source.confidence)
    }
}
