/// One meeting of a group: the roster, marked with one key press a person, and the notes beside it.
struct SessionPage: Drawable {
    let frame: Frame
    let session: Href
    let groupName: String
    let groupHref: Href
    /// "Tue 24 Nov, 17:30 to 20:30".
    let time: String
    /// "Room 2, with Dana Okafor and Luis Ferreira".
    let place: String
    /// What matters now: "Seven of nine are here; nobody has heard from Teo."
    let headline: String
    /// "America/Los_Angeles", so that a mark made offline carries the clinic's time.
    let timeZone: String
    /// "Cancelled on Mon 23 Nov: burst pipe.", or empty.
    var cancellation = ""
    let rows: [RosterRow]
    /// What the session is made of, in words: "Skills 60 min, break 15 min, process group 105 min".
    let blocks: String
    let note: GroupNoteSection?
    /// Homework to talk about and to give, for those who may read it.
    var homework: Href?
    /// Moving, cancelling and substituting, for those who may.
    var change: SessionChange?

    var html: HTML {
        Layout(
            frame: frame, title: "\(groupName), \(time)", scripts: [.roster, .live, .because, .drafts], content: content
        )
        .html
    }

    private var content: HTML {
        """
        \(PageHead(
            eyebrow: "<a href=\"\(groupHref)\">\(groupName)</a> · \(time) · \(place)", title: headline, lead: blocks,
            actions: """
                \(if: note != nil, "<a class=\"button\" href=\"#notes\">Go to the notes</a>")\
                \(with: homework, { "<a class=\"button\" href=\"\($0)\">Homework</a>" })
                """))
        \(if: !cancellation.isEmpty, "\(Notice(.warning, cancellation))")
        <section aria-labelledby="roster-title" class="roster-section">
        <h2 id="roster-title">Roster</h2>
        <p class="offline notice" data-tone="warning" role="status" data-offline hidden></p>
        \(if: rows.isEmpty, nobody, else: roster)
        </section>
        \(note)
        \(change)
        """
    }

    private var nobody: HTML {
        EmptyState(
            title: "Nobody is on this roster", text: "People come onto it as members of the group.",
            action: (name: "Open the group", href: groupHref)
        ).html
    }

    private var roster: HTML {
        """
        <p class="key keys-only">With the keyboard: <kbd>j</kbd> <kbd>k</kbd> choose a person, <kbd>a</kbd> arrive,
        <kbd>l</kbd> leave, <kbd>x</kbd> excused, <kbd>n</kbd> not excused, <kbd>u</kbd> undo.</p>
        <ol class="roster" data-rows data-roster data-zone="\(timeZone)" data-events="\(Href.events(of: session).text)">
        \(each: rows)</ol>
        """
    }
}

/// The ways a session can change: cancelled by the programme, moved, or led by someone else.
struct SessionChange: Drawable {
    let session: Href
    let csrf: String
    /// "2026-11-24T17:30".
    let starts: String
    let facilitators: [Choice.Option]
    let substitutes: [Choice.Option]
    var errors: [FieldError] = []

    var html: HTML {
        """
        <details class="change"\(if: !errors.isEmpty, " open")><summary>Cancel, move or substitute</summary>
        \(ErrorSummary(errors: errors))
        <div class="three">
        \(cancel)
        \(move)
        \(substitute)
        </div></details>
        """
    }

    private var cancel: HTML {
        """
        <form method="post" action="\(Href.cancelling(session))" class="stack">\(Proof(csrf))<h3>Cancel it</h3>
        \(Field(label: "Reason", name: "reason", id: "cancel-reason", required: true, errors: errors))
        <button>Cancel the session</button></form>
        """
    }

    private var move: HTML {
        """
        <form method="post" action="\(Href.moving(session))" class="stack">\(Proof(csrf))<h3>Move it</h3>
        \(Field(label: "New start", name: "starts", kind: .dateTime, value: starts, required: true, errors: errors))
        \(Field(label: "Reason", name: "reason", id: "move-reason", required: true, errors: errors))
        <button>Move the session</button></form>
        """
    }

    private var substitute: HTML {
        """
        <form method="post" action="\(Href.substituting(session))" class="stack">\(Proof(csrf))
        <h3>Someone else leads it</h3>
        \(Choice(label: "Instead of", name: "for", options: facilitators))
        \(Choice(label: "Led by", name: "staff", options: substitutes))
        \(Field(label: "Reason", name: "reason", id: "substitute-reason", required: true, errors: errors))
        <button>Substitute</button></form>
        """
    }
}

extension Href {
    static func cancelling(_ session: Href) -> Href { "\(session)/cancel" }
    static func moving(_ session: Href) -> Href { "\(session)/move" }
    static func substituting(_ session: Href) -> Href { "\(session)/substitute" }
}
