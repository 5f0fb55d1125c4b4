/// Which level of care somebody needs, and why: what was found, what is decided, who signed, and what follows.
struct LevelPage: Drawable {
    let frame: Frame
    let head: InquiryHead
    let address: Href
    let figures: [Figure]
    /// What rules the programme out; empty where nothing does.
    let stops: [String]
    /// Anything else that the reader should not miss.
    let notices: [Line]
    /// The determination that is shown: a draft, or the one that holds.
    let sheet: DeterminationSheet?
    /// Older ones, the newest first.
    let earlier: [Line]
    let ratings: RatingSection
    let certification: CertificationSection
    let rungs: [Rung]
    /// The name of the way to a letter that is there; nil while there is none.
    let letter: String?
    /// A letter can be begun from what was found.
    let canBeginLetter: Bool
    let version: Int
    let isDraft: Bool
    let canWrite: Bool
    let canSign: Bool
    var errors: [FieldError] = []

    struct Line: Sendable {
        let text: String
        var href: Href?
        var action = ""
    }

    /// One rung of the ladder, with what other systems call it.
    struct Rung: Sendable {
        let title: String
        let hours: String
        let codes: String
        let source: String
        let marks: [String]
    }

    var html: HTML { Layout(frame: frame, title: "Level of care: \(head.name)", scripts: [.because], content: content).html }

    private var content: HTML {
        """
        \(head)
        \(ErrorSummary(errors: errors))
        \(if: !stops.isEmpty, hardStop)
        \(each: notices, { line in "\(Notice(.info, line.text, action: line.href.map { (line.action, $0) }))" })
        \(if: canWrite || letter != nil, actions)
        \(if: canBeginLetter && stops.isEmpty, "\(LetterBeginning(csrf: frame.csrf, address: "\(address)/letter", name: "Write the refer-out letter", isFirst: false))")
        \(FigureRow(figures: figures))
        \(if: sheet == nil, empty)
        \(sheet)
        \(if: isDraft, signing)
        \(ratings)
        \(certification)
        \(ladder)
        \(if: !earlier.isEmpty, history)
        """
    }

    private var actions: HTML {
        """
        <p class="actions">\
        \(if: canWrite, "<a class=\"button\(if: sheet == nil, " primary")\" href=\"\(address)/write\">\(if: sheet == nil, "Write the determination", else: "\(if: isDraft, "Go on writing", else: "Write a new one")")</a>")\
        \(with: letter, { "<a class=\"button\" href=\"\(address)/letter\">\($0)</a>" })</p>
        """
    }

    private var hardStop: HTML {
        """
        <div class="notice hard-stop" data-tone="danger" role="alert"><h2>Not IOP or PHP now</h2>
        <p>This is present and rules them out; neither can be determined while it is:</p>
        <ul>\(each: stops, { "<li>\($0)</li>" })</ul>
        \(with: letter, { "<p><a href=\"\(address)/letter\">\($0)</a></p>" })\
        \(if: canBeginLetter, "\(LetterBeginning(csrf: frame.csrf, address: "\(address)/letter", name: "Write the letter that says where to go"))")</div>
        """
    }

    private var empty: HTML {
        EmptyState(
            title: "No level of care is determined yet",
            text: "Go through the criteria with what the assessment shows, say why not less and why not more, and a prescriber signs it."
        ).html
    }

    private var signing: HTML {
        """
        <section class="section" aria-labelledby="sign-title" id="sign"><h2 id="sign-title">Sign it</h2>
        \(if: canSign, signForm, else: "<p class=\"none\">A psychiatrist, another physician or a nurse practitioner reads this through and signs it. Everything saved here stays for them.</p>")
        </section>
        """
    }

    private var signForm: HTML {
        """
        <form method="post" action="\(address)/sign" class="stack">\(Proof(frame.csrf))\
        <input type="hidden" name="version" value="\(version)">
        <p>Once signed it never changes; a new determination takes its place.</p>
        <button class="primary">I determine this level of care</button></form>
        """
    }

    private var ladder: HTML {
        """
        <section class="section" aria-labelledby="ladder-title"><h2 id="ladder-title">The ladder</h2>
        <p class="hint">Codes are labels of each system in its own edition. They are never made into one another.</p>
        \(Table(
            caption: "Levels of care, the least intensive first",
            columns: [.init(name: "Level"), .init(name: "Hours"), .init(name: "Called elsewhere"), .init(name: "Source")],
            rows: rungs.map { rung in
                ["\(rung.title) \(each: rung.marks, { "\(Badge($0, .info)) " })", "\(rung.hours)", "\(rung.codes)", "\(rung.source)"]
            }))</section>
        """
    }

    private var history: HTML {
        """
        <section class="section" aria-labelledby="earlier-title"><h2 id="earlier-title">Before this one</h2>
        <ul class="list">\(each: earlier, { "<li><span>\($0.text)</span></li>" })</ul></section>
        """
    }
}

/// One determination as it reads: the criteria with their evidence, the decision, and the two sides of necessity.
struct DeterminationSheet: Drawable {
    /// "Draft of determination 2, saved by ...", "Signed by ...".
    let standing: String
    let criteria: [Row]
    let decision: [Fact]

    /// One criterion.
    struct Row: Sendable {
        let title: String
        let isStop: Bool
        let answer: String
        let tone: Tone
        let evidence: String
    }

    var html: HTML {
        """
        <section class="section" id="criteria" tabindex="-1" aria-labelledby="criteria-title"><h2 id="criteria-title">What was found</h2>
        <p class="hint">\(standing)</p>
        \(Table(
            caption: "Criteria and their evidence",
            columns: [.init(name: "Criterion"), .init(name: "Found"), .init(name: "Where it shows")],
            rows: criteria.map { row in
                [
                    "\(row.title)\(if: row.isStop, " <span class=\"must\">rules out IOP and PHP</span>")", "\(Badge(row.answer, row.tone))",
                    "\(if: row.evidence.isEmpty, "<span class=\"none\">Nothing yet</span>", else: "<span class=\"note-text\">\(row.evidence)</span>")",
                ]
            }))</section>
        <section class="section" aria-labelledby="decision-title"><h2 id="decision-title">What is decided</h2>
        \(Facts(facts: decision))</section>
        """
    }
}
