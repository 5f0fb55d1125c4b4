/// One card to fill: the check-in, a diary card, a mood chart, an exposure log. One screen, few words, large targets.
struct CardPage: Drawable {
    let frame: OwnFrame
    let title: String
    /// "Fri 27 Nov".
    let day: String
    let isoDay: String
    let intro: String
    let action: Href
    /// Makes sending twice the same as sending once.
    let key: String
    let form: WorksheetForm
    /// It was filled already today: sending again corrects it.
    var isCorrection = false
    /// A form that was refused as a whole.
    var problem = ""
    /// The ways to the other cards of this person, and to what was told before.
    var others: [(name: String, href: Href, isFilled: Bool)] = []
    let trend: Href

    var html: HTML { OwnLayout(frame: frame, title: title, content: content).html }

    private var content: HTML {
        """
        \(PageHead(eyebrow: "\(day)", title: title, lead: intro))
        \(if: isCorrection, "\(Notice(.info, "You have filled this in today. What you change now is kept beside it."))")
        \(ErrorSummary(errors: problem.isEmpty ? form.errors : [FieldError(field: "main", text: problem)]))
        <form method="post" action="\(action)" class="worksheet" data-later="\(title)">\(Proof(frame.csrf))
        <input type="hidden" name="day" value="\(isoDay)"><input type="hidden" name="key" value="\(key)">
        \(form)
        <button class="primary wide">\(if: isCorrection, "Keep the change", else: "Done")</button>
        <p class="hint">Your treatment team reads this. Nobody watches it at every hour: in danger, use the numbers under Help now.</p>
        </form>
        <nav aria-label="More" class="own-more">\(each: others, {
            "<a class=\"button wide\" href=\"\($0.href)\">\($0.name)\(if: $0.isFilled, " \(Badge("Done today", .good))")</a>"
        })<a class="button wide" href="\(trend)">How it has been</a></nav>
        """
    }
}

/// What follows a card: thanks, help where an answer asks for it, and what else waits.
struct CardDonePage: Drawable {
    let frame: OwnFrame
    let needsHelp: Bool
    /// "Your check-in is kept."
    let sentence: String
    let next: [(name: String, href: Href)]
    let again: Href

    var html: HTML { OwnLayout(frame: frame, title: "Kept", content: content).html }

    private var content: HTML {
        """
        \(if: needsHelp, help, else: "\(PageHead(title: "Thank you.", lead: sentence))")
        <nav aria-label="More" class="own-more">\(each: next, { "<a class=\"button wide\" href=\"\($0.href)\">\($0.name)</a>" })\
        <a class="button wide" href="/my/check-ins">How it has been</a><a class="button wide" href="\(again)">Change what I said</a>\
        <a class="button wide" href="/my">My week</a></nav>
        """
    }

    private var help: HTML {
        """
        \(PageHead(title: "Thank you for saying so.", lead: "\(sentence) It is marked for your treatment team to see first."))
        \(HelpNow())
        <p>They read it when they are at work, which may not be now. If you may act on it, do not wait for them.</p>
        """
    }
}
