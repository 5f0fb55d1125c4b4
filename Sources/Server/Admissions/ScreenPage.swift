/// The phone screen of one inquiry, with the crisis branch one key away.
struct ScreenPage: Drawable {
    let frame: Frame
    let head: InquiryHead
    let crisis: CrisisPanel?
    let handOffs: HandOffList
    var errors: [FieldError] = []

    var html: HTML { Layout(frame: frame, title: "Phone screen", scripts: [.crisis], content: content).html }

    private var content: HTML {
        """
        \(head)
        \(ErrorSummary(errors: errors))
        \(with: crisis, { "\($0)" })
        \(handOffs)
        """
    }
}
