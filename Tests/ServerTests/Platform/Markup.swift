/// Reads a page as strictly as our own pages deserve and says what is wrong with it: an unclosed tag, an unquoted value
/// that needs quotes, an id twice, a label without its field, anything a strict content policy would refuse.
struct Markup {
    private(set) var problems: [String] = []
    private(set) var ids: Set<String> = []
    private var open: [String] = []
    private var references: [String] = []

    private static let void: Set<String> = ["meta", "link", "input", "br", "img", "hr"]

    init(_ text: String) {
        var rest = text[...]
        while let start = rest.firstIndex(of: "<") {
            if rest[..<start].contains(">") { problems.append("a stray > before \(rest[start...].prefix(40))") }
            guard let end = Self.end(of: rest[start...]) else {
                problems.append("a tag without end: \(rest[start...].prefix(40))")
                return
            }
            read(tag: rest[rest.index(after: start)..<end])
            rest = rest[rest.index(after: end)...]
        }
        leave(upTo: nil)
        for reference in references where !ids.contains(reference) {
            problems.append("nothing has the id \(reference)")
        }
    }

    /// The `>` that closes the tag, not one inside a quoted value.
    private static func end(of tag: Substring) -> Substring.Index? {
        var isQuoted = false
        return tag.indices.first { index in
            if tag[index] == "\"" { isQuoted.toggle() }
            return tag[index] == ">" && !isQuoted
        }
    }

    private mutating func read(tag: Substring) {
        if tag.hasPrefix("!") { return }
        if tag.hasPrefix("/") { return close(String(tag.dropFirst())) }
        let name = String(tag.prefix { $0.isLetter || $0.isNumber })
        check(attributes: tag.dropFirst(name.count), of: name)
        leaveOptional(before: name)
        if !Self.void.contains(name), !(tag.hasSuffix("/") || (name == "option" && open.last == "datalist")) {
            open.append(name)
        }
    }

    /// HTML lets the ends of cells and rows be left out; the board does.
    private mutating func leaveOptional(before name: String) {
        if ["td", "th", "tr"].contains(name), let last = open.last, ["td", "th"].contains(last) { open.removeLast() }
        if name == "tr", open.last == "tr" { open.removeLast() }
    }

    private mutating func close(_ name: String) {
        while let last = open.last, last != name, ["td", "th", "tr"].contains(last) { open.removeLast() }
        if open.last == name {
            open.removeLast()
        } else {
            problems.append("</\(name)> closes \(open.last ?? "nothing")")
        }
    }

    private mutating func leave(upTo name: String?) {
        if let last = open.last, last != name { problems.append("<\(last)> is never closed") }
    }

    private mutating func check(attributes: Substring, of tag: String) {
        for match in attributes.matches(of: /([a-zA-Z-]+)(?:=(?:"([^"]*)"|([^\s"]+)))?/) {
            let name = String(match.1)
            let value = String(match.2 ?? match.3 ?? "")
            if name == "style" || name.hasPrefix("on") { problems.append("\(name) on <\(tag)>") }
            if match.3 != nil, value.contains(where: { "'<=`".contains($0) }) { problems.append("unquoted \(value)") }
            if name == "id", !ids.insert(value).inserted { problems.append("the id \(value) twice") }
            if ["for", "aria-labelledby", "aria-describedby"].contains(name) {
                references += value.split(separator: " ").map(String.init)
            }
        }
    }
}
