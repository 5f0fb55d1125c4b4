/// One signature: the very words, who signed them, how, when and from where. It prints as the copy that people may have.
struct SignedPage: Drawable {
    let frame: Frame
    let head: InquiryHead
    let title: String
    let text: String
    let name: String
    let drawing: String
    let facts: [Fact]
    /// Words and hash no longer belong together: somebody changed the database by hand.
    let isBroken: Bool
    /// "Taken back on Tue 24 Nov by Mara Vale", or empty.
    let withdrawn: String
    /// Nil for those who may not, and once it was taken back.
    let withdraw: Href?
    var errors: [FieldError] = []
    var typed = Form()

    var html: HTML { Layout(frame: frame, title: title, content: content).html }

    private var content: HTML {
        """
        \(head)
        \(if: isBroken, "\(Notice(.danger, "The words below are not those that were signed: their hash differs. Tell whoever runs this machine."))")
        \(if: !withdrawn.isEmpty, "\(Notice(.warning, withdrawn))")
        \(ErrorSummary(errors: errors))
        <article class="signed"><h2>\(title)</h2>\(DocumentText(text))
        \(SignatureDrawing(name: name, path: drawing))
        \(Facts(facts: facts))</article>
        \(with: withdraw, form)
        """
    }

    private func form(_ action: Href) -> HTML {
        """
        <details class="change"\(if: !errors.isEmpty, " open")><summary>Somebody takes it back</summary>
        <form method="post" action="\(action)" class="stack after">\(Proof(frame.csrf))
        \(Field(label: "Who", name: "name", value: typed["name"], required: true, errors: errors))
        \(Field(label: "What they said", name: "words", value: typed["words"], errors: errors))
        <p class="hint">What was done on it before stands. It has to be signed anew before admission.</p>
        <button>Take it back</button></form></details>
        """
    }
}
