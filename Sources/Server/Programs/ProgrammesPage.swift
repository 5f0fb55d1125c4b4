/// The programmes of the organisation: for whom, on which level of care, by which rules.
struct ProgrammesPage: Drawable {
    let frame: Frame
    let headline: String
    let programmes: [ProgrammeLine]

    /// One programme.
    struct ProgrammeLine: Sendable {
        let name: String
        let href: Href
        /// "Adults, mood and anxiety".
        let population: String
        let level: String
        let site: String
        let pack: String
        let packHref: Href
        let people: String
    }

    var html: HTML { Layout(frame: frame, title: "Programmes", content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: headline))
        \(SettingsTabs(room: .programmes))
        \(if: programmes.isEmpty, none, else: "<div data-rows>\(table)</div>")
        """
    }

    private var none: HTML {
        EmptyState(
            title: "No programme yet",
            text: "A programme is made by an administrator or by importing a roster with tracks.",
            action: frame.places.contains(.imports) ? (name: "Import a roster", href: "/import") : nil
        ).html
    }

    private var table: Table {
        Table(
            caption: "Programmes",
            columns: [
                .init(name: "Programme"), .init(name: "For"), .init(name: "Level of care"), .init(name: "Site"),
                .init(name: "Rule pack"), .init(name: "People", isFigure: true),
            ],
            rows: programmes.map {
                [
                    "<a href=\"\($0.href)\">\($0.name)</a>", "\($0.population)", "\($0.level)", "\($0.site)",
                    "<a href=\"\($0.packHref)\">\($0.pack)</a>", "\($0.people)",
                ]
            })
    }
}

/// One programme: its settings, the rules in effect today with their sources, and its week.
struct ProgrammePage: Drawable {
    let frame: Frame
    let name: String
    /// "Nine hours a week on three days; breaks never count."
    let headline: String
    let facts: [Fact]
    let rules: [RuleLine]
    /// Rules that would hold if somebody had checked them; they decide nothing until then.
    var awaiting: [AwaitingLine] = []
    /// Where a confirmation is sent; nil for those who may not confirm.
    var confirming: Href?
    let week: [WeekLine]
    /// What it asks its people, and who reads that.
    var formsHref: Href?

    /// One rule that nobody could check in its source yet.
    struct AwaitingLine: Sendable {
        let identifier: String
        let what: String
        let value: String
        let explanation: String
        let source: String
        let packHref: Href
    }

    /// One rule in effect, with the pack it comes from.
    struct RuleLine: Sendable {
        let what: String
        let value: String
        let source: String
        let pack: String
        let packHref: Href
    }

    /// One meeting in the programme's weekly template.
    struct WeekLine: Sendable {
        let time: String
        let group: String
        let href: Href
        let blocks: String
    }

    var html: HTML { Layout(frame: frame, title: name, content: content).html }

    private var content: HTML {
        """
        \(PageHead(eyebrow: "<a href=\"/settings/programmes\">Programmes</a>", title: name, lead: headline,
            actions: "\(with: formsHref, { "<a class=\"button\" href=\"\($0)\">Questionnaires</a>" })"))
        <section><h2>About</h2>\(Facts(facts: facts))</section>
        <section><h2>Rules in effect today</h2>\(rulesTable)</section>
        \(if: !awaiting.isEmpty, waiting)
        <section><h2>The week</h2>
        \(if: week.isEmpty, "<p class=\"none\">No week is planned yet.</p>", else: "\(weekTable)")</section>
        """
    }

    private var waiting: HTML {
        """
        <section><h2>Waiting to be confirmed</h2>
        <p>Nobody could read these in their source. They decide nothing here until somebody has checked and confirmed them; \
        this week and those to come are then judged by them.</p>
        <ul class="rules">\(each: awaiting, waiting)</ul></section>
        """
    }

    private func waiting(_ line: AwaitingLine) -> HTML {
        """
        <li><h3>\(line.explanation)</h3><p class="rule-value">\(line.what): \(line.value)</p>\
        <p class="rule"><a href="\(line.packHref)"><code>\(line.identifier)</code></a><span class="source">\(line.source)</span></p>\
        \(with: confirming, { confirmation(of: line, at: $0) })</li>
        """
    }

    private func confirmation(of line: AwaitingLine, at href: Href) -> HTML {
        """
        <form method="post" action="\(href)">\(Proof(frame.csrf))<input type="hidden" name="rule" value="\(line.identifier)">\
        <button name="confirm" value="yes">It holds here<span class="unseen">: \(line.what)</span></button></form>
        """
    }

    private var rulesTable: Table {
        Table(
            caption: "Rules in effect",
            columns: [.init(name: "Rule"), .init(name: "Value"), .init(name: "Source"), .init(name: "Pack")],
            rows: rules.map {
                ["\($0.what)", "\($0.value)", "\($0.source)", "<a href=\"\($0.packHref)\">\($0.pack)</a>"]
            })
    }

    private var weekTable: Table {
        Table(
            caption: "The programme's week",
            columns: [.init(name: "When"), .init(name: "Group"), .init(name: "Blocks")],
            rows: week.map { ["\($0.time)", "<a href=\"\($0.href)\">\($0.group)</a>", "\($0.blocks)"] })
    }
}
