/// One person's safety plan on their chart: the plan that holds, what is being written, and when it is looked at again.
struct SafetyPlanPage: Drawable {
    let frame: Frame
    let name: String
    let memberHref: Href
    /// "Agreed 12 Nov, review due 19 Nov."
    let headline: String
    let isOverdue: Bool
    /// The version that holds; nil while none was agreed.
    let plan: PlanSheet?
    var draft: Draft?
    let canWrite: Bool
    let versions: [Version]
    let reviews: [Line]
    let shares: [Line]
    let shareWays: [Choice.Option]
    let agreeWays: [Choice.Option]
    var errors: [FieldError] = []
    /// What was typed, when the form about sharing comes back.
    var typedShare = ""

    /// What is written and not agreed yet.
    struct Draft: Sendable {
        let sheet: PlanSheet
        let version: Int
        /// "Two lines differ from the version that holds."
        let difference: String
    }

    struct Version: Sendable {
        let number: Int
        let when: String
        let who: String
        let href: Href
    }

    /// Something that happened, and who wrote it down.
    struct Line: Sendable {
        let what: String
        let by: String
    }

    var html: HTML { Layout(frame: frame, title: "Safety plan", content: content).html }

    private var content: HTML {
        """
        \(PageHead(eyebrow: "<a href=\"\(memberHref)\">\(name)</a> · Safety plan", title: headline, actions: canWrite ? write : .empty))
        \(if: isOverdue, "\(Notice(.warning, "It should have been looked at again. Go through it with \(name); then say below that it still fits, or write a new version."))")
        \(ErrorSummary(errors: errors))
        \(with: draft, draftSection)
        \(with: plan, { "<section class=\"plan-held\"><h2>The plan that holds</h2>\($0)</section>" })
        \(if: plan == nil && draft == nil, empty)
        \(if: plan != nil, upkeep)
        """
    }

    private var empty: HTML {
        EmptyState(
            title: "No safety plan yet",
            text: canWrite
                ? "Write it together with \(name), in their words. It saves as you type and holds once you both agree."
                : "Somebody who treats \(name) writes it together with them."
        ).html
    }

    private var write: HTML {
        """
        <a class="button\(if: draft == nil && plan == nil, " primary")" href="\(Href.safetyPlan(memberHref))/write">\
        \(if: draft != nil, "Go on writing", else: "\(if: plan == nil, "Write it together", else: "Write a new version")")</a>
        """
    }

    private func draftSection(_ draft: Draft) -> HTML {
        """
        <section class="plan-draft"><h2>Not agreed yet</h2><p>\(draft.difference)</p>\(draft.sheet)\(if: canWrite, agree(draft))</section>
        """
    }

    private func agree(_ draft: Draft) -> HTML {
        """
        <form method="post" action="\(Href.safetyPlan(memberHref))/agree" class="stack signing">\(Proof(frame.csrf))\
        <input type="hidden" name="version" value="\(draft.version)">
        <p>Read it through together. Once agreed, this version never changes; it is looked at again within a week.</p>
        \(Choice(label: "How \(name) agreed", name: "how", options: agreeWays))
        <label class="tick"><input type="checkbox" name="agreed" value="yes" required> \(name) has read this and agrees</label>
        <button class="primary">We agree on this plan</button></form>
        """
    }

    private var upkeep: HTML {
        """
        <div class="two section plan-upkeep"><section><h2>Looked at again</h2>
        \(list(reviews))\(if: canWrite, review)</section>
        <section><h2>Shared with</h2>
        \(if: shares.isEmpty, "<p class=\"none\">Nobody yet.</p>")\(list(shares))\(if: canWrite, share)</section>
        <section><h2>Versions</h2>\(table)</section></div>
        """
    }

    private func list(_ lines: [Line]) -> HTML {
        guard !lines.isEmpty else { return .empty }
        return "<ul class=\"list\">\(each: lines, { "<li><span>\($0.what)</span><span>\($0.by)</span></li>" })</ul>"
    }

    private var review: HTML {
        """
        <form method="post" action="\(Href.safetyPlan(memberHref))/review" class="actions after">\(Proof(frame.csrf))
        <button name="what" value="risk-changed">Risk has changed</button>\
        <button name="what" value="still-right">Gone through together; it still fits</button></form>
        """
    }

    private var share: HTML {
        """
        <form method="post" action="\(Href.safetyPlan(memberHref))/shares" class="stack after">\(Proof(frame.csrf))
        \(Field(label: "Who", name: "with", value: typedShare, hint: "\(name) themself, their sister, their doctor.", required: true, errors: errors))
        \(Choice(label: "How", name: "how", id: "share-how", options: shareWays))
        <label class="tick"><input type="checkbox" id="consent" name="consent" value="yes"> \(name) agreed to this</label>
        <button>Write it down</button></form>
        """
    }

    private var table: Table {
        Table(
            caption: "Versions", columns: [.init(name: "Version"), .init(name: "Agreed"), .init(name: "With")],
            rows: versions.map { ["<a href=\"\($0.href)\">Version \($0.number)</a>", "\($0.when)", "\($0.who)"] })
    }
}

extension Href {
    static func safetyPlan(_ member: Href) -> Href { "\(member)/safety-plan" }
}
