import Yams

/// An item as its file has it, before its conditions know where the other items stand.
struct ItemSketch {
    let item: InstrumentItem
    let askedWhen: Node?
    let skippedWhen: Node?
}

/// Where each item and subscale of an instrument stands.
struct ItemLayout {
    let sketches: [ItemSketch]
    let places: [String: Int]
    let subscales: [String: Int]

    init(_ sketches: [ItemSketch], subscales: [String]) {
        self.sketches = sketches
        places = Dictionary(sketches.enumerated().map { ($1.item.number, $0) }, uniquingKeysWith: { first, _ in first })
        self.subscales = Dictionary(subscales.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The items with their conditions.
    func conditioned(_ reader: inout PackReader) -> [InstrumentItem] {
        sketches.map { sketch in
            InstrumentItem(
                number: sketch.item.number, replies: sketch.item.replies, wording: nil, isUnscored: sketch.item.isUnscored,
                isOptional: sketch.item.isOptional,
                askedWhen: sketch.askedWhen.flatMap { reader.condition($0, self) },
                skippedWhen: sketch.skippedWhen.flatMap { reader.condition($0, self) })
        }
    }
}

extension PackReader {
    /// Each entry is one item or a run of items that are answered alike.
    mutating func items(in root: Node.Mapping) -> [ItemSketch] {
        guard let nodes = optional("items", in: root)?.sequence else {
            note("`items` must be a list.", remedy: "Write each as `- {items: 1-9, answers: 0-3}`.", at: root.mark)
            return []
        }
        var sketches: [ItemSketch] = []
        for node in nodes {
            guard let part = node.mapping else {
                note("An item is not written as it must be.", remedy: "Write it as `- {items: 1-9, answers: 0-3}`.", at: node.mark)
                continue
            }
            sketches += items(of: part)
        }
        demandDifferent(sketches, at: root.mark)
        return sketches
    }

    private mutating func items(of part: Node.Mapping) -> [ItemSketch] {
        allow(["items", "answers", "number", "unscored", "optional", "asked_when", "skipped_when"], in: part)
        guard let numbers = required("items", in: part, example: "1-9"), let replies = replies(of: part) else { return [] }
        let (isUnscored, isOptional) = (flag("unscored", in: part), flag("optional", in: part))
        return itemNumbers(numbers).map { number in
            ItemSketch(
                item: InstrumentItem(
                    number: number, replies: replies, wording: nil, isUnscored: isUnscored, isOptional: isOptional,
                    askedWhen: nil, skippedWhen: nil),
                askedWhen: optional("asked_when", in: part), skippedWhen: optional("skipped_when", in: part))
        }
    }

    private mutating func replies(of part: Node.Mapping) -> Replies? {
        if optional("number", in: part) != nil { return wholeRange("number", in: part).map { .wholeNumber($0) } }
        guard let node = required("answers", in: part, example: "0-3") else { return nil }
        let codes = itemNumbers(node)
        guard codes.count > 1, Set(codes).count == codes.count else {
            note("`answers` must name two different codes at least.", remedy: "Write `0-3`, or a list such as `[Y, N]`.", at: node.mark)
            return nil
        }
        return .options(codes.map { ItemOption(code: $0) })
    }

    private mutating func demandDifferent(_ sketches: [ItemSketch], at mark: Mark?) {
        var seen: Set<String> = []
        for sketch in sketches where !seen.insert(sketch.item.number).inserted {
            note("Item \(sketch.item.number) is there twice.", remedy: "Remove one of them.", at: mark)
        }
    }

    /// One name, a run such as `q1-q13`, or a list of these.
    func itemNumbers(_ node: Node) -> [String] {
        (node.sequence.map { Array($0) } ?? [node]).compactMap { $0.scalar?.string }.flatMap(Self.run)
    }

    private static func run(_ text: String) -> [String] {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(numbered)
        guard ends.count == 2, let first = ends[0], let last = ends[1], first.name == last.name, first.number <= last.number,
            last.number - first.number < 400
        else { return [text] }
        return (first.number...last.number).map { "\(first.name)\($0)" }
    }

    /// `q13` as its letters and its number. By hand: a pattern would be read anew for each of thousands.
    private static func numbered(_ text: Substring) -> (name: Substring, number: Int)? {
        let name = text.prefix { $0.isASCII && $0.isLetter }
        let digits = text.dropFirst(name.count)
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits) else { return nil }
        return (name, number)
    }

    /// A range of whole numbers, written `[18, 99]`.
    mutating func wholeRange(_ key: String, in mapping: Node.Mapping) -> ClosedRange<Int>? {
        range(key, in: mapping).map { Int($0.lowerBound)...Int($0.upperBound) }
    }

    /// A range of numbers, written `[0, 27]`, both ends included; nothing where it is left out.
    mutating func range(_ key: String, in mapping: Node.Mapping) -> ClosedRange<Double>? {
        guard let node = optional(key, in: mapping) else { return nil }
        let ends = node.sequence?.compactMap { $0.scalar?.string }.compactMap(Double.init) ?? []
        guard ends.count == 2, ends[0] <= ends[1], ends.allSatisfy({ abs($0) < 1e6 }) else {
            note("`\(key)` is no range.", remedy: "Write the lowest and the highest number, as in `\(key): [0, 27]`.", at: node.mark)
            return nil
        }
        return ends[0]...ends[1]
    }

    mutating func decimal(_ node: Node, of key: String) -> Double? {
        if let text = node.scalar?.string, let value = Double(text), value.isFinite { return value }
        note("`\(key)` is not a number.", remedy: "Write it with digits and a point.", at: node.mark)
        return nil
    }
}
