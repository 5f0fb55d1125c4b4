import Yams

/// The words of a pack that stand for something the program knows: levels, kinds of block, effects.
typealias PackWord = CaseIterable & RawRepresentable<String> & Sendable

extension PackReader {
    mutating func word<Word: PackWord>(_ key: String, in mapping: Node.Mapping, of type: Word.Type) -> Word? {
        let example = Word.allCases.first?.rawValue ?? ""
        guard let node = required(key, in: mapping, example: example) else { return nil }
        return word(node, of: type, as: key)
    }

    mutating func optionalWord<Word: PackWord>(_ key: String, in mapping: Node.Mapping, of type: Word.Type) -> Word? {
        guard let node = optional(key, in: mapping) else { return nil }
        return word(node, of: type, as: key)
    }

    /// A list of words, none twice.
    mutating func words<Word: PackWord & Hashable>(
        _ key: String, in mapping: Node.Mapping, of type: Word.Type
    ) -> Set<Word>? {
        guard let node = optional(key, in: mapping) else { return [] }
        guard let nodes = node.sequence else {
            note(
                "`\(key)` must be a list.", remedy: "Write it as `\(key): [\(Word.allCases.first?.rawValue ?? "")]`.",
                at: node.mark)
            return nil
        }
        var found: Set<Word> = []
        for node in nodes {
            guard let word = word(node, of: type, as: key) else { return nil }
            guard found.insert(word).inserted else {
                note("`\(key)` names `\(word.rawValue)` twice.", remedy: "Remove one of them.", at: node.mark)
                return nil
            }
        }
        return found
    }

    /// One name or a list of names, each written as `allowed` wants it.
    mutating func names(
        _ key: String, in mapping: Node.Mapping, example: String, allowed: (String) -> Bool
    ) -> Set<String> {
        guard let node = optional(key, in: mapping) else { return [] }
        let nodes = node.sequence.map { Array($0) } ?? [node]
        var found: Set<String> = []
        for node in nodes {
            guard let name = node.scalar?.string, allowed(name) else {
                note(
                    "`\(key)` is not written as it must be.", remedy: "Write it as `\(key): \(example)`.", at: node.mark
                )
                continue
            }
            found.insert(name)
        }
        return found
    }

    private mutating func word<Word: PackWord>(_ node: Node, of type: Word.Type, as key: String) -> Word? {
        if let text = node.scalar?.string, let word = Word(rawValue: text) { return word }
        let found = node.scalar.map { "“\($0.string)”" } ?? "more than one word"
        note(
            "`\(key)` is \(found), which is not known.",
            remedy: "Use \(PackReader.list(Word.allCases.map(\.rawValue))).",
            at: node.mark)
        return nil
    }
}

extension String {
    /// Small letters, digits and hyphens, starting with a letter: the way packs and payers are named.
    var isSlug: Bool {
        let small = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard let first = utf8.first, small.contains(first), utf8.count <= 60, utf8.last != UInt8(ascii: "-") else {
            return false
        }
        return utf8.allSatisfy { small.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-") }
    }

    /// Two capital letters, as the postal service writes a state.
    var isStateCode: Bool {
        utf8.count == 2 && utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }
}
