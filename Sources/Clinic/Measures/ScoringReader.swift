import Yams

extension PackReader {
    /// The names of the subscales, which conditions refer to.
    func subscaleNames(in root: Node.Mapping) -> [String] {
        let nodes = optional("scoring", in: root)?.mapping.flatMap { optional("subscales", in: $0)?.sequence }
        return nodes?.compactMap { $0.mapping?["name"]?.scalar?.string } ?? []
    }

    mutating func scoring(in root: Node.Mapping, _ layout: ItemLayout) -> ScoringRule {
        guard !layout.sketches.isEmpty, let part = part("scoring", in: root, example: "{total: sum, missing: none}") else {
            return ScoringRule()
        }
        allow(["total", "times", "reversed", "missing", "subscales"], in: part)
        return ScoringRule(
            total: totalled(in: part, layout),
            times: optional("times", in: part).flatMap { decimal($0, of: "times") } ?? 1,
            reversed: Set(optional("reversed", in: part).map { places($0, layout) } ?? []),
            missing: missingRule(in: part), subscales: subscales(in: part, layout), flags: flags(in: root, layout),
            critical: critical(in: root, layout))
    }

    private mutating func totalled(in part: Node.Mapping, _ layout: ItemLayout) -> [Int] {
        switch text("total", in: part, example: "sum") {
        case "sum": return layout.sketches.indices.filter { !layout.sketches[$0].item.isUnscored }
        case "none", nil: return []
        case .some:
            note("`total` is neither `sum` nor `none`.", remedy: "Use one of these.", at: part["total"]?.mark)
            return []
        }
    }

    private mutating func missingRule(in part: Node.Mapping) -> MissingRule {
        guard let node = required("missing", in: part, example: "none") else { return .none }
        if node.scalar?.string == "none" { return .none }
        guard let words = node.mapping else {
            note("`missing` is not a rule.", remedy: "Write `none`, or `{mean: 2, …}`, or `{zero: 3, …}`.", at: node.mark)
            return .none
        }
        // The source and how far it can be trusted stand beside the number for whoever reads the file.
        allow(["mean", "zero", "source", "confidence"], in: words)
        _ = text("source", in: words, example: "Where the rule is from")
        _ = word("confidence", in: words, of: Evidence.self)
        if optional("zero", in: words) != nil { return .zero(upTo: number("zero", in: words, within: 1...100) ?? 0) }
        return .mean(upTo: number("mean", in: words, within: 1...100) ?? 0)
    }

    private mutating func subscales(in part: Node.Mapping, _ layout: ItemLayout) -> [SubscaleRule] {
        var rules: [SubscaleRule] = []
        for node in optional("subscales", in: part)?.sequence?.compactMap(\.mapping) ?? [] {
            allow(["name", "title", "kind", "items"], in: node)
            guard let name = text("name", in: node, example: "use"), let title = text("title", in: node, example: "Use"),
                let items = required("items", in: node, example: "[4, 5, 6]")
            else { continue }
            rules.append(
                SubscaleRule(
                    name: name, title: title, kind: optionalWord("kind", in: node, of: SubscaleRule.Kind.self) ?? .sum,
                    items: places(items, layout)))
        }
        return rules
    }

    mutating func bands(in root: Node.Mapping, _ layout: ItemLayout) -> [Band] {
        var bands: [Band] = []
        for node in optional("bands", in: root)?.sequence?.compactMap(\.mapping) ?? [] {
            allow(["code", "title", "from", "to", "when", "decisive"], in: node)
            guard let code = text("code", in: node, example: "mild"), let title = text("title", in: node, example: "Mild") else {
                continue
            }
            let when = optional("when", in: node).flatMap { condition($0, layout) }
            bands.append(
                Band(
                    code: code, title: title, range: when == nil ? limits(node) : nil, when: when,
                    isDecisive: flag("decisive", in: node)))
        }
        demandNoOverlap(bands, at: root.mark)
        return bands
    }

    private mutating func demandNoOverlap(_ bands: [Band], at mark: Mark?) {
        let ranges = bands.compactMap { band in band.range.map { (band.code, $0) } }
        for (one, other) in zip(ranges, ranges.dropFirst()) where one.1.upperBound >= other.1.lowerBound {
            note("The bands \(one.0) and \(other.0) overlap or are out of order.", remedy: "Give each total one band.", at: mark)
        }
    }

    private mutating func flags(in root: Node.Mapping, _ layout: ItemLayout) -> [ScoreFlag] {
        var flags: [ScoreFlag] = []
        for node in optional("flags", in: root)?.sequence?.compactMap(\.mapping) ?? [] {
            allow(["code", "title", "when"], in: node)
            guard let code = text("code", in: node, example: "critical_item_9"),
                let title = text("title", in: node, example: "Thoughts of death or self-harm"),
                let when = required("when", in: node, example: "{item: 9, from: 1}").flatMap({ condition($0, layout) })
            else { continue }
            flags.append(ScoreFlag(code: code, title: title, when: when))
        }
        return flags
    }

    private mutating func critical(in root: Node.Mapping, _ layout: ItemLayout) -> [CriticalRule] {
        var rules: [CriticalRule] = []
        for node in optional("alerts", in: root)?.sequence?.compactMap(\.mapping) ?? [] {
            allow(["key", "item", "when", "sentence", "urgency"], in: node)
            guard let key = text("key", in: node, example: "phq9-item-9"), let item = text("item", in: node, example: "9"),
                let when = required("when", in: node, example: "{item: 9, from: 1}").flatMap({ condition($0, layout) }),
                let sentence = text("sentence", in: node, example: "What was answered."),
                let urgency = word("urgency", in: node, of: CriticalAnswer.Urgency.self)
            else { continue }
            rules.append(CriticalRule(key: key, item: item, when: when, sentence: sentence, urgency: urgency))
        }
        return rules
    }
}
