/// One's own account: where it is signed in, the second step, and the password.
struct AccountPage: Drawable {
    let frame: Frame
    let account: String
    let signIns: [SignIn]
    let twoStep: TwoStep
    /// Said once after something changed, or empty.
    var done = ""
    var errors: [FieldError] = []

    /// One place where this account is signed in.
    struct SignIn: Sendable {
        /// "Firefox on Linux".
        let device: String
        let address: String
        /// "Today, 8:55".
        let lastSeen: String
        var isThisOne = false
    }

    /// How far the second step is set up.
    enum TwoStep: Sendable {
        case off(isRequired: Bool)
        /// The key for an authenticator, until a first code shows that it has it.
        case starting(key: String)
        /// It is on from now; the codes to keep on paper are shown this once.
        case confirmed(recoveryCodes: [String])
        /// "8 of 10 recovery codes are left".
        case on(String)
    }

    var html: HTML { Layout(frame: frame, title: "Your account", content: content).html }

    private var content: HTML {
        """
        \(PageHead(eyebrow: "\(account)", title: "Your account and sign-ins"))
        \(if: !done.isEmpty, "\(Notice(.good, done))")
        \(ErrorSummary(errors: errors))
        <section><h2>Signed in</h2>
        \(Table(
            caption: "Where you are signed in",
            columns: [.init(name: "Device"), .init(name: "Address"), .init(name: "Last seen")],
            rows: signIns.map {
                ["\($0.device) \(if: $0.isThisOne, "\(Badge("this one", .info))")", "\($0.address)", "\($0.lastSeen)"]
            }))
        <form method="post" action="/sign-out-everywhere" class="after">\(Proof(frame.csrf))\
        <button>Sign out everywhere</button></form>
        </section>
        <section><h2>Second step</h2>\(second)</section>
        <section><h2>Password</h2>\(password)</section>
        """
    }

    private var second: HTML {
        switch twoStep {
        case .off(let isRequired):
            """
            <p>\(if: isRequired, "This clinic asks everyone for a second step. ")\
            An authenticator on your phone shows a code \
            that changes every half minute; signing in then takes the password and the code.</p>
            <form method="post" action="/account/two-step" class="after">\(Proof(frame.csrf))\
            <button class="primary" name="step" value="start">Set up the second step</button></form>
            """
        case .starting(let key):
            """
            <ol class="steps"><li><p>Add this key to your authenticator, or \
            <a href="\(Href.authenticator(key, of: account))">open it on this device</a>.</p>
            <p><code class="secret">\(key)</code></p></li>
            <li><form method="post" action="/account/two-step" class="stack">\(Proof(frame.csrf))
            \(Field(
                label: "The code it shows now", name: "code", kind: .code, autocomplete: "one-time-code",
                required: true, errors: errors))
            <button class="primary" name="step" value="confirm">Confirm</button></form></li></ol>
            """
        case .confirmed(let codes):
            """
            <p>\(Badge("On", .good)) Keep these recovery codes on paper: they are shown this once. Each works once, when \
            the phone is not at hand.</p>
            <ul class="codes">\(each: codes, { "<li><code>\($0)</code></li>" })</ul>
            <p class="after"><a class="button" href="/account">I have kept them</a></p>
            """
        case .on(let codes): "<p>\(Badge("On", .good)) \(codes).</p>"
        }
    }

    private var password: HTML {
        """
        <form method="post" action="/account/password" class="stack">\(Proof(frame.csrf))
        \(Field(
            label: "Password now", name: "current", kind: .password, autocomplete: "current-password", required: true,
            errors: errors))
        \(Field(
            label: "New password", name: "password", kind: .password,
            hint: "At least twelve characters; a few words you can remember are best.", autocomplete: "new-password",
            required: true, errors: errors))
        <button>Change the password</button></form>
        """
    }
}

extension Href {
    /// The address that an authenticator on the same device opens ("Key Uri Format" of Google Authenticator).
    static func authenticator(_ key: String, of account: String) -> Href {
        "otpauth://totp/Stepwell:\(account)?secret=\(key)&issuer=Stepwell"
    }
}
