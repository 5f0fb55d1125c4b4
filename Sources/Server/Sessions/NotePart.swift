/// What was done in the session, written once for everyone in it.
struct SharedNotePart: Sendable {
    var topic = ""
    var interventions = ""
    var text = ""
    let version: Int

    func html(session: Href, csrf: String, canWrite: Bool) -> HTML {
        guard canWrite else { return reading }
        return """
            <form method="post" action="\(Href.note(session))/shared" class="note-form" data-draft>\(Proof(csrf))\
            <input type="hidden" name="version" value="\(version)">
            <h3>Everyone</h3>
            \(NoteField(label: "Topic", name: "topic", id: "shared-topic", value: topic, lines: 1))
            \(NoteField(
                label: "What was done", name: "interventions", id: "shared-interventions", value: interventions,
                lines: 4))
            \(NoteField(label: "How the group went", name: "text", id: "shared-text", value: text, lines: 6))
            \(NoteSaving())</form>
            """
    }

    private var reading: HTML {
        """
        <h3>Everyone</h3>
        \(NoteText(label: "Topic", text: topic))\(NoteText(label: "What was done", text: interventions))\
        \(NoteText(label: "How the group went", text: text))
        """
    }
}

/// What one person made of the session. It is this person's record and names nobody else in the group.
struct NotePart: Sendable {
    let memberID: String
    let name: String
    var pronouns = ""
    /// "165 of 180 min", from the roster.
    let presence: String
    var participation = ""
    var response = ""
    var risk = ""
    var plan = ""
    let version: Int
    /// Shown beside the part while it is unsigned.
    var warnings: [String] = []

    func html(session: Href, csrf: String, canWrite: Bool) -> HTML {
        """
        <article class="part" id="part-\(memberID)" tabindex="-1" aria-labelledby="part-name-\(memberID)">
        <h3 id="part-name-\(memberID)">\(name) \(if: !pronouns.isEmpty, "<span class=\"pronouns\">\(pronouns)</span>")\
        <span class="presence">\(presence)</span></h3>
        \(each: warnings, { "\(Notice(.warning, $0))" })
        \(if: canWrite, form(session: session, csrf: csrf), else: reading)
        </article>
        """
    }

    private func form(session: Href, csrf: String) -> HTML {
        """
        <form method="post" action="\(Href.notePart(of: memberID, in: session))" class="note-form" data-draft>\
        \(Proof(csrf))<input type="hidden" name="version" value="\(version)">
        \(NoteField(
            label: "Participation", name: "participation", id: "participation-\(memberID)", value: participation,
            lines: 1, suggestions: true))
        \(NoteField(label: "Response", name: "response", id: "response-\(memberID)", value: response, lines: 2))
        \(NoteField(label: "Risk", name: "risk", id: "risk-\(memberID)", value: risk, lines: 1))
        \(NoteField(label: "Plan", name: "plan", id: "plan-\(memberID)", value: plan, lines: 2))
        \(NoteSaving())</form>
        """
    }

    private var reading: HTML {
        """
        \(NoteText(label: "Participation", text: participation))\(NoteText(label: "Response", text: response))\
        \(NoteText(label: "Risk", text: risk))\(NoteText(label: "Plan", text: plan))
        """
    }
}

/// One field of a note being written.
struct NoteField: Drawable {
    let label: String
    let name: String
    let id: String
    var value = ""
    let lines: Int
    var suggestions = false

    var html: HTML {
        """
        <div class="field"><label for="\(id)">\(label)</label>\(if: lines == 1, line, else: area)</div>
        """
    }

    private var line: HTML {
        "<input id=\"\(id)\" name=\"\(name)\" value=\"\(value)\" autocomplete=\"off\"\(list)>"
    }

    private var list: HTML { suggestions ? " list=\"participation-words\"" : "" }

    // A browser drops the first line break after <textarea>, so one is written for it to drop.
    private var area: HTML { "<textarea id=\"\(id)\" name=\"\(name)\" rows=\"\(lines)\">\n\(value)</textarea>" }
}

/// One field of a note that can only be read.
struct NoteText: Drawable {
    let label: String
    let text: String

    var html: HTML {
        """
        <p class="note-label">\(label)</p>\
        <p class="note-text">\(if: text.isEmpty, "Nothing written", else: "\(text)")</p>
        """
    }
}

/// Where a draft says that it was saved; without scripts there is a button.
struct NoteSaving: Drawable {
    var html: HTML {
        "<p class=\"saving\"><button>Save the draft</button> <span data-saving role=\"status\"></span></p>"
    }
}

extension Href {
    static func notePart(of memberID: String, in session: Href) -> Href { "\(session)/note/parts/\(memberID)" }
}
