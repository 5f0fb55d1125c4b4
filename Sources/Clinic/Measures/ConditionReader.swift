import Yams

extension PackReader {
    /// A condition, as the catalogue writes it: `{item: 9, from: 1}`, `{item: q2, is: [Y]}`, `{all: [...]}` and so on.
    mutating func condition(_ node: Node, _ layout: ItemLayout) -> AnswerCondition? {
        guard let part = node.mapping else {
            note("A condition is not written as it must be.", remedy: "Write it as `{item: 9, from: 1}`.", at: node.mark)
            return nil
        }
        if let parts = optional("all", in: part) { return .all(conditions(parts, layout)) }
        if let parts = optional("any", in: part) { return .any(conditions(parts, layout)) }
        if let inner = optional("not", in: part) { return condition(inner, layout).map { .not($0) } }
        if let count = optional("count", in: part) { return counted(count, part, layout) }
        if let total = optional("total", in: part)?.mapping { return .total(limits(total)) }
        if let subscale = optional("subscale", in: part) { return subscaleCondition(subscale, part, layout) }
        return itemCondition(part, layout)
    }

    private mutating func conditions(_ node: Node, _ layout: ItemLayout) -> [AnswerCondition] {
        (node.sequence.map { Array($0) } ?? [node]).compactMap { condition($0, layout) }
    }

    private mutating func itemCondition(_ part: Node.Mapping, _ layout: ItemLayout) -> AnswerCondition? {
        allow(["item", "is", "from", "to"], in: part)
        guard let node = required("item", in: part, example: "9"), let item = place(node, layout) else { return nil }
        guard let among = optional("is", in: part) else { return .points(item: item, limits(part)) }
        let positions = itemNumbers(among).compactMap { code in
            let position = layout.sketches[item].item.position(of: code)
            if position == nil {
                note("An item is asked for the answer “\(code)”, which it has not.", remedy: "Use one of its codes.", at: among.mark)
            }
            return position
        }
        return .answered(item: item, among: Set(positions))
    }

    private mutating func subscaleCondition(_ node: Node, _ part: Node.Mapping, _ layout: ItemLayout) -> AnswerCondition? {
        allow(["subscale", "from", "to"], in: part)
        guard let name = node.scalar?.string, let place = layout.subscales[name] else {
            note("There is no subscale of that name.", remedy: "Use one that `scoring` names.", at: node.mark)
            return nil
        }
        return .subscale(place, limits(part))
    }

    /// `{count: [{items: 1-8, from: 2}, {items: 9, from: 1}], from: 5}`.
    private mutating func counted(_ node: Node, _ part: Node.Mapping, _ layout: ItemLayout) -> AnswerCondition? {
        allow(["count", "from", "to"], in: part)
        var thresholds: [AnswerCondition.Threshold] = []
        for group in node.sequence?.compactMap(\.mapping) ?? [] {
            allow(["items", "from"], in: group)
            guard let items = required("items", in: group, example: "1-8"),
                let from = required("from", in: group, example: "2").flatMap({ decimal($0, of: "from") })
            else { continue }
            thresholds += places(items, layout).map { .init(item: $0, from: from) }
        }
        let range = limits(part)
        return .count(thresholds, Int(max(range.lowerBound, 0))...Int(min(range.upperBound, 1000)))
    }

    /// `from` and `to`, both included; what is left out does not limit.
    mutating func limits(_ part: Node.Mapping) -> ClosedRange<Double> {
        let from = optional("from", in: part).flatMap { decimal($0, of: "from") } ?? -1e6
        let to = optional("to", in: part).flatMap { decimal($0, of: "to") } ?? 1e6
        guard from <= to else {
            note("`from` is greater than `to`.", remedy: "Exchange them.", at: part.mark)
            return to...from
        }
        return from...to
    }

    mutating func place(_ node: Node, _ layout: ItemLayout) -> Int? {
        place(node.scalar?.string ?? "", layout, at: node.mark)
    }

    mutating func places(_ node: Node, _ layout: ItemLayout) -> [Int] {
        itemNumbers(node).compactMap { place($0, layout, at: node.mark) }
    }

    private mutating func place(_ number: String, _ layout: ItemLayout, at mark: Mark?) -> Int? {
        if let place = layout.places[number] { return place }
        note("There is no item “\(number)”.", remedy: "Use a number that `items` has.", at: mark)
        return nil
    }
}
