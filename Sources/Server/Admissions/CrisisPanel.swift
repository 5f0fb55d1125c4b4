/// The branch of a phone screen that is one key away at any time: whom to call, and what is written down about it.
struct CrisisPanel: Drawable {
    let action: Href
    let csrf: String
    /// "988, day and night", then the site's own lines.
    let numbers: [Line]
    var typed: [String: String] = [:]
    var errors: [FieldError] = []

    struct Line: Sendable {
        let name: String
        let phone: String
        let hours: String
    }

    var html: HTML {
        """
        <details class="crisis-branch" id="crisis" data-crisis\(if: !errors.isEmpty, " open")><summary class="button">Somebody is in danger now <kbd>c</kbd></summary>
        <section class="crisis" aria-labelledby="crisis-head"><h2 id="crisis-head">Stay on the line. Call, then write it down.</h2>
        <ul class="numbers">\(each: numbers, number)</ul>
        <form method="post" action="\(action)" class="stack">\(Proof(csrf))
        \(Field(label: "Where are they now?", name: "location", value: typed["location"] ?? "", hint: "Address, floor, car, or what they say. 911 answers for your own area only: for somebody elsewhere ask for their local emergency number.", required: true, errors: errors))
        \(Field(label: "Number to call them back on", name: "callback", value: typed["callback"] ?? "", errors: errors))
        \(Field(label: "Who was called?", name: "called", value: typed["called"] ?? "", hint: "988, 911, a crisis team, or a colleague by name", required: true, errors: errors))
        \(LongField(label: "What was said and done", name: "what", value: typed["what"] ?? "", required: true, errors: errors))
        <button class="primary">Hand on</button></form></section></details>
        """
    }

    private func number(_ line: Line) -> HTML {
        """
        <li>\(with: Href.telephone(line.phone), { "<a href=\"\($0)\">\(line.phone)</a>" }) \(line.name)\
        \(if: !line.hours.isEmpty, " <span class=\"hint\">\(line.hours)</span>")</li>
        """
    }
}

/// What was handed on in a crisis, and who took over.
struct HandOffList: Drawable {
    let lines: [Line]
    let csrf: String
    let canAcknowledge: Bool
    var errors: [FieldError] = []

    struct Line: Sendable {
        let id: String
        let when: String
        let facts: [Fact]
        /// "Dr Lena Fischer took over, Tue 24 Nov, 14:05"; nil while nobody has.
        let acknowledged: String?
    }

    var html: HTML {
        guard !lines.isEmpty else { return .empty }
        return "<section aria-labelledby=\"hand-offs\"><h2 id=\"hand-offs\">Handed on in a crisis</h2>\(each: lines, line)</section>"
    }

    private func line(_ line: Line) -> HTML {
        let action: Href = "/hand-offs/\(line.id)"
        return """
            <div class="notice" data-tone="\(line.acknowledged == nil ? "danger" : "good")"\(if: line.acknowledged == nil, " role=\"alert\"")><h3>\(line.when)</h3>\(Facts(facts: line.facts))
            \(with: line.acknowledged, { "<p><b>\($0)</b></p>" })
            \(if: line.acknowledged == nil && canAcknowledge, "<form method=\"post\" action=\"\(action)\" class=\"stack\">\(Proof(csrf))\(Field(label: "What happens now", name: "outcome", id: "outcome-\(line.id)", errors: errors))<button class=\"primary\">I take over</button></form>")
            \(if: line.acknowledged == nil && !canAcknowledge, "<p>A director, therapist, prescriber or nurse takes over here. Call one.</p>")</div>
            """
    }
}
