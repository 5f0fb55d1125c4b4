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
    /// What was typed, when the form comes back.
    var typed = Form()

    struct Line: Sendable {
        let who: String
        let contact: String
        let sees: String
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
            caption: "Who has access", columns: [.init(name: "Who"), .init(name: "Contact"), .init(name: "Sees"), .init(name: "")],
            rows: accounts.map { line in
                [
                    "\(line.who)", "\(line.contact)", "\(line.sees)",
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
        \(Field(label: "Phone", name: "phone", value: typed["for"] == "member" ? typed["phone"] : "", errors: errors))
        \(if: errors.contains { $0.field == "contact-reason" }, "\(Field(label: "Why this phone is right", name: "contact-reason", errors: errors))")
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
            \(Field(label: "Phone", name: "phone", id: "g-phone", value: isTyped ? typed["phone"] : "", errors: errors))
            <fieldset><legend>May see</legend>\(each: parts, tick)</fieldset>
            \(Field(
                label: "Why more than the week and their own questionnaires", name: "reason", id: "g-reason",
                value: isTyped ? typed["reason"] : "", hint: "Who agreed, and when. The young person has a say.", errors: errors))
            <button class="primary">Make the link</button></form></section>
            """
    }

    private func tick(_ part: Part) -> HTML {
        """
        <label class="tick"><input type="checkbox" name="parts" value="\(part.word)"\(if: part.isUsual, " checked")> \(part.title)</label>
        """
    }
}
