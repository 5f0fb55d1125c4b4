/// A person's homework: what is to do, and what was done.
struct OwnHomeworkPage: Drawable {
    let frame: OwnFrame
    let headline: String
    let open: [Line]
    let past: [Line]

    /// One piece of homework, with the way to it.
    struct Line: Sendable {
        let title: String
        /// "For Wed 25 Nov · Harbor".
        let note: String
        let href: Href
        let state: String
        var tone: Tone = .quiet
    }

    var html: HTML { OwnLayout(frame: frame, title: "Homework", content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: headline))
        \(if: !open.isEmpty, "<ul class=\"own-waiting\">\(each: open, line)</ul>")
        \(if: !past.isEmpty, "<section class=\"own-card\"><h2>Done</h2><ul class=\"own-list\">\(each: past, line)</ul></section>")
        """
    }

    private func line(_ line: Line) -> HTML {
        "<li><a href=\"\(line.href)\"><b>\(line.title)</b><span>\(line.note)</span></a>\(if: !line.state.isEmpty, "\(Badge(line.state, line.tone))")</li>"
    }
}

/// One piece of homework on the person's phone: a worksheet that saves itself, then done.
struct OwnWorksheetPage: Drawable {
    let frame: OwnFrame
    let title: String
    /// "Thought record · for Wed 25 Nov, in Harbor".
    let place: String
    let intro: String
    let instructions: String
    let action: Href
    let version: Int
    /// Nil when it is done, or somebody else reads it.
    let form: WorksheetForm?
    let closing: WorksheetForm?
    /// What was answered, once it is done.
    let answers: [Fact]
    let status: String
    let files: [File]
    var canChange = false
    var canAddFiles = false
    var errors: [FieldError] = []

    /// A photo or scan beside it.
    struct File: Sendable {
        let name: String
        let href: Href
    }

    var html: HTML { OwnLayout(frame: frame, title: title, content: content).html }

    private var content: HTML {
        """
        \(PageHead(eyebrow: "<a href=\"/my/homework\">Homework</a> · \(place)", title: title, lead: intro))
        \(if: !instructions.isEmpty, "<p class=\"note-text\">\(instructions)</p>")
        \(if: !status.isEmpty, "\(Notice(.good, status))")
        \(ErrorSummary(errors: errors + (form?.errors ?? []) + (closing?.errors ?? [])))
        \(with: form, worksheet)
        \(if: !answers.isEmpty, "<section class=\"own-card\"><h2>What you wrote</h2>\(Facts(facts: answers))</section>")
        \(if: canChange, change)
        \(if: canAddFiles || !files.isEmpty, attachments)
        """
    }

    private func worksheet(_ form: WorksheetForm) -> HTML {
        """
        <form method="post" action="\(action)" class="worksheet" data-later="\(title)" data-autosave>\(Proof(frame.csrf))
        <input type="hidden" name="version" value="\(version)">
        \(form)
        \(with: closing, { "<h2>How it was</h2>\($0)" })
        <p class="saving"><span data-saving role="status"></span></p>
        <div class="own-more"><button class="wide" name="way" value="draft">Save for later</button>
        <button class="primary wide" name="way" value="done">Done</button></div>
        </form>
        """
    }

    private var change: HTML {
        "<form method=\"post\" action=\"\(action)/reopen\">\(Proof(frame.csrf))<button class=\"wide\">Change it</button></form>"
    }

    private var attachments: HTML {
        """
        <section class="own-card"><h2>Photos and files</h2>
        \(if: files.isEmpty, "<p>Done on paper? Add a photo of it, or a PDF.</p>")
        <ul class="own-list">\(each: files, file)</ul>
        \(if: canAddFiles, add)</section>
        """
    }

    private func file(_ file: File) -> HTML {
        """
        <li><a href="\(file.href)">\(file.name)</a>\
        \(if: canAddFiles, "<form method=\"post\" action=\"\(file.href)/remove\">\(Proof(frame.csrf))<button>Remove<span class=\"unseen\"> \(file.name)</span></button></form>")</li>
        """
    }

    // The proof stands before the file, so that nothing of a stranger's is read.
    private var add: HTML {
        """
        <form method="post" action="\(action)/files" enctype="multipart/form-data" class="stack">\(Proof(frame.csrf))
        <div class="field"><label for="file">Photo or PDF, up to 8 MB</label>
        <input id="file" name="file" type="file" accept="image/*,application/pdf" required></div>
        <button class="wide">Add it</button></form>
        """
    }
}
