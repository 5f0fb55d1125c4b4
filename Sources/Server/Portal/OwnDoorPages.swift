/// The door to a person's own page: e-mail and password, or a link by e-mail.
struct OwnSignInPage: Drawable {
    var email = ""
    /// What went wrong, or empty.
    var problem = ""
    /// A link was asked for; the same is said whether or not the address is known.
    var linkAsked = false

    var html: HTML { OwnLayout(frame: nil, title: "Sign in to your page", content: content).html }

    private var content: HTML {
        """
        <h1>Sign in to your page</h1>
        \(if: !problem.isEmpty, "\(Notice(.danger, problem))")
        \(if: linkAsked, "\(Notice(.good, "If that address is known here, a link is on its way. It is good for 20 minutes."))")
        <form method="post" action="/my/sign-in" class="stack">
        \(Field(label: "E-mail", name: "email", kind: .email, value: email, autocomplete: "username", required: true))
        \(Field(
            label: "Password", name: "password", kind: .password, hint: "Leave it empty to get a link by e-mail.",
            autocomplete: "current-password"))
        <button class="primary wide" name="way" value="password">Sign in</button>
        <button class="wide" name="way" value="link">Send me a link instead</button>
        </form>
        <p class="aside">No account yet? Somebody of your programme can send you a link.</p>
        """
    }
}

/// A link was followed: who is it? The birth date is the second thing that only the right person knows.
struct OwnLinkPage: Drawable {
    /// Where the answer goes; holds the link's secret, so no other site may see it.
    let action: Href
    /// The birth date to ask for is the young person’s, not the guardian’s own.
    let isGuardians: Bool
    /// Of whoever is signed in here already: on a shared phone the next one comes in over the one before.
    var csrf = ""
    var problem = ""

    var html: HTML { OwnLayout(frame: nil, title: "Is it you?", content: content).html }

    private var content: HTML {
        let whose = isGuardians ? "your young person’s birth date" : "your birth date"
        let errors = problem.isEmpty ? [] : [FieldError(field: "born", text: problem)]
        return """
            <h1>Is it you?</h1>
            <p class="lead">So that nobody else opens this, please give \(whose).</p>
            \(ErrorSummary(errors: errors))
            <form method="post" action="\(action)" class="stack">\(if: !csrf.isEmpty, "\(Proof(csrf))")
            \(Field(
                label: "Birth date", name: "born", kind: .date, hint: "For example 1994-03-27.", autocomplete: "bday", required: true,
                errors: errors))
            <button class="primary wide">Open</button>
            </form>
            """
    }
}

/// A person's own sign-in: a password, and signing out.
struct OwnAccountPage: Drawable {
    let frame: OwnFrame
    /// What they sign in by; nil when links are handed to them.
    let email: String?
    let hasPassword: Bool
    var done = ""
    var problem = ""

    var html: HTML { OwnLayout(frame: frame, title: "Account", content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: "Your account", lead: email.map { "You sign in with \($0)." } ?? "You sign in with links that are handed to you."))
        \(if: !done.isEmpty, "\(Notice(.good, done))")
        \(if: email != nil, password)
        <form method="post" action="/my/sign-out" class="stack after">\(Proof(frame.csrf))\
        <button class="wide">Sign out on this device</button>
        <p class="hint">What this device kept of your page, the safety plan too, is removed with it.</p></form>
        """
    }

    private var password: HTML {
        let errors = problem.isEmpty ? [] : [FieldError(field: "password", text: problem)]
        return """
            <h2>\(hasPassword ? "Change your password" : "Choose a password")</h2>
            \(ErrorSummary(errors: errors))
            <form method="post" action="/my/account" class="stack">\(Proof(frame.csrf))
            \(Field(
                label: "New password", name: "password", kind: .password,
                hint: "At least twelve characters; a few words you can remember are best.", autocomplete: "new-password",
                required: true, errors: errors))
            <button class="primary wide">Keep it</button></form>
            """
    }
}

/// Help that is always there, signed in or not.
struct OwnHelpPage: Drawable {
    let frame: OwnFrame?
    /// The clinic's own lines.
    var lines: [PlanSheet.Contact] = []

    var html: HTML { OwnLayout(frame: frame, title: "Help now", content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: "Help now", lead: "If you or somebody else is in danger, do not wait for an answer here."))
        \(HelpNumbers(lines: lines))
        """
    }
}

/// The numbers that always answer, and the clinic's own.
struct HelpNumbers: Drawable {
    let lines: [PlanSheet.Contact]

    var html: HTML {
        """
        <ul class="help-lines">
        <li><a class="button wide" href="tel:988">Call 988</a><p>Suicide and Crisis Lifeline, day and night.</p></li>
        <li><a class="button wide" href="sms:988">Text 988</a><p>If talking is hard.</p></li>
        <li><a class="button wide" href="tel:911">Call 911</a><p>When somebody may be hurt now.</p></li>
        \(each: lines, { "<li>\(line($0))</li>" })
        </ul>
        """
    }

    private func line(_ line: PlanSheet.Contact) -> HTML {
        let hours: HTML = "\(if: !line.hours.isEmpty, "<p>\(line.hours)</p>")"
        guard let href = Href.telephone(line.phone) else { return "<p class=\"plan-name\">\(line.name): \(line.phone)</p>\(hours)" }
        return "<a class=\"button wide\" href=\"\(href)\">Call \(line.name), \(line.phone)</a>\(hours)"
    }
}
