/// Who pays for the care of somebody who seeks it: what is known of it, what is not, and what is to be asked next.
struct BenefitsPage: Drawable {
    let frame: Frame
    let head: InquiryHead
    /// What is missing, in a sentence for each.
    let missing: [String]
    let ways: [Way]
    let plans: [Plan]
    let addPlan: Href
    let recordWay: Href
    let canChange: Bool
    var errors: [FieldError] = []
    var typed = Form()

    /// One answer to who pays.
    struct Way: Sendable {
        let value: String
        let name: String
        let isChosen: Bool
    }

    /// One plan with the newest of its sheets.
    struct Plan: Sendable {
        let id: String
        let title: String
        /// "Pays first".
        let place: String
        let caution: String
        let facts: [Fact]
        /// "By phone with Marisol, 23 Feb; ask again by 25 Mar."
        let verified: String
        let badge: Badge
        let answers: [(title: String, facts: [Fact])]
        let history: [String]
        let edit: Href
        let ask: Href
        let aside: Href
        /// "Authorisation A-77: 9 days, 23 Feb to 15 Mar."
        let authorised: String
        /// Where an agreement is kept; nil where none is asked for.
        let authorise: Href?
    }

    var html: HTML { Layout(frame: frame, title: "Benefits", content: content).html }

    private var content: HTML {
        """
        \(head)
        \(ErrorSummary(errors: errors))
        \(if: !missing.isEmpty, "<div class=\"notice\" data-tone=\"warning\"><p>Still to be asked</p><ul>\(each: missing, { "<li>\($0)</li>" })</ul></div>")
        <section><h2>Who pays</h2>\(if: canChange, wayForm, else: "\(each: ways.filter(\.isChosen), { "<p>\($0.name)</p>" })")</section>
        \(each: plans, section)
        \(if: canChange, "<p class=\"actions money-add\"><a class=\"button\" href=\"\(addPlan)\">Add a coverage</a></p>")
        """
    }

    private var wayForm: HTML {
        """
        <form method="post" action="\(recordWay)" class="inline-fields">\(Proof(frame.csrf))\
        \(Choice(label: "Asked of everybody", name: "way", options: options))<button>Record</button></form>
        """
    }

    private var options: [Choice.Option] {
        let none = ways.contains(where: \.isChosen) ? [] : [Choice.Option(value: "", name: "Not asked yet", selected: true)]
        return none + ways.map { Choice.Option(value: $0.value, name: $0.name, selected: $0.isChosen) }
    }

    private func section(_ plan: Plan) -> HTML {
        """
        <section class="plan-of-payer" aria-labelledby="plan-\(plan.id)"><h2 id="plan-\(plan.id)">\(plan.title) \(plan.badge)</h2>
        \(if: !plan.caution.isEmpty, "\(Notice(.warning, plan.caution))")
        <div class="two"><div><h3>\(plan.place)</h3>\(Facts(facts: plan.facts))</div>
        <div><h3>What it answered</h3><p>\(plan.verified)</p>\
        \(each: plan.answers.prefix(1), { "\(Facts(facts: $0.facts))" })</div></div>
        \(if: plan.answers.count > 1, more(plan))
        \(if: !plan.authorised.isEmpty, "<p>\(plan.authorised)</p>")
        \(if: canChange, actions(plan))</section>
        """
    }

    private func more(_ plan: Plan) -> HTML {
        """
        <details><summary>Everything on the sheet<span class="unseen"> of \(plan.title)</span></summary><div class="two">\
        \(each: plan.answers.dropFirst(), { "<div><h3>\($0.title)</h3>\(Facts(facts: $0.facts))</div>" })</div>
        \(if: plan.history.count > 1, "<h3>Every time it was asked</h3><ul class=\"plain-list\">\(each: plan.history, { "<li>\($0)</li>" })</ul>")</details>
        """
    }

    private func actions(_ plan: Plan) -> HTML {
        """
        <div class="actions"><a class="button" href="\(plan.ask)">\(if: plan.history.isEmpty, "Ask about the benefits", else: "Ask again")\
        <span class="unseen">: \(plan.title)</span></a>
        <a class="button" href="\(plan.edit)">Correct<span class="unseen"> \(plan.title)</span></a>
        <form method="post" action="\(plan.aside)">\(Proof(frame.csrf))<button>Put aside<span class="unseen"> \(plan.title)</span></button></form></div>
        \(with: plan.authorise, { authorisation(plan, $0) })
        """
    }

    private func authorisation(_ plan: Plan, _ href: Href) -> HTML {
        let units: [(value: String, name: String)] = [("days", "days"), ("units", "units")]
        return """
            <details\(if: errors.contains { $0.field.hasSuffix(plan.id) }, " open")>\
            <summary>Keep its agreement<span class="unseen"> \(plan.title)</span></summary>
            <form method="post" action="\(href)" class="inline-fields">\(Proof(frame.csrf))
            \(Field(label: "Number", name: "number", id: "number-\(plan.id)", value: typed["number"], required: true, errors: errors))
            \(Field(label: "From", name: "from", id: "from-\(plan.id)", kind: .date, value: typed["from"], required: true))
            \(Field(label: "To", name: "to", id: "to-\(plan.id)", kind: .date, value: typed["to"], required: true, errors: errors))
            \(Field(label: "How many", name: "amount", id: "amount-\(plan.id)", value: typed["amount"], required: true, errors: errors))
            \(Choice(label: "Of", name: "unit", id: "unit-\(plan.id)", options: units.map { .init(value: $0.value, name: $0.name, selected: typed["unit"] == $0.value) }))
            <button>Keep it</button></form></details>
            """
    }
}
