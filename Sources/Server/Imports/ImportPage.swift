/// Bringing a clinic's files in: choose them, see what would happen and what is wrong, then import all or nothing.
struct ImportPage: Drawable {
    let frame: Frame
    /// "America/Los_Angeles".
    let timeZone: String
    var outcome: Outcome = .none
    var errors: [FieldError] = []

    /// What the last upload came to.
    enum Outcome: Sendable {
        case none
        /// What the files would bring, and what is wrong with them; nothing is stored yet.
        case preview(headline: String, files: [FileLine], problems: [Problem], moreProblems: Int)
        case done(headline: String, files: [FileLine])
    }

    /// What one file holds.
    struct FileLine: Sendable {
        let name: String
        /// "Group sessions".
        let kind: String
        let rows: String
        let added: String
        let changed: String
        let unchanged: String
        let refused: String
    }

    /// One value that cannot be imported as it is, where it stands and what to do.
    struct Problem: Sendable {
        let file: String
        let row: Int
        let column: String
        let value: String
        let text: String
        let remedy: String
    }

    var html: HTML { Layout(frame: frame, title: "Import", content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: headline))
        \(ErrorSummary(errors: errors))
        \(result)
        <section>\(if: hasOutcome, "<h2>Choose again</h2>")\(form)</section>
        """
    }

    private var headline: String {
        switch outcome {
        case .none: "Bring in a roster, sessions and attendance."
        case .preview(let headline, _, _, _), .done(let headline, _): headline
        }
    }

    private var hasOutcome: Bool {
        if case .none = outcome { false } else { true }
    }

    private var result: HTML {
        switch outcome {
        case .none: .empty
        case .preview(_, let files, let problems, let more):
            """
            <section><h2>What the files hold</h2>\(fileTable(files))</section>
            \(if: !problems.isEmpty, problemSection(problems, more: more))
            \(if: problems.isEmpty, nothingYet)
            """
        case .done(_, let files):
            """
            <section><h2>What was imported</h2>\(fileTable(files))
            <p class="actions after"><a class="button" href="/week">Open the week</a>\
            <a class="button" href="/people">See the people</a></p></section>
            """
        }
    }

    private var nothingYet: HTML {
        Notice(.info, "Nothing is stored yet. Choose the files again and untick the preview.").html
    }

    private func fileTable(_ files: [FileLine]) -> Table {
        Table(
            caption: "Files",
            columns: [
                .init(name: "File"), .init(name: "Holds"), .init(name: "Rows", isFigure: true),
                .init(name: "New", isFigure: true),
                .init(name: "Changed", isFigure: true), .init(name: "As before", isFigure: true),
                .init(name: "Refused", isFigure: true),
            ],
            rows: files.map {
                [
                    "\($0.name)", "\($0.kind)", "\($0.rows)", "\($0.added)", "\($0.changed)", "\($0.unchanged)",
                    "\($0.refused)",
                ]
            })
    }

    private func problemSection(_ problems: [Problem], more: Int) -> HTML {
        """
        <section><h2>What is wrong, and what to do</h2>
        \(Table(
            caption: "Problems",
            columns: [
                .init(name: "File"), .init(name: "Row", isFigure: true), .init(name: "Column"), .init(name: "Value"),
                .init(name: "Problem"), .init(name: "Remedy"),
            ],
            rows: problems.map {
                ["\($0.file)", "\($0.row)", "\($0.column)", "<code>\($0.value)</code>", "\($0.text)", "\($0.remedy)"]
            }))
        \(if: more > 0, "<p class=\"key\">And \(more) more.</p>")</section>
        """
    }

    private var form: HTML {
        """
        <form method="post" action="/import" enctype="multipart/form-data" class="stack">\(Proof(frame.csrf))
        <div class="field"><label for="files">Files</label>
        <p class="hint" id="files-hint">\
        CSV: clients, coverages, referrals, authorizations, group_sessions, attendance; any \
        of them, together. Or a FHIR bundle of patients.</p>
        <input id="files" name="files" type="file" multiple required accept=".csv,.json,text/csv,application/json" \
        aria-describedby="files-hint"></div>
        \(Field(
            label: "Time zone of the times in them", name: "timezone", value: timeZone,
            hint: "Such as America/Los_Angeles.", required: true, errors: errors))
        <div class="field"><label class="tick"><input type="checkbox" name="dry-run" value="1" checked> Only show \
        what would happen</label></div>
        <button class="primary">Read the files</button>
        </form>
        """
    }
}
