/// What the people of a group answered lately, one row a person: read in the minutes before it begins.
struct GroupMeasuresPage: Drawable {
    let frame: Frame
    /// "Two people rose on item 9." or that nobody did.
    let headline: String
    let eyebrow: String
    let sessionHref: Href
    let people: [PersonLine]

    struct PersonLine: Sendable {
        let name: String
        let href: Href
        let alerts: [String]
        let charts: [MeasureChart]
    }

    var html: HTML { Layout(frame: frame, title: "Measures of the group", content: content).html }

    private var content: HTML {
        """
        \(PageHead(eyebrow: "<a href=\"\(sessionHref)\">\(eyebrow)</a>", title: headline))
        <div class="multiples">\(each: people, person)</div>
        """
    }

    private func person(_ person: PersonLine) -> HTML {
        """
        <section class="multiple"><h2><a href="\(person.href)">\(person.name)</a></h2>
        \(each: person.alerts, { Notice(.warning, $0).html })
        \(if: person.charts.isEmpty, "<p class=\"hint\">No score in the last eight weeks.</p>")
        <div class="multiple-charts">\(each: person.charts)</div></section>
        """
    }
}
