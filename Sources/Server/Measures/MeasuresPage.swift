/// One person's measures: what waits for a clinician, each questionnaire over time, and what is still open.
struct MeasuresPage: Drawable {
    let frame: Frame
    let name: String
    let memberHref: Href
    let headline: String
    let alerts: [Alert]
    let charts: [MeasureChart]
    /// Screens and others without a total: name, day and what came of it.
    let screens: [Screen]
    let waiting: [Waiting]
    /// What can be asked now: key and name.
    let available: [Choice.Option]
    let informants: [Choice.Option]
    /// Those scored elsewhere whose results can be typed in.
    let enterable: [Choice.Option]
    var errors: [FieldError] = []
    /// A link that was just made; shown once.
    var link: (address: String, note: String)?
    /// A young person and a parent who see it differently, in sentences.
    var discrepancies: [String] = []

    struct Alert: Sendable {
        let sentence: String
        let when: String
        let state: String
        let tone: Tone
    }

    struct Screen: Sendable {
        let name: String
        let when: String
        let result: String
        let href: Href
    }

    struct Waiting: Sendable {
        let name: String
        let who: String
        let note: String
        let href: Href
    }

    var html: HTML { Layout(frame: frame, title: "\(name): measures", scripts: [.because], content: content).html }

    private var content: HTML {
        """
        \(PageHead(eyebrow: "<a href=\"\(memberHref)\">\(name)</a>", title: headline))
        \(with: link, { "<div class=\"notice\" data-tone=\"good\"><p>\($0.note)</p><p><code class=\"secret\">\($0.address)</code></p></div>" })
        \(ErrorSummary(errors: errors))
        \(if: !alerts.isEmpty, "<section><h2>Raised</h2><ul class=\"lines\">\(each: alerts, alert)</ul></section>")
        \(each: discrepancies, { Notice(.info, $0).html })
        \(if: charts.isEmpty, "<section><h2>Scores</h2><p>No score yet.</p></section>", else: "<section><h2>Scores</h2>\(each: charts)</section>")
        \(if: !screens.isEmpty, "<section><h2>Screens and parts</h2><ul class=\"lines\">\(each: screens, screen)</ul></section>")
        \(if: !waiting.isEmpty, "<section><h2>Still open</h2><ul class=\"lines\">\(each: waiting, open)</ul></section>")
        \(if: !available.isEmpty, ask)
        \(if: !enterable.isEmpty, enter)
        """
    }

    private func alert(_ alert: Alert) -> HTML {
        "<li><span>\(alert.sentence)</span> <span class=\"hint\">\(alert.when)</span> \(Badge(alert.state, alert.tone))</li>"
    }

    private func screen(_ screen: Screen) -> HTML {
        "<li><a href=\"\(screen.href)\">\(screen.name)</a> <span>\(screen.result)</span> <span class=\"hint\">\(screen.when)</span></li>"
    }

    private func open(_ line: Waiting) -> HTML {
        """
        <li><a href="\(line.href)">\(line.name)</a> <span>\(line.who)</span> <span class="hint">\(line.note)</span> \
        <form method="post" action="\(line.href)/link" class="inline">\(Proof(frame.csrf))<button>Make a link</button></form> \
        <form method="post" action="\(line.href)/withdraw" class="inline">\(Proof(frame.csrf))<button>Withdraw</button></form></li>
        """
    }

    private var enter: HTML {
        """
        <section class="change"><h2>A score from elsewhere</h2>
        <form method="get" action="\(memberHref)/measures/entered" class="inline-fields">
        \(Choice(label: "Scored in a licensed tool", name: "instrument", id: "entered", options: enterable))
        <button>Type it in</button></form></section>
        """
    }

    private var ask: HTML {
        """
        <section class="change"><h2>Ask now</h2>
        <form method="post" action="\(memberHref)/measures" class="inline-fields">\(Proof(frame.csrf))
        \(Choice(label: "Questionnaire", name: "instrument", options: available))
        \(Choice(label: "Answered by", name: "informant", options: informants))
        <button class="primary">Ask</button></form></section>
        """
    }
}
