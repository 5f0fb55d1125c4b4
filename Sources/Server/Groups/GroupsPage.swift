/// All groups: when they meet, who leads them, how many seats are taken.
struct GroupsPage: Drawable {
    let frame: Frame
    let headline: String
    let groups: [GroupLine]

    /// One group.
    struct GroupLine: Sendable {
        let name: String
        let href: Href
        let programme: String
        /// "Mon, Wed, Fri 17:30 to 20:30".
        let times: String
        let facilitators: String
        /// "9 of 12".
        let seats: String
        let taken: Int
        let cap: Int
    }

    var html: HTML { Layout(frame: frame, title: "Groups", content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: headline))
        \(if: groups.isEmpty, none, else: "<div data-rows>\(table)</div>")
        """
    }

    private var none: HTML {
        EmptyState(
            title: "No group yet", text: "Groups come from the programme's week, or from an imported roster.",
            action: frame.places.contains(.imports) ? (name: "Import a roster", href: "/import") : nil
        ).html
    }

    private var table: Table {
        Table(
            caption: "Groups",
            columns: [
                .init(name: "Group"), .init(name: "Programme"), .init(name: "Meets"), .init(name: "Led by"),
                .init(name: "Seats"),
            ],
            rows: groups.map {
                [
                    "<a href=\"\($0.href)\">\($0.name)</a>", "\($0.programme)", "\($0.times)", "\($0.facilitators)",
                    "\(Meter(label: "Seats taken", words: $0.seats, value: $0.taken, of: $0.cap))",
                ]
            })
    }
}

/// One group: who belongs to it and since when, and its sessions.
struct GroupPage: Drawable {
    let frame: Frame
    let group: Href
    let name: String
    /// "Adult IOP · Mon, Wed, Fri 17:30 to 20:30 · Room 2".
    let place: String
    let headline: String
    let members: [MemberLine]
    let sessions: [SessionLine]
    /// Who could still join; empty when the caller may not add anyone.
    var candidates: [Choice.Option] = []
    /// The address of its video room, or empty.
    var room = ""
    var mayChange = false
    /// "2026-11-24", the day a new membership starts unless one says else.
    let today: String
    /// What was typed into a form that was refused.
    var typed = Typed()
    var errors: [FieldError] = []

    /// What somebody typed, to stand in the form again.
    struct Typed: Sendable {
        /// Into the form that adds a person.
        var member = ""
        var starts: String?
        var ends = ""
        /// The membership that was to end, and what was typed there.
        var membership = ""
        var lastDay: String?
        var reason = ""
        /// As the address of the video room.
        var room: String?
    }

    /// One person's membership.
    struct MemberLine: Sendable {
        let name: String
        let href: Href
        /// "since 12 Jan".
        let membership: String
        /// Where ending is sent; nil when the caller may not.
        var membershipHref: Href?
        /// Names the fields of this membership apart from the others on the page.
        let membershipID: String
    }

    /// One session, past or to come.
    struct SessionLine: Sendable {
        let when: String
        let href: Href
        let state: String
        var tone: Tone = .quiet
    }

    var html: HTML { Layout(frame: frame, title: name, content: content).html }

    private var content: HTML {
        """
        \(PageHead(eyebrow: "\(place)", title: name, lead: headline))
        \(ErrorSummary(errors: errors))
        <div class="two">
        <section><h2>Members</h2>
        \(if: members.isEmpty, "<p class=\"none\">Nobody yet.</p>")\
        \(if: !members.isEmpty, "<ul class=\"list\" data-rows>\(each: members, member)</ul>")
        \(if: !candidates.isEmpty, add)
        </section>
        <section><h2>Sessions</h2>
        \(if: sessions.isEmpty, "<p class=\"none\">No session is planned.</p>")\
        \(if: !sessions.isEmpty, "<ul class=\"list\">\(each: sessions, session)</ul>")
        </section></div>
        \(if: mayChange || !room.isEmpty, videoRoom)
        """
    }

    /// Members never see the address; their page leads them there.
    private var videoRoom: HTML {
        """
        <section class="after"><h2>Video room</h2>
        <p>\(if: room.isEmpty, "No address is known.", else: "<code>\(room)</code>")</p>
        \(if: mayChange, roomForm)</section>
        """
    }

    private var roomForm: HTML {
        """
        <form method="post" action="\(group)/room" class="stack">\(Proof(frame.csrf))
        \(Field(
            label: "Address of the room", name: "room", value: typed.room ?? room,
            hint: "Sessions by video lead their members there from their own page, from 15 minutes before. Empty takes it away.",
            errors: errors))
        <button>Save</button></form>
        """
    }

    private func member(_ line: MemberLine) -> HTML {
        """
        <li><a href="\(line.href)">\(line.name)</a><span>\(line.membership)</span>\
        \(with: line.membershipHref, { ending(line, $0) })</li>
        """
    }

    private func ending(_ line: MemberLine, _ href: Href) -> HTML {
        let isTyped = typed.membership == line.membershipID
        return """
            <details\(if: isTyped, " open")><summary>End<span class="unseen">: \(line.name)</span></summary>
            <form method="post" action="\(href)/end" class="inline-fields">\(Proof(frame.csrf))
            \(Field(
                label: "Last day", name: "ends", id: "ends-\(line.membershipID)", kind: .date,
                value: isTyped ? typed.lastDay ?? today : today, required: true, errors: errors))
            \(Field(
                label: "Reason", name: "reason", id: "reason-\(line.membershipID)", value: isTyped ? typed.reason : "",
                required: true, errors: errors))
            <button>End it</button></form></details>
            """
    }

    private func session(_ line: SessionLine) -> HTML {
        "<li><a href=\"\(line.href)\">\(line.when)</a>\(Badge(line.state, line.tone))</li>"
    }

    private var add: HTML {
        """
        <form method="post" action="\(group)/members" class="inline-fields add">\(Proof(frame.csrf))
        \(Choice(label: "Add a person", name: "member", options: candidates))
        \(Field(
            label: "From", name: "starts", kind: .date, value: typed.starts ?? today, required: true, errors: errors))
        \(Field(label: "To, if known", name: "ends", kind: .date, value: typed.ends, errors: errors))
        <button class="primary">Add</button></form>
        """
    }
}
