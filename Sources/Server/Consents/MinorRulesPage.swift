/// From which age somebody may consent alone, state by state. A row decides nothing until counsel of the house confirmed it.
struct MinorRulesPage: Drawable {
    let frame: Frame
    let rows: [Row]
    let source: String
    let canWrite: Bool
    var errors: [FieldError] = []

    struct Row: Sendable {
        let state: String
        let name: String
        let mentalHealth: String
        let substanceUse: String
        /// The cap and the note.
        let notes: String
        let isOwn: Bool
        let isConfirmed: Bool
        /// "Confirmed by Dana, 3 Nov 2026: letter of counsel", or empty.
        let said: String
        let action: Href
        var typed = ""
    }

    var html: HTML { Layout(frame: frame, title: "Consent under age", content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: "Who may consent under 18.", lead: "These ages are not legal advice. A row decides nothing until your counsel has confirmed it; until then a guardian signs, and staff write down why."))
        \(SettingsTabs(room: .documents))
        \(ErrorSummary(errors: errors))
        <p>\(source)</p>
        <ul class="rules">\(each: rows, row)</ul>
        """
    }

    private func row(_ row: Row) -> HTML {
        """
        <li id="state-\(row.state)"><h3>\(row.name) \(if: row.isOwn, "\(Badge("A place of yours", .info))") \
        \(if: row.isConfirmed, "\(Badge("Confirmed", .good))", else: "\(Badge("Not confirmed", .warning))")</h3>
        <p>Mental health: \(row.mentalHealth). Substance use: \(row.substanceUse).\(if: !row.notes.isEmpty, " \(row.notes)")</p>
        \(if: !row.said.isEmpty, "<p class=\"quiet\">\(row.said)</p>")\(if: canWrite, form(row))</li>
        """
    }

    private func form(_ row: Row) -> HTML {
        """
        <details\(if: !row.typed.isEmpty, " open")><summary>\(if: row.isConfirmed, "Take it out of use", else: "Counsel has confirmed it")</summary>
        <form method="post" action="\(row.action)" class="stack after">\(Proof(frame.csrf))
        <input type="hidden" name="confirmed" value="\(if: row.isConfirmed, "no", else: "yes")">
        \(Field(label: row.isConfirmed ? "Why" : "Who confirmed it, and by what", name: "reason", id: "reason-\(row.state)", value: row.typed, required: true, errors: errors))
        <button>\(if: row.isConfirmed, "Take it out of use", else: "Put it in use")</button></form></details>
        """
    }
}
