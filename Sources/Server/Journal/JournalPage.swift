/// The journal: who did or read what, when, about whom, and what was refused. For the auditor and the privacy officer.
struct JournalPage: Drawable {
    let frame: Frame
    let headline: String
    /// "The chain is whole: checked at 6:00 today, 48,210 entries.", or what is broken.
    let chain: String
    var chainIsWhole: Bool?
    /// What is broken, each with its place.
    var faults: [String] = []
    /// Attempts to change what may not be changed, newest first.
    var attempts: [String] = []
    /// Whether the caller may have the whole chain read again.
    var verifies = false
    let filter: Filter
    let deeds: [Choice.Option]
    let entries: [Entry]
    /// "Entries 1 to 50".
    let summary: String
    var newer: Href?
    var older: Href?

    /// What was asked for.
    struct Filter: Sendable {
        var chart = ""
        var actor = ""
        var from = ""
        var to = ""
    }

    /// One entry.
    struct Entry: Sendable {
        let number: String
        let when: String
        let actor: String
        let role: String
        /// "Corrected an arrival".
        let deed: String
        /// The chart it is about, or empty.
        let chart: String
        var chartHref: Href?
        /// "17:42 became 17:35: sat in the wrong room", or empty.
        let detail: String
        var wasRefused = false
    }

    var html: HTML { Layout(frame: frame, title: "Journal", content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: headline, actions: verifies ? verification : .empty))
        \(if: !attempts.isEmpty, tampering)
        \(Notice(chainIsWhole.map { $0 ? .good : .danger } ?? .quiet, chain))
        \(if: !faults.isEmpty, "<ul class=\"list\">\(each: faults, { "<li>\($0)</li>" })</ul>")
        <form class="inline-fields find" action="/journal" role="search" aria-label="Journal">
        \(Field(label: "Chart", name: "chart", value: filter.chart))
        \(Field(label: "Who", name: "actor", value: filter.actor))
        \(Choice(label: "Deed", name: "deed", options: deeds))
        \(Field(label: "From", name: "from", kind: .date, value: filter.from))
        \(Field(label: "To", name: "to", kind: .date, value: filter.to))
        <button class="primary">Show</button></form>
        \(if: entries.isEmpty, none, else: list)
        """
    }

    private var tampering: HTML {
        """
        <div class="notice" data-tone="danger" role="alert"><p>Somebody tried to change what may not be changed. The rows stayed \
        as they were.</p><ul>\(each: attempts, { "<li>\($0)</li>" })</ul></div>
        """
    }

    private var verification: HTML {
        """
        <form method="post" action="/journal/verify">\(Proof(frame.csrf))<button>Read the whole chain again</button></form>
        """
    }

    private var list: HTML {
        "<div data-rows>\(table)</div>\(Pager(summary: summary, previous: older, next: newer))"
    }

    private var none: HTML {
        EmptyState(title: "No such entry", text: "Nothing in the journal answers to this. Try a wider time.").html
    }

    private var table: Table {
        Table(
            caption: "Journal entries",
            columns: [
                .init(name: "No."), .init(name: "When"), .init(name: "Who"), .init(name: "Deed"), .init(name: "Chart"),
                .init(name: "Detail"),
            ],
            rows: entries.map { entry in
                [
                    "\(entry.number)", "<span class=\"unbroken\">\(entry.when)</span>",
                    "\(entry.actor) <span class=\"pronouns\">\(entry.role)</span>",
                    "\(entry.deed) \(if: entry.wasRefused, "\(Badge("refused", .warning))")",
                    entry.chartHref.link(entry.chart),
                    "<span class=\"broken\">\(entry.detail)</span>",
                ]
            })
    }
}
