/// All homework of one person, for those who treat them.
struct PersonHomeworkPage: Drawable {
    let frame: Frame
    let name: String
    let memberHref: Href
    let headline: String
    let lines: [Line]

    /// One piece, and what came of it.
    struct Line: Sendable {
        let title: String
        let href: Href
        let group: String
        let due: String
        let state: String
        let tone: Tone
        let remarks: String
        let note: String
    }

    var html: HTML { Layout(frame: frame, title: "\(name): homework", content: content).html }

    private var content: HTML {
        """
        \(PageHead(eyebrow: "<a href=\"\(memberHref)\">\(name)</a>", title: headline))
        \(if: lines.isEmpty, "\(EmptyState(title: "No homework yet", text: "It is given from the page of a session, to those who were there."))", else: "\(table)")
        """
    }

    private var table: Table {
        Table(
            caption: "Homework",
            columns: [
                .init(name: "What"), .init(name: "Group"), .init(name: "For"), .init(name: "State"), .init(name: "Told"),
                .init(name: "Note"),
            ],
            rows: lines.map { line in
                [
                    "<a href=\"\(line.href)\">\(line.title)</a>", "\(line.group)", "\(line.due)", "\(Badge(line.state, line.tone))",
                    "\(line.remarks)", "\(line.note)",
                ]
            })
    }
}

/// One piece of homework as the person wrote it, for those who treat them.
struct ReadHomeworkPage: Drawable {
    let frame: Frame
    let name: String
    let memberHref: Href
    let title: String
    let lead: String
    let answers: [Fact]
    let history: [Fact]
    let files: [(name: String, href: Href)]

    var html: HTML { Layout(frame: frame, title: "\(name): \(title)", content: content).html }

    private var content: HTML {
        """
        \(PageHead(
            eyebrow: "<a href=\"\(memberHref)\">\(name)</a> · <a href=\"\(memberHref)/homework\">Homework</a>", title: title, lead: lead))
        <div class="two"><section><h2>What was written</h2>
        \(if: answers.isEmpty, "<p class=\"none\">Nothing yet.</p>", else: "\(Facts(facts: answers))")</section>
        <section><h2>Its way</h2>\(Facts(facts: history))
        \(if: !files.isEmpty, "<h2 class=\"section\">Photos and files</h2><ul class=\"list\">\(each: files, { "<li><a href=\"\($0.href)\">\($0.name)</a></li>" })</ul>")</section></div>
        """
    }
}
