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
        append(markup: value)
    }

    init(stringInterpolation interpolation: Interpolation) {
        bytes = interpolation.html.bytes
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

        fileprivate(set) var html = HTML.empty

        init(literalCapacity: Int, interpolationCount: Int) {
            html.reserve(literalCapacity + interpolationCount * 24)
        }

        mutating func appendLiteral(_ literal: StaticString) {
            html.append(markup: literal)
        }

        /// Text, escaped; refused (in debug builds and tests) where escaping would not be enough.
        mutating func appendInterpolation(_ text: String) {
            assert(HTMLPlace.problem(of: .text, after: html.bytes) == nil, HTMLPlace.report(of: .text, after: html.bytes))
            html.append(escaping: text)
        }

        mutating func appendInterpolation(_ text: String?, else other: String = "") {
            appendInterpolation(text ?? other)
        }

        mutating func appendInterpolation(_ number: some BinaryInteger) {
            assert(HTMLPlace.problem(of: .number, after: html.bytes) == nil, HTMLPlace.report(of: .number, after: html.bytes))
            html.append(escaping: String(number))
        }

        mutating func appendInterpolation(_ href: Href) {
            assert(HTMLPlace.problem(of: .href, after: html.bytes) == nil, HTMLPlace.report(of: .href, after: html.bytes))
            html.append(escaping: href.text)
        }

        mutating func appendInterpolation(_ html: HTML) {
            self.html.append(html)
        }

        mutating func appendInterpolation(_ part: some Drawable) {
            html.append(part.html)
        }

        mutating func appendInterpolation(_ part: (some Drawable)?) {
            if let part { html.append(part.html) }
        }

        mutating func appendInterpolation(if condition: Bool, _ html: @autoclosure () -> HTML) {
            if condition { self.html.append(html()) }
        }

        mutating func appendInterpolation(if condition: Bool, _ html: @autoclosure () -> HTML, else other: HTML) {
            self.html.append(condition ? html() : other)
        }

        mutating func appendInterpolation<Value>(with value: Value?, _ draw: (Value) -> HTML) {
            if let value { html.append(draw(value)) }
        }

        mutating func appendInterpolation<Values: Sequence>(each values: Values, _ draw: (Values.Element) -> HTML) {
            for value in values { html.append(draw(value)) }
        }

        mutating func appendInterpolation<Parts: Sequence>(each parts: Parts) where Parts.Element: Drawable {
            for part in parts { html.append(part.html) }
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

/// A part that a page repeats hundreds of times. It writes itself straight into the page's own bytes, piece by piece,
/// where composing it of smaller parts would make and throw away thousands of little arrays.
protocol Written: Sendable {
    func write(to html: inout HTML)
}

/// The same two ways in as by interpolation: literals of ours are markup, every value is escaped.
extension HTML {
    mutating func markup(_ literal: StaticString) { append(markup: literal) }

    mutating func text(_ text: String) {
        check(.text)
        append(escaping: text)
    }

    mutating func href(_ href: Href) {
        check(.href)
        append(escaping: href.text)
    }

    mutating func number(_ number: Int) {
        check(.number)
        guard (0..<100).contains(number) else { return append(escaping: String(number)) }
        if number >= 10 { append(UInt8(ascii: "0") + UInt8(number / 10)) }
        append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// Minutes as columns show them: "6:15".
    mutating func clock(_ minutes: Int) {
        guard (0..<6000).contains(minutes) else { return text(HoursAndMinutes.clock(minutes)) }
        let rest = minutes % 60
        number(minutes / 60)
        append(UInt8(ascii: ":"))
        append(UInt8(ascii: "0") + UInt8(rest / 10))
        append(UInt8(ascii: "0") + UInt8(rest % 10))
    }

    private func check(_ value: HTMLPlace.Value) {
        assert(HTMLPlace.problem(of: value, after: bytes) == nil, HTMLPlace.report(of: value, after: bytes))
    }
}

extension HTML.Interpolation {
    mutating func appendInterpolation<Parts: Sequence>(writing parts: Parts) where Parts.Element: Written {
        for part in parts { part.write(to: &html) }
    }
}

extension HTML {
    fileprivate mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }
    fileprivate mutating func append(_ other: HTML) { bytes.append(contentsOf: other.bytes) }
    fileprivate mutating func append(_ byte: UInt8) { bytes.append(byte) }
    fileprivate mutating func append(markup literal: StaticString) { literal.withUTF8Buffer { bytes.append(contentsOf: $0) } }

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
                bytes.append(contentsOf: buffer[start..<index])
                append(markup: replacement)
                start = index + 1
            }
            bytes.append(contentsOf: buffer[start...])
        }
    }
}
