/// A session as a strip of minutes: its blocks, its breaks, and when one person was in the room.
struct PresenceStrip: Drawable {
    /// Some minutes of the session, counted from its start.
    struct Span: Sendable {
        let from: Int
        let to: Int
    }

    let length: Int
    let breaks: [Span]
    let present: [Span]
    /// The same in words: "In the room 17:42 to 20:30; break 19:00 to 19:15".
    let description: String

    var html: HTML {
        """
        <svg class="strip" viewBox="0 0 \(length) 8" preserveAspectRatio="none" role="img" aria-label="\(description)">\
        <rect class="whole" width="\(length)" height="8"/>\
        \(each: present, { bar("in", $0) })\(each: breaks, { bar("break", $0) })</svg>
        """
    }

    private func bar(_ name: String, _ span: Span) -> HTML {
        "<rect class=\"\(name)\" x=\"\(span.from)\" width=\"\(max(span.to - span.from, 0))\" height=\"8\"/>"
    }
}
