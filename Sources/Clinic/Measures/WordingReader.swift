import Yams

extension WordingFile {
    /// Reads a wording file. One in which anything is missing or unknown is not read at all.
    package init(name: String, text: String) throws(CatalogueProblem) {
        var reader = PackReader(of: "a wording file")
        let root = try CatalogueYAML.root(of: name, text, "a wording file")
        let file = reader.wording(in: root)
        guard let file, reader.findings.isEmpty else {
            throw CatalogueProblem(files: [.init(name: name, findings: reader.findings)])
        }
        self = file
    }
}

/// The outermost part of a catalogue or wording file. As in every file read here, a scalar is the words that stand there and its
/// reader says what they mean: guessing at numbers and dates for each would take a third of the program's start.
enum CatalogueYAML {
    static func root(of name: String, _ text: String, _ kind: String) throws(CatalogueProblem) -> Node.Mapping {
        let remedy = "Write it as the files that come with the program are written; docs/instruments.md shows one."
        do {
            if let root = try Yams.compose(yaml: text, .basic)?.mapping { return root }
        } catch {
            throw CatalogueProblem(name, fault: "This is not YAML: \(error).", remedy: remedy)
        }
        throw CatalogueProblem(name, fault: "This is not \(kind), but a list, a single word or nothing.", remedy: remedy)
    }
}

extension PackReader {
    fileprivate mutating func wording(in root: Node.Mapping) -> WordingFile? {
        allow(["wording", "version", "language", "holder", "terms", "sources", "instructions", "answers", "items"], in: root)
        let key = text("wording", in: root, example: "phq9")
        let version = text("version", in: root, example: "\"1\"")
        let language = text("language", in: root, example: "en")
        let holder = text("holder", in: root, example: "Whose words these are.")
        let terms = text("terms", in: root, example: "On what terms they may be shown.")
        let instructions = text("instructions", in: root, example: "What stands above the questions.")
        let sources = texts("sources", in: root)
        let answers = answerLists(in: root)
        let items = items(in: root, answers)
        guard let key, let version, let language, let holder, let terms, let instructions, let items else { return nil }
        return WordingFile(
            key: key, version: version, language: language, holder: holder, terms: terms, sources: sources,
            instructions: instructions, items: items)
    }

    /// The named lists of answers that several items share.
    private mutating func answerLists(in root: Node.Mapping) -> [String: [String: String]] {
        guard let part = part("answers", in: root, example: "{often: {0: Never, 1: Always}}") else { return [:] }
        var lists: [String: [String: String]] = [:]
        for (name, node) in part {
            guard let name = name.scalar?.string else { continue }
            lists[name] = labels(node, of: "answers: \(name)")
        }
        return lists
    }

    private mutating func labels(_ node: Node, of place: String) -> [String: String] {
        var labels: [String: String] = [:]
        for (code, label) in node.mapping ?? [:] {
            guard let code = code.scalar?.string, let label = label.scalar?.string.trimmed, !label.isEmpty else {
                note("`\(place)` has an answer without words.", remedy: "Write each as `0: What it says`.", at: node.mark)
                continue
            }
            labels[code] = label
        }
        if labels.isEmpty { note("`\(place)` has no answers.", remedy: "Write each as `0: What it says`.", at: node.mark) }
        return labels
    }

    private mutating func items(in root: Node.Mapping, _ lists: [String: [String: String]]) -> [WordingFile.Item]? {
        guard let part = part("items", in: root, example: "{1: {text: The first question, answers: often}}") else { return nil }
        var items: [WordingFile.Item] = []
        for (number, node) in part {
            guard let number = number.scalar?.string, let words = node.mapping else {
                note("An item is not written as it must be.", remedy: "Write `1: {text: …, answers: …}`.", at: node.mark)
                continue
            }
            rule = "item \(number)"
            allow(["text", "answers"], in: words)
            if let text = text("text", in: words, example: "The question") {
                items.append(.init(number: number, text: text, labels: itemLabels(in: words, lists)))
            }
            rule = nil
        }
        return items
    }

    private mutating func itemLabels(in words: Node.Mapping, _ lists: [String: [String: String]]) -> [String: String] {
        guard let node = optional("answers", in: words) else { return [:] }
        guard let name = node.scalar?.string else { return labels(node, of: "answers") }
        if let list = lists[name] { return list }
        note(
            "There is no list of answers “\(name)”.", remedy: "Use \(PackReader.list(lists.keys.sorted())), or write the answers here.",
            at: node.mark)
        return [:]
    }

    /// A list of texts, one at least.
    mutating func texts(_ key: String, in mapping: Node.Mapping) -> [String] {
        guard let node = required(key, in: mapping, example: "[The published form of 1999]") else { return [] }
        let nodes = node.sequence.map { Array($0) } ?? [node]
        return nodes.compactMap { $0.scalar?.string.trimmed }
    }
}
