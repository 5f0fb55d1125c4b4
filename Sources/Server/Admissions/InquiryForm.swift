/// What is written about somebody who asks for care: the same fields for a new inquiry and for correcting one.
struct InquiryForm: Drawable {
    let action: Href
    let csrf: String
    let submit: String
    /// The version that was on the screen; nil for a new inquiry.
    var version: Int?
    let values: [String: String]
    let options: [String: [Choice.Option]]
    let interpreter: Bool
    /// Who asked, for a new inquiry.
    var withAsker = false
    var errors: [FieldError] = []

    var html: HTML {
        """
        <form method="post" action="\(action)" class="inquiry-form stack wide-stack">\(Proof(csrf))\
        \(with: version, { "<input type=\"hidden\" name=\"version\" value=\"\($0)\">" })
        <fieldset><legend>Who seeks care</legend><div class="inline-fields">
        \(field("given", "Given name", required: true))\(field("family", "Family name"))\(field("preferred", "Name they go by"))
        \(field("pronouns", "Pronouns"))\(field("sex", "Sex"))\(field("born", "Birth date", kind: .date))</div></fieldset>
        <fieldset><legend>How they may be reached</legend><div class="inline-fields">
        \(field("phone", "Telephone"))\(choice("callSafe", "Safe to call"))\(choice("voicemail", "Voicemail allowed"))
        \(field("email", "E-mail", kind: .email))\(field("language", "Language"))\(field("address", "Address"))\(field("state", "State", hint: ""))</div>
        <label class="tick-line"><input type="checkbox" name="interpreter" value="1"\(if: interpreter, " checked")> An interpreter is needed</label></fieldset>
        \(if: withAsker, asker)
        <fieldset><legend>Why, and how soon</legend>
        \(LongField(label: "Reason, in their words", name: "reason", value: values["reason"] ?? "", errors: errors))
        <div class="inline-fields">\(choice("urgency", "Urgency"))\(choice("direction", "Care before"))\(choice("focus", "Seeks help with"))</div></fieldset>
        <fieldset><legend>Where it goes</legend><div class="inline-fields">
        \(choice("site", "Site"))\(choice("programme", "Programme"))\(choice("owner", "Taken care of by"))\(choice("source", "Sent by"))\(field("sourceWords", "Sent by, in words"))</div></fieldset>
        <button class="primary">\(submit)</button></form>
        """
    }

    private var asker: HTML {
        """
        <fieldset><legend>Who asks, if somebody else does</legend><div class="inline-fields">
        \(choice("contactKind", "They are"))\(field("contactName", "Name"))\(field("relation", "Relation"))\(field("organisation", "Organisation"))
        \(field("contactPhone", "Telephone"))\(field("contactEmail", "E-mail", kind: .email))</div></fieldset>
        """
    }

    private func field(_ name: String, _ label: String, kind: Field.Kind = .text, hint: String = "", required: Bool = false) -> Field {
        Field(label: label, name: name, kind: kind, value: values[name] ?? "", hint: hint, required: required, errors: errors)
    }

    private func choice(_ name: String, _ label: String) -> HTML {
        guard let options = options[name] else { return .empty }
        return "\(Choice(label: label, name: name, options: options))"
    }
}

/// A new inquiry, as somebody of the staff writes it down on the phone.
struct NewInquiryPage: Drawable {
    let frame: Frame
    let form: InquiryForm
    var errors: [FieldError] = []

    var html: HTML { Layout(frame: frame, title: "New inquiry", content: content).html }

    private var content: HTML {
        """
        \(PageHead(eyebrow: "<a href=\"/admissions\">Admissions</a>", title: "Who asks for care?", lead: "Write what you know; the rest can wait. If somebody is in danger now, save with the urgency Crisis and hand on at once."))
        \(ErrorSummary(errors: errors))
        \(form)
        """
    }
}

/// Corrects what is written about somebody. When a colleague saved meanwhile, theirs stands beside what was typed.
struct EditInquiryPage: Drawable {
    let frame: Frame
    let head: InquiryHead
    let form: InquiryForm
    var errors: [FieldError] = []
    /// Fields in which a colleague's words differ: the field, and what they kept.
    var differences: [Fact] = []

    var html: HTML { Layout(frame: frame, title: "Correct an inquiry", content: content).html }

    private var content: HTML {
        """
        \(head)
        \(ErrorSummary(errors: errors))
        \(if: !differences.isEmpty, "<section class=\"notice\" data-tone=\"warning\"><h2>Kept by a colleague meanwhile</h2>\(Facts(facts: differences))<p>Below is what you typed. Save again to keep yours, or copy theirs.</p></section>")
        \(form)
        """
    }
}
