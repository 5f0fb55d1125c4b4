/// What went wrong with one field of a form that came back.
struct FieldError: Sendable {
    /// The field's name, which is also its id on the page.
    let field: String
    let text: String
}

/// The list on top of a form that was refused: each line leads to its field.
struct ErrorSummary: Drawable {
    let errors: [FieldError]

    var html: HTML {
        guard !errors.isEmpty else { return .empty }
        return """
            <div class="notice error-summary" data-tone="danger" role="alert" tabindex="-1" data-focus>
            <h2>There is a problem</h2>
            <ul>\(each: errors, { "<li><a href=\"\(Href.field($0.field))\">\($0.text)</a></li>" })</ul>
            </div>
            """
    }
}

extension Href {
    static func field(_ name: String) -> Href { "#\(name)" }
}

/// One labelled input with its hint and, after a refusal, its error beside it.
struct Field: Drawable {
    /// What kind of input the browser should offer.
    enum Kind: String, Sendable {
        case text, password, email, date, time, search, tel
        case dateTime = "datetime-local"
        case code
    }

    let label: String
    let name: String
    var id: String?
    var kind: Kind = .text
    var value = ""
    var hint = ""
    var autocomplete = "off"
    var required = false
    var errors: [FieldError] = []

    var html: HTML {
        let id = id ?? name
        let notes = FieldNotes(id: id, hint: hint, error: errors.first { $0.field == id }?.text)
        return """
            <div class="field"\(if: notes.error != nil, " data-tone=\"danger\"")>
            <label for="\(id)">\(label)</label>\(notes)
            <input id="\(id)" name="\(name)" value="\(value)" autocomplete="\(autocomplete)"\(type)\
            \(if: required, " required")\(notes.onInput)>
            </div>
            """
    }

    private var type: HTML {
        kind == .code ? " type=\"text\" class=\"code\"" : " type=\"\(kind.rawValue)\""
    }
}

/// A choice among a few.
struct Choice: Drawable {
    /// One thing that can be chosen.
    struct Option: Sendable {
        let value: String
        let name: String
        var selected = false
    }

    let label: String
    let name: String
    var id: String?
    let options: [Option]
    var errors: [FieldError] = []

    var html: HTML {
        let id = id ?? name
        let notes = FieldNotes(id: id, error: errors.first { $0.field == id }?.text)
        return """
            <div class="field"\(if: notes.error != nil, " data-tone=\"danger\"")><label for="\(id)">\(label)</label>\(notes)
            <select id="\(id)" name="\(name)"\(notes.onInput)>\(each: options, option)</select></div>
            """
    }

    private func option(_ option: Option) -> HTML {
        "<option value=\"\(option.value)\"\(if: option.selected, " selected")>\(option.name)</option>"
    }
}

/// The hidden field that proves a form came from one of our own pages.
struct Proof: Drawable {
    let csrf: String

    init(_ csrf: String) {
        self.csrf = csrf
    }

    var html: HTML { "<input type=\"hidden\" name=\"csrf\" value=\"\(csrf)\">" }
}
