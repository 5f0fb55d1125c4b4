/// The last step: from when, in which groups, looked after by whom. Everything of it is kept together, or nothing.
struct AdmitPage: Drawable {
    let frame: Frame
    let head: InquiryHead
    let id: String
    let version: Int
    let starts: String
    let expected: String
    /// How the suggested discharge came about.
    let usual: String
    let groups: [GroupChoice]
    let team: [TeamChoice]
    /// What admission will do, in order.
    let steps: [String]
    /// By whose clocks the days and weeks are.
    let clocks: String
    var errors: [FieldError] = []

    struct GroupChoice: Sendable {
        let id: String
        let name: String
        /// "7 of 10 on that day".
        let seats: String
        let isFull: Bool
        let isChosen: Bool
    }

    struct TeamChoice: Sendable {
        let label: String
        let name: String
        let options: [Choice.Option]
    }

    var html: HTML { Layout(frame: frame, title: "Admit", content: content).html }

    private var content: HTML {
        let action: Href = "/admissions/\(id)/admit"
        return """
            \(head)
            \(ErrorSummary(errors: errors))
            <form method="post" action="\(action)" class="stack wide-stack">\(Proof(frame.csrf))<input type="hidden" name="version" value="\(version)">
            <div class="inline-fields">\(Field(label: "First day", name: "starts", kind: .date, value: starts, required: true, errors: errors))
            \(Field(label: "Expected discharge", name: "expected", kind: .date, value: expected, hint: usual, required: true, errors: errors))</div>
            <fieldset id="groups"><legend>Groups</legend>\(each: errors.filter { $0.field == "groups" }, { "<p class=\"error\">\($0.text)</p>" })\(each: groups, group)</fieldset>
            <fieldset><legend>Care team</legend><div class="inline-fields">\(each: team, { "\(Choice(label: $0.label, name: $0.name, options: $0.options))" })</div></fieldset>
            <section aria-labelledby="does"><h2 id="does">What admitting does</h2><ul class="list">\(each: steps, { "<li><span>\($0)</span></li>" })</ul>
            <p class="hint after">Days and weeks: \(clocks) <a href="/settings/admissions">Admission clocks</a></p></section>
            <button class="primary">Admit</button></form>
            """
    }

    private func group(_ group: GroupChoice) -> HTML {
        """
        <label class="tick-line"><input type="checkbox" name="groups" value="\(group.id)"\(if: group.isChosen, " checked")\(if: group.isFull, " disabled")> \
        <span>\(group.name) <span class="hint">\(group.seats)</span></span></label>
        """
    }
}
