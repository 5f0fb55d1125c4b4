/// Where staff and person write the plan together. It saves as they type.
struct WritePlanPage: Drawable {
    let frame: Frame
    let name: String
    let memberHref: Href
    /// "Version 3 starts from version 2.", "Saved by Theo, Tue 24 Nov, 21:05."
    let lead: String
    let version: Int
    let parts: [Part]
    /// What somebody else saved meanwhile, beside what is in the fields.
    var theirs: PlanSheet?
    var errors: [FieldError] = []

    /// One part with its fields.
    struct Part: Sendable {
        let number: Int
        let title: String
        let hint: String
        let fields: Fields
    }

    enum Fields: Sendable {
        case lines(NoteField)
        /// Rows that are open, and rows behind "More lines".
        case rows([Row], more: [Row])
    }

    /// One line of a part, in several fields.
    struct Row: Sendable {
        /// Read aloud before the fields: "Line 2".
        let legend: String
        let fields: [NoteField]
        var choice: Choice?
    }

    var html: HTML { Layout(frame: frame, title: "Write the safety plan", scripts: [.drafts], content: content).html }

    private var content: HTML {
        """
        \(PageHead(
            eyebrow: "<a href=\"\(memberHref)\">\(name)</a> · <a href=\"\(Href.safetyPlan(memberHref))\">Safety plan</a>",
            title: "Write it together, in \(name)’s words.", lead: lead))
        \(ErrorSummary(errors: errors))
        \(with: theirs, conflict)
        <form method="post" action="\(Href.safetyPlan(memberHref))" class="plan-form" data-draft>\(Proof(frame.csrf))\
        <input type="hidden" name="version" value="\(version)">
        \(each: parts, part)
        \(NoteSaving())
        </form>
        <p class="actions after"><a class="button primary" href="\(Href.safetyPlan(memberHref))">Read it through and agree</a></p>
        """
    }

    private func conflict(_ sheet: PlanSheet) -> HTML {
        """
        <section class="conflict" role="alert" tabindex="-1" data-focus><h2>Somebody else saved this meanwhile</h2>
        <p>Your words are in the fields below. This is what they saved, compared with yours; what you save now replaces it.</p>
        \(sheet)</section>
        """
    }

    private func part(_ part: Part) -> HTML {
        """
        <fieldset id="part-\(part.number)"><legend><span class="plan-number" aria-hidden="true">\(part.number)</span>\(part.title)</legend>
        <p class="hint">\(part.hint)</p>
        \(fields(part.fields))</fieldset>
        """
    }

    private func fields(_ fields: Fields) -> HTML {
        switch fields {
        case .lines(let field): "\(field)"
        case .rows(let rows, let more):
            """
            \(each: rows, row)\(if: !more.isEmpty, "<details><summary>More lines</summary>\(each: more, row)</details>")
            """
        }
    }

    private func row(_ row: Row) -> HTML {
        """
        <div class="plan-row" role="group" aria-label="\(row.legend)">\(each: row.fields)\(row.choice)</div>
        """
    }
}
