/// The assessment of one person: what was asked and answered, what is still missing, and the records from elsewhere.
struct IntakePage: Drawable {
    let frame: Frame
    let head: InquiryHead
    let address: Href
    let known: [Fact]
    let sections: [Section]
    let version: Int
    let addenda: [Addendum]
    let records: RecordSection
    let isSigned: Bool
    let canWrite: Bool
    let canSign: Bool
    var errors: [FieldError] = []
    /// What was typed when an addition comes back.
    var typed = ""

    /// One part with what was answered.
    struct Section: Sendable {
        let title: String
        let lines: [Line]
    }

    struct Line: Sendable {
        let id: String
        let label: String
        let answer: String
        /// What has to be put right before signing; empty where nothing has.
        var problem = ""
    }

    /// What was learned after signing.
    struct Addendum: Sendable {
        let words: String
        /// "Theo Marchetti, LMFT, Tue 24 Nov, 10:20".
        let by: String
    }

    var html: HTML { Layout(frame: frame, title: "Assessment: \(head.name)", content: content).html }

    private var content: HTML {
        """
        \(head)
        \(ErrorSummary(errors: errors))
        \(if: canWrite && !isSigned, "<p class=\"actions\"><a class=\"button\(if: version == 0, " primary")\" href=\"\(address)/write\">\(if: version == 0, "Write the assessment", else: "Go on writing")</a></p>")
        <div class="two section"><div>\(KnownAlready(facts: known, href: InquiryPart.overview.href(head.inquiry)))</div>
        <div>\(records)</div></div>
        <section class="section assessed" aria-labelledby="assessed-title"><h2 id="assessed-title">The assessment</h2>
        \(if: version == 0, "<p class=\"none\">Nothing is written yet.</p>", else: "\(each: sections, section)")</section>
        \(if: isSigned, additions)
        \(if: canWrite && !isSigned && version > 0, signing)
        """
    }

    private func section(_ section: Section) -> HTML {
        """
        <section><h3>\(section.title)</h3><dl class="facts">\(each: section.lines, line)</dl></section>
        """
    }

    private func line(_ line: Line) -> HTML {
        """
        <dt id="\(line.id)" tabindex="-1">\(line.label)</dt><dd>\
        \(if: line.answer.isEmpty, "<span class=\"none\">Not answered</span>", else: "<span class=\"note-text\">\(line.answer)</span>")\
        \(if: !line.problem.isEmpty, " \(Badge("Needed to sign", .warning))")</dd>
        """
    }

    private var signing: HTML {
        """
        <section class="section" aria-labelledby="sign-title"><h2 id="sign-title">Sign it</h2>
        \(if: canSign, signForm, else: "<p class=\"none\">A clinician with a licence of their own reads this through and signs it. Everything saved here stays for them.</p>")
        </section>
        """
    }

    private var signForm: HTML {
        """
        <form method="post" action="\(address)/sign" class="stack">\(Proof(frame.csrf))\
        <input type="hidden" name="version" value="\(version)">
        <p>Once signed it never changes; what is learned later is added below it.</p>
        <button class="primary">I have read this and sign it</button></form>
        """
    }

    private var additions: HTML {
        """
        <section class="section" aria-labelledby="added-title"><h2 id="added-title">Added since</h2>
        \(if: addenda.isEmpty, "<p class=\"none\">Nothing.</p>")
        \(if: !addenda.isEmpty, "<ul class=\"addenda\">\(each: addenda, { "<li><p class=\"note-text\">\($0.words)</p><p class=\"by\">\($0.by)</p></li>" })</ul>")
        \(if: canWrite, addForm)</section>
        """
    }

    private var addForm: HTML {
        """
        <form method="post" action="\(address)/addenda" class="stack">\(Proof(frame.csrf))
        \(NoteField(label: "What was learned since", name: "words", id: "words", value: typed, lines: 3))
        <button>Add it</button></form>
        """
    }
}
