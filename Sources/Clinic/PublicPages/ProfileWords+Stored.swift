import Foundation

extension ProfileWords {
    /// As the table keeps them: JSON whose keys are always in the same order.
    var stored: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    init(stored: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(stored.utf8)) }
}
