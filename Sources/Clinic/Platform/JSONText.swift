/// JSON written with its keys in the order given, so that the same record always reads the same.
package enum JSONText {
    package static func object(_ members: [(key: String, value: String)]) -> String {
        "{" + members.map { "\(string($0.key)): \($0.value)" }.joined(separator: ", ") + "}"
    }

    package static func array(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }

    package static func string(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            // RFC 8259, section 7: the other control characters are written by their number.
            case "\0"..<" ": quoted += "\\u" + hexadecimal(scalar.value)
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
