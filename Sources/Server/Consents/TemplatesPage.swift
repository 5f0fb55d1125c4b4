/// The documents that people sign here, and who has looked their words over.
struct TemplatesPage: Drawable {
    let frame: Frame
    let rows: [Row]

    struct Row: Sendable {
        let title: String
        let href: Href
        let needed: String
        /// "Version 2, looked over by Ms Ito, 12 Nov 2026", "Sample".
        let standing: String
        let tone: Tone
    }

    var html: HTML { Layout(frame: frame, title: "Documents", content: content).html }

    private var content: HTML {
        """
        \(PageHead(
            title: "What people sign here.",
            lead: "The samples are words of the program. They are not legal advice: have your counsel read them, and put your own in force."))
        \(SettingsTabs(room: .documents))
        \(Table(
            caption: "Documents", columns: [.init(name: "Document"), .init(name: "Asked of"), .init(name: "Words")],
            rows: rows.map { ["<a href=\"\($0.href)\">\($0.title)</a>", "\($0.needed)", "\(Badge($0.standing, $0.tone))"] }))
        <p class="after">Who may consent under age is decided by the <a href="/settings/minors">table of states</a>.</p>
        """
    }
}

/// One document: its words in force, and a form for the next version.
struct TemplatePage: Drawable {
    let frame: Frame
    let title: String
    let action: Href
    let standing: String
    let text: String
    /// The version that the form starts from.
    let version: Int
    let canWrite: Bool
    let fields: String
    let typed: Typed
    let needed: [Choice.Option]
    let versions: [String]
    /// Somebody put another version in force meanwhile: its words, beside what is in the form.
    var theirs: String?
    var errors: [FieldError] = []

    /// What stands in the form.
    struct Typed: Sendable {
        let title: String
        let words: String
        let counsel: String
        let asksAgain: Bool
    }

    var html: HTML { Layout(frame: frame, title: title, content: content).html }

    private var content: HTML {
        """
        \(PageHead(eyebrow: "<a href=\"/settings/documents\">Documents</a>", title: "\(title).", lead: standing))
        \(ErrorSummary(errors: errors))
        \(with: theirs, conflict)
        <div class="two"><section><h2>In force</h2>\(DocumentText(text))</section>
        \(if: canWrite, form)</div>
        \(if: !versions.isEmpty, "<section class=\"section\"><h2>Versions</h2><ul class=\"list\">\(each: versions, { "<li>\($0)</li>" })</ul></section>")
        """
    }

    private func conflict(_ words: String) -> HTML {
        """
        <section class="conflict" role="alert" tabindex="-1" data-focus><h2>Somebody put another version in force meanwhile</h2>
        <p>Your words are still in the form. These are theirs; what you send now replaces them.</p>\(DocumentText(words))</section>
        """
    }

    private var form: HTML {
        """
        <section><h2>A new version</h2>
        <form method="post" action="\(action)" class="stack">\(Proof(frame.csrf))<input type="hidden" name="version" value="\(version)">
        \(Field(label: "Title", name: "title", value: typed.title, required: true, errors: errors))
        <div class="field"><label for="words">Words</label><p class="hint" id="words-hint">\(fields)</p>
        <textarea id="words" name="words" rows="18" aria-describedby="words-hint">
        \(typed.words)</textarea></div>
        \(Choice(label: "Asked of", name: "needed", options: needed))
        \(Field(label: "Looked over by", name: "counsel", value: typed.counsel, hint: "Your counsel, and when. Empty: nobody has.", errors: errors))
        <label class="tick"><input type="checkbox" name="asksAgain" value="yes"\(if: typed.asksAgain, " checked")> Whoever signed before signs this version too</label>
        <button class="primary">Put it in force</button></form></section>
        """
    }
}
