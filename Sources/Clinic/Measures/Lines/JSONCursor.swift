/// A place in a line of JSON (RFC 8259), moved along by what is read.
///
/// It reads where it stands and builds no tree of values: a hundred thousand forms a second leave no time for one.
struct JSONCursor {
    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var at = 0

    /// The signs that hold JSON together.
    enum Sign: UInt8 {
        case quote = 0x22, comma = 0x2C, colon = 0x3A
        case openList = 0x5B, closeList = 0x5D, openObject = 0x7B, closeObject = 0x7D
    }

    /// The bytes stay where they are for as long as the cursor lives.
    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// What stands here, after any space; nothing at the end.
    var next: UInt8? {
        mutating get {
            while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
            return at < bytes.count ? bytes[at] : nil
        }
    }

    /// Goes past one sign if it stands here.
    mutating func take(_ sign: Sign) -> Bool {
        guard let found = next, found == sign.rawValue else { return false }
        at += 1
        return true
    }

    /// The inside of a string, its escapes untouched; nothing when no whole string stands here.
    mutating func string() -> Range<Int>? {
        guard take(.quote) else { return nil }
        let start = at
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\""):
                at += 1
                return start..<(at - 1)
            case UInt8(ascii: "\\"): at += 2
            case 0..<0x20: return nil
            default: at += 1
            }
        }
        return nil
    }

    /// A number, `true`, `false` or `null`: whatever runs to the next comma, bracket or space. Not yet checked.
    mutating func word() -> Range<Int>? {
        _ = next
        let start = at
        while at < bytes.count, !Self.endsWord(bytes[at]) { at += 1 }
        return at > start ? start..<at : nil
    }

    /// Goes past any value; false when none stands here.
    mutating func skipValue(depth: Int = 0) -> Bool {
        guard let first = next, depth < 64 else { return false }
        switch first {
        case UInt8(ascii: "\""): return string() != nil
        case UInt8(ascii: "{"): return skipMembers(depth: depth)
        case UInt8(ascii: "["): return skipElements(depth: depth)
        default: return word().map { JSONWord($0, in: bytes) != nil } ?? false
        }
    }

    private mutating func skipMembers(depth: Int) -> Bool {
        _ = take(.openObject)
        if take(.closeObject) { return true }
        repeat {
            guard string() != nil, take(.colon), skipValue(depth: depth + 1) else { return false }
        } while take(.comma)
        return take(.closeObject)
    }

    private mutating func skipElements(depth: Int) -> Bool {
        _ = take(.openList)
        if take(.closeList) { return true }
        repeat {
            guard skipValue(depth: depth + 1) else { return false }
        } while take(.comma)
        return take(.closeList)
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    func equals(_ range: Range<Int>, _ name: [UInt8]) -> Bool {
        range.count == name.count && bytes[range].elementsEqual(name)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    private static func endsWord(_ byte: UInt8) -> Bool {
        isSpace(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
            || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "\"")
    }
}

/// A value of JSON that is written without quotes.
enum JSONWord: Equatable {
    case null
    case yes
    case no
    case number(Double)

    /// Nothing when it is none of these, such as `01`, `.5` or `NaN`.
    init?(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
        let text = String(decoding: bytes[range], as: UTF8.self)
        switch text {
        case "null": self = .null
        case "true": self = .yes
        case "false": self = .no
        default:
            guard text.wholeMatch(of: /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/) != nil, let value = Double(text), value.isFinite
            else { return nil }
            self = .number(value)
        }
    }
}
