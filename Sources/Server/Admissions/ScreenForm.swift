/// The questions of a phone screen as a form that saves itself. A section that depends on an answer appears when it is given;
/// without scripts it appears after saving.
struct ScreenForm: Drawable {
    let action: Href
    let finish: Href
    let csrf: String
    let version: Int
    let sections: [Section]
    /// "Saved Tue 24 Nov, 14:05."
    let saved: String
    /// An answer speaks of danger, and nobody was handed on.
    let asksWhyNot: Bool
    var theirs: [Fact] = []
    var errors: [FieldError] = []

    struct Section: Sendable {
        let key: String
        let title: String
        let hint: String
        let fields: [AskedField]
        let isAsked: Bool
        /// The field and the answers it waits for; nil where everybody is asked.
        let when: (field: String, answers: String)?
    }

    var html: HTML {
        """
        \(if: !theirs.isEmpty, conflict)
        <form method="post" action="\(action)" class="assessment screen" data-draft data-when>\(Proof(csrf))\
        <input type="hidden" name="version" value="\(version)">
        \(each: sections, section)
        <div class="stays">\(NoteSaving())<p class="hint">\(saved)</p></div></form>
        <form method="post" action="\(finish)" class="stack after" data-finish>\(Proof(csrf))<input type="hidden" name="version" value="\(version)">
        \(if: asksWhyNot, "\(LongField(label: "An answer speaks of danger, and nobody was handed on. Why was that not needed?", name: "noDanger", errors: errors))")
        <button class="primary">Finish the screen</button></form>
        """
    }

    private func section(_ section: Section) -> HTML {
        """
        <fieldset id="part-\(section.key)"\(with: section.when, { " data-when-field=\"\($0.field)\" data-when-is=\"\($0.answers)\"" })\(if: !section.isAsked, " hidden")>\
        <legend>\(section.title)</legend>\(if: !section.hint.isEmpty, "<p class=\"hint\">\(section.hint)</p>")\(each: section.fields)</fieldset>
        """
    }

    private var conflict: HTML {
        """
        <section class="conflict" role="alert" tabindex="-1" data-focus><h2>Somebody else saved this meanwhile</h2>
        <p>Your words are in the fields below. These answers of theirs differ; what you save now replaces them.</p>\(Facts(facts: theirs))</section>
        """
    }
}
