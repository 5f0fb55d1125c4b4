/// What somebody signs before treatment begins: whose word counts, what waits for whom, and what is signed.
struct DocumentsPage: Drawable {
    let frame: Frame
    let head: InquiryHead
    /// "A guardian who may decide alone signs."
    let because: String
    /// Why nobody can sign yet, or empty.
    let problem: String
    /// What can be decided for somebody under age; nil for somebody of age.
    let path: PathForm?
    /// Parents and guardians with what they may decide, and room for one more; empty for somebody of age.
    let guardians: [GuardianForm]
    let documents: [Row]
    /// Who has something to sign now.
    let waiting: [Waiting]
    let hasSamples: Bool
    let signatures: [Line]
    /// "Gone through and understood", "Two questions are open".
    let orientation: (state: String, tone: Tone, href: Href)
    var errors: [FieldError] = []

    /// One document with who signed it, and who has not.
    struct Row: Sendable {
        let title: String
        let version: String
        let isSample: Bool
        let signed: [Line]
        let missing: [String]
    }

    /// Somebody who is handed the device.
    struct Waiting: Sendable {
        let name: String
        /// "four documents".
        let count: String
        let action: Href
    }

    /// A signature, with the way to what was shown.
    struct Line: Sendable {
        let words: String
        let href: Href
        var isWithdrawn = false
    }

    var html: HTML { Layout(frame: frame, title: "Documents: \(head.name)", content: content).html }

    private var content: HTML {
        """
        \(head)
        \(ErrorSummary(errors: errors))
        \(if: hasSamples, "\(Notice(.warning, "Some of these words are samples that nobody’s counsel has looked over. A director or administrator puts the house’s own in force.", action: ("Documents of the house", "/settings/documents")))")
        <div class="two"><section><h2>Who signs</h2>
        \(if: !problem.isEmpty, "\(Notice(.warning, problem))")\(if: !because.isEmpty, "<p>\(because)</p>")
        \(path)\(if: !guardians.isEmpty, "<h3 class=\"after\">Parents and guardians</h3>\(each: guardians)")</section>
        <section><h2>Sign now</h2>\(signNow)</section></div>
        <section class="section"><h2>Documents</h2>\(table)</section>
        <section class="section"><h2>Orientation</h2><p>\(Badge(orientation.state, orientation.tone)) <a href="\(orientation.href)">Go through it</a></p></section>
        \(if: !signatures.isEmpty, history)
        """
    }

    private var signNow: HTML {
        guard !waiting.isEmpty else {
            return "<p class=\"none\">\(problem.isEmpty ? "Nothing waits for a signature." : "Nobody can sign yet.")</p>"
        }
        return """
            <p>Hand the device over: it shows the documents and nothing else, until you take it back with your password.</p>
            <ul class="list">\(each: waiting, { "<li><span>\($0.name)</span><span>\($0.count)</span><form method=\"post\" action=\"\($0.action)\">\(Proof(frame.csrf))<button class=\"primary\">Hand it to \($0.name)</button></form></li>" })</ul>
            """
    }

    private var table: Table {
        Table(
            caption: "What is signed", columns: [.init(name: "Document"), .init(name: "Signed"), .init(name: "Missing")],
            rows: documents.map { row in
                [
                    "\(row.title) <span class=\"quiet\">\(row.version)</span> \(if: row.isSample, "\(Badge("Sample", .warning))")",
                    "\(each: row.signed, { "<a href=\"\($0.href)\">\($0.words)</a><br>" })",
                    row.missing.isEmpty ? "\(Badge("Complete", .good))" : "\(row.missing.joined(separator: "; "))",
                ]
            })
    }

    private var history: HTML {
        """
        <section class="section"><h2>Every signature</h2><ul class="list">\(each: signatures, { line in
            "<li><a href=\"\(line.href)\">\(line.words)</a>\(if: line.isWithdrawn, "\(Badge("Taken back", .warning))")</li>"
        })</ul></section>
        """
    }
}

/// One parent or guardian, and what they may decide.
struct GuardianForm: Drawable {
    let action: Href
    let csrf: String
    /// Empty for somebody new.
    let id: String
    let name: String
    let relation: String
    let phone: String
    let email: String
    let consents: [Choice.Option]
    /// "Mara Vale, mother: only together with the other guardian".
    let summary: String
    let isOpen: Bool
    var errors: [FieldError] = []

    var html: HTML {
        let key = id.isEmpty ? "new" : id
        return """
            <details\(if: isOpen, " open")><summary>\(summary)</summary>
            <form method="post" action="\(action)" class="stack after">\(Proof(csrf))<input type="hidden" name="guardian" value="\(id)">
            \(Field(label: "Name", name: "name", id: id.isEmpty ? "guardian-name" : "name-\(key)", value: name, required: true, errors: errors))
            \(Field(label: "How they are related", name: "relation", id: "relation-\(key)", value: relation))
            \(Field(label: "Telephone", name: "phone", id: "phone-\(key)", kind: .tel, value: phone))
            \(Field(label: "E-mail", name: "email", id: "email-\(key)", kind: .email, value: email))
            \(Choice(label: "What they may decide", name: "consents", id: "consents-\(key)", options: consents))
            <button>Keep it</button></form></details>
            """
    }
}

/// Whose word counts for somebody under age.
struct PathForm: Drawable {
    let action: Href
    let csrf: String
    let isAlone: Bool
    let guardiansMaySee: Bool
    /// Why they cannot consent alone; empty where they can.
    let aloneClosed: String
    /// Staff have to write down why a guardian signs.
    let needsReason: Bool
    let reason: String
    var errors: [FieldError] = []

    var html: HTML {
        """
        <form method="post" action="\(action)" class="stack after">\(Proof(csrf))
        <fieldset><legend>On whose word are they treated?</legend>
        <label class="tick"><input type="radio" name="path" value="guardians"\(if: !isAlone, " checked")> A parent’s or guardian’s</label>
        <label class="tick"><input type="radio" name="path" value="minor-alone"\(if: isAlone, " checked")\(if: !aloneClosed.isEmpty, " disabled")> Their own, alone</label>
        \(if: !aloneClosed.isEmpty, "<p class=\"hint\">Not their own alone: \(aloneClosed)</p>")
        \(if: aloneClosed.isEmpty, see)</fieldset>
        \(if: needsReason, "\(Field(label: "Why a guardian signs, and what you know of the law here", name: "reason", value: reason, errors: errors))")
        <button>Keep it</button></form>
        """
    }

    private var see: HTML {
        """
        <label class="tick"><input type="checkbox" name="guardiansMaySee" value="yes"\(if: isAlone && guardiansMaySee, " checked")> \
        If alone: they want parents or guardians to see of it</label>
        """
    }
}
