/// A labelled field of several lines.
struct LongField: Drawable {
    let label: String
    let name: String
    var id: String?
    var value = ""
    var hint = ""
    var rows = 3
    var required = false
    var errors: [FieldError] = []

    var html: HTML {
        let id = id ?? name
        let notes = FieldNotes(id: id, hint: hint, error: errors.first { $0.field == id }?.text)
        // A browser drops the first line break after <textarea>, so one is written for it to drop.
        return """
            <div class="field"\(if: notes.error != nil, " data-tone=\"danger\"")><label for="\(id)">\(label)</label>\(notes)
            <textarea id="\(id)" name="\(name)" rows="\(rows)"\(if: required, " required")\(notes.onInput)>
            \(value)</textarea></div>
            """
    }
}
