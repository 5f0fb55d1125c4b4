/// One answer of a payer, in three parts: nobody knows yet, there is none, or this. Unknown is what it says until somebody chooses.
struct AnswerField: Drawable {
    enum Kind { case amount, number, words }

    let label: String
    let name: String
    var kind = Kind.amount
    /// What "there is none" is called here: "No deductible".
    var none = "None"
    var hint = ""
    /// What is in the fields: `unknown`, `none` or `known`, and what was written.
    let typed: Form
    var errors: [FieldError] = []

    var html: HTML {
        """
        <div class="field payer-answer" role="group" aria-labelledby="\(name)-label"\(if: error != nil, " data-tone=\"danger\"")>
        <span class="label" id="\(name)-label">\(label)</span>\
        \(if: !hint.isEmpty, "<p class=\"hint\" id=\"\(name)-hint\">\(hint)</p>")\
        \(with: error, { "<p class=\"error\" id=\"\(name)-error\">\($0.text)</p>" })
        <span class="answer-parts"><select id="\(name)-is" name="\(name)-is" aria-label="\(label): known or not">\
        \(each: options, option)</select>\(input)</span></div>
        """
    }

    private var error: FieldError? { errors.first { $0.field == name } }
    private var state: String {
        let chosen = typed["\(name)-is"]
        return chosen.isEmpty ? "unknown" : chosen
    }

    private var options: [Choice.Option] {
        [("unknown", "Unknown"), ("none", none), ("known", kind == .words ? "As written" : "This much")].map {
            Choice.Option(value: $0.0, name: $0.1, selected: $0.0 == state)
        }
    }

    private func option(_ option: Choice.Option) -> HTML {
        "<option value=\"\(option.value)\"\(if: option.selected, " selected")>\(option.name)</option>"
    }

    private var input: HTML {
        """
        <input id="\(name)" name="\(name)" value="\(typed[name])" autocomplete="off" aria-label="\(label)"\
        \(if: kind != .words, " inputmode=\"decimal\"")\(if: error != nil, " aria-invalid=\"true\" aria-describedby=\"\(name)-error\"")>
        """
    }
}

/// A question of yes and no that may be open: unknown is what it says until somebody chooses.
struct OpenQuestion: Drawable {
    let label: String
    let name: String
    let typed: Form

    var html: HTML {
        """
        <div class="field payer-answer"><label for="\(name)">\(label)</label>
        <select id="\(name)" name="\(name)">\(each: options, option)</select></div>
        """
    }

    private var options: [Choice.Option] {
        [("unknown", "Unknown"), ("yes", "Yes"), ("no", "No")].map {
            Choice.Option(value: $0.0, name: $0.1, selected: $0.0 == (typed[name].isEmpty ? "unknown" : typed[name]))
        }
    }

    private func option(_ option: Choice.Option) -> HTML {
        "<option value=\"\(option.value)\"\(if: option.selected, " selected")>\(option.name)</option>"
    }
}

/// A choice whose options come from what was typed before, or from what is on file.
extension Choice {
    init(label: String, name: String, options: [(value: String, name: String)], typed: Form) {
        self.init(
            label: label, name: name,
            options: options.map { Option(value: $0.value, name: $0.name, selected: $0.value == typed[name]) })
    }
}
