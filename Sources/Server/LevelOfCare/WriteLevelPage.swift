/// Where a determination is written. It saves as somebody types; a prescriber signs it.
struct WriteLevelPage: Drawable {
    let frame: Frame
    let head: InquiryHead
    let address: Href
    let version: Int
    let candidacy: [Criterion]
    let stops: [Criterion]
    let levels: [AskedField]
    let difference: [AskedField]
    let necessity: [AskedField]
    /// What somebody else saved meanwhile, beside what is in the fields.
    var theirs: [Fact] = []
    var errors: [FieldError] = []

    /// One criterion with what is found, and where it shows.
    struct Criterion: Sendable {
        let key: String
        let title: String
        let answer: Choice
        /// Answers of the assessment that can be pointed at.
        let field: Choice
        let words: String
    }

    var html: HTML { Layout(frame: frame, title: "Write the level of care: \(head.name)", scripts: [.drafts], content: content).html }

    private var content: HTML {
        """
        \(head)
        \(ErrorSummary(errors: errors))
        \(if: !theirs.isEmpty, conflict)
        <form method="post" action="\(address)" class="assessment" data-draft>\(Proof(frame.csrf))\
        <input type="hidden" name="version" value="\(version)">
        <fieldset><legend>What rules out IOP and PHP</legend>
        <p class="hint">Ask about each. One that is present stops the determination of either, whoever signs.</p>\(each: stops, criterion)</fieldset>
        <fieldset><legend>Is this the right place</legend>
        <p class="hint">Each with evidence: an answer of the assessment, or words of your own.</p>\(each: candidacy, criterion)</fieldset>
        <fieldset><legend>Recommended and decided</legend>\(each: levels)</fieldset>
        <fieldset><legend>Where they differ, or a criterion is not met</legend>\(each: difference)</fieldset>
        <fieldset><legend>Necessity, from both sides</legend>\(each: necessity)</fieldset>
        <div class="stays">\(NoteSaving())</div>
        </form>
        <p class="actions after"><a class="button primary" href="\(address)">Read it through</a></p>
        """
    }

    private func criterion(_ criterion: Criterion) -> HTML {
        """
        <div class="criterion" role="group" aria-labelledby="title-\(criterion.key)"><p class="criterion-title" id="title-\(criterion.key)">\(criterion.title)</p>
        <div class="criterion-fields">\(criterion.answer)\(criterion.field)\
        \(NoteField(label: "In words", name: "words-\(criterion.key)", id: "words-\(criterion.key)", value: criterion.words, lines: 1))</div></div>
        """
    }

    private var conflict: HTML {
        """
        <section class="conflict" role="alert" tabindex="-1" data-focus><h2>Somebody else saved this meanwhile</h2>
        <p>Your words are in the fields below. These of theirs differ; what you save now replaces them.</p>
        \(Facts(facts: theirs))</section>
        """
    }
}
