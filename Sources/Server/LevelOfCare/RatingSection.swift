/// What licensed tools came to, and the form with which a result is written down. None of a tool's own text is here.
struct RatingSection: Drawable {
    let csrf: String
    let address: Href
    let rows: [Row]
    let tools: [Choice.Option]
    /// "ASAM Criteria, 4th edition: 5 ratings, each 0, A, B ...".
    let facts: [Fact]
    let rungs: [Choice.Option]
    let most: Int
    let today: String
    let canWrite: Bool
    var typed = Form()
    var errors: [FieldError] = []

    /// One result.
    struct Row: Sendable {
        let id: String
        let href: Href
        let tool: String
        let scores: String
        let composite: String
        let level: String
        let who: String
        /// Why it was struck; empty where it stands.
        let struck: String
    }

    var html: HTML {
        """
        <section class="section" aria-labelledby="ratings-title" id="ratings" tabindex="-1"><h2 id="ratings-title">Ratings of licensed tools</h2>
        \(if: rows.isEmpty, "<p class=\"none\">None recorded.</p>", else: "\(table)")
        \(if: canWrite, "<details class=\"after\"\(if: !errors.isEmpty, " open")><summary>Record a result</summary>\(form)</details>")
        </section>
        """
    }

    private var table: Table {
        Table(
            caption: "Ratings",
            columns: [
                .init(name: "Tool"), .init(name: "Ratings, by dimension"), .init(name: "Composite", isFigure: true), .init(name: "Level"),
                .init(name: "Rated by"), .init(name: "Standing"),
            ],
            rows: rows.map { row in
                [
                    "\(row.tool)", "\(row.scores)", "\(row.composite)", "\(row.level)", "\(row.who)",
                    "\(if: !row.struck.isEmpty, "\(Badge("Struck", .warning)) \(row.struck)")\(if: row.struck.isEmpty && canWrite, strike(row))",
                ]
            })
    }

    private func strike(_ row: Row) -> HTML {
        """
        <details><summary>Strike<span class="unseen"> \(row.tool)</span></summary>
        <form method="post" action="\(row.href)/strike" class="stack">\(Proof(csrf))
        \(Field(label: "Why", name: "why", id: "strike-\(row.id)", required: true))
        <button>Strike it</button></form></details>
        """
    }

    private var form: HTML {
        """
        <form method="post" action="\(address)/ratings" class="stack after">\(Proof(csrf))
        \(Choice(label: "Tool and edition", name: "tool", options: tools))
        \(Facts(facts: facts))
        <fieldset><legend>Ratings, in the order of the tool’s dimensions</legend>
        <div class="scores">\(each: 1...most, score)</div></fieldset>
        \(Field(label: "Composite, where the tool has one", name: "composite", value: typed["composite"], errors: errors))
        \(Field(label: "Level, as the tool names it", name: "named", value: typed["named"], hint: "2.1, or Level three", errors: errors))
        \(Choice(label: "The rung of our ladder that this is", name: "rung", options: rungs))
        \(Field(label: "Rated by", name: "assessor", value: typed["assessor"], errors: errors))
        \(Field(label: "On", name: "done", kind: .date, value: typed["done"].isEmpty ? today : typed["done"], errors: errors))
        <label class="tick"><input type="checkbox" id="licensed" name="licensed" value="yes"\(if: typed["licensed"] == "yes", " checked")> Done in the licensed tool, by somebody trained in it</label>
        <button>Record it</button></form>
        """
    }

    private func score(_ place: Int) -> HTML {
        "\(Field(label: "Dimension \(place)", name: "score-\(place)", value: typed["score-\(place)"], errors: errors))"
    }
}

/// A physician's certification to Medicare, and the day by which it is due again.
struct CertificationSection: Drawable {
    let csrf: String
    let address: Href
    /// "Certify again by Mon 18 Jan 2027", or why nothing is certified.
    let standing: String
    let isOverdue: Bool
    let rows: [[String]]
    /// Nil where nothing can be certified now.
    let form: CertificationForm?

    var html: HTML {
        """
        <section class="section" aria-labelledby="certification-title" id="certification" tabindex="-1"><h2 id="certification-title">Certification for Medicare</h2>
        \(if: isOverdue, "\(Notice(.warning, standing))", else: "<p>\(standing)</p>")
        \(if: !rows.isEmpty, "\(table)")
        \(with: form, { "<details class=\"after\"\(if: !$0.errors.isEmpty, " open")><summary>\($0.title)</summary>\(draw($0))</details>" })
        </section>
        """
    }

    private var table: Table {
        Table(
            caption: "Certifications",
            columns: [
                .init(name: "Number"), .init(name: "On"), .init(name: "Hours a week", isFigure: true), .init(name: "By"),
                .init(name: "Due again by"),
            ],
            rows: rows.map { row in row.map { "\($0)" } })
    }

    private func draw(_ form: CertificationForm) -> HTML {
        """
        <form method="post" action="\(address)/certify" class="stack after">\(Proof(csrf))
        \(Field(label: "Hours of care a week", name: "hours", value: form.hours, hint: form.rule, errors: form.errors))
        \(each: form.areas)
        <button class="primary">I certify this</button></form>
        """
    }
}

struct CertificationForm: Sendable {
    let title: String
    let rule: String
    let hours: String
    let areas: [AskedField]
    let errors: [FieldError]
}
