/// One document on a device that was handed over. There is nothing else on it, and no way anywhere else.
struct SignPage: Drawable {
    let siteName: String
    let csrf: String
    let action: Href
    let title: String
    let text: String
    let hash: String
    /// Who reads it now.
    let signer: String
    /// "1 of 4".
    let place: String
    var typed = Form()
    var errors: [FieldError] = []

    var html: HTML { SignLayout(siteName: siteName, title: title, content: content).html }

    private var content: HTML {
        """
        \(ErrorSummary(errors: errors))
        <p class="eyebrow">\(signer) · \(place)</p>
        <h1>\(title)</h1>
        \(DocumentText(text))
        <form method="post" action="\(action)" class="worksheet" novalidate>\(Proof(csrf))<input type="hidden" name="shown" value="\(hash)">
        \(agreed)
        \(Field(label: "Your full name", name: "name", value: typed["name"], hint: "Typing it signs the document.", autocomplete: "off", errors: errors))
        <div class="field" data-draw hidden><p id="draw-label"><b>Or draw it too, if you like</b></p>
        <canvas width="600" height="200" aria-labelledby="draw-label" role="img"></canvas>
        <input type="hidden" name="drawing" value="\(typed["drawing"])"><button type="button" data-clear>Clear the drawing</button></div>
        <button class="primary wide">Sign</button>
        <p class="hint">We keep these very words, your name, the time, and the address of this device. You can have a copy, and you can take it back.</p>
        </form>
        <details class="after"><summary>For staff: take the device back</summary>\(TakeBackForm(csrf: csrf))</details>
        """
    }

    private var agreed: HTML {
        let error = errors.first { $0.field == "agreed" }
        return """
            <div class="field"\(if: error != nil, " data-tone=\"danger\"")>\(with: error, { "<p class=\"error\" id=\"agreed-error\">\($0.text)</p>" })
            <label class="tick"><input type="checkbox" id="agreed" name="agreed" value="yes"\(if: typed["agreed"] == "yes", " checked")\
            \(if: error != nil, " aria-describedby=\"agreed-error\"")> I have read this, or it was read to me, and I agree</label></div>
            """
    }
}

/// Everything of this person's is signed: the device goes back.
struct SignDonePage: Drawable {
    let siteName: String
    let form: TakeBackForm

    var html: HTML {
        SignLayout(
            siteName: siteName, title: "Thank you",
            content: """
                <h1>Thank you. That was all.</h1>
                <p>Please hand the device back.</p>
                <section class="after"><h2>For staff</h2>\(form)</section>
                """
        ).html
    }
}

/// What makes a device its owner's again: their password.
struct TakeBackForm: Drawable {
    let csrf: String
    var errors: [FieldError] = []

    var html: HTML {
        """
        <form method="post" action="/take-back" class="stack">\(Proof(csrf))
        \(Field(
            label: "Your password", name: "password", kind: .password, hint: "Until then this browser shows nothing else.",
            autocomplete: "off", required: true, errors: errors))
        <button>Take the device back</button></form>
        """
    }
}

/// A password did not fit: the device stays where it is.
struct TakeBackPage: Drawable {
    let siteName: String
    let back: Href
    let form: TakeBackForm

    var html: HTML {
        SignLayout(
            siteName: siteName, title: "Take the device back",
            content: """
                \(ErrorSummary(errors: form.errors))
                <h1>Take the device back</h1>
                \(form)
                <p class="after"><a href="\(back)">Back to the documents</a></p>
                """
        ).html
    }
}

/// A document without a rail, a search or a way out.
struct SignLayout: Drawable {
    let siteName: String
    let title: String
    let content: HTML

    var html: HTML {
        """
        \(Head(title: title, scripts: [.sign]))
        <body class="own public sign">
        <header class="own-bar"><p class="brand">\(Mark.small)<span>\(siteName)</span></p></header>
        <main id="main" tabindex="-1">
        \(content)
        </main>
        </body>
        </html>
        """
    }
}
