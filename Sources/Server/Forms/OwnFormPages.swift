/// The questionnaires that wait on a person's own page.
struct OwnFormsPage: Drawable {
    let frame: OwnFrame
    let headline: String
    let open: [Line]
    let done: [Line]
    /// What the answers came to; nil for those who do not see it.
    var scoresHref: Href?

    struct Line: Sendable {
        let title: String
        /// "7 of 9 answered", "until Sunday".
        let note: String
        let href: Href
    }

    var html: HTML { OwnLayout(frame: frame, title: "Questions", scripts: [.questions], content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: headline))
        <p class="saving" data-kept role="status" aria-live="polite"></p>
        \(if: !open.isEmpty, "<ul class=\"own-waiting\">\(each: open, { "<li><a href=\"\($0.href)\"><b>\($0.title)</b><span>\($0.note)</span></a></li>" })</ul>")
        \(if: !done.isEmpty, "<section class=\"own-card\"><h2>Answered lately</h2><ul class=\"own-list\">\(each: done, { "<li><b>\($0.title)</b><span>\($0.note)</span></li>" })</ul></section>")
        \(with: scoresHref, { "<p class=\"actions\"><a class=\"button\" href=\"\($0)\">My scores</a></p>" })
        """
    }
}

/// One questionnaire on a person's own page.
struct OwnFormPage: Drawable {
    let frame: OwnFrame
    let title: String
    /// "About the past 2 weeks."
    let lead: String
    let questions: Questions

    var html: HTML { OwnLayout(frame: frame, title: title, scripts: [.questions], content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: title, lead: lead))
        \(ErrorSummary(errors: questions.errors))
        \(questions)
        """
    }
}

/// After the last answer: thanks, what happens now, and help where an answer asked for it.
struct OwnThanksPage: Drawable {
    let frame: OwnFrame
    let sentence: String
    /// Who sees a worrying answer, and when; empty where there is none.
    let concern: String
    /// What waits next, or nil.
    var next: (name: String, href: Href)?

    var html: HTML { OwnLayout(frame: frame, title: "Thank you", content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: "Thank you.", lead: sentence))
        \(if: !concern.isEmpty, "<div class=\"concern\" role=\"alert\"><h2>Thank you for telling us</h2><p>\(concern)</p>\(HelpLines())</div>")
        <p class="actions">\(with: next, { "<a class=\"button primary\" href=\"\($0.href)\">\($0.name)</a>" })\
        \(if: !frame.places.isEmpty, "<a class=\"button\" href=\"/my\">My week</a>")</p>
        """
    }
}
