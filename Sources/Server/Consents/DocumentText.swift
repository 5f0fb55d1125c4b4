/// The words of a document: headings after `##`, lists after `-`, everything else in paragraphs. It shows what was signed and
/// nothing more.
struct DocumentText: Drawable {
    private enum Part { case heading(String), paragraph(String), list([String]) }

    private let parts: [Part]

    init(_ text: String) {
        var parts: [Part] = []
        for block in text.split(separator: "\n\n", omittingEmptySubsequences: true) {
            let lines = block.split(separator: "\n").map(String.init)
            if let first = lines.first, first.hasPrefix("## ") {
                parts.append(.heading(String(first.dropFirst(3))))
                if lines.count > 1 { parts.append(.paragraph(lines.dropFirst().joined(separator: " "))) }
            } else if lines.allSatisfy({ $0.hasPrefix("- ") }) {
                parts.append(.list(lines.map { String($0.dropFirst(2)) }))
            } else {
                parts.append(.paragraph(lines.joined(separator: " ")))
            }
        }
        self.parts = parts
    }

    var html: HTML { "<div class=\"document\">\(each: parts, draw)</div>" }

    private func draw(_ part: Part) -> HTML {
        switch part {
        case .heading(let text): "<h2>\(text)</h2>"
        case .paragraph(let text): "<p>\(text)</p>"
        case .list(let items): "<ul>\(each: items, { "<li>\($0)</li>" })</ul>"
        }
    }
}

/// What somebody drew to sign.
struct SignatureDrawing: Drawable {
    let name: String
    let path: String

    var html: HTML {
        guard !path.isEmpty else { return "<p class=\"signature\">\(name)</p>" }
        return """
            <svg class="signature" viewBox="0 0 600 200" role="img" aria-label="Signature of \(name)"><path d="\(path)"/></svg>
            """
    }
}
