/// The door: account and password.
struct SignInPage: Drawable {
    let csrf: String
    var account = ""
    /// Where the person wanted to go.
    var next = ""
    /// "The account or the password is not right." or "Too many tries; wait five minutes.", or empty.
    var problem = ""
    /// The sample sign-ins, shown only by a server that serves made-up people.
    var samples: [SampleAccount] = []

    /// A made-up person one may sign in as.
    struct SampleAccount: Sendable {
        let account: String
        let password: String
        let role: String
    }

    var html: HTML { DoorLayout(title: "Sign in", content: content).html }

    private var content: HTML {
        """
        <h1>Sign in</h1>
        \(if: !problem.isEmpty, "\(Notice(.danger, problem))")
        <form method="post" action="/sign-in" class="stack">
        \(Proof(csrf))<input type="hidden" name="next" value="\(next)">
        \(Field(label: "Account", name: "account", value: account, autocomplete: "username", required: true))
        \(Field(label: "Password", name: "password", kind: .password, autocomplete: "current-password", required: true))
        <button class="primary wide">Sign in</button>
        </form>
        \(if: !samples.isEmpty, sampleList)
        """
    }

    private var sampleList: HTML {
        """
        <details class="samples"><summary>This clinic is made up: sign in as anyone</summary>
        \(Table(
            caption: "Sample accounts",
            columns: [.init(name: "Account"), .init(name: "Password"), .init(name: "Role")],
            rows: samples.map { ["<code>\($0.account)</code>", "<code>\($0.password)</code>", "\($0.role)"] }))
        </details>
        """
    }
}

/// The second step: a code from the authenticator, or a recovery code.
struct SignInCodePage: Drawable {
    let csrf: String
    var problem = ""

    var html: HTML { DoorLayout(title: "Second step", content: content).html }

    private var content: HTML {
        """
        <h1>One more step</h1>
        \(if: !problem.isEmpty, "\(Notice(.danger, problem))")
        <form method="post" action="/sign-in/code" class="stack">
        \(Proof(csrf))
        \(Field(
            label: "Code", name: "code", kind: .code,
            hint: "The six digits your authenticator shows now, or one of your recovery codes.",
            autocomplete: "one-time-code", required: true))
        <button class="primary wide">Continue</button>
        </form>
        <p class="aside"><a href="/sign-in">Use another account</a></p>
        """
    }
}
