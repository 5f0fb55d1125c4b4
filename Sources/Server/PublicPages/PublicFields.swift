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

    func long(_ label: String, _ name: String, hint: String = "", rows: Int = 5) -> LongField {
        LongField(label: label, name: name, value: form[name], hint: hint, rows: rows, errors: errors)
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
        let notes = FieldNotes(id: name, hint: hint, error: fields.error(name)?.text)
        return """
            <fieldset class="asked" id="\(name)"\(notes.described)><legend>\(question)</legend>\(notes)
            <div class="answers">\(each: answers, answer)</div></fieldset>
            """
    }

    private func answer(_ answer: Answer) -> HTML {
        """
        <label class="answer"><input type="radio" name="\(name)" value="\(answer.word)"\
        \(if: fields.form[name] == answer.word, " checked")\(if: answer.needsHelp, " data-needs-help")><span>\(answer.title)</span></label>
        """
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
