/// What a form sent, field by field. A field that was not sent is empty text.
struct Form: Sendable {
    private let fields: [String: [String]]

    /// Reads `a=1&b=two+words`; a broken escape or text that is not UTF-8 makes the whole form unreadable.
    init(encoded bytes: some Collection<UInt8>) throws {
        var fields: [String: [String]] = [:]
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            fields[try Self.text(parts[0]), default: []].append(parts.count > 1 ? try Self.text(parts[1]) : "")
        }
        self.fields = fields
    }

    init(_ fields: [String: [String]] = [:]) { self.fields = fields }

    subscript(name: String) -> String { fields[name]?.first ?? "" }
    var names: [String] { Array(fields.keys) }
    func all(_ name: String) -> [String] { fields[name] ?? [] }

    private static func text(_ bytes: some Collection<UInt8>) throws -> String {
        if !bytes.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "\r") }) {
            guard let text = String(validating: bytes, as: UTF8.self) else { throw PageRefusal.unreadableForm }
            return text
        }
        var (plain, hex): ([UInt8], [UInt8]) = ([], [])
        var expected = 0
        for byte in bytes {
            if expected > 0 {
                hex.append(byte)
                expected -= 1
                if expected == 0 { plain.append(try value(of: hex)) }
            } else if byte == UInt8(ascii: "%") {
                (hex, expected) = ([], 2)
            } else {
                plain.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        guard expected == 0, let text = String(validating: plain, as: UTF8.self) else { throw PageRefusal.unreadableForm }
        return plain.contains(UInt8(ascii: "\r")) ? text.replacing("\r\n", with: "\n") : text
    }

    private static func value(of hex: [UInt8]) throws -> UInt8 {
        guard let value = UInt8(String(decoding: hex, as: UTF8.self), radix: 16) else { throw PageRefusal.unreadableForm }
        return value
    }
}
