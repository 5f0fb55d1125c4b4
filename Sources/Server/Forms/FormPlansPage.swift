/// What a programme asks and how often, who reads the answers and when, and who is told next.
struct FormPlansPage: Drawable {
    let frame: Frame
    let programme: String
    let programmeHref: Href
    let plans: [Line]
    let instruments: [Choice.Option]
    let informants: [Choice.Option]
    let cadences: [Choice.Option]
    let hours: [Hours]
    let steps: [Step]
    let canChange: Bool
    var errors: [FieldError] = []

    struct Line: Sendable {
        let instrument: String
        let who: String
        let cadence: String
        let since: String
        let action: Href
    }

    /// When somebody reads answers on one weekday; empty for nobody.
    struct Hours: Sendable {
        let weekday: Int
        let name: String
        let opens: String
        let closes: String
    }

    /// Who is told when nobody acknowledged in time.
    struct Step: Sendable {
        let urgency: String
        let title: String
        let minutes: Int
        let email: String
        let roles: [Choice.Option]
    }

    var html: HTML { Layout(frame: frame, title: "Questionnaires", content: content).html }

    private var content: HTML {
        """
        \(PageHead(eyebrow: "<a href=\"\(programmeHref)\">\(programme)</a>", title: "What \(programme) asks, and who reads it"))
        \(ErrorSummary(errors: errors))
        <section><h2>Asked</h2>\(if: plans.isEmpty, "<p>Nothing is asked by plan yet.</p>", else: "\(table)")
        \(if: canChange, add)</section>
        <section><h2>Read by</h2>\(reading)</section>
        """
    }

    private var table: Table {
        Table(
            caption: "Planned questionnaires",
            columns: [
                .init(name: "Questionnaire"), .init(name: "Answered by"), .init(name: "How often"), .init(name: "Since"), .init(name: ""),
            ],
            rows: plans.map { line in
                [
                    "\(line.instrument)", "\(line.who)", "\(line.cadence)", "\(line.since)",
                    "\(if: canChange, "<form method=\"post\" action=\"\(line.action)\" class=\"inline\">\(Proof(frame.csrf))<button>Stop asking</button></form>")",
                ]
            })
    }

    private var add: HTML {
        """
        <form method="post" action="\(programmeHref)/forms" class="inline-fields after">\(Proof(frame.csrf))
        \(Choice(label: "Questionnaire", name: "instrument", options: instruments))
        \(Choice(label: "Answered by", name: "informant", options: informants))
        \(Choice(label: "How often", name: "cadence", options: cadences))
        <button class="primary">Ask this</button></form>
        """
    }

    private var reading: HTML {
        """
        <form method="post" action="\(programmeHref)/reading">\(Proof(frame.csrf))
        <p>When somebody of the programme reads answers. A person who gives a worrying answer is told exactly this.</p>
        <div class="hours">\(each: hours, hour)</div>
        <h3>Who is told when nobody has acknowledged</h3>
        <div class="steps-of-alert">\(each: steps, step)</div>
        \(if: canChange, "<button class=\"primary after\">Keep</button>")</form>
        """
    }

    private func hour(_ hours: Hours) -> HTML {
        """
        <fieldset class="inline-fields"><legend>\(hours.name)</legend>
        \(Field(label: "From", name: "opens-\(hours.weekday)", kind: .time, value: hours.opens, errors: errors))
        \(Field(label: "To", name: "closes-\(hours.weekday)", kind: .time, value: hours.closes))</fieldset>
        """
    }

    private func step(_ step: Step) -> HTML {
        """
        <fieldset class="inline-fields"><legend>\(step.title)</legend>
        \(Field(label: "After minutes", name: "minutes-\(step.urgency)", value: "\(step.minutes)"))
        \(Choice(label: "This role", name: "role-\(step.urgency)", options: step.roles))
        \(Field(label: "And this mailbox at once", name: "email-\(step.urgency)", kind: .email, value: step.email))</fieldset>
        """
    }
}
