/// The plan on a person's own page: on a phone, in a bad hour. Few words, large targets, nothing to decide.
struct OwnSafetyPlanPage: Drawable {
    let frame: OwnFrame
    /// "Your safety plan", or whose it is for somebody who was let see it.
    let title: String
    /// Nil while none was agreed.
    let sheet: PlanSheet?
    let lines: [PlanSheet.Contact]
    /// "You and your team look at it again by Thu 19 Nov.", or empty.
    let review: String
    /// Other people's plans that the same sign-in opens.
    let others: [(name: String, href: Href)]

    var html: HTML { OwnLayout(frame: frame, title: "Safety plan", content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: title))
        \(sheet)
        \(if: sheet == nil, none)
        \(if: !review.isEmpty, "<p class=\"aside\">\(review)</p>")
        <p class="aside" data-copy-state role="status" hidden></p>
        \(if: !others.isEmpty, "<nav aria-label=\"Other plans\"><ul>\(each: others, { "<li><a href=\"\($0.href)\">\($0.name)</a></li>" })</ul></nav>")
        """
    }

    private var none: HTML {
        """
        <p>There is no plan yet. You write it together with somebody of your team; ask for it whenever you want.</p>
        <section class="plan-lines"><h2>You can always reach</h2><ul>\(each: lines, {
            "<li><span class=\"plan-name\">\($0.name)</span>\($0.call)\(if: !$0.hours.isEmpty, "<span class=\"plan-note\">\($0.hours)</span>")</li>"
        })</ul></section>
        """
    }
}
