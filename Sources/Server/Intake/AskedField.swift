/// One question of an assessment as a field of a form that saves itself.
struct AskedField: Drawable {
    /// What kind of field the browser shows.
    enum Kind: Sendable {
        case choice([Choice.Option])
        case number, date, line
        /// So many rows; a list has one thing a row.
        case area(Int)
    }

    let label: String
    let name: String
    let kind: Kind
    var value = ""
    var hint = ""
    /// Asked before the whole can be signed, or finished.
    var isRequired = false
    /// What it is needed for.
    var need = "needed to sign"
    var error: String?

    var html: HTML {
        """
        <div class="field"\(if: error != nil, " data-tone=\"danger\"")><label for="\(name)">\(label)\
        \(if: isRequired, " <span class=\"must\">\(need)</span>")</label>\
        \(notes)
        \(input)</div>
        """
    }

    private var input: HTML {
        switch kind {
        case .choice(let options):
            """
            <select id="\(name)" name="\(name)"\(notes.onInput)><option value="">Choose</option>\(each: options, {
                "<option value=\"\($0.value)\"\(if: $0.selected, " selected")>\($0.name)</option>"
            })</select>
            """
        case .number:
            "<input id=\"\(name)\" name=\"\(name)\" value=\"\(value)\" inputmode=\"numeric\" autocomplete=\"off\" class=\"short\"\(notes.onInput)>"
        case .date: "<input id=\"\(name)\" name=\"\(name)\" value=\"\(value)\" type=\"date\" class=\"short\"\(notes.onInput)>"
        case .line: "<input id=\"\(name)\" name=\"\(name)\" value=\"\(value)\" autocomplete=\"off\"\(notes.onInput)>"
        // A browser drops the first line break after <textarea>, so one is written for it to drop.
        case .area(let rows): "<textarea id=\"\(name)\" name=\"\(name)\" rows=\"\(rows)\"\(notes.onInput)>\n\(value)</textarea>"
        }
    }

    private var notes: FieldNotes { FieldNotes(id: name, hint: hint, error: error) }
}
