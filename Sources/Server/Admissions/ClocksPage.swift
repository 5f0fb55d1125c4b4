/// How long somebody who asks for care may wait for a call, and what is due first after admission: at each site, by whom it was set.
struct ClocksPage: Drawable {
    let frame: Frame
    let places: [Place]
    let canChange: Bool
    var errors: [FieldError] = []

    /// One site.
    struct Place: Sendable {
        let id: String
        let name: String
        /// "Set by Dana on 1 Dec 2026; they hold since then."
        let standing: String
        let sheet: ClockSheet
        let planned: [Setting]
        let earlier: [Setting]
        let form: ClockForm
        /// The same page with the program's clocks in the form; nil where they hold anyway.
        let shipped: Href?
    }

    /// A setting that holds later, or held before.
    struct Setting: Sendable {
        let title: String
        let by: String
        let sheet: ClockSheet
    }

    var html: HTML { Layout(frame: frame, title: "Admission clocks", content: content).html }

    private var content: HTML {
        """
        \(PageHead(
            title: "How soon somebody who asks for care is called.",
            lead: "And what is due first after admission. A wait that has begun keeps its clock; later settings are for who comes after."))
        \(SettingsTabs(room: .clocks))
        \(ErrorSummary(errors: errors))
        \(each: places, place)
        """
    }

    private func place(_ place: Place) -> HTML {
        """
        <section class="clocks"><h2>\(place.name)</h2>
        <p>\(place.standing)</p>
        \(place.sheet)
        \(each: place.planned, { "<h3>\($0.title)</h3><p class=\"hint\">\($0.by)</p>\($0.sheet)" })
        \(if: canChange, change(place))
        \(if: !place.earlier.isEmpty, earlier(place))
        </section>
        """
    }

    private func change(_ place: Place) -> HTML {
        """
        <details id="set-\(place.id)"\(if: place.form.isOpen, " open")><summary>Set this site’s own\
        <span class="unseen">: \(place.name)</span></summary>
        \(with: place.shipped, { "<p><a href=\"\($0)\">Start from the clocks that come with the program</a></p>" })
        <form method="post" action="/settings/admissions" class="stack wide-stack">\(Proof(frame.csrf))\(place.form.drawn(with: errors))
        <button class="primary">Set them</button></form></details>
        """
    }

    private func earlier(_ place: Place) -> HTML {
        """
        <details><summary>Earlier settings<span class="unseen"> of \(place.name)</span></summary>
        \(each: place.earlier, { "<h3>\($0.title)</h3><p class=\"hint\">\($0.by)</p>\($0.sheet)" })</details>
        """
    }
}

/// The fields by which a site sets its own clocks, as they were typed or as the clocks in force have them.
struct ClockForm: Sendable {
    let site: String
    /// That of the last setting that was seen.
    let number: Int
    let fields: Form
    /// It came back after a refusal, or was asked for with the program's clocks in it.
    let isOpen: Bool
    let urgencies: [Urgency]

    struct Urgency: Sendable {
        let name: String
        let title: String
        /// A crisis always runs day and night, so nothing is asked.
        let asksRuns: Bool
    }

    /// When a wait can run.
    let runs: [(value: String, name: String)]

    func drawn(with errors: [FieldError]) -> HTML {
        """
        <input type="hidden" name="site" value="\(site)"><input type="hidden" name="number" value="\(number)">
        \(each: urgencies, { urgency($0, errors) })
        <fieldset><legend>After admission</legend><div class="inline-fields">\(field("First plan, days", "plan", errors))\
        \(field("Evaluation, days", "evaluation", errors))\(field("Usual stay, weeks", "weeks", errors))</div></fieldset>
        \(field("They hold from", "starts", kind: .date, hint: "Today or later. Waits that have begun keep their clock.", errors))
        \(field("Who says so", "source", hint: "The rule, contract or letter, with its date. It stands wherever one of these times is explained.", errors))
        """
    }

    private func urgency(_ urgency: Urgency, _ errors: [FieldError]) -> HTML {
        let name = "\(urgency.name)-runs"
        let choice = Choice(
            label: "Runs", name: name, id: "\(name)-\(site)",
            options: runs.map { .init(value: $0.value, name: $0.name, selected: $0.value == fields[name]) }, errors: errors)
        return """
            <fieldset><legend>\(urgency.title)</legend>\
            \(if: !urgency.asksRuns, "<p class=\"hint\">Runs day and night: nobody in danger waits until the office opens.</p>")
            <div class="inline-fields">\(field("First call within", "\(urgency.name)-first", errors))\
            \(field("Next call within", "\(urgency.name)-next", errors))\(if: urgency.asksRuns, "\(choice)")</div></fieldset>
            """
    }

    private func field(_ label: String, _ name: String, kind: Field.Kind = .text, hint: String = "", _ errors: [FieldError]) -> Field {
        Field(
            label: label, name: name, id: "\(name)-\(site)", kind: kind, value: fields[name], hint: hint, required: true, errors: errors)
    }
}
