/// An address inside this clinic's site: `let href: Href = "/people/\(id)"`.
///
/// The literal is ours, so it decides where the link goes; every value is percent-encoded and stays one path segment
/// or one query value. A `javascript:` address cannot be written by a person's data.
struct Href: Sendable, Equatable, ExpressibleByStringInterpolation {
    typealias StringLiteralType = StaticString

    let text: String

    init(stringLiteral value: StaticString) {
        text = value.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    }

    init(stringInterpolation interpolation: Interpolation) {
        text = interpolation.text
    }

    private init(text: String) {
        self.text = text
    }

    /// Only a path of ours, as a browser or a form gave it: an address of somebody else's is none.
    init?(ours path: String) {
        let isOurs = path.hasPrefix("/") && !path.hasPrefix("//") && !path.contains("\\") && path.utf8.allSatisfy { $0 > 32 && $0 < 127 }
        guard isOurs else { return nil }
        text = path
    }

    /// The same page at one of its figures.
    func at(_ fragment: StaticString) -> Href {
        Href(text: text + "#" + fragment.withUTF8Buffer { String(decoding: $0, as: UTF8.self) })
    }

    /// Collects literals as they are and values percent-encoded.
    struct Interpolation: StringInterpolationProtocol {
        typealias StringLiteralType = StaticString

        fileprivate(set) var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ literal: StaticString) {
            text += literal.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        }

        mutating func appendInterpolation(_ value: String) {
            text += value.percentEncoded
        }

        mutating func appendInterpolation(_ value: some BinaryInteger) {
            text += String(value)
        }

        mutating func appendInterpolation(_ href: Href) {
            text += href.text
        }
    }
}

extension UInt8 {
    fileprivate var isUnreserved: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }
}

extension String {
    /// RFC 3986 section 2.3: only unreserved characters stay as they are.
    fileprivate var percentEncoded: String {
        // Ids are, and most words: nothing to encode.
        if utf8.allSatisfy(\.isUnreserved) { return self }
        var encoded: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in utf8 {
            if byte.isUnreserved {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}
