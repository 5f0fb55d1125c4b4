/// What stands beneath the label of a field: its hint and, after a refusal, what is wrong; and how the field points to both.
struct FieldNotes: Drawable {
    /// The field's own id.
    let id: String
    var hint = ""
    var error: String?

    var html: HTML {
        """
        \(if: !hint.isEmpty, "<p class=\"hint\" id=\"\(id)-hint\">\(hint)</p>")\
        \(with: error, { "<p class=\"error\" id=\"\(id)-error\">\($0)</p>" })
        """
    }

    /// The attributes of an input.
    var onInput: HTML { "\(if: error != nil, " aria-invalid=\"true\"")\(described)" }

    /// The attribute of what holds several inputs, and is not wrong itself.
    var described: HTML {
        switch (hint.isEmpty, error != nil) {
        case (true, false): .empty
        case (true, true): " aria-describedby=\"\(id)-error\""
        case (false, false): " aria-describedby=\"\(id)-hint\""
        case (false, true): " aria-describedby=\"\(id)-hint \(id)-error\""
        }
    }
}
