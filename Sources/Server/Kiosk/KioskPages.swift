/// A whole document on a kiosk: no names, no ways elsewhere, one way out.
struct KioskLayout: Drawable {
    let siteName: String
    let title: String
    let csrf: String
    /// Somebody's turn: the page goes back to the first one after two minutes without a touch.
    var isTurn = false
    var scripts: [Script] = []
    let content: HTML

    var html: HTML {
        """
        \(Head(title: title, scripts: [.kiosk] + scripts))
        <body class="own kiosk" data-caller="kiosk"\(if: isTurn, " data-turn")>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="own-bar"><span class="brand">\(Mark.small)<span>\(siteName)</span></span>\(if: isTurn, done)</header>
        <main id="main" tabindex="-1">
        \(content)
        </main>
        </body>
        </html>
        """
    }

    private var done: HTML {
        "<form method=\"post\" action=\"/kiosk/done\" class=\"inline\" data-done>\(Proof(csrf))<button>Done</button></form>"
    }
}

/// The first page of a kiosk: who is it?
struct KioskDoorPage: Drawable {
    let siteName: String
    let csrf: String
    var problem = ""

    var html: HTML { KioskLayout(siteName: siteName, title: "Your questions", csrf: csrf, content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: "Here for a group?", lead: "A few questions may be waiting for you. They take a few minutes."))
        \(if: !problem.isEmpty, "\(Notice(.danger, problem))")
        <form method="post" action="/kiosk" class="stack" autocomplete="off">\(Proof(csrf))
        \(Field(label: "Your birth date", name: "born", kind: .date, required: true))
        \(Field(label: "Today’s code", name: "code", kind: .code, hint: "Four digits. The desk has them for you.", required: true))
        <button class="primary wide">Go on</button>
        </form>
        """
    }
}

/// An answer that says no on a kiosk.
struct KioskRefusalPage: Drawable {
    let siteName: String
    let csrf: String
    let isTurn: Bool
    let sentence: String

    var html: HTML {
        KioskLayout(
            siteName: siteName, title: "Not possible", csrf: csrf, isTurn: isTurn,
            content: "\(PageHead(title: sentence))<p class=\"actions after\"><a class=\"button\" href=\"/kiosk\">Go on</a></p>"
        ).html
    }
}

/// What waits for somebody on a kiosk.
struct KioskListPage: Drawable {
    let siteName: String
    let csrf: String
    let open: [OwnFormsPage.Line]

    var html: HTML { KioskLayout(siteName: siteName, title: "Your questions", csrf: csrf, isTurn: true, content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: open.isEmpty ? "Nothing waits for you. Thank you." : "For you today"))
        \(if: !open.isEmpty, "<ul class=\"own-waiting\">\(each: open, { "<li><a href=\"\($0.href)\"><b>\($0.title)</b><span>\($0.note)</span></a></li>" })</ul>")
        \(if: open.isEmpty, "<p>Please press Done, so that the next person can begin.</p>")
        """
    }
}

/// One questionnaire on a kiosk.
struct KioskFormPage: Drawable {
    let siteName: String
    let csrf: String
    let title: String
    let lead: String
    let questions: Questions

    var html: HTML {
        KioskLayout(siteName: siteName, title: title, csrf: csrf, isTurn: true, scripts: [.questions], content: content).html
    }

    private var content: HTML {
        """
        \(PageHead(title: title, lead: lead))
        \(ErrorSummary(errors: questions.errors))
        \(questions)
        """
    }
}

/// After the last answer on a kiosk: thanks, and help where an answer asked for it.
struct KioskThanksPage: Drawable {
    let siteName: String
    let csrf: String
    let concern: String
    let isMoreWaiting: Bool

    var html: HTML { KioskLayout(siteName: siteName, title: "Thank you", csrf: csrf, isTurn: true, content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: "Thank you.", lead: "Your answers are kept. Your clinicians read them with you."))
        \(if: !concern.isEmpty, "<div class=\"concern\" role=\"alert\"><h2>Thank you for telling us</h2><p>\(concern)</p><p>Or tell somebody at the desk now.</p>\(HelpLines())</div>")
        \(if: isMoreWaiting, "<p class=\"actions\"><a class=\"button primary\" href=\"/kiosk\">More questions</a></p>")
        <form method="post" action="/kiosk/done" class="stack" data-done>\(Proof(csrf))<button class="wide">Done</button></form>
        """
    }
}
