/// Markup in which every value was escaped on its way in.
///
/// Literals are markup and can only come from our own source (`StaticString`); every `\(value)` is text. There is no
/// other way in, so what a person typed can never become a tag. The bytes go to the wire as they are.
struct HTML: Sendable, ExpressibleByStringInterpolation {
    typealias StringLiteralType = StaticString

    private(set) var bytes: [UInt8]

    static let empty = HTML(bytes: [])

    var isEmpty: Bool { bytes.isEmpty }

    /// The markup as text, for tests and for messages that carry a fragment.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    init(stringLiteral value: StaticString) {
        bytes = []
        bytes.append(markup: value)
    }

    init(stringInterpolation interpolation: Interpolation) {
        bytes = interpolation.bytes
    }

    init(joining parts: some Sequence<HTML>) {
        bytes = []
        for part in parts { bytes.append(contentsOf: part.bytes) }
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }
}

/// Something that can be put on a page: a page, or a part of one.
protocol Drawable: Sendable {
    var html: HTML { get }
}

extension HTML {
    /// Collects literals as markup and values as text.
    struct Interpolation: StringInterpolationProtocol {
        typealias StringLiteralType = StaticString

        fileprivate(set) var bytes: [UInt8] = []

        init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        mutating func appendLiteral(_ literal: StaticString) {
            bytes.append(markup: literal)
        }

        /// Text, escaped; refused (in debug builds and tests) where escaping would not be enough.
        mutating func appendInterpolation(_ text: String) {
            assert(HTMLPlace.problem(of: .text, after: bytes) == nil, HTMLPlace.report(of: .text, after: bytes))
            bytes.append(escaping: text)
        }

        mutating func appendInterpolation(_ text: String?, else other: String = "") {
            appendInterpolation(text ?? other)
        }

        mutating func appendInterpolation(_ number: some BinaryInteger) {
            assert(HTMLPlace.problem(of: .number, after: bytes) == nil, HTMLPlace.report(of: .number, after: bytes))
            bytes.append(contentsOf: String(number).utf8)
        }

        mutating func appendInterpolation(_ href: Href) {
            assert(HTMLPlace.problem(of: .href, after: bytes) == nil, HTMLPlace.report(of: .href, after: bytes))
            bytes.append(escaping: href.text)
        }

        mutating func appendInterpolation(_ html: HTML) {
            bytes.append(contentsOf: html.bytes)
        }

        mutating func appendInterpolation(_ part: some Drawable) {
            bytes.append(contentsOf: part.html.bytes)
        }

        mutating func appendInterpolation(_ part: (some Drawable)?) {
            if let part { bytes.append(contentsOf: part.html.bytes) }
        }

        mutating func appendInterpolation(if condition: Bool, _ html: @autoclosure () -> HTML) {
            if condition { bytes.append(contentsOf: html().bytes) }
        }

        mutating func appendInterpolation(if condition: Bool, _ html: @autoclosure () -> HTML, else other: HTML) {
            bytes.append(contentsOf: condition ? html().bytes : other.bytes)
        }

        mutating func appendInterpolation<Value>(with value: Value?, _ draw: (Value) -> HTML) {
            if let value { bytes.append(contentsOf: draw(value).bytes) }
        }

        mutating func appendInterpolation<Values: Sequence>(each values: Values, _ draw: (Values.Element) -> HTML) {
            for value in values { bytes.append(contentsOf: draw(value).bytes) }
        }

        mutating func appendInterpolation<Parts: Sequence>(each parts: Parts) where Parts.Element: Drawable {
            for part in parts { bytes.append(contentsOf: part.html.bytes) }
        }
    }
}

extension Href? {
    /// The words as a link where there is somewhere to go, else as plain words.
    func link(_ words: String) -> HTML {
        guard let self else { return "\(words)" }
        return "<a href=\"\(self)\">\(words)</a>"
    }
}

extension [UInt8] {
    fileprivate mutating func append(markup literal: StaticString) {
        literal.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Copies runs of harmless bytes at once; only the five characters that mean something in HTML are replaced.
    fileprivate mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { buffer in
            var start = 0
            for index in buffer.indices {
                let replacement: StaticString
                switch buffer[index] {
                case UInt8(ascii: "&"): replacement = "&amp;"
                case UInt8(ascii: "<"): replacement = "&lt;"
                case UInt8(ascii: ">"): replacement = "&gt;"
                case UInt8(ascii: "\""): replacement = "&quot;"
                case UInt8(ascii: "'"): replacement = "&#39;"
                default: continue
                }
                append(contentsOf: buffer[start..<index])
                append(markup: replacement)
                start = index + 1
            }
            append(contentsOf: buffer[start...])
        }
    }
}
