/// A questionnaire asked by somebody of the staff, who writes the answers down.
struct InterviewPage: Drawable {
    let frame: Frame
    let name: String
    let memberHref: Href
    let title: String
    let lead: String
    /// Nil for those who may read but not answer.
    let questions: Questions?

    var html: HTML { Layout(frame: frame, title: title, scripts: [.questions], content: content).html }

    private var content: HTML {
        """
        \(PageHead(eyebrow: "<a href=\"\(memberHref)/measures\">\(name)</a>", title: title, lead: lead))
        \(ErrorSummary(errors: questions?.errors ?? []))
        \(if: questions == nil, "<p>Not answered yet.</p>")\(questions)
        """
    }
}

/// The answers behind a score, and the rule that made it of them.
struct FormAnswersPage: Drawable {
    let frame: Frame
    let name: String
    let memberHref: Href
    let title: String
    /// "18, moderately severe."
    let result: String
    let facts: [Fact]
    let rows: [Row]
    let attribution: String

    struct Row: Sendable {
        let number: String
        let wording: String
        let answer: String
        let code: String
        /// An answer that raised an alert.
        var isCritical = false
    }

    var html: HTML { Layout(frame: frame, title: title, content: content).html }

    private var content: HTML {
        """
        \(PageHead(eyebrow: "<a href=\"\(memberHref)/measures\">\(name)</a> · \(title)", title: result))
        \(Facts(facts: facts))
        <section><h2>The answers behind it</h2>
        \(Table(
            caption: "Answers",
            columns: [.init(name: "Item"), .init(name: "Question"), .init(name: "Answer"), .init(name: "Points", isFigure: true)],
            rows: rows.map { row in
                [
                    "\(row.number)", "\(row.wording)", "\(row.answer) \(if: row.isCritical, "\(Badge("raised", .danger))")", "\(row.code)",
                ]
            }))</section>
        <p class="attribution">\(attribution)</p>
        """
    }
}
