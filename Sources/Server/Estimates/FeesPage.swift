/// What care costs at each site, what payers have agreed to, who bills, and what helps people pay.
struct FeesPage: Drawable {
    let frame: Frame
    let places: [Place]
    let components: [(value: String, name: String)]
    let canChange: Bool
    var errors: [FieldError] = []
    var typed = Form()

    /// One site.
    struct Place: Sendable {
        let id: String
        let name: String
        let today: String
        let programmes: [Programme]
        let billing: [Fact]
        let billingFields: Form
        let scale: [Fact]
        let steps: [[String]]
        let funds: [Fund]
    }

    struct Programme: Sendable {
        let id: String
        let name: String
        let fees: [FeeLine]
    }

    /// One price.
    struct FeeLine: Sendable {
        let id: String
        /// Service, component, code, price, since when, agreed rates.
        let cells: [String]
        let end: Href?
        let agree: Href
    }

    struct Fund: Sendable {
        let name: String
        let remaining: String
        let entries: [String]
    }

    var html: HTML { Layout(frame: frame, title: "Fees and help", content: content).html }

    private var content: HTML {
        """
        \(PageHead(
            title: "What care costs, and what helps people pay.",
            lead: "Estimates are made from these prices and agreed rates. A price that changes ends the day before the new one begins; what was estimated stays."))
        \(SettingsTabs(room: .fees))
        \(ErrorSummary(errors: errors))
        \(each: places, place)
        """
    }

    private func place(_ place: Place) -> HTML {
        """
        <section class="fees"><h2>\(place.name)</h2>
        \(each: place.programmes, { programme($0, at: place) })
        <div class="two">\(billing(place))\(scale(place))</div>
        \(funds(place))</section>
        """
    }

    private func programme(_ programme: Programme, at place: Place) -> HTML {
        """
        <h3>\(programme.name)</h3>
        \(if: programme.fees.isEmpty, "<p class=\"none\">No price yet, so nothing can be estimated.</p>", else: "\(table(programme))")
        \(if: canChange, newFee(programme, at: place))
        """
    }

    private func table(_ programme: Programme) -> Table {
        Table(
            caption: "Prices of \(programme.name)",
            columns: [
                .init(name: "Service"), .init(name: "For"), .init(name: "Code"), .init(name: "Price", isFigure: true), .init(name: "Holds"),
                .init(name: "Agreed"),
            ] + (canChange ? [.init(name: "Change")] : []),
            rows: programme.fees.map { fee in fee.cells.map { "\($0)" } + (canChange ? [change(fee)] : []) })
    }

    private func change(_ fee: FeeLine) -> HTML {
        """
        <details class="fee-change"><summary>Change<span class="unseen"> \(fee.cells[0])</span></summary>\
        <form method="post" action="\(fee.agree)">\(Proof(frame.csrf))\
        <input name="payer" aria-label="Payer’s code, \(fee.cells[0])" placeholder="Payer" autocomplete="off">\
        <input name="allowed" aria-label="Agreed rate, \(fee.cells[0])" placeholder="Rate" inputmode="decimal" autocomplete="off">\
        <button>Agree<span class="unseen"> a rate for \(fee.cells[0])</span></button></form>\
        \(with: fee.end, { "<form method=\"post\" action=\"\($0)\">\(Proof(frame.csrf))<button>End today<span class=\"unseen\">: \(fee.cells[0])</span></button></form>" })</details>
        """
    }

    private func newFee(_ programme: Programme, at place: Place) -> HTML {
        let id = programme.id
        let mine = typed["programme"] == id ? typed : Form()
        return """
            <details\(if: typed["programme"] == id, " open")><summary>Add a price<span class="unseen"> to \(programme.name)</span></summary>
            <form method="post" action="/settings/fees" class="inline-fields">\(Proof(frame.csrf))<input type="hidden" name="programme" value="\(id)">
            \(Field(label: "Service", name: "name", id: "name-\(id)", value: mine["name"], required: true, errors: errors))
            \(Choice(label: "For", name: "component", id: "component-\(id)", options: components.map { .init(value: $0.value, name: $0.name, selected: $0.value == mine["component"]) }))
            \(Field(label: "Code", name: "code", id: "code-\(id)", value: mine["code"], errors: errors))
            \(Field(label: "Price", name: "charge", id: "charge-\(id)", value: mine["charge"], required: true, errors: errors))
            \(Field(label: "From", name: "starts", id: "starts-\(id)", kind: .date, value: mine["starts"].isEmpty ? place.today : mine["starts"], required: true, errors: errors))
            <button>Add it</button></form></details>
            """
    }

    private func billing(_ place: Place) -> HTML {
        let fields = typed["what"] == "billing-\(place.id)" ? typed : place.billingFields
        let field = { (label: String, name: String) in
            Field(label: label, name: name, id: "\(name)-\(place.id)", value: fields[name], errors: errors)
        }
        return """
            <section><h3>Who bills</h3>\(if: place.billing.isEmpty, "<p class=\"none\">Not entered. A good-faith estimate has to say it.</p>", else: "\(Facts(facts: place.billing))")
            \(if: canChange, "<details\(if: typed["what"] == "billing-\(place.id)", " open")><summary>Change it<span class=\"unseen\">: who bills at \(place.name)</span></summary><form method=\"post\" action=\"/settings/fees/billing\" class=\"stack\">\(Proof(frame.csrf))<input type=\"hidden\" name=\"site\" value=\"\(place.id)\"><input type=\"hidden\" name=\"what\" value=\"billing-\(place.id)\">\(field("Name", "name")) \(field("NPI", "npi")) \(field("Taxpayer number", "tin")) \(field("Address", "address")) \(field("State", "state")) \(field("Phone", "phone"))<button>Save</button></form></details>")</section>
            """
    }

    private func scale(_ place: Place) -> HTML {
        let mine = typed["what"] == "scale-\(place.id)" ? typed : Form()
        let field = { (label: String, name: String, hint: String) in
            Field(label: label, name: name, id: "\(name)-\(place.id)", value: mine[name], hint: hint, required: true, errors: errors)
        }
        return """
            <section><h3>Sliding scale</h3>\(if: place.scale.isEmpty, "<p class=\"none\">None. Enter the poverty guideline of the year from its source.</p>", else: "\(Facts(facts: place.scale))\(Table(caption: "Steps of the sliding scale", columns: [.init(name: "Income up to"), .init(name: "Off", isFigure: true)], rows: place.steps.map { $0.map { "\($0)" } }))")
            \(if: canChange, "<details\(if: typed["what"] == "scale-\(place.id)", " open")><summary>Enter a year<span class=\"unseen\">: sliding scale of \(place.name)</span></summary><form method=\"post\" action=\"/settings/fees/scale\" class=\"stack\">\(Proof(frame.csrf))<input type=\"hidden\" name=\"site\" value=\"\(place.id)\"><input type=\"hidden\" name=\"what\" value=\"scale-\(place.id)\">\(field("Year of the guideline", "year", "")) \(field("Where its figures were read", "source", "The notice and its date.")) \(field("Income of one person", "firstPerson", "In a year, at the guideline.")) \(field("For each further person", "eachFurther", "")) <div class=\"field\"><label for=\"steps-\(place.id)\">Steps</label><p class=\"hint\">A line for each: up to so many per cent of the guideline, and the discount: 100: 90</p><textarea id=\"steps-\(place.id)\" name=\"steps\" rows=\"4\">\n\(mine["steps"])</textarea></div><button>Enter it</button></form></details>")</section>
            """
    }

    private func funds(_ place: Place) -> HTML {
        let mine = typed["what"] == "fund-\(place.id)" ? typed : Form()
        let field = { (label: String, name: String) in
            Field(label: label, name: name, id: "\(name)-fund-\(place.id)", value: mine[name], errors: errors)
        }
        return """
            <section><h3>Grants and scholarships</h3>\(if: place.funds.isEmpty, "<p class=\"none\">No fund.</p>")
            \(each: place.funds, { "<h4>\($0.name): \($0.remaining) left</h4><ul class=\"plain-list\">\(each: $0.entries, { "<li>\($0)</li>" })</ul>" })
            \(if: canChange, "<details\(if: typed["what"] == "fund-\(place.id)", " open")><summary>Pay into a fund<span class=\"unseen\"> of \(place.name)</span></summary><form method=\"post\" action=\"/settings/fees/funds\" class=\"inline-fields\">\(Proof(frame.csrf))<input type=\"hidden\" name=\"site\" value=\"\(place.id)\"><input type=\"hidden\" name=\"what\" value=\"fund-\(place.id)\">\(field("Fund", "name")) \(field("Amount", "amount")) \(field("From whom", "words"))<button>Pay it in</button></form></details>")</section>
            """
    }
}
