import Clinic

/// The questions of a worksheet as fields that a thumb can hit. What was answered before stands in them.
struct WorksheetForm: Drawable {
    let sheet: Worksheet
    /// What stands in the fields: an answer that was kept, or what was sent and refused.
    let value: @Sendable (SheetField) -> [String]
    var errors: [FieldError] = []
    /// Help that appears at once, without scripts too, when one of the answers that need it is chosen.
    var showsHelp = true

    init(_ sheet: Worksheet, answers: SheetAnswers) {
        self.sheet = sheet
        value = { field in
            let kept = answers[field.name]
            return switch field.kind {
            case .ticks: kept.split(separator: " ").map(String.init)
            case .hours: kept.isEmpty ? [] : [field.words(of: kept)]
            default: kept.isEmpty ? [] : [kept]
            }
        }
    }

    /// The form comes back as it was sent, with what is wrong beside each field.
    init(_ sheet: Worksheet, sent form: Form, refusal: SheetRefusal) {
        self.sheet = sheet
        value = { form.all($0.name) }
        errors = refusal.problems.map { FieldError(field: $0.field, text: $0.text) }
    }

    var html: HTML { "\(each: sheet.fields, field)" }

    private func field(_ field: SheetField) -> HTML {
        let help = field.alert == nil || !showsHelp ? HTML.empty : "\(HelpNow(isWaiting: true))"
        return switch field.kind {
        case .scale(let range, let low, let high):
            "\(steps(field, range.map { ("\($0)", "\($0)") }, ends: (low, high), rows: range.count > 8 ? "many" : "few"))\(help)"
        case .choice(let options): "\(steps(field, options.map { ($0.word, $0.title) }, ends: nil, rows: "words"))\(help)"
        case .ticks(let options): ticks(field, options)
        case .number: line(field, mode: "numeric", isShort: true)
        case .hours: line(field, mode: "text", isShort: true)
        case .date: line(field, mode: "text", isShort: true)
        case .line: line(field, mode: "text", isShort: false)
        case .list, .text: area(field)
        }
    }

    private func error(_ field: SheetField) -> FieldError? { errors.first { $0.field == field.name } }

    private func notes(_ field: SheetField) -> FieldNotes {
        FieldNotes(id: field.name, hint: field.hint, error: error(field)?.text)
    }

    private func steps(_ field: SheetField, _ answers: [(String, String)], ends: (String, String)?, rows: String) -> HTML {
        let chosen = value(field)
        return """
            <fieldset class="asked" id="\(field.name)"\(notes(field).described)><legend>\(field.label)</legend>\(notes(field))
            <div class="steps-row" data-size="\(rows)">\(each: answers, { step(field, $0, chosen) })</div>
            \(with: ends, { "<p class=\"ends\"><span>\(answers[0].1): \($0.0)</span><span>\(answers[answers.count - 1].1): \($0.1)</span></p>" })
            </fieldset>
            """
    }

    private func step(_ field: SheetField, _ answer: (String, String), _ chosen: [String]) -> HTML {
        """
        <label><input type="radio" name="\(field.name)" value="\(answer.0)"\(if: chosen.contains(answer.0), " checked")\
        \(if: field.alert?.holds(for: answer.0) ?? false, " data-needs-help")><span>\(answer.1)</span></label>
        """
    }

    private func ticks(_ field: SheetField, _ options: [SheetField.Option]) -> HTML {
        let chosen = value(field)
        return """
            <fieldset class="asked" id="\(field.name)"\(notes(field).described)><legend>\(field.label)</legend>\(notes(field))
            <div class="steps-row" data-size="sentences">\(each: options, { option in
                "<label><input type=\"checkbox\" name=\"\(field.name)\" value=\"\(option.word)\"\(if: chosen.contains(option.word), " checked")><span>\(option.title)</span></label>"
            })</div></fieldset>
            """
    }

    private func line(_ field: SheetField, mode: String, isShort: Bool) -> HTML {
        """
        <div class="field asked"><label for="\(field.name)">\(field.label)</label>\(notes(field))
        <input id="\(field.name)" name="\(field.name)" value="\(value(field).first ?? "")" autocomplete="off" inputmode="\(mode)"\
        \(if: isShort, " class=\"short\"")\(notes(field).onInput)></div>
        """
    }

    // A browser drops the first line break after <textarea>, so one is written for it to drop.
    private func area(_ field: SheetField) -> HTML {
        """
        <div class="field asked"><label for="\(field.name)">\(field.label)</label>\(notes(field))
        <textarea id="\(field.name)" name="\(field.name)" rows="3"\(notes(field).onInput)>
        \(value(field).first ?? "")</textarea></div>
        """
    }
}

/// Help that is there at once, beside the answer that asks for it. It does not wait for anybody to read the answer.
struct HelpNow: Drawable {
    /// Hidden until an answer in the field before it asks for it; a browser that cannot do that shows it always.
    var isWaiting = false

    var html: HTML {
        """
        <section class="help-now"\(if: isWaiting, " data-waits") role="status" aria-label="Help now" data-help>
        <p><b>You do not have to carry this alone.</b> Somebody answers these day and night:</p>
        <p class="help-ways"><a class="button" href="tel:988">Call 988</a><a class="button" href="sms:988">Text 988</a>\
        <a class="button" href="tel:911">Call 911</a></p>
        <p><a href="/my/help">More numbers</a> · <a href="/my/safety-plan">My safety plan</a></p>
        </section>
        """
    }
}
