import Clinic

/// The fields of a public form, as they were typed, with what is wrong beside each.
struct PublicFields: Sendable {
    let form: Form
    let errors: [FieldError]

    init(_ form: Form = Form(), refusal: PublicFormRefusal? = nil) {
        self.form = form
        errors = refusal?.problems.map { FieldError(field: $0.field, text: $0.text) } ?? []
    }

    func line(
        _ label: String, _ name: String, kind: Field.Kind = .text, hint: String = "", autocomplete: String = "off"
    ) -> Field {
        Field(label: label, name: name, kind: kind, value: form[name], hint: hint, autocomplete: autocomplete, errors: errors)
    }

    func error(_ name: String) -> FieldError? { errors.first { $0.field == name } }
}

/// A question with a few answers, each a target for a thumb.
struct PublicQuestion: Drawable {
    /// One answer.
    struct Answer: Sendable {
        let word: String
        let title: String
        /// Help is shown at once when it is chosen.
        var needsHelp = false
    }

    let question: String
    let name: String
    var hint = ""
    let answers: [Answer]
    let fields: PublicFields

    var html: HTML {
        let error = fields.error(name)
        return """
            <fieldset class="asked" id="\(name)"\(described(error != nil))><legend>\(question)</legend>\
            \(if: !hint.isEmpty, "<p class=\"hint\" id=\"\(name)-hint\">\(hint)</p>")\
            \(with: error, { "<p class=\"error\" id=\"\(name)-error\">\($0.text)</p>" })
            <div class="answers">\(each: answers, answer)</div></fieldset>
            """
    }

    private func answer(_ answer: Answer) -> HTML {
        """
        <label class="answer"><input type="radio" name="\(name)" value="\(answer.word)"\
        \(if: fields.form[name] == answer.word, " checked")\(if: answer.needsHelp, " data-needs-help")><span>\(answer.title)</span></label>
        """
    }

    private func described(_ isWrong: Bool) -> HTML {
        switch (hint.isEmpty, isWrong) {
        case (true, false): .empty
        case (true, true): " aria-describedby=\"\(name)-error\""
        case (false, false): " aria-describedby=\"\(name)-hint\""
        case (false, true): " aria-describedby=\"\(name)-hint \(name)-error\""
        }
    }
}

/// Room for more than a line.
struct LongAnswer: Drawable {
    let question: String
    let name: String
    var hint = ""
    var rows = 5
    let fields: PublicFields

    // A browser drops the first line break after <textarea>, so one is written for it to drop.
    var html: HTML {
        let error = fields.error(name)
        return """
            <div class="field"><label for="\(name)">\(question)</label>\
            \(if: !hint.isEmpty, "<p class=\"hint\" id=\"\(name)-hint\">\(hint)</p>")\
            \(with: error, { "<p class=\"error\" id=\"\(name)-error\">\($0.text)</p>" })
            <textarea id="\(name)" name="\(name)" rows="\(rows)"\(described(error != nil))>
            \(fields.form[name])</textarea></div>
            """
    }

    private func described(_ isWrong: Bool) -> HTML {
        switch (hint.isEmpty, isWrong) {
        case (true, false): .empty
        case (true, true): " aria-invalid=\"true\" aria-describedby=\"\(name)-error\""
        case (false, false): " aria-describedby=\"\(name)-hint\""
        case (false, true): " aria-invalid=\"true\" aria-describedby=\"\(name)-hint \(name)-error\""
        }
    }
}

/// A yes that may be left out.
struct Tick: Drawable {
    let label: String
    let name: String
    let fields: PublicFields

    var html: HTML {
        """
        <div class="field"><label class="tick"><input type="checkbox" id="\(name)" name="\(name)" value="yes"\
        \(if: fields.form[name] == "yes", " checked")> \(label)</label></div>
        """
    }
}
