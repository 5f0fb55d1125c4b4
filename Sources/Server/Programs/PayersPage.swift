/// What the site's codes for payers mean to the rule packs: a line for each code, with a choice beside it.
struct PayersPage: Drawable {
    let frame: Frame
    let headline: String
    let payers: [Line]
    /// The words that some pack has rules for.
    let words: [String]
    /// Only those who may change programmes see the forms.
    let canChange: Bool
    var errors: [FieldError] = []
    /// What was typed into the form for a code that is not on file yet.
    var typed = ""

    /// One code.
    struct Line: Sendable {
        let code: String
        /// The word chosen for it, or empty.
        let word: String
        /// "No rule pack names it", or what it means.
        let meaning: String
        /// "12 people".
        let people: String
    }

    var html: HTML { Layout(frame: frame, title: "Payers", content: content).html }

    private var content: HTML {
        """
        \(ErrorSummary(errors: errors))
        \(PageHead(title: headline, lead: "A payer's own rules hold for the people who have it. This week and those to come are judged anew when a meaning changes; weeks that are over stay as they were judged."))
        \(SettingsTabs(room: .payers))
        \(if: payers.isEmpty, none, else: "<div data-rows>\(table)</div>")
        \(if: canChange, another)
        """
    }

    private var none: HTML {
        EmptyState(title: "No payer yet", text: "Payers come with people's coverages, which an import brings.").html
    }

    private var table: Table {
        Table(
            caption: "Payers",
            columns: [.init(name: "Code"), .init(name: "People", isFigure: true), .init(name: "Means")]
                + (canChange ? [.init(name: "Change")] : []),
            rows: payers.map { line in
                ["<code>\(line.code)</code>", "\(line.people)", "\(line.meaning)"] + (canChange ? [change(line)] : [])
            })
    }

    private func change(_ line: Line) -> HTML {
        """
        <form method="post" action="/settings/payers" class="inline">\(Proof(frame.csrf))\
        <input type="hidden" name="code" value="\(line.code)">\(choice(for: line.code, chosen: line.word))\
        <button>Save<span class="unseen"> \(line.code)</span></button></form>
        """
    }

    private func choice(for code: String, chosen: String) -> Choice {
        Choice(
            label: code.isEmpty ? "Means" : "What \(code) means", name: "word", id: "word-\(code)",
            options: [.init(value: "", name: "Itself", selected: chosen.isEmpty)]
                + words.map { .init(value: $0, name: $0, selected: $0 == chosen) })
    }

    private var another: HTML {
        """
        <section><h2>Another code</h2><form method="post" action="/settings/payers" class="card">\(Proof(frame.csrf))\
        \(Field(label: "Code", name: "code", value: typed, hint: "As your files write it, such as CHP01.", required: true, errors: errors))\
        \(choice(for: "", chosen: ""))<button class="primary">Save</button></form></section>
        """
    }
}
