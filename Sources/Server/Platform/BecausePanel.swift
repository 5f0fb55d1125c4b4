/// The because as a fragment: it opens at the right of the page whose figure was chosen.
struct BecausePanel: Drawable {
    let because: Because
    /// In the panel the name is a heading of the second level; on a page of its own the page has said it already.
    var isPage = false

    var html: HTML {
        """
        <article class="because">
        \(if: !isPage, heading)
        \(each: because.sections, section)
        </article>
        """
    }

    private var heading: HTML {
        """
        <p class="eyebrow"><a href="\(because.memberHref)">\(because.memberName)</a> · \(because.period)</p>
        <h2>\(because.answer)</h2>
        """
    }

    private func section(_ section: Because.Section) -> HTML {
        """
        <section id="\(section.id.fragment)\(if: section.place > 0, "-\(section.place)")" tabindex="-1">
        \(if: isPage, "<h2>\(title(section))</h2>", else: "<h3>\(title(section))</h3>")
        <p>\(section.sentence)</p>
        \(if: !section.rows.isEmpty, "<ol class=\"because-rows\">\(each: section.rows, row)</ol>")
        \(each: section.rules, rule)
        </section>
        """
    }

    private func title(_ section: Because.Section) -> HTML {
        "\(section.title)\(if: !section.programme.isEmpty, ", \(section.programme)") <span class=\"because-value\">\(section.value)</span>"
    }

    private func row(_ row: Because.Row) -> HTML {
        """
        <li data-tone="\(row.tone.name)"><span class="what">\
        \(row.href.link(row.what))</span>\
        <span class="amount">\(row.amount)</span><span class="verdict">\(row.verdict)</span>\
        \(if: !row.reason.isEmpty, "<span class=\"reason\">\(row.reason)</span>")</li>
        """
    }

    private func rule(_ rule: Because.Rule) -> HTML {
        """
        <p class="rule">\(rule.text) <span class="source">\(rule.href.link(rule.source))</span></p>
        """
    }
}

/// The because as a page of its own, for a phone, for printing and for sending.
struct BecausePage: Drawable {
    let frame: Frame
    let because: Because

    var html: HTML {
        Layout(frame: frame, title: "\(because.memberName), \(because.period)", content: content).html
    }

    private var content: HTML {
        """
        \(PageHead(
            eyebrow: "<a href=\"\(because.memberHref)\">\(because.memberName)</a> · \(because.period)",
            title: because.answer))
        \(BecausePanel(because: because, isPage: true))
        """
    }
}
