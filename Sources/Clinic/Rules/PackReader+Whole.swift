import Yams

extension PackReader {
    /// Reads a whole file with `body`; anything that was noted on the way keeps it from being used.
    static func whole<Value>(
        of kind: String, name: String, text: String, _ body: (inout PackReader, Node.Mapping) -> Value?
    ) throws -> Value {
        let remedy = "Write it as the one that comes with the program is written."
        var reader = PackReader(of: kind)
        do {
            guard let root = try Yams.compose(yaml: text, .basic)?.mapping else {
                throw RulePackProblem(file: name, findings: [PackFinding(fault: "This is not \(kind).", remedy: remedy)])
            }
            let value = body(&reader, root)
            guard let value, reader.findings.isEmpty else { throw RulePackProblem(file: name, findings: reader.findings) }
            return value
        } catch let error as YamlError {
            throw RulePackProblem(file: name, findings: [PackFinding(fault: "This is not YAML: \(error).", remedy: remedy)])
        }
    }

    /// The parts of a list, each with words of its own.
    mutating func parts(_ key: String, in root: Node.Mapping) -> [Node.Mapping] {
        let parts = (root[key]?.sequence ?? []).compactMap(\.mapping)
        if parts.isEmpty { note("`\(key)` is empty.", remedy: "Write at least one.", at: root.mark) }
        return parts
    }

    /// A list of plain words; empty where it is left out.
    func words(_ key: String, in root: Node.Mapping) -> [String] { (root[key]?.sequence ?? []).compactMap(\.scalar?.string) }
}
