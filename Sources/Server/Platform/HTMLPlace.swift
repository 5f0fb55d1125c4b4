/// Where in the markup a value is about to land, and whether escaping is enough to make it harmless there.
///
/// Escaped text is safe between tags and inside a quoted attribute, except in attributes that hold an address or a
/// program. Run in debug builds and tests only: a page that breaks the rule stops there, not at a clinic.
enum HTMLPlace {
    enum Value { case text, number, href }

    /// Nil when the value may stand here; else what is wrong, in words.
    static func problem(of value: Value, after bytes: [UInt8]) -> String? {
        guard let tag = openTag(in: bytes) else { return nil }
        let quotes = tag.lazy.filter { $0 == UInt8(ascii: "\"") }.count
        guard quotes % 2 == 1 else { return unquoted(value, in: tag) }
        let name = attribute(in: tag)
        if name.hasPrefix("on") || name == "style" || name == "srcdoc" { return "no value may stand in \(name)" }
        if value == .text, ["href", "src", "action", "formaction"].contains(name) { return "\(name) needs an Href" }
        return nil
    }

    static func report(of value: Value, after bytes: [UInt8]) -> String {
        let problem = problem(of: value, after: bytes) ?? ""
        return "\(problem), after: \(String(decoding: bytes.suffix(60), as: UTF8.self))"
    }

    /// An address is percent-encoded and a number is digits, so both may stand in `name=value` without quotes.
    private static func unquoted(_ value: Value, in tag: ArraySlice<UInt8>) -> String? {
        let tail = tag[(tag.lastIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") } ?? tag.startIndex)...]
        let isSafe = value == .number ? tail.contains(UInt8(ascii: "=")) : tail.last == UInt8(ascii: "=")
        return value != .text && isSafe ? nil : "a value in a tag must be inside quotes"
    }

    /// The bytes since the last `<` that no `>` has closed. Values never hold either: both are escaped.
    private static func openTag(in bytes: [UInt8]) -> ArraySlice<UInt8>? {
        guard
            let edge = bytes.lastIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }),
            bytes[edge] == UInt8(ascii: "<")
        else { return nil }
        return bytes[edge...]
    }

    /// The name of the attribute whose quoted value is open at the end of the tag.
    private static func attribute(in tag: ArraySlice<UInt8>) -> String {
        guard let quote = tag.lastIndex(of: UInt8(ascii: "\"")) else { return "" }
        let name = tag[..<quote].reversed().drop { $0 == UInt8(ascii: "=") }
            .prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\"") }
        return String(decoding: name.reversed(), as: UTF8.self).lowercased()
    }
}
