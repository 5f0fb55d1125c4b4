/// What somebody's care is expected to cost them, who told them, and what helps them pay.
struct CostsPage: Drawable {
    let frame: Frame
    let head: InquiryHead
    /// The clock of the good-faith estimate; nil where none runs.
    let clock: Notice?
    /// The newest estimate; nil when there is none.
    let newest: Newest?
    /// Every estimate, the newest first.
    let versions: [Version]
    let help: Help
    let write: Href
    let startClock: Href?
    let canEstimate: Bool
    /// Why none can be made yet, or empty.
    let obstacle: String
    var errors: [FieldError] = []
    var typed = Form()

    struct Newest: Sendable {
        let figures: [Figure]
        let sheet: EstimateSheet
        let tell: Href
        let ways: [(value: String, name: String)]
        let told: [String]
        let today: String
        let print: Href
    }

    struct Version: Sendable {
        let name: String
        let href: Href
        let note: String
    }

    struct Help: Sendable {
        let grants: [String]
        let funds: [(value: String, name: String)]
        let give: Href
    }

    var html: HTML { Layout(frame: frame, title: "Costs", scripts: [.because], content: content).html }

    private var content: HTML {
        """
        \(head)
        \(ErrorSummary(errors: errors))
        <div class="costs">\(clock)
        \(if: !obstacle.isEmpty, "\(Notice(.info, obstacle))")
        \(with: newest, latest)
        \(if: canEstimate && obstacle.isEmpty, "<p class=\"actions\"><a class=\"button\(if: newest == nil, " primary")\" href=\"\(write)\">\(newest == nil ? "Make an estimate" : "Make a new estimate")</a></p>")
        <div class="two">\(assistance)\(with: canEstimate ? startClock : nil, clockForm)</div>
        \(if: versions.count > 1, history)</div>
        """
    }

    private func latest(_ newest: Newest) -> HTML {
        """
        \(FigureRow(figures: newest.figures))
        \(newest.sheet)
        <p class="actions after"><a class="button" href="\(newest.print)">Read and print it</a></p>
        <section><h2>Told</h2>\(if: newest.told.isEmpty, "<p class=\"none\">Nobody has been told this estimate.</p>")
        <ul class="plain-list">\(each: newest.told, { "<li>\($0)</li>" })</ul>\(if: canEstimate, tellForm(newest))</section>
        """
    }

    private func tellForm(_ newest: Newest) -> HTML {
        """
        <form method="post" action="\(newest.tell)" class="inline-fields">\(Proof(frame.csrf))
        \(Field(label: "Who was told", name: "to", value: typed["to"], required: true, errors: errors))
        \(Choice(label: "How", name: "how", options: newest.ways, typed: typed))
        \(Field(label: "On", name: "on", kind: .date, value: newest.today, required: true, errors: errors))
        <button>Record</button></form>
        """
    }

    private var assistance: HTML {
        """
        <section><h2>Help with the cost</h2>
        \(if: help.grants.isEmpty, "<p class=\"none\">No grant was given.</p>", else: "<ul class=\"plain-list\">\(each: help.grants, { "<li>\($0)</li>" })</ul>")
        \(if: canEstimate && !help.funds.isEmpty, grantForm)</section>
        """
    }

    private var grantForm: HTML {
        """
        <form method="post" action="\(help.give)" class="stack">\(Proof(frame.csrf))
        \(Choice(label: "From", name: "fund", options: help.funds, typed: typed))
        \(Field(label: "Amount", name: "amount", value: typed["amount"], required: true, errors: errors))
        \(Field(label: "Why", name: "words", value: typed["words"], errors: errors))
        <button>Give it</button></form>
        """
    }

    private func clockForm(_ href: Href) -> HTML {
        let triggers: [(value: String, name: String)] = [
            ("requested", "They asked what it costs"), ("scheduled", "The first appointment was made"),
        ]
        return """
            <section><h2>The clock of the good-faith estimate</h2>
            <form method="post" action="\(href)" class="stack">\(Proof(frame.csrf))
            \(Choice(label: "What happened", name: "trigger", options: triggers, typed: typed))
            \(Field(label: "When", name: "on", id: "clock-on", kind: .date, value: typed["trigger"].isEmpty ? "" : typed["on"], required: true, errors: errors))
            \(Field(label: "First service", name: "service", kind: .date, value: typed["service"], hint: "When an appointment was made.", errors: errors))
            <button>Start the clock</button></form></section>
            """
    }

    private var history: HTML {
        """
        <section><h2>Every estimate</h2><ul class="list">\(each: versions, { "<li><a href=\"\($0.href)\">\($0.name)</a><span>\($0.note)</span></li>" })</ul></section>
        """
    }
}

/// One estimate by itself, as it was made: to be read, printed and handed over.
struct EstimatePage: Drawable {
    let frame: Frame
    let head: InquiryHead
    /// "Estimate 2 of Łukasz Nguyễn, 23 Feb 2026", for the print.
    let title: String
    let standing: String
    /// What changed since the one before, or empty.
    let reason: String
    let newer: Href?
    let previous: Href?
    let sheet: EstimateSheet
    let goodFaith: GoodFaithSheet?
    let pdf: Href?

    /// The good-faith estimate as a letter; nil for an estimate with a plan.
    var paper: PaperLetter? { goodFaith?.paper(title: title, standing: standing) }

    var html: HTML { Layout(frame: frame, title: title, scripts: [.because], content: content).html }

    private var content: HTML {
        """
        <div class="not-printed">\(head)</div>
        <div class="estimate"><h2 class="estimate-title">\(title)</h2><p class="estimate-standing">\(standing)</p>
        \(with: newer, { "<p class=\"not-printed\"><a href=\"\($0)\">A newer estimate has taken the place of this one.</a></p>" })
        \(if: !reason.isEmpty, "<p>Changed since the estimate before: \(reason)</p>")
        \(goodFaith)
        \(if: goodFaith == nil, "\(sheet)", else: "<details class=\"not-printed\"><summary>For shorter stays, and instalments</summary>\(sheet)</details>")
        </div>
        <p class="actions after">\(with: pdf, { "<a class=\"button\" href=\"\($0)\">As PDF</a>" })\
        \(with: previous, { "<a class=\"button\" href=\"\($0)\">The estimate before</a>" })</p>
        """
    }
}
