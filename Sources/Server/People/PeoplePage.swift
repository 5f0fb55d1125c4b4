/// Finding a person, by what they like to be called, by their legal name or by their number.
struct PeoplePage: Drawable {
    let frame: Frame
    let query: String
    /// "12 people", "Nobody by that name".
    let headline: String
    let people: [PersonLine]
    var previous: Href?
    var next: Href?

    /// One person in the list.
    struct PersonLine: Sendable {
        let name: String
        var pronouns = ""
        let href: Href
        let number: String
        let programme: String
        /// "4:30 of 9:00", or empty.
        let week: String
        var because: Href?
        let state: String
        var tone: Tone = .quiet
    }

    var html: HTML { Layout(frame: frame, title: "People", scripts: [.because], content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: headline))
        <form class="inline-fields find" action="/people" role="search" aria-label="People">
        \(Field(label: "Name or number", name: "q", id: "people-q", kind: .search, value: query))
        <button class="primary">Find</button></form>
        \(if: people.isEmpty, nobody, else: "<div data-rows>\(table)</div>")
        \(if: previous != nil || next != nil, "\(Pager(summary: "", previous: previous, next: next))")
        """
    }

    private var nobody: HTML {
        EmptyState(
            title: "Nobody found",
            text: "Try a part of the name, or the number. You see the people your role and caseload allow.",
            action: query.isEmpty ? nil : (name: "Show everyone", href: "/people")
        ).html
    }

    private var table: Table {
        Table(
            caption: "People",
            columns: [
                .init(name: "Name"), .init(name: "Number"), .init(name: "Programme"),
                .init(name: "This week", isFigure: true),
                .init(name: "State"),
            ],
            rows: people.map { line in
                [
                    "<a href=\"\(line.href)\">\(line.name)</a> <span class=\"pronouns\">\(line.pronouns)</span>",
                    "\(line.number)", "\(line.programme)",
                    "\(with: line.because, { "<a href=\"\($0)#m\">\(line.week)</a>" })",
                    "\(Badge(line.state, line.tone))",
                ]
            })
    }
}
