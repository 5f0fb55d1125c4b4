/// One agreed version beside the one before it: what was added, taken out, changed and kept.
struct PlanVersionPage: Drawable {
    let frame: Frame
    let name: String
    let memberHref: Href
    /// "Version 2: three lines differ from version 1."
    let headline: String
    let sheet: PlanSheet
    let previous: Href?
    let next: Href?
    let summary: String

    var html: HTML { Layout(frame: frame, title: "Safety plan, a version", content: content).html }

    private var content: HTML {
        """
        \(PageHead(
            eyebrow: "<a href=\"\(memberHref)\">\(name)</a> · <a href=\"\(Href.safetyPlan(memberHref))\">Safety plan</a>", title: headline))
        \(sheet)
        \(Pager(summary: summary, previous: previous, next: next))
        """
    }
}
