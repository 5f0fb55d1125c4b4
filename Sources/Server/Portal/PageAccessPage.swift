/// Who can open one person's page, and a way to give somebody access.
struct PageAccessPage: Drawable {
    let frame: Frame
    let name: String
    let memberHref: Href
    let accounts: [Line]
    /// The person themself has no access yet.
    let personLacksAccess: Bool
    let parts: [Part]
    var link: (address: String, note: String)?
    var errors: [FieldError] = []
    /// What a day is filled in with.
    let today: String
    /// What was typed, when the form comes back.
    var typed = Form()

    struct Line: Sendable {
        let who: String
        let contact: String
        let sees: String
        /// "+15035550142, agreed on 12 Nov 2026", or "None agreed".
        let texts: String
        let action: Href
    }

    /// A part of the page that a guardian may be shown.
    struct Part: Sendable {
        let word: String
        let title: String
        let isUsual: Bool
    }

    var html: HTML { Layout(frame: frame, title: "Page access", content: content).html }

    private var content: HTML {
        """
        \(PageHead(eyebrow: "<a href=\"\(memberHref)\">\(name)</a>", title: "Who can open \(name)’s page"))
        \(with: link, { "<div class=\"notice\" data-tone=\"good\"><p>\($0.note)</p><p><code class=\"secret\">\($0.address)</code></p></div>" })
        \(ErrorSummary(errors: errors))
        \(if: accounts.isEmpty, "<p>Nobody yet.</p>", else: "\(table)")
        <div class="two after">\(if: personLacksAccess, person)\(guardian)</div>
        """
    }

    private var table: Table {
        Table(
            caption: "Who has access",
            columns: [
                .init(name: "Who"), .init(name: "Contact"), .init(name: "Text messages"), .init(name: "Sees"), .init(name: ""),
            ],
            rows: accounts.map { line in
                [
                    "\(line.who)", "\(line.contact)", "<a href=\"\(line.action)/texts\">\(line.texts)</a>", "\(line.sees)",
                    """
                    <form method="post" action="\(line.action)/link" class="inline">\(Proof(frame.csrf))<button>New link</button></form> \
                    <form method="post" action="\(line.action)/end" class="inline">\(Proof(frame.csrf))<button>End access</button></form>
                    """,
                ]
            })
    }

    private var person: HTML {
        """
        <section><h2>Give \(name) a page</h2>
        <form method="post" action="\(memberHref)/access" class="stack">\(Proof(frame.csrf))<input type="hidden" name="for" value="member">
        \(Field(
            label: "E-mail", name: "email", kind: .email, value: typed["for"] == "member" ? typed["email"] : "",
            hint: "One that only they read. Leave it empty to hand the link over.", errors: errors))
        \(Field(label: "Phone", name: "phone", kind: .tel, value: typed["for"] == "member" ? typed["phone"] : "", errors: errors))
        \(texts(isTyped: typed["for"] == "member", prefix: ""))
        <button class="primary">Make the link</button></form></section>
        """
    }

    private var guardian: HTML {
        let isTyped = typed["for"] == "guardian"
        return """
            <section><h2>Give a guardian a page</h2>
            <form method="post" action="\(memberHref)/access" class="stack">\(Proof(frame.csrf))<input type="hidden" name="for" value="guardian">
            \(Field(label: "Name", name: "name", id: "g-name", value: isTyped ? typed["name"] : "", required: true, errors: errors))
            \(Field(label: "Related how", name: "relationship", id: "g-relationship", value: isTyped ? typed["relationship"] : "", required: true))
            \(Field(label: "E-mail", name: "email", id: "g-email", kind: .email, value: isTyped ? typed["email"] : "", errors: errors))
            \(Field(
                label: "Phone", name: "phone", id: "g-phone", kind: .tel, value: isTyped ? typed["phone"] : "", errors: errors))
            \(texts(isTyped: isTyped, prefix: "g-"))
            <fieldset><legend>May see</legend>\(each: parts, tick)</fieldset>
            \(Field(
                label: "Why more than the week and their own questionnaires", name: "reason", id: "g-reason",
                value: isTyped ? typed["reason"] : "", hint: "Who agreed, and when. The young person has a say.", errors: errors))
            <button class="primary">Make the link</button></form></section>
            """
    }

    /// That they agreed to be sent texts at this phone, and why the phone is right where somebody else reads it too.
    private func texts(isTyped: Bool, prefix: String) -> HTML {
        let (whyField, agreed) = (prefix + "contact-reason", isTyped && !typed["agreed"].isEmpty ? typed["agreed"] : today)
        let lacksReason = errors.contains { $0.field == whyField }
        let why = Field(label: "Why this phone is right", name: "contact-reason", id: whyField, errors: errors)
        return """
            \(if: lacksReason, "\(why)")
            <fieldset><legend>Text messages</legend>
            <label class="tick"><input type="checkbox" name="texts" value="yes"\(if: isTyped && !typed["texts"].isEmpty, " checked")> \
            They agreed to text messages at this number</label>
            <label class="tick"><input type="checkbox" name="instead" value="yes"\(if: isTyped && !typed["instead"].isEmpty, " checked")> \
            They would rather get texts</label>
            \(Field(label: "They agreed on", name: "agreed", id: prefix + "agreed", kind: .date, value: agreed, errors: errors))</fieldset>
            """
    }

    private func tick(_ part: Part) -> HTML {
        """
        <label class="tick"><input type="checkbox" name="parts" value="\(part.word)"\(if: part.isUsual, " checked")> \(part.title)</label>
        """
    }
}
