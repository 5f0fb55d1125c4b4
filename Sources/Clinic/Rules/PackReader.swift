import Yams

/// Reads the parts of a pack file, and keeps every fault it meets instead of stopping at the first.
struct PackReader {
    private(set) var findings: [PackFinding] = []
    /// The rule being read, as the findings name it.
    var rule: String?
    /// What the file is, as the findings name it.
    let kind: String

    init(of kind: String = "a pack") { self.kind = kind }

    mutating func note(_ fault: String, remedy: String, at mark: Mark? = nil) {
        findings.append(PackFinding(line: mark?.line, rule: rule, fault: fault, remedy: remedy))
    }

    /// A misspelt word would otherwise be a rule that silently never holds.
    mutating func allow(_ known: [String], in mapping: Node.Mapping) {
        for (key, _) in mapping where !known.contains(key.scalar?.string ?? "") {
            note(
                "`\(key.scalar?.string ?? "this")` is not a word \(kind) has here.",
                remedy: "Use \(PackReader.list(known)), or remove it.", at: key.mark)
        }
    }

    /// What stands under a key; nothing when it is left out or empty.
    func optional(_ key: String, in mapping: Node.Mapping) -> Node? {
        guard let node = mapping[key], !node.isNothing else { return nil }
        return node
    }

    mutating func required(_ key: String, in mapping: Node.Mapping, example: String) -> Node? {
        if let node = optional(key, in: mapping) { return node }
        note(
            "`\(key)` is missing.", remedy: "Add a line such as `\(key): \(example)`.",
            at: mapping[key]?.mark ?? mapping.mark)
        return nil
    }

    mutating func part(_ key: String, in mapping: Node.Mapping, example: String) -> Node.Mapping? {
        guard let node = required(key, in: mapping, example: example) else { return nil }
        guard let part = node.mapping else {
            note("`\(key)` must have words of its own.", remedy: "Write it as `\(key): \(example)`.", at: node.mark)
            return nil
        }
        return part
    }

    mutating func text(_ key: String, in mapping: Node.Mapping, example: String) -> String? {
        guard let node = required(key, in: mapping, example: example) else { return nil }
        guard let text = node.scalar?.string.trimmed, !text.isEmpty else {
            note("`\(key)` must be a text.", remedy: "Write it as `\(key): \(example)`.", at: node.mark)
            return nil
        }
        return text
    }

    mutating func number(_ key: String, in mapping: Node.Mapping, within range: ClosedRange<Int>) -> Int? {
        guard let node = required(key, in: mapping, example: "\(range.lowerBound)") else { return nil }
        guard let scalar = node.scalar, scalar.style == .plain, let value = Int(scalar.string), range.contains(value)
        else {
            let found = node.scalar.map { "“\($0.string)”" } ?? "more than one value"
            note(
                "`\(key)` is \(found), not a whole number.",
                remedy: "Write a number from \(range.lowerBound) to \(range.upperBound), without quotes.", at: node.mark
            )
            return nil
        }
        return value
    }

    mutating func day(_ node: Node, of key: String) -> Day? {
        guard let text = node.scalar?.string, let day = Day(text) else {
            note(
                "`\(key)` is not a date of the calendar.",
                remedy: "Write year, month and day, as in `\(key): 2024-01-01`.",
                at: node.mark)
            return nil
        }
        return day
    }

    mutating func flag(_ key: String, in mapping: Node.Mapping) -> Bool {
        guard let node = optional(key, in: mapping) else { return false }
        guard let word = node.scalar?.string, ["true", "false"].contains(word) else {
            note("`\(key)` is neither true nor false.", remedy: "Write `\(key): true` or leave it out.", at: node.mark)
            return false
        }
        return word == "true"
    }

    static func list(_ words: [String]) -> String {
        let quoted = words.map { "`\($0)`" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "nothing" }
        return quoted.dropLast().joined(separator: ", ") + " or " + last
    }
}

extension Node {
    /// Left empty, or written as YAML writes nothing.
    var isNothing: Bool {
        guard let scalar else { return false }
        return scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }
}

extension String {
    /// Without the spaces and line ends around it.
    var trimmed: String {
        // Imports ask this of every field, and hardly any has something to take away.
        if let first = utf8.first, let last = utf8.last, first.isInk, last.isInk { return self }
        let start = drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// To stand within a sentence.
    package var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

extension UInt8 {
    /// An ASCII letter, digit or sign that can be seen.
    fileprivate var isInk: Bool { self > UInt8(ascii: " ") && self < 127 }
}
