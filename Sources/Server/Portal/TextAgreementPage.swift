/// Whether one person with a page agreed to text messages, and a way to write down that they did, or no longer do.
struct TextAgreementPage: Drawable {
    let frame: Frame
    let name: String
    let accessHref: Href
    /// "Ana gets text messages.", "Mara Abalos gets no text messages."
    let headline: String
    /// What was agreed, or nothing.
    let facts: [Fact]
    /// Nothing carries texts in this house, or empty.
    let gap: String
    let action: Href
    let number: String
    let agreed: String
    let usage: [Choice.Option]
    let reason: String
    let errors: [FieldError]

    var html: HTML { Layout(frame: frame, title: "Text messages", content: content).html }

    private var content: HTML {
        """
        \(PageHead(
            eyebrow: "<a href=\"\(accessHref)\">Who can open \(name)’s page</a>", title: headline,
            lead: "A text holds one neutral sentence and a link. It never says whom it is for or what it is about."))
        \(ErrorSummary(errors: errors))
        \(if: !gap.isEmpty, "\(Notice(.warning, gap))")
        \(if: !facts.isEmpty, "\(Facts(facts: facts))\(ending)")
        <section class="after"><h2>\(if: facts.isEmpty, "They agree to text messages", else: "They want it otherwise")</h2>
        <form method="post" action="\(action)" class="stack">\(Proof(frame.csrf))
        \(Field(
            label: "Mobile number", name: "phone", kind: .tel, value: number,
            hint: "One that only they read: (503) 555-0142, or + and the country code.", required: true, errors: errors))
        \(Field(label: "They agreed on", name: "agreed", kind: .date, value: agreed, required: true, errors: errors))
        \(Choice(label: "Links go", name: "usage", options: usage))
        \(if: !reason.isEmpty || errors.contains { $0.field == "contact-reason" }, "\(why)")
        <button class="primary">Write it down</button></form></section>
        """
    }

    private var why: Field {
        Field(label: "Why this number is right", name: "contact-reason", value: reason, errors: errors)
    }

    private var ending: HTML {
        """
        <form method="post" action="\(action)/end" class="after">\(Proof(frame.csrf))<button>Stop text messages</button></form>
        """
    }
}
