/// Every programme of the house that shows itself.
struct ProgrammesPublicPage: Drawable {
    let frame: PublicFrame
    let programmes: [Card]

    struct Card: Sendable {
        let name: String
        let href: Href
        /// "Intensive outpatient for adults, Juniper Street".
        let kind: String
        let about: String
    }

    var html: HTML { PublicLayout(frame: frame, title: "Programmes", current: .programmes, content: content).html }

    private var content: HTML {
        """
        \(CrisisFirst(lines: frame.lines))
        \(PageHead(title: "Intensive treatment, while you live at home.", lead: "Several hours on several days a week, for as long as it helps."))
        \(if: programmes.isEmpty, "<p>No programme is described here yet. You can <a href=\"/refer\">ask for care</a> all the same.</p>")
        <ul class="ways">\(each: programmes, card)</ul>
        \(NextStep())
        """
    }

    private func card(_ card: Card) -> HTML {
        "<li><a href=\"\(card.href)\"><b>\(card.name)</b><span>\(card.kind)</span><span>\(card.about)</span></a></li>"
    }
}

/// One programme, for whoever thinks of coming or of sending somebody.
struct ProgrammePublicPage: Drawable {
    let frame: PublicFrame
    let name: String
    let kind: String
    let about: [String]
    let whom: [String]
    /// "Monday, Wednesday and Friday, 9:00 to 12:10, in a room".
    let tracks: [String]
    let therapies: [String]
    let staff: [Person]
    let crisis: [String]
    let insurance: [String]
    let costs: [String]
    let languages: [String]
    let place: [Fact]
    let isVirtual: Bool
    let data: Href
    /// Where somebody asks for care in this programme.
    let refer: Href
    /// "Version 2, 24 Nov 2026".
    let edition: String

    struct Person: Sendable {
        let name: String
        let licence: String
    }

    var html: HTML { PublicLayout(frame: frame, title: name, current: .programmes, content: content).html }

    private var content: HTML {
        """
        \(PageHead(eyebrow: "<a href=\"/programmes\">Programmes</a>", title: name, lead: kind))
        \(each: about, { "<p>\($0)</p>" })
        \(section("Whom it is for", whom))
        <section><h2>When it meets</h2>\(if: tracks.isEmpty, "<p>Ask us: the times are being set.</p>")\(list(tracks))\
        \(if: isVirtual, "<p><a href=\"/virtual-week\">How a week by video works</a></p>")</section>
        \(if: !therapies.isEmpty, "<section><h2>What we do</h2>\(list(therapies))</section>")
        \(if: !staff.isEmpty, people)
        <section class="own-card"><h2>In a crisis</h2>\(each: crisis, { "<p>\($0)</p>" })\(HelpNumbers(lines: frame.lines))</section>
        \(if: !insurance.isEmpty, "<section><h2>Insurance</h2>\(list(insurance))</section>")
        <section><h2>What it costs</h2>\(each: costs, { "<p>\($0)</p>" })<p><a href="/costs">How costs come about, and what you can ask</a></p></section>
        \(if: !languages.isEmpty, "<section><h2>Languages</h2>\(list(languages))</section>")
        <section><h2>Where</h2>\(Facts(facts: place))</section>
        \(NextStep(refer: refer))
        <p class="hint">\(edition) · <a href="\(data)">The same as data</a></p>
        """
    }

    private func section(_ title: String, _ paragraphs: [String]) -> HTML {
        "<section><h2>\(title)</h2>\(each: paragraphs, { "<p>\($0)</p>" })</section>"
    }

    private func list(_ lines: [String]) -> HTML {
        guard !lines.isEmpty else { return .empty }
        return "<ul class=\"plain-list\">\(each: lines, { "<li>\($0)</li>" })</ul>"
    }

    private var people: HTML {
        """
        <section><h2>Who works here</h2><ul class="own-list">\(each: staff, { "<li>\($0.name)<span>\($0.licence)</span></li>" })</ul></section>
        """
    }
}

/// The one thing to do next.
struct NextStep: Drawable {
    var refer: Href = "/refer"

    var html: HTML {
        """
        <p class="actions"><a class="button primary" href="\(refer)">Ask for care, or refer somebody</a></p>
        """
    }
}
