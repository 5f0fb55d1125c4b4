/// One person: where they stand on the Stair, this week's hours, their groups and what happened lately.
struct PersonPage: Drawable {
    let frame: Frame
    let name: String
    /// "they/them", or empty.
    var pronouns = ""
    /// "Adult IOP, evening · week 6".
    let place: String
    /// "On track for nine hours this week.", the sentence that matters.
    let headline: String
    let figures: [Figure]
    let stair: Stair
    let facts: [Fact]
    let groups: [GroupLine]
    let sessions: [SessionLine]
    /// The ways to what else is known of them, as far as the reader may go there.
    var records: [(name: String, href: Href)] = []
    /// Where a step up or down is begun; nil for those who do not, or where there is nothing to step from.
    var step: Href?
    /// "Agreed 12 Nov, review due 19 Nov", and the way to it; nil for those who do not read it.
    var safetyPlan: SafetyPlanLink?

    /// Where the safety plan stands.
    struct SafetyPlanLink: Sendable {
        let state: String
        let href: Href
        var isOverdue = false
    }

    /// One group the person belongs or belonged to.
    struct GroupLine: Sendable {
        let name: String
        let href: Href
        let times: String
        /// "since 12 Jan", "12 Jan to 20 Feb".
        let membership: String
    }

    /// One session lately, and what it was worth.
    struct SessionLine: Sendable {
        let when: String
        let href: Href
        let group: String
        let state: String
        var tone: Tone = .quiet
        let minutes: String
        let because: Href
    }

    var html: HTML { Layout(frame: frame, title: name, scripts: [.because], content: content).html }

    private var content: HTML {
        """
        \(PageHead(
            eyebrow: "\(if: !pronouns.isEmpty, "\(pronouns) · ")\(place)", title: name, lead: headline,
            actions: "\(each: records, { "<a class=\"button\" href=\"\($0.href)\">\($0.name)</a>" })"))
        \(if: !figures.isEmpty, "\(FigureRow(figures: figures))")
        \(stair)
        <div class="two section">
        <section><h2>Lately</h2>
        \(if: sessions.isEmpty, "<p class=\"none\">No session yet.</p>", else: "\(lately)")</section>
        <section><h2>Groups</h2>
        \(if: groups.isEmpty, "<p class=\"none\">In no group. <a href=\"/groups\">Find a seat</a></p>")
        \(if: !groups.isEmpty, "<ul class=\"list\">\(each: groups, group)</ul>")
        \(with: safetyPlan, plan)
        <h2 class="section">About</h2>\(Facts(facts: facts))</section>
        </div>
        \(with: step, stepping)
        """
    }

    private func stepping(_ action: Href) -> HTML {
        """
        <details class="change"><summary>Plan a step up or down</summary>
        <form method="post" action="\(action)" class="after actions">\(Proof(frame.csrf))<button name="direction" value="step-down">Begin a step down</button>\
        <button name="direction" value="step-up">Begin a step up</button></form>
        <p class="hint after">It goes the way of an admission, within the same episode: what is known is there already.</p></details>
        """
    }

    private func plan(_ link: SafetyPlanLink) -> HTML {
        """
        <h2 class="section">Safety plan</h2>
        <p><a href="\(link.href)">\(link.state)</a>\(if: link.isOverdue, " \(Badge("Overdue", .warning))")</p>
        """
    }

    private var lately: Table {
        Table(
            caption: "Sessions lately",
            columns: [
                .init(name: "When"), .init(name: "Group"), .init(name: "Presence"),
                .init(name: "Minutes", isFigure: true),
            ],
            rows: sessions.map {
                [
                    "<a href=\"\($0.href)\">\($0.when)</a>", "\($0.group)", "\(Badge($0.state, $0.tone))",
                    "<a href=\"\($0.because)\">\($0.minutes)</a>",
                ]
            })
    }

    private func group(_ line: GroupLine) -> HTML {
        "<li><a href=\"\(line.href)\">\(line.name)</a><span>\(line.times)</span><span>\(line.membership)</span></li>"
    }
}
