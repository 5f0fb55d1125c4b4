import Yams

extension PackReader {
    mutating func rules(in root: Node.Mapping, of pack: String) -> [Rule]? {
        guard let node = required("rules", in: root, example: "(a list, each entry starting with `- key:`)") else {
            return nil
        }
        guard let entries = node.sequence, !entries.isEmpty else {
            note("`rules` must be a list.", remedy: "Start each rule with `- key:`.", at: node.mark)
            return nil
        }
        var rules: [Rule] = []
        for (number, entry) in entries.enumerated() {
            rule = "rule \(number + 1)"
            defer { rule = nil }
            guard let found = readRule(entry, of: pack) else { continue }
            refuseOverlap(of: found, with: rules, at: entry.mark)
            rules.append(found)
        }
        return rules
    }

    private mutating func readRule(_ entry: Node, of pack: String) -> Rule? {
        guard let fields = entry.mapping else {
            note("This is not a rule.", remedy: "Start each rule with `- key:`.", at: entry.mark)
            return nil
        }
        if let key = fields["key"]?.scalar?.string { rule = rule.map { "\($0) (\(key))" } }
        allow(["key", "values", "effective", "source", "explanation", "confirm"], in: fields)
        let key = word("key", in: fields, of: RuleKey.self)
        let kind = key.flatMap { readKind($0, in: fields) }
        let effective = effectiveDates(in: fields)
        let source = source(in: fields)
        let explanation = text("explanation", in: fields, example: "Adults are in care for at least nine hours a week.")
        let confirm = flag("confirm", in: fields)
        guard let kind, let effective, let source, let explanation else { return nil }
        if source.confidence.needsConfirmation, !confirm {
            note(
                "Its source is too unsure (M-L) to hold by itself.",
                remedy: "Add `confirm: true`, so that it holds only at sites that checked it.", at: entry.mark)
        }
        return Rule(
            pack: pack, kind: kind, effective: effective, source: source, explanation: explanation, confirm: confirm)
    }

    private mutating func effectiveDates(in fields: Node.Mapping) -> EffectiveDates? {
        guard let part = part("effective", in: fields, example: "{from: 2024-01-01}") else { return nil }
        allow(["from", "to"], in: part)
        guard let first = required("from", in: part, example: "2024-01-01"), let from = day(first, of: "from") else {
            return nil
        }
        guard let last = optional("to", in: part) else { return EffectiveDates(from: from) }
        guard let to = day(last, of: "to") else { return nil }
        guard from <= to else {
            note("It ends on \(to), before it begins on \(from).", remedy: "Correct `from` or `to`.", at: last.mark)
            return nil
        }
        return EffectiveDates(from: from, to: to)
    }

    private mutating func source(in fields: Node.Mapping) -> RuleSource? {
        let example = "{citation: 42 CFR 410.44(c), title: Hours of IOP, confidence: R, read: 2026-06-20}"
        guard let part = part("source", in: fields, example: example) else { return nil }
        allow(["citation", "title", "confidence", "read"], in: part)
        let citation = text("citation", in: part, example: "42 CFR 410.44(c)")
        let title = text("title", in: part, example: "Intensive outpatient services: who may receive them")
        let confidence = word("confidence", in: part, of: Confidence.self)
        if part["read"] == nil {
            note(
                "`read` is missing.",
                remedy: "Add the day somebody read the source, or `read: null` if that is not known.",
                at: part.mark)
        }
        let read = optional("read", in: part).flatMap { day($0, of: "read") }
        guard let citation, let title, let confidence else { return nil }
        return RuleSource(citation: citation, title: title, confidence: confidence, read: read)
    }

    /// Two rules of one key on one day would leave it to chance which of them holds.
    private mutating func refuseOverlap(of new: Rule, with rules: [Rule], at mark: Mark?) {
        for old in rules where old.kind.name == new.kind.name {
            let oldEnds = old.effective.to ?? .last
            let newEnds = new.effective.to ?? .last
            guard old.effective.from <= newEnds, new.effective.from <= oldEnds else { continue }
            note(
                "Its dates overlap those of \(old.identifier).",
                remedy: "End the earlier rule with `to:` on the eve of the later one.", at: mark)
        }
    }
}
