/// An answer that says no: what was asked cannot be done, why, and what can be done instead. Nothing typed is lost.
struct RefusalPage: Drawable {
    /// Nil for someone who is not signed in.
    let frame: Frame?
    /// 401, 403, 404, 409 or 422.
    let status: Int
    /// "attendance.not-on-roster", for those who look it up.
    let code: String
    /// "This person is not on the roster of this session."
    let sentence: String
    /// What the person can do, in a sentence, or empty.
    var remedy = ""
    var actions: [Action] = []
    /// After a conflict: what was typed, beside what someone else saved.
    var conflict: Conflict?

    /// A way on.
    struct Action: Sendable {
        let name: String
        let href: Href
    }

    /// Two versions of the same fields. Sending keeps what is in the fields now.
    struct Conflict: Sendable {
        /// Where the form is sent again.
        let action: Href
        /// The version that is stored now.
        let version: Int
        /// "Luis Ferreira saved this at 20:41."
        let by: String
        let fields: [Version]
    }

    /// One field as it was typed, and as it is stored.
    struct Version: Sendable {
        let label: String
        let name: String
        let yours: String
        let theirs: String
    }

    var html: HTML {
        if let frame { return Layout(frame: frame, title: title, content: content).html }
        return DoorLayout(title: title, content: content).html
    }

    private var title: String {
        switch status {
        case 401: "Signed out"
        case 403: "Not allowed"
        case 404: "Not found"
        case 409 where conflict != nil || code.contains("changed"): "Someone was first"
        default: "Not possible"
        }
    }

    private var content: HTML {
        """
        \(PageHead(eyebrow: "\(title)", title: sentence, lead: remedy))
        \(with: conflict, versions)
        <p class="actions after">\(each: actions, { "<a class=\"button\" href=\"\($0.href)\">\($0.name)</a>" })\
        \(if: actions.isEmpty, "<a class=\"button\" href=\"/\">Go to Today</a>")</p>
        <p class="key">Code <code>\(code)</code></p>
        """
    }

    private func versions(_ conflict: Conflict) -> HTML {
        """
        <p>\(conflict.by) Yours is in the fields, theirs beside it. What you send now replaces theirs.</p>
        <form method="post" action="\(conflict.action)" class="versions">\(Proof(frame?.csrf ?? ""))\
        <input type="hidden" name="version" value="\(conflict.version)">
        \(each: conflict.fields, pair)
        <button class="primary">Save what is in the fields</button></form>
        """
    }

    private func pair(_ field: Version) -> HTML {
        """
        <div class="two">\(NoteField(
            label: "\(field.label), yours", name: field.name, id: "kept-\(field.name)", value: field.yours, lines: 5))
        <div><p class="note-label">\(field.label), theirs</p>\
        <p class="note-text" data-theirs="\(field.name)">\(field.theirs)</p></div></div>
        """
    }
}

/// Something went wrong on our side. The number leads to the log; the page says nothing else about it.
struct FaultPage: Drawable {
    let frame: Frame?
    /// "7f3a".
    let number: String

    var html: HTML {
        if let frame { return Layout(frame: frame, title: "Something went wrong", content: content).html }
        return DoorLayout(title: "Something went wrong", content: content).html
    }

    private var content: HTML {
        """
        \(PageHead(
            title: "Something went wrong.",
            lead: "It is our fault, not yours, and it is written down. If it happens again, quote \(number)."))
        <p class="actions"><a class="button" href="">Try again</a><a class="button" href="/">Go to Today</a></p>
        """
    }
}
