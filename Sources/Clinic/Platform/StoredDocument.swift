import Foundation

/// A record that is kept as one document: JSON whose keys are always in the same order, so that the same record is the same text.
enum StoredDocument {
    static func text(of record: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(record), as: UTF8.self)
    }

    static func read<Record: Decodable>(_ text: String, as _: Record.Type = Record.self) throws -> Record {
        try JSONDecoder().decode(Record.self, from: Data(text.utf8))
    }
}
