/// The phone screen of one inquiry, with the crisis branch one key away.
struct ScreenPage: Drawable {
    let frame: Frame
    let head: InquiryHead
    let crisis: CrisisPanel?
    let handOffs: HandOffList
    /// Nil once it is finished, and for whoever only reads.
    var form: ScreenForm?
    /// What was answered, once it is finished.
    var answers: [Fact] = []
    var errors: [FieldError] = []

    var html: HTML { Layout(frame: frame, title: "Phone screen", scripts: [.crisis, .drafts, .when], content: content).html }

    private var content: HTML {
        """
        \(head)
        \(ErrorSummary(errors: errors))
        \(with: crisis, { "\($0)" })
        \(handOffs)
        \(with: form, { "\($0)" })
        \(if: !answers.isEmpty, "<section aria-labelledby=\"answered\"><h2 id=\"answered\">What was said</h2>\(Facts(facts: answers))</section>")
        """
    }
}
