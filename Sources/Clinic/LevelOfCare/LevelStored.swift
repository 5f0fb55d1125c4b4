import Foundation

extension DeterminationWords {
    /// What was found, as one column keeps it: JSON whose keys are always in the same order.
    var findingsText: String {
        get throws { try JSONColumn.text(findings) }
    }

    static func findings(text: String) throws -> [String: CriterionFinding] { try JSONColumn.read(text) }
}

/// A value that one column keeps whole.
enum JSONColumn {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func read<Value: Decodable>(_ text: String, as _: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}
