/// Which cards one person fills day by day, and what they watch on their diary card.
struct CardChoicePage: Drawable {
    let frame: Frame
    let name: String
    let memberHref: Href
    let cards: [Line]
    let targets: [String]
    let warnings: [(text: String, source: String)]
    var errors: [FieldError] = []
    var isKept = false

    /// A card that can be chosen.
    struct Line: Sendable {
        let word: String
        let title: String
        let purpose: String
        let source: String
        let isChosen: Bool
    }

    var html: HTML { Layout(frame: frame, title: "\(name): daily cards", content: content).html }

    private var content: HTML {
        """
        \(PageHead(
            eyebrow: "<a href=\"\(memberHref)\">\(name)</a>", title: "What \(name) fills in day by day",
            actions: "<a class=\"button\" href=\"\(memberHref)/check-ins\">What was told</a>"))
        \(if: isKept, "\(Notice(.good, "Kept. It shows on their page at once."))")
        \(ErrorSummary(errors: errors))
        <form method="post" action="\(memberHref)/cards" class="stack card-choice">\(Proof(frame.csrf))
        <fieldset><legend>Cards</legend>\(each: cards, card)</fieldset>
        <fieldset><legend>Targets on the diary card, in the person’s words</legend>
        <p class="hint">Up to four, besides what stands on everybody’s card. Each is asked as an urge 0 to 5, acted on or not, and how often.</p>
        \(each: Array(targets.enumerated()), target)</fieldset>
        <button class="primary">Keep this</button></form>
        <section class="section"><h2>What the mood chart warns of</h2>
        <ul class="rules">\(each: warnings, { "<li><p>\($0.text)</p><p class=\"rule\"><span class=\"source\">\($0.source)</span></p></li>" })</ul></section>
        """
    }

    private func card(_ line: Line) -> HTML {
        """
        <label class="tick"><input type="checkbox" name="cards" value="\(line.word)"\(if: line.isChosen, " checked")>\
        <span><b>\(line.title)</b><br>\(line.purpose) <span class="hint">\(line.source)</span></span></label>
        """
    }

    private func target(_ target: (offset: Int, element: String)) -> HTML {
        "\(Field(label: "Target \(target.offset + 1)", name: "target-\(target.offset + 1)", value: target.element, errors: errors))"
    }
}
