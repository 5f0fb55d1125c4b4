/// The records from elsewhere: each asked for, here, or not needed and why.
struct RecordSection: Drawable {
    let csrf: String
    let address: Href
    /// "Two of four are still waited for."
    let headline: String
    let ways: [Choice.Option]
    let isChosen: Bool
    let rows: [Row]
    let canWrite: Bool
    var typedName = ""

    /// One record.
    struct Row: Sendable {
        let id: String
        /// Where its forms are sent.
        let href: Href
        let name: String
        let state: String
        let tone: Tone
        /// "Asked for on 18 Nov, of Alder Hospital"; "Fax, 20 Nov".
        let notes: [String]
        let version: Int
        let isAccounted: Bool
        let wasRequested: Bool
        let files: [File]
        let today: String
        let ways: [Choice.Option]
        /// A form of this row that came back: it stands open, filled in as it was.
        var returned: Returned?
    }

    struct File: Sendable {
        let name: String
        let href: Href
    }

    /// Which of a row's forms was refused, with what was typed into it.
    struct Returned: Sendable {
        let form: String
        let typed: Form
        let error: FieldError
    }

    var html: HTML {
        """
        <section aria-labelledby="records-title" id="records" tabindex="-1"><h2 id="records-title">Records from elsewhere</h2>
        <p class="lead-line">\(headline)</p>
        \(if: !rows.isEmpty, "<ul class=\"records\">\(each: rows, row)</ul>")
        \(if: canWrite, choosing)
        </section>
        """
    }

    private var choosing: HTML {
        """
        \(if: !isChosen, chooser)
        \(if: isChosen, "<details class=\"after\"><summary>Another record, or another way</summary>\(adding)\(chooser)</details>")
        """
    }

    private var chooser: HTML {
        """
        <form method="post" action="\(address)/path" class="stack after">\(Proof(csrf))
        \(Choice(label: "How they came", name: "path", options: ways))
        <button>Ask for what this way asks for</button></form>
        """
    }

    private var adding: HTML {
        """
        <form method="post" action="\(address)" class="stack after">\(Proof(csrf))
        \(Field(label: "Another record", name: "name", id: "record-name", value: typedName))
        <button>Add it</button></form>
        """
    }

    private func row(_ row: Row) -> HTML {
        """
        <li id="record-\(row.id)" tabindex="-1"><h3>\(row.name) \(Badge(row.state, row.tone))</h3>
        \(each: row.notes, { "<p class=\"by\">\($0)</p>" })
        \(if: !row.files.isEmpty, "<ul class=\"files\">\(each: row.files, { file($0) })</ul>")
        \(if: canWrite, forms(row))</li>
        """
    }

    private func file(_ file: File) -> HTML {
        """
        <li><a href="\(file.href)">\(file.name)</a>\
        \(if: canWrite, " <form method=\"post\" action=\"\(file.href)/remove\" class=\"inline\">\(Proof(csrf))<button class=\"plain\">Remove<span class=\"unseen\"> \(file.name)</span></button></form>")</li>
        """
    }

    private func forms(_ row: Row) -> HTML {
        """
        <details\(if: row.returned != nil, " open")><summary>\(if: row.isAccounted, "Change", else: "Write down")<span class="unseen"> about \(row.name)</span></summary>
        \(if: row.isAccounted, takeBack(row), else: steps(row))
        \(upload(row))</details>
        """
    }

    private func takeBack(_ row: Row) -> HTML {
        step(row, "take-back", "<button>Wait for it again</button>")
    }

    private func steps(_ row: Row) -> HTML {
        let errors = row.returned.map { [$0.error] } ?? []
        let value = { (form: String, name: String, usual: String) in row.returned?.form == form ? row.returned?.typed[name] ?? "" : usual }
        return """
            \(step(row, "request", """
                \(Field(label: "Asked of whom", name: "from", id: "from-\(row.id)", value: value("request", "from", ""), errors: errors))
                \(Field(label: "On", name: "on", id: "asked-\(row.id)", kind: .date, value: value("request", "on", row.today), errors: errors))
                <button>\(if: row.wasRequested, "Asked for again", else: "Asked for")</button>
                """))
            \(step(row, "receive", """
                \(Choice(label: "How it came", name: "how", id: "how-\(row.id)", options: row.ways))
                \(Field(label: "On", name: "on", id: "came-\(row.id)", kind: .date, value: value("receive", "on", row.today), errors: errors))
                <button>It is here</button>
                """))
            \(step(row, "waive", """
                \(Field(label: "Why it is not needed, or cannot be had", name: "why", id: "why-\(row.id)", value: value("waive", "why", ""), errors: errors))
                <button>Not needed</button>
                """))
            """
    }

    private func step(_ row: Row, _ what: String, _ fields: HTML) -> HTML {
        """
        <form method="post" action="\(row.href)" class="inline-fields after">\(Proof(csrf))\
        <input type="hidden" name="version" value="\(row.version)"><input type="hidden" name="what" value="\(what)">
        \(fields)</form>
        """
    }

    // The proof stands before the file, so that nothing of a stranger's is read.
    private func upload(_ row: Row) -> HTML {
        """
        <form method="post" action="\(row.href)/files" enctype="multipart/form-data" class="inline-fields after">\(Proof(csrf))
        <div class="field"><label for="file-\(row.id)">Scan or PDF, up to 8 MB</label>
        <input id="file-\(row.id)" name="file" type="file" accept="image/*,application/pdf" required></div>
        <button>Add the file</button></form>
        """
    }
}
