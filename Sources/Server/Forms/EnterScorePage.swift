/// A score that was made in a licensed tool is typed in, or a typed-in one corrected.
struct EnterScorePage: Drawable {
    let frame: Frame
    let name: String
    let measuresHref: Href
    let title: String
    let lead: String
    let action: Href
    let instrument: String
    /// One field a number: the total, then the parts that the catalogue names.
    let numbers: [Field]
    let day: Field
    let informants: [Choice.Option]
    let source: [Field]
    /// Why a typed-in score is corrected; nil for a new one.
    var reason: Field?
    let attribution: String
    var errors: [FieldError] = []

    var html: HTML { Layout(frame: frame, title: title, content: content).html }

    private var content: HTML {
        """
        \(PageHead(eyebrow: "<a href=\"\(measuresHref)\">\(name)</a>", title: title, lead: lead))
        \(ErrorSummary(errors: errors))
        <form method="post" action="\(action)" class="stack">\(Proof(frame.csrf))
        <input type="hidden" name="instrument" value="\(instrument)">
        \(day)
        \(Choice(label: "Answered by", name: "informant", options: informants))
        \(each: numbers)
        \(each: source)
        \(reason)
        <div class="actions"><button class="primary">\(reason == nil ? "Keep the score" : "Keep the correction")</button>\
        \(if: reason != nil, "<button name=\"way\" value=\"take-out\" formnovalidate>Take the score out</button>")</div>
        </form>
        <p class="attribution">\(attribution)</p>
        """
    }
}

/// A typed-in score: where it comes from, who typed it in and when, and what became of it.
struct EnteredScorePage: Drawable {
    let frame: Frame
    let name: String
    let measuresHref: Href
    let title: String
    /// "OQ-45.2 came to 71."
    let result: String
    let facts: [Fact]
    /// Why it counts no more, by whom and when; empty while it counts.
    let struck: String
    /// The score that stands in its place.
    var replacement: Href?
    /// The one in whose place it stands.
    var replaced: Href?
    /// Where it is corrected, for those who may.
    var correction: Href?
    let attribution: String

    var html: HTML { Layout(frame: frame, title: title, content: content).html }

    private var content: HTML {
        """
        \(PageHead(eyebrow: "<a href=\"\(measuresHref)\">\(name)</a> · \(title)", title: result))
        \(if: !struck.isEmpty, "\(Notice(.warning, struck, action: replacement.map { ("The score in its place", $0) }))")
        <section><h2>Where it comes from</h2>
        <p>It was made outside and typed in; nothing here worked it out.</p>
        \(Facts(facts: facts))
        \(with: replaced, { "<p>It stands in the place of <a href=\"\($0)\">an earlier value</a>.</p>" })
        \(with: correction, { "<p class=\"actions after\"><a class=\"button\" href=\"\($0)\">Correct it</a></p>" })</section>
        <p class="attribution">\(attribution)</p>
        """
    }
}
