/// One inquiry: what the next gate asks for, who is around the person, and what happened so far.
struct InquiryPage: Drawable {
    let frame: Frame
    let head: InquiryHead
    let id: String
    let version: Int
    /// Nil where the caller may only read.
    var canWork = false
    let isOpen: Bool
    let gate: [GateLine]
    /// "Next: Benefits"; nil when the next step is admission, or when it is closed.
    let next: String?
    let canAdmit: Bool
    let memberHref: Href?
    let facts: [Fact]
    let people: [Person]
    let likely: [Likely]
    let tasks: [TaskRow]
    let seat: Seat?
    let history: [HistoryLine]
    let stages: [Choice.Option]
    let standings: [Choice.Option]
    let reasons: [Choice.Option]
    let ways: [Choice.Option]
    let contactKinds: [Choice.Option]
    let contactConsents: [Choice.Option]
    let overridable: [Choice.Option]
    /// Crisis hand-offs that nobody has taken over.
    let openHandOffs: Int
    /// The letter of welcome on paper, where none could leave by e-mail.
    var welcome: Href?
    var errors: [FieldError] = []
    var typed: [String: String] = [:]

    struct GateLine: Sendable {
        let mark: String
        let what: String
        /// Who can supply it, where it stands, or why it is not needed.
        let how: String
        let href: Href?
        let tone: Tone
    }

    struct Person: Sendable {
        let id: String
        let name: String
        let what: String
        let reach: String
    }

    struct Likely: Sendable {
        let name: String
        let why: String
        let href: Href
        /// Where joining them is done; nil for what cannot be joined.
        let action: Href?
        let deed: String
        let field: String
        let value: String
    }

    struct TaskRow: Sendable {
        let title: String
        let due: String
        let tone: Tone
        /// Why it is due then, or empty.
        var why = ""
    }

    struct Seat: Sendable {
        let words: String
        let offers: [Offer]
        let canOffer: Bool
        let suggested: String

        struct Offer: Sendable {
            let id: String
            let words: String
            let isOpen: Bool
            let isHeld: Bool
        }
    }

    struct HistoryLine: Sendable {
        let when: String
        let words: String
        let who: String
    }

    var html: HTML { Layout(frame: frame, title: "Inquiry", content: content).html }

    private var base: Href { "/admissions/\(id)" }

    private var content: HTML {
        """
        \(head)
        \(ErrorSummary(errors: errors))
        \(if: openHandOffs > 0, "\(Notice(.danger, "Handed on in a crisis, and nobody has taken over yet.", action: (name: "Open the hand-off", href: InquiryPart.screen.href(id).at("hand-offs"))))")
        \(with: welcome, { "\(Notice(.info, "There is no e-mail address, so no letter of welcome was sent.", action: (name: "Print it", href: $0)))" })
        <div class="two"><div>
        <section aria-labelledby="gate"><h2 id="gate">What the way asks for</h2>\(gateList)\(if: canWork && isOpen, moving)</section>
        \(with: seat, seatSection)
        \(if: canWork && isOpen, contactForm)
        \(if: !tasks.isEmpty, taskSection)
        </div><div>
        <section aria-labelledby="known"><h2 id="known">What is known</h2>\(Facts(facts: facts))\
        \(if: canWork && isOpen, "<p class=\"actions after\"><a class=\"button\" href=\"\(base)/edit\">Correct</a></p>")</section>
        \(peopleSection)
        \(if: !likely.isEmpty, likelySection)
        </div></div>
        <section aria-labelledby="history"><h2 id="history">What happened</h2><ol class="history">\(each: history, { "<li><span class=\"when\">\($0.when)</span><div>\($0.words) <span class=\"hint\">\($0.who)</span></div></li>" })</ol></section>
        \(if: canWork, changes)
        """
    }

    private var gateList: HTML {
        "<ul class=\"gate\">\(each: gate, gateLine)</ul>"
    }

    private func gateLine(_ line: GateLine) -> HTML {
        """
        <li data-tone="\(line.tone.name)"><span aria-hidden="true">\(line.mark)</span><span>\(with: line.href, { "<a href=\"\($0)\">\(line.what)</a>" })\(if: line.href == nil, "\(line.what)")</span>\
        <span class="hint">\(line.how)</span></li>
        """
    }

    private var moving: HTML {
        let href: Href = "\(base)/advance"
        return """
            \(with: next, { "<form method=\"post\" action=\"\(href)\">\(proof)<button class=\"primary\">\($0)</button></form>" })\
            \(if: canAdmit, "<p class=\"actions\"><a class=\"button primary\" href=\"\(base)/admit\">Admit</a></p>")
            """
    }

    private var proof: HTML { "\(Proof(frame.csrf))<input type=\"hidden\" name=\"version\" value=\"\(version)\">" }

    private func seatSection(_ seat: Seat) -> HTML {
        let offer: Href = "\(base)/offers"
        return """
            <section aria-labelledby="seat"><h2 id="seat">Seat</h2><p>\(seat.words)</p>
            \(each: seat.offers, seatOffer)
            \(if: canWork && isOpen && seat.canOffer, "<details class=\"add\"\(if: hasError("starts", "days"), " open")><summary>Offer a seat</summary><form method=\"post\" action=\"\(offer)\" class=\"inline-fields\">\(Proof(frame.csrf))\(Field(label: "First day", name: "starts", kind: .date, value: typed["starts"] ?? seat.suggested, required: true, errors: errors))\(Field(label: "Stands for days", name: "days", value: typed["days"] ?? "3", required: true, errors: errors))<button>Offer</button></form></details>")
            </section>
            """
    }

    private func seatOffer(_ offer: Seat.Offer) -> HTML {
        let action: Href = "\(base)/offers/\(offer.id)"
        let isOpen = canWork && offer.isOpen
        return """
            <p>\(offer.words)</p>\(if: isOpen || (canWork && offer.isHeld), "<form method=\"post\" action=\"\(action)\" class=\"actions\">\(Proof(frame.csrf))\(if: isOpen, "<button name=\"answer\" value=\"yes\">They take it</button>")<button name=\"answer\" value=\"no\">They do not take it</button></form>")
            """
    }

    private var contactForm: HTML {
        let action: Href = "\(base)/contacts"
        return """
            <section aria-labelledby="spoke"><h2 id="spoke">Write down a call</h2>
            <form method="post" action="\(action)" class="stack">\(Proof(frame.csrf))
            \(Choice(label: "How", name: "how", options: ways))
            <fieldset><legend>Did you speak with them?</legend><label class="tick-line"><input type="radio" name="reached" value="1" required> Yes</label>\
            <label class="tick-line"><input type="radio" name="reached" value="0"> No</label></fieldset>
            \(LongField(label: "What was said", name: "words", value: typed["words"] ?? "", rows: 2, errors: errors))
            <label class="tick-line"><input type="checkbox" name="again" value="1"> Call again</label>
            <button>Keep</button></form></section>
            """
    }

    private var taskSection: HTML {
        """
        <section aria-labelledby="tasks"><h2 id="tasks">Next</h2><ul class="list">\(each: tasks, { "<li><span>\($0.title)</span>\(Badge($0.due, $0.tone))\(if: !$0.why.isEmpty, "<p class=\"hint why\">\($0.why) <a href=\"/settings/admissions\">Admission clocks</a></p>")</li>" })</ul></section>
        """
    }

    private var peopleSection: HTML {
        let action: Href = "\(base)/people"
        return """
            <section aria-labelledby="around"><h2 id="around">People around</h2>
            \(if: people.isEmpty, "<p class=\"none\">Nobody is written down.</p>", else: "<ul class=\"list\">\(each: people, person)</ul>")
            \(if: canWork && isOpen, "<details class=\"add\"\(if: hasError("contactName", "contactEmail"), " open")><summary>Add somebody</summary><form method=\"post\" action=\"\(action)\" class=\"stack\">\(Proof(frame.csrf))\(Choice(label: "They are", name: "contactKind", options: contactKinds))\(Field(label: "Name", name: "contactName", value: typed["contactName"] ?? "", required: true, errors: errors))\(Field(label: "Relation", name: "relation", value: typed["relation"] ?? ""))\(Field(label: "Organisation", name: "organisation", value: typed["organisation"] ?? ""))\(Field(label: "Telephone", name: "contactPhone", value: typed["contactPhone"] ?? ""))\(Field(label: "E-mail", name: "contactEmail", kind: .email, value: typed["contactEmail"] ?? "", errors: errors))\(Choice(label: "A guardian’s say in treatment", name: "consents", options: contactConsents))<button>Add</button></form></details>")
            </section>
            """
    }

    private func person(_ person: Person) -> HTML {
        let action: Href = "\(base)/people/\(person.id)/remove"
        return """
            <li><span>\(person.name)</span><span>\(person.what)</span><span>\(person.reach)</span>\
            \(if: canWork && isOpen, "<form method=\"post\" action=\"\(action)\" class=\"inline\">\(Proof(frame.csrf))<button class=\"plain\">Take out<span class=\"unseen\"> \(person.name)</span></button></form>")</li>
            """
    }

    private var likelySection: HTML {
        """
        <section aria-labelledby="likely"><h2 id="likely">Perhaps the same person</h2><ul class="list">\(each: likely, likelyLine)</ul></section>
        """
    }

    private func likelyLine(_ line: Likely) -> HTML {
        """
        <li><a href="\(line.href)">\(line.name)</a><span>\(line.why)</span>\
        \(with: canWork ? line.action : nil, { "<form method=\"post\" action=\"\($0)\" class=\"inline\">\(proof)<input type=\"hidden\" name=\"\(line.field)\" value=\"\(line.value)\"><button>\(line.deed)</button></form>" })</li>
        """
    }

    private var changes: HTML {
        let (standing, back, exception): (Href, Href, Href) = ("\(base)/standing", "\(base)/back", "\(base)/exceptions")
        return """
            <details class="change"\(if: hasError("reason", "standing", "note", "stage", "expires", "fact"), " open")><summary>Hold, close, go back, or make an exception</summary><div class="three">
            <form method="post" action="\(standing)" class="stack"><h3>Standing</h3>\(proof)\(Choice(label: "Standing", name: "standing", options: standings))\
            \(Choice(label: "Reason", name: "reason", options: reasons))\(Field(label: "Look again on", name: "until", kind: .date, value: typed["until"] ?? ""))\
            \(Field(label: "In words", name: "note", value: typed["note"] ?? "", errors: errors))<button>Change</button></form>
            \(if: isOpen && !stages.isEmpty, "<form method=\"post\" action=\"\(back)\" class=\"stack\"><h3>Back to an earlier stage</h3>\(proof)\(Choice(label: "Stage", name: "stage", options: stages))\(Field(label: "Why", name: "why", value: typed["why"] ?? "", required: true))<button>Go back</button></form>")
            \(if: isOpen && !overridable.isEmpty, "<form method=\"post\" action=\"\(exception)\" class=\"stack\"><h3>Exception</h3>\(proof)\(Choice(label: "Let through without", name: "fact", options: overridable))\(Field(label: "Reason, ten letters or more", name: "because", value: typed["because"] ?? "", required: true))\(Field(label: "For days", name: "expires", value: typed["expires"] ?? "7", required: true, errors: errors))<button>Let through</button></form>")
            </div></details>
            """
    }

    private func hasError(_ fields: String...) -> Bool { errors.contains { fields.contains($0.field) } }
}
