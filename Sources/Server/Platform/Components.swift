/// How a figure, a badge or a notice speaks. Each tone also has words or a shape: colour never carries it alone.
enum Tone: Sendable, Equatable {
    /// Nothing to do.
    case quiet
    case good
    /// Something needs a person's attention.
    case warning
    /// Danger to a person, or a door that stays closed. Never money.
    case danger
    case info

    var name: String {
        switch self {
        case .quiet: "quiet"
        case .good: "good"
        case .warning: "warning"
        case .danger: "danger"
        case .info: "info"
        }
    }
}

/// A number that opens: a link to its because.
struct Figure: Drawable {
    let label: String
    let value: String
    /// One short sentence under the number, or empty.
    var note = ""
    let because: Href
    var tone: Tone = .quiet

    var html: HTML {
        """
        <a class="figure" data-tone="\(tone.name)" href="\(because)"><span class="figure-label">\(label)</span>\
        <span class="figure-value">\(value)</span>\(if: !note.isEmpty, "<span class=\"figure-note\">\(note)</span>")</a>
        """
    }
}

/// A few figures in a row.
struct FigureRow: Drawable {
    let figures: [Figure]

    var html: HTML { "<div class=\"figures\">\(each: figures)</div>" }
}

/// One or two words that say a state.
struct Badge: Drawable {
    let text: String
    var tone: Tone = .quiet

    init(_ text: String, _ tone: Tone = .quiet) {
        self.text = text
        self.tone = tone
    }

    var html: HTML { "<span class=\"badge\" data-tone=\"\(tone.name)\">\(text)</span>" }
}

/// A sentence the reader should not miss, with what can be done about it.
struct Notice: Drawable {
    let tone: Tone
    let text: String
    var action: (name: String, href: Href)?

    init(_ tone: Tone, _ text: String, action: (name: String, href: Href)? = nil) {
        self.tone = tone
        self.text = text
        self.action = action
    }

    var html: HTML {
        """
        <div class="notice" data-tone="\(tone.name)"\(if: tone == .danger, " role=\"alert\"")><p>\(text)\
        \(with: action, { " <a href=\"\($0.href)\">\($0.name)</a>" })</p></div>
        """
    }
}

/// What a page says when it has nothing to show: why, and the next step.
struct EmptyState: Drawable {
    let title: String
    let text: String
    var action: (name: String, href: Href)?

    var html: HTML {
        """
        <div class="empty">\(Mark.small)<h2>\(title)</h2><p>\(text)</p>\
        \(with: action, { "<p><a class=\"button\" href=\"\($0.href)\">\($0.name)</a></p>" })</div>
        """
    }
}

/// A share of a whole, in words first and then as a bar.
struct Meter: Drawable {
    let label: String
    let words: String
    let value: Int
    let of: Int

    var html: HTML {
        """
        <div class="meter"><span>\(words)</span>\
        <progress max="\(max(of, 1))" value="\(min(max(value, 0), max(of, 1)))" aria-label="\(label)"></progress></div>
        """
    }
}

/// The way to earlier and later pages of a long list.
struct Pager: Drawable {
    let summary: String
    let previous: Href?
    let next: Href?

    var html: HTML {
        """
        <nav class="pager" aria-label="Pages"><span>\(summary)</span>\
        \(with: previous, { "<a class=\"button\" rel=\"prev\" href=\"\($0)\">Earlier</a>" })\
        \(with: next, { "<a class=\"button\" rel=\"next\" href=\"\($0)\">Later</a>" })</nav>
        """
    }
}

/// The top of a page: a small line that says where we are, and the sentence that says what matters now.
struct PageHead: Drawable {
    var eyebrow = HTML.empty
    let title: String
    /// One more sentence, or empty.
    var lead = ""
    var actions = HTML.empty

    var html: HTML {
        """
        <div class="page-head">\(if: !eyebrow.isEmpty, "<p class=\"eyebrow\">\(eyebrow)</p>")
        <h1>\(title)</h1>\(if: !lead.isEmpty, "<p class=\"lead\">\(lead)</p>")
        \(if: !actions.isEmpty, "<div class=\"actions\">\(actions)</div>")</div>
        """
    }
}

/// One thing that is known, by its name.
struct Fact: Sendable {
    let name: String
    let value: String
}

/// A few known things, one beneath the other.
struct Facts: Drawable {
    let facts: [Fact]

    var html: HTML { "<dl class=\"facts\">\(each: facts, { "<dt>\($0.name)</dt><dd>\($0.value)</dd>" })</dl>" }
}
