/// The rule packs: what payers, states and programmes ask for, as data with a source and dates.
struct PacksPage: Drawable {
    let frame: Frame
    let headline: String
    let packs: [PackLine]

    /// One pack.
    struct PackLine: Sendable {
        let name: String
        let href: Href
        /// "Programme", "Payer", "State".
        let kind: String
        /// "since 1 Jan 2024".
        let effective: String
        let licence: String
        let usedBy: String
    }

    var html: HTML { Layout(frame: frame, title: "Rule packs", content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: headline))
        \(SettingsTabs(room: .packs))
        <div data-rows>\(table)</div>
        """
    }

    private var table: Table {
        Table(
            caption: "Rule packs",
            columns: [
                .init(name: "Pack"), .init(name: "Kind"), .init(name: "In effect"), .init(name: "Licence"),
                .init(name: "Used by"),
            ],
            rows: packs.map {
                [
                    "<a href=\"\($0.href)\">\($0.name)</a>", "\($0.kind)", "\($0.effective)", "\($0.licence)",
                    "\($0.usedBy)",
                ]
            })
    }
}

/// One pack: each rule in a sentence, its value, its source, and since when.
struct PackPage: Drawable {
    let frame: Frame
    let name: String
    let headline: String
    let facts: [Fact]
    let rules: [RuleLine]

    /// One rule of the pack. Its key is an anchor, so that a because can lead to it.
    struct RuleLine: Sendable {
        let key: String
        let sentence: String
        let value: String
        let source: String
        let effective: String
    }

    var html: HTML { Layout(frame: frame, title: name, content: content).html }

    private var content: HTML {
        """
        \(PageHead(eyebrow: "<a href=\"/settings/packs\">Rule packs</a>", title: name, lead: headline))
        \(Facts(facts: facts))
        <section><h2>Rules</h2><ul class="rules">\(each: rules, rule)</ul></section>
        """
    }

    private func rule(_ rule: RuleLine) -> HTML {
        """
        <li id="\(rule.key)"><h3>\(rule.sentence)</h3><p class="rule-value">\(rule.value)</p>\
        <p class="rule"><code>\(rule.key)</code>, \(rule.effective)<span class="source">\(rule.source)</span></p></li>
        """
    }
}
