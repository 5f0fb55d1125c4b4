/// What each programme says of itself to everybody, and who of the staff stands there too.
struct ProfilesPage: Drawable {
    let frame: Frame
    let programmes: [Row]
    let listed: [Listed]
    let staff: [Choice.Option]
    let canWrite: Bool
    var errors: [FieldError] = []
    var typed = Form()

    struct Row: Sendable {
        let name: String
        let edit: Href
        let standing: String
        let tone: Tone
        /// Where everybody sees it; nil while nobody does.
        let shown: Href?
    }

    /// Somebody who agreed to be listed.
    struct Listed: Sendable {
        let name: String
        let licence: String
        let remove: Href
    }

    var html: HTML { Layout(frame: frame, title: "Public pages", content: content).html }

    private var content: HTML {
        """
        \(PageHead(
            title: "What everybody can read of us.",
            lead: "Only what was published stands on public pages. Hours come from the groups of the week.",
            actions: "<a class=\"button\" href=\"/programmes\">Look at the public pages</a>"))
        \(SettingsTabs(room: .profiles))
        \(ErrorSummary(errors: errors))
        \(Table(
            caption: "Programmes", columns: [.init(name: "Programme"), .init(name: "Standing"), .init(name: "Address")],
            rows: programmes.map { row in
                ["<a href=\"\(row.edit)\">\(row.name)</a>", "\(Badge(row.standing, row.tone))", row.shown.map { "<a href=\"\($0)\">\($0.text)</a>" } ?? "Nobody sees it"]
            }))
        <section class="section"><h2>People on public pages</h2>
        <p>Only who agreed, as they want to be read. Each stands with the programmes they work in.</p>
        \(if: listed.isEmpty, "<p class=\"none\">Nobody yet.</p>")
        <ul class="list">\(each: listed, line)</ul>
        \(if: canWrite, form)</section>
        """
    }

    private func line(_ line: Listed) -> HTML {
        """
        <li><span>\(line.name)</span><span>\(line.licence)</span>\(if: canWrite, removal(line))</li>
        """
    }

    private func removal(_ line: Listed) -> HTML {
        """
        <form method="post" action="\(line.remove)" class="inline">\(Proof(frame.csrf))\
        <button>Take off<span class="unseen"> \(line.name)</span></button></form>
        """
    }

    private var form: HTML {
        """
        <form method="post" action="/settings/listed-staff" class="stack add">\(Proof(frame.csrf))
        \(Choice(label: "Who", name: "staff", options: staff))
        \(Field(label: "Name as it is to be read", name: "shownAs", value: typed["shownAs"], required: true, errors: errors))
        \(Field(label: "Licence and state", name: "licence", value: typed["licence"], hint: "LMFT 12345, Oregon.", required: true, errors: errors))
        <label class="tick"><input type="checkbox" id="agreed" name="agreed" value="yes"> They agreed to stand on public pages</label>
        <button class="primary">List them</button></form>
        """
    }
}

/// What one programme says of itself, being written.
struct ProfilePage: Drawable {
    let frame: Frame
    let name: String
    let action: Href
    let version: Int
    let slug: String
    let fields: [Written]
    let canWrite: Bool
    /// The published version can be seen here.
    let shown: Href?
    /// Something is saved that everybody may be shown.
    let canPublish: Bool
    var errors: [FieldError] = []

    /// One field with what stands in it.
    struct Written: Sendable {
        let label: String
        let name: String
        let value: String
        let isLine: Bool
    }

    var html: HTML { Layout(frame: frame, title: "\(name), public page", content: content).html }

    private var content: HTML {
        """
        \(PageHead(
            eyebrow: "<a href=\"/settings/profiles\">Public pages</a>", title: "What \(name) says of itself.",
            lead: "Plain words, for somebody who is having a hard time. It is saved first and published when you say so."))
        \(ErrorSummary(errors: errors))
        <form method="post" action="\(action)" class="stack">\(Proof(frame.csrf))<input type="hidden" name="version" value="\(version)">
        \(Field(label: "Address", name: "slug", value: slug, hint: "The last part of the page’s address: evening-programme.", required: true, errors: errors))
        \(each: fields, field)
        \(if: canWrite, "<button class=\"primary\">Save</button>")</form>
        \(if: canWrite, publishing)
        """
    }

    private func field(_ field: Written) -> HTML {
        field.isLine
            ? "\(Field(label: field.label, name: field.name, value: field.value, errors: errors))"
            : "\(NoteField(label: field.label, name: field.name, id: field.name, value: field.value, lines: 4))"
    }

    private var publishing: HTML {
        """
        <section class="section"><h2>For everybody</h2><div class="actions">\
        \(if: canPublish, "<form method=\"post\" action=\"\(action)/publish\" class=\"inline\">\(Proof(frame.csrf))<input type=\"hidden\" name=\"version\" value=\"\(version)\"><button class=\"primary\">Publish what is saved</button></form>")\
        \(with: shown, { "<a class=\"button\" href=\"\($0)\">See it</a><form method=\"post\" action=\"\(action)/hide\" class=\"inline\">\(Proof(frame.csrf))<button>Show it to nobody</button></form>" })</div></section>
        """
    }
}
