/// Where an assessment is written. It saves as somebody types; nothing has to be complete before it is signed.
struct WriteIntakePage: Drawable {
    let frame: Frame
    let head: InquiryHead
    let address: Href
    let version: Int
    let known: [Fact]
    let sections: [Section]
    /// What somebody else saved meanwhile, beside what is in the fields.
    var theirs: [Fact] = []
    var errors: [FieldError] = []

    /// One part of the assessment.
    struct Section: Sendable {
        let key: String
        let title: String
        let hint: String
        let fields: [AskedField]
        /// "3 of 5 answered".
        let progress: String
    }

    var html: HTML { Layout(frame: frame, title: "Write the assessment: \(head.name)", scripts: [.drafts], content: content).html }

    private var content: HTML {
        """
        \(head)
        \(ErrorSummary(errors: errors))
        \(if: !theirs.isEmpty, conflict)
        \(KnownAlready(facts: known, href: InquiryPart.overview.href(head.inquiry)))
        <nav class="sections" aria-label="Parts of the assessment"><ol>\(each: sections, {
            "<li><a href=\"\(Href.field("part-" + $0.key))\">\($0.title)</a> <span>\($0.progress)</span></li>"
        })</ol></nav>
        <form method="post" action="\(address)" class="assessment" data-draft>\(Proof(frame.csrf))\
        <input type="hidden" name="version" value="\(version)">
        \(each: sections, section)
        <div class="stays">\(NoteSaving())</div>
        </form>
        <p class="actions after"><a class="button primary" href="\(address)">Read it through and sign</a></p>
        """
    }

    private func section(_ section: Section) -> HTML {
        """
        <fieldset id="part-\(section.key)" tabindex="-1"><legend>\(section.title)</legend>
        \(if: !section.hint.isEmpty, "<p class=\"hint\">\(section.hint)</p>")
        \(each: section.fields)</fieldset>
        """
    }

    private var conflict: HTML {
        """
        <section class="conflict" role="alert" tabindex="-1" data-focus><h2>Somebody else saved this meanwhile</h2>
        <p>Your words are in the fields below. These answers of theirs differ; what you save now replaces them.</p>
        \(Facts(facts: theirs))</section>
        """
    }
}

/// What earlier steps have told: shown, and not asked again.
struct KnownAlready: Drawable {
    let facts: [Fact]
    let href: Href

    var html: HTML {
        """
        <section class="known" aria-labelledby="known-title"><h2 id="known-title">Known already</h2>
        \(Facts(facts: facts))
        <p class="hint"><a href="\(href)">Correct it on the overview</a>; it is not asked again here.</p></section>
        """
    }
}
