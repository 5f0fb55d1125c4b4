/// What waits for the clinicians, the most urgent first: worked through by keyboard.
struct InboxPage: Drawable {
    let frame: Frame
    let headline: String
    let lines: [Line]
    /// What a plan can turn to first.
    let areas: [Choice.Option]
    let canAnswer: Bool
    /// A plan that was not taken: what was typed, and why.
    var refused: (id: String, text: String, problem: String)?

    struct Line: Sendable {
        let id: String
        let version: Int
        let name: String
        let href: Href
        let sentence: String
        let urgency: String
        let tone: Tone
        let when: String
        /// "Seen by Theo", "New".
        let state: String
        let stateTone: Tone
        /// "The director is told at 14:20 unless somebody acknowledges.", or empty.
        let next: String
        let plan: String
        var isPlanned = false
        var isAcknowledged = false
        var isSeen = false
        /// A new score that asks for nothing: it is only seen.
        var isRoutine = false
    }

    var html: HTML { Layout(frame: frame, title: "Inbox", scripts: [.inbox], content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: headline, actions: MeasuresTabs(isInbox: true).html))
        \(if: lines.isEmpty, "\(EmptyState(title: "Nothing waits", text: "New scores and alerts of your programmes stand here."))")
        <p class="hint inbox-keys" data-keys-hint hidden><kbd>j</kbd> <kbd>k</kbd> next, before · <kbd>s</kbd> seen · <kbd>a</kbd> acknowledge · <kbd>p</kbd> plan · <kbd>o</kbd> open</p>
        <ol class="inbox" data-rows data-inbox data-csrf="\(frame.csrf)">\(each: lines, line)</ol>
        """
    }

    private func line(_ line: Line) -> HTML {
        """
        <li class="inbox-line" id="i-\(line.id)" data-item="\(line.id)" data-tone="\(line.tone.name)"\(if: !line.isSeen, " data-new")>
        <div class="inbox-what"><p><a href="\(line.href)"><b>\(line.name)</b></a> \(Badge(line.urgency, line.tone)) <span class="hint">\(line.when)</span></p>
        <p>\(line.sentence)</p>\(if: !line.plan.isEmpty, "<p class=\"inbox-plan\">\(line.plan)</p>")
        <p class="hint">\(Badge(line.state, line.stateTone)) \(line.next)</p></div>
        \(if: canAnswer && !line.isPlanned, deeds(line))
        </li>
        """
    }

    private func deeds(_ line: Line) -> HTML {
        let isRefused = refused?.id == line.id
        let plan: Href = "/inbox/\(line.id)/plan"
        return """
            <div class="inbox-deeds">
            \(if: !line.isSeen, button(line, "see", "Seen", "s"))\(if: !line.isAcknowledged && !line.isRoutine, button(line, "acknowledge", "Acknowledge", "a"))
            <details class="inbox-plan-form"\(if: isRefused, " open")><summary data-deed="plan">Plan <kbd>p</kbd></summary>
            <form method="post" action="\(plan)" class="stack">\(Proof(frame.csrf))\
            <input type="hidden" name="version" value="\(line.version)">
            \(if: isRefused, "<p class=\"error\" role=\"alert\">\(refused?.problem ?? "")</p>")
            \(Choice(label: "Turns first to", name: "area", id: "area-\(line.id)", options: areas))
            <div class="field"><label for="plan-\(line.id)">What will be done</label>\
            <textarea id="plan-\(line.id)" name="plan" rows="2" required>\(isRefused ? refused?.text ?? "" : "")</textarea></div>
            <button class="primary">Keep the plan</button></form></details></div>
            """
    }

    private func button(_ line: Line, _ deed: String, _ words: String, _ key: String) -> HTML {
        let action: Href = "/inbox/\(line.id)/\(deed)"
        return """
            <form method="post" action="\(action)" class="inline">\(Proof(frame.csrf))\
            <button data-deed="\(deed)">\(words) <kbd aria-hidden="true">\(key)</kbd></button></form>
            """
    }
}

/// The two lists of the place Measures.
struct MeasuresTabs: Drawable {
    let isInbox: Bool

    var html: HTML {
        """
        <nav class="tabs" aria-label="Measures"><a href="/inbox"\(if: isInbox, " aria-current=\"page\"")>Inbox</a> \
        <a href="/measures/unanswered"\(if: !isInbox, " aria-current=\"page\"")>Not answered</a></nav>
        """
    }
}

/// Who was asked and has not answered.
struct UnansweredPage: Drawable {
    let frame: Frame
    let headline: String
    let lines: [Line]

    struct Line: Sendable {
        let name: String
        let href: Href
        let form: String
        let formHref: Href
        let who: String
        let due: String
        let closes: String
        let begun: Bool
    }

    var html: HTML { Layout(frame: frame, title: "Not answered", content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: headline, actions: MeasuresTabs(isInbox: false).html))
        \(if: !lines.isEmpty, "<div data-rows>\(table)</div>")
        """
    }

    private var table: Table {
        Table(
            caption: "Not answered",
            columns: [
                .init(name: "Name"), .init(name: "Questionnaire"), .init(name: "Answered by"), .init(name: "Since"), .init(name: "Closes"),
                .init(name: "State"),
            ],
            rows: lines.map { line in
                [
                    "<a href=\"\(line.href)\">\(line.name)</a>", "<a href=\"\(line.formHref)\">\(line.form)</a>", "\(line.who)",
                    "\(line.due)",
                    "\(line.closes)", "\(Badge(line.begun ? "begun" : "not begun", line.begun ? .info : .quiet))",
                ]
            })
    }
}
