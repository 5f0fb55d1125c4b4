import Foundation

@testable import Clinic

/// Scoring cases worked out by other programs. They lie beside the project where the work is accepted; where they do not, the
/// project's own cases stand alone.
enum SharedOracles {
    static let folder: URL? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.deletingLastPathComponent().appending(path: "shared/oracles")
        if FileManager.default.fileExists(atPath: folder.path) { return folder }
        print("The scoring cases are not beside the project; only the project's own cases are tested.")
        return nil
    }()

    static func cases(_ file: String) throws -> [OracleCase] {
        guard let folder else { return [] }
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        return try text.split(separator: "\n").map { try JSONDecoder().decode(OracleCase.self, from: Data($0.utf8)) }
    }

    static func decode<Value: Decodable>(_ file: String, as type: Value.Type) throws -> Value? {
        guard let folder else { return nil }
        return try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: file)))
    }
}

/// One filled-in form and what it comes to.
struct OracleCase: Decodable {
    let id: String
    let kind: String
    let answers: [String: OracleValue?]
    let complete: Bool
    let valid: Bool?
    let total: Double?
    let subscales: [String: OracleValue?]
    let severity: String?
    let flags: [String: Bool?]?

    /// The answers as stored, with the items renamed to the catalogue's numbers.
    func answers(named rename: (String) -> String) -> Answers {
        var codes: [String: String] = [:]
        for (item, value) in answers {
            if let code = value?.code { codes[rename(item)] = code }
        }
        return Answers(codes)
    }
}

/// A number, a word or a yes of a case file.
struct OracleValue: Decodable {
    let code: String
    let number: Double?

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let flag = try? container.decode(Bool.self) {
            (code, number) = (flag ? "1" : "0", flag ? 1 : 0)
        } else if let value = try? container.decode(Double.self) {
            (code, number) = (value == value.rounded() ? String(Int(value)) : String(value), value)
        } else {
            (code, number) = (try container.decode(String.self), nil)
        }
    }
}
