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
        let error = errors.first { $0.field == id }
        return """
            <div class="field"\(if: error != nil, " data-tone=\"danger\"")>
            <label for="\(id)">\(label)</label>\
            \(if: !hint.isEmpty, "<p class=\"hint\" id=\"\(id)-hint\">\(hint)</p>")\
            \(with: error, { "<p class=\"error\" id=\"\(id)-error\">\($0.text)</p>" })
            <textarea id="\(id)" name="\(name)" rows="\(rows)"\(if: required, " required")\(described(id, error: error != nil))>\(value)</textarea>
            </div>
            """
    }

    private func described(_ id: String, error: Bool) -> HTML {
        switch (hint.isEmpty, error) {
        case (true, false): .empty
        case (true, true): " aria-invalid=\"true\" aria-describedby=\"\(id)-error\""
        case (false, false): " aria-describedby=\"\(id)-hint\""
        case (false, true): " aria-invalid=\"true\" aria-describedby=\"\(id)-hint \(id)-error\""
        }
    }
}
