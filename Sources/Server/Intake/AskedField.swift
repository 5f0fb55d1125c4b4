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
    /// Asked before it can be signed.
    var isRequired = false
    var error: String?

    var html: HTML {
        """
        <div class="field"\(if: error != nil, " data-tone=\"danger\"")><label for="\(name)">\(label)\
        \(if: isRequired, " <span class=\"must\">needed to sign</span>")</label>\
        \(if: !hint.isEmpty, "<p class=\"hint\" id=\"\(name)-hint\">\(hint)</p>")\
        \(with: error, { "<p class=\"error\" id=\"\(name)-error\">\($0)</p>" })
        \(input)</div>
        """
    }

    private var input: HTML {
        switch kind {
        case .choice(let options):
            """
            <select id="\(name)" name="\(name)"\(described)><option value="">Choose</option>\(each: options, {
                "<option value=\"\($0.value)\"\(if: $0.selected, " selected")>\($0.name)</option>"
            })</select>
            """
        case .number:
            "<input id=\"\(name)\" name=\"\(name)\" value=\"\(value)\" inputmode=\"numeric\" autocomplete=\"off\" class=\"short\"\(described)>"
        case .date: "<input id=\"\(name)\" name=\"\(name)\" value=\"\(value)\" type=\"date\" class=\"short\"\(described)>"
        case .line: "<input id=\"\(name)\" name=\"\(name)\" value=\"\(value)\" autocomplete=\"off\"\(described)>"
        // A browser drops the first line break after <textarea>, so one is written for it to drop.
        case .area(let rows): "<textarea id=\"\(name)\" name=\"\(name)\" rows=\"\(rows)\"\(described)>\n\(value)</textarea>"
        }
    }

    private var described: HTML {
        switch (hint.isEmpty, error == nil) {
        case (true, true): .empty
        case (true, false): " aria-invalid=\"true\" aria-describedby=\"\(name)-error\""
        case (false, true): " aria-describedby=\"\(name)-hint\""
        case (false, false): " aria-invalid=\"true\" aria-describedby=\"\(name)-hint \(name)-error\""
        }
    }
}
