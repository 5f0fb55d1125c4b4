/// Where somebody writes down what a payer answers, question by question. What is left at "Unknown" is kept as unknown.
struct SheetFormPage: Drawable {
    let frame: Frame
    let head: InquiryHead
    let action: Href
    let back: Href
    /// "Harbor Health".
    let plan: String
    /// An assistance programme is asked about its sessions only.
    let isAssistance: Bool
    let typed: Form
    var errors: [FieldError] = []

    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]

    var html: HTML { Layout(frame: frame, title: "Benefits sheet", content: content).html }

    private var content: HTML {
        """
        \(head)
        \(ErrorSummary(errors: errors))
        <form method="post" action="\(action)" class="sheet-form">\(Proof(frame.csrf))
        <fieldset><legend>Who answered</legend><div class="answer-grid">
        \(Choice(label: "Asked by", name: "asked", options: [("271", "Electronic answer (271)"), ("portal", "The payer’s portal"), ("phone", "Phone")], typed: typed))
        \(Field(label: "Person spoken to", name: "person", value: typed["person"], hint: "By phone: the name they gave.", errors: errors))
        \(Field(label: "Reference number", name: "reference", value: typed["reference"], errors: errors))
        \(Field(label: "Answered on", name: "on", kind: .date, value: typed["on"], required: true, errors: errors))
        \(Field(label: "Ask again on", name: "recheck", kind: .date, value: typed["recheck"], hint: "Plans change with the month.", required: true, errors: errors))
        </div></fieldset>
        \(if: isAssistance, sessions, else: insurance)
        <div class="field"><label for="note">Anything else they said</label>
        <textarea id="note" name="note" rows="2">\n\(typed["note"])</textarea></div>
        <p class="actions"><button class="primary">Keep this sheet</button> <a class="button" href="\(back)">Back</a></p>
        </form>
        """
    }

    private var sessions: HTML {
        """
        <fieldset><legend>The programme</legend><div class="answer-grid">
        \(OpenQuestion(label: "In force", name: "active", typed: typed))
        \(AnswerField(label: "Sessions it pays for", name: "limit", kind: .number, none: "No limit", typed: typed, errors: errors))
        \(AnswerField(label: "Sessions used", name: "limitUsed", kind: .number, none: "Not one yet", typed: typed, errors: errors))
        <input type="hidden" name="limitUnit" value="visits"></div></fieldset>
        """
    }

    private var insurance: HTML {
        """
        <fieldset><legend>The plan</legend><div class="answer-grid">
        \(OpenQuestion(label: "In force", name: "active", typed: typed))
        \(OpenQuestion(label: "Pays for intensive outpatient care", name: "covered", typed: typed))
        \(OpenQuestion(label: "The programme is in its network", name: "inNetwork", typed: typed))
        \(OpenQuestion(label: "Pays outside its network", name: "outsideCovered", typed: typed))
        \(yearBegins)
        </div></fieldset>
        \(network("In network", "in-"))
        <details\(if: isOutsideOpen, " open")><summary>Out of network</summary>\(network("Out of network", "out-"))</details>
        <fieldset><legend>How much, and on what conditions</legend><div class="answer-grid">
        \(AnswerField(label: "Days or visits a year", name: "limit", kind: .number, none: "No limit", typed: typed, errors: errors))
        \(AnswerField(label: "Of these used", name: "limitUsed", kind: .number, none: "Not one yet", typed: typed, errors: errors))
        \(Choice(label: "Counted in", name: "limitUnit", options: [("days", "days"), ("visits", "visits")], typed: typed))
        \(OpenQuestion(label: "Has to agree beforehand", name: "authorisation", typed: typed))
        \(Field(label: "How it is asked", name: "authorisationHow", value: typed["authorisationHow"], hint: "Number, portal, form, how soon.", errors: errors))
        \(OpenQuestion(label: "Less intensive care must have been tried", name: "stepTherapy", typed: typed))
        \(Field(label: "What must have been tried", name: "stepTherapyHow", value: typed["stepTherapyHow"], errors: errors))
        \(OpenQuestion(label: "Care by video is paid for", name: "telehealth", typed: typed))
        \(AnswerField(label: "Exclusions", name: "exclusions", kind: .words, typed: typed, errors: errors))
        \(AnswerField(label: "Codes that the payer wants", name: "codes", kind: .words, hint: "As the payer names them.", typed: typed, errors: errors))
        \(AnswerField(label: "Another company runs these benefits", name: "carveOut", kind: .words, none: "No other", typed: typed, errors: errors))
        \(AnswerField(label: "A day that is missed", name: "missedDay", kind: .words, none: "No rule", typed: typed, errors: errors))
        \(AnswerField(label: "Reviews", name: "reviews", kind: .words, none: "None asked for", hint: "Every so many days or weeks.", typed: typed, errors: errors))
        </div></fieldset>
        """
    }

    private var isOutsideOpen: Bool { errors.contains { $0.field.hasPrefix("out-") } || typed["inNetwork"] == "no" }

    private var yearBegins: HTML {
        let options = [("", "Unknown")] + Self.months.enumerated().map { (String($0.offset + 1), $0.element) }
        return
            "<div class=\"payer-answer\">\(Choice(label: "The plan year begins in", name: "yearBegins", options: options.map { ($0.0, $0.1) }, typed: typed))</div>"
    }

    private func network(_ title: String, _ side: String) -> HTML {
        let amount = { (label: String, name: String, none: String) in
            AnswerField(label: label, name: side + name, none: none, typed: typed, errors: errors)
        }
        return """
            <fieldset><legend>\(title): what the person pays</legend><div class="answer-grid">
            \(share(side + "share"))
            \(OpenQuestion(label: "The deductible applies to this care", name: side + "deductibleApplies", typed: typed))
            \(amount("Deductible", "deductible", "No deductible")) \(amount("Of it met", "deductibleMet", "Nothing yet"))
            \(amount("Family’s deductible", "deductibleFamily", "No family amount")) \(amount("Of it met by the family", "deductibleFamilyMet", "Nothing yet"))
            \(amount("Out-of-pocket maximum", "outOfPocket", "No maximum")) \(amount("Of it met", "outOfPocketMet", "Nothing yet"))
            \(amount("Family’s maximum", "outOfPocketFamily", "No family amount")) \(amount("Of it met by the family", "outOfPocketFamilyMet", "Nothing yet"))
            </div></fieldset>
            """
    }

    private func share(_ name: String) -> HTML {
        let error = errors.first { $0.field == name }
        return """
            <div class="field payer-answer" role="group" aria-labelledby="\(name)-label"\(if: error != nil, " data-tone=\"danger\"")>
            <span class="label" id="\(name)-label">Copay or coinsurance</span>\
            \(with: error, { "<p class=\"error\" id=\"\(name)-error\">\($0.text)</p>" })
            <span class="answer-parts three-parts"><select id="\(name)-is" name="\(name)-is" aria-label="Copay or coinsurance: which">\
            \(options("\(name)-is", [("unknown", "Unknown"), ("none", "Nothing"), ("copay", "Copay, $"), ("coinsurance", "Coinsurance, %")]))</select>\
            <input id="\(name)" name="\(name)" value="\(typed[name])" autocomplete="off" inputmode="decimal" aria-label="Copay or coinsurance">\
            <select name="\(name)-basis" aria-label="Copay or coinsurance: for each">\
            \(options("\(name)-basis", [("day", "a day"), ("service", "a service")]))</select></span></div>
            """
    }

    private func options(_ name: String, _ options: [(String, String)]) -> HTML {
        let chosen = typed[name].isEmpty ? options.first?.0 : typed[name]
        return HTML(
            joining: options.map { value, title in
                "<option value=\"\(value)\"\(if: chosen == value, " selected")>\(title)</option>"
            })
    }
}
