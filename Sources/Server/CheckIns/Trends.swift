/// What was told on one card over some weeks: a chart for each answer that can be drawn, and the table behind them.
struct CardTrend: Drawable {
    let title: String
    /// "18 of 28 days. 4 of 7 this week."
    let days: String
    let charts: [TrendChart]
    let columns: [String]
    /// One row a day or an entry, the newest first; days without one are rows too.
    let rows: [[String]]
    /// On a phone the picture comes first, and the table when it is asked for.
    var isTableOpen = false

    var html: HTML {
        """
        <section class="card-trend"><h2>\(title)</h2><p class="lead">\(days)</p>
        \(if: !charts.isEmpty, "<div class=\"trends\">\(each: charts)</div><p class=\"legend\"><span><svg viewBox=\"0 0 14 10\" aria-hidden=\"true\"><path class=\"missing\" d=\"M5 3l4 4m0 -4l-4 4\"/></svg>nothing told that day</span></p>")
        <details class="stair-table"\(if: isTableOpen, " open")><summary>Day by day</summary>\(table)</details></section>
        """
    }

    private var table: Table {
        Table(caption: "\(title), day by day", columns: columns.map { .init(name: $0) }, rows: rows.map { $0.map { "\($0)" } })
    }
}

/// How one person's days have been, for those who treat them.
struct TrendPage: Drawable {
    let frame: Frame
    let name: String
    let memberHref: Href
    let headline: String
    let spans: [(name: String, href: Href, isCurrent: Bool)]
    let alerts: [(when: String, sentence: String, urgency: String, isNow: Bool)]
    let cards: [CardTrend]
    /// Nil for those who may not choose cards.
    let choice: Href?

    var html: HTML { Layout(frame: frame, title: "\(name): check-ins", content: content).html }

    private var content: HTML {
        """
        \(PageHead(
            eyebrow: "<a href=\"\(memberHref)\">\(name)</a>", title: headline,
            actions: "\(Spans(spans: spans))\(with: choice, { "<a class=\"button\" href=\"\($0)\">Choose cards</a>" })"))
        \(if: !alerts.isEmpty, raised)
        \(if: cards.isEmpty, "\(EmptyState(title: "Nothing told yet", text: "What is filled in on their own page appears here the same minute."))")
        \(each: cards)
        """
    }

    private var raised: HTML {
        """
        <section><h2>Raised</h2><ul class="list">\(each: alerts, {
            "<li><span>\($0.sentence)</span><span>\($0.when)</span>\(Badge($0.urgency, $0.isNow ? .danger : .warning))</li>"
        })</ul></section>
        """
    }
}

/// How one's own days have been.
struct OwnTrendPage: Drawable {
    let frame: OwnFrame
    let headline: String
    let spans: [(name: String, href: Href, isCurrent: Bool)]
    let cards: [CardTrend]

    var html: HTML { OwnLayout(frame: frame, title: "How it has been", content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: headline, actions: "\(Spans(spans: spans))"))
        \(if: cards.isEmpty, "<p>Nothing is filled in yet. The first check-in starts the picture.</p>")
        \(each: cards)
        """
    }
}

/// The choice of how many weeks are shown.
private struct Spans: Drawable {
    let spans: [(name: String, href: Href, isCurrent: Bool)]

    var html: HTML {
        """
        <nav aria-label="How far back" class="spans">\(each: spans, {
            "<a class=\"button\" href=\"\($0.href)\"\(if: $0.isCurrent, " aria-current=\"true\"")>\($0.name)</a>"
        })</nav>
        """
    }
}
