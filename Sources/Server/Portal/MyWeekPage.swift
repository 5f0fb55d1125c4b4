/// The first screen of a person's own page: what is next, and how the week stands, in plain words.
struct MyWeekPage: Drawable {
    let frame: OwnFrame
    /// "Hello Ana. Your next group is today at 9:00."
    let headline: String
    /// "4:30 of 9 hours", in a sentence that everybody can read; empty where nothing is counted.
    let hours: String
    let minutes: Int
    let minimum: Int?
    let sessions: [Meeting]
    /// What else waits: questions to answer, homework, a check-in.
    var waiting: [Waiting] = []

    struct Meeting: Sendable {
        let when: String
        let what: String
        let place: String
        var isCancelled = false
        /// The way into the video room, while it is open.
        var join: Href?
    }

    /// Something to do, with the way to it.
    struct Waiting: Sendable {
        let name: String
        let note: String
        let href: Href
    }

    var html: HTML { OwnLayout(frame: frame, title: "My week", content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: headline))
        \(if: !waiting.isEmpty, list)
        \(if: !hours.isEmpty, "<section class=\"own-card\"><h2>My hours</h2>\(Meter(label: "Hours this week", words: hours, value: minutes, of: minimum ?? minutes))</section>")
        <section class="own-card"><h2>Coming up</h2>
        \(if: sessions.isEmpty, "<p>Nothing is planned in the next days.</p>")
        <ol class="own-list">\(each: sessions, meeting)</ol></section>
        """
    }

    private var list: HTML {
        """
        <ul class="own-waiting">\(each: waiting, {
            "<li><a href=\"\($0.href)\"><b>\($0.name)</b><span>\($0.note)</span></a></li>"
        })</ul>
        """
    }

    private func meeting(_ meeting: Meeting) -> HTML {
        """
        <li><b>\(meeting.when)</b><span>\(meeting.what)\(if: !meeting.place.isEmpty, " · \(meeting.place)")</span>\
        \(if: meeting.isCancelled, "\(Badge("Cancelled", .warning))")\
        \(with: meeting.join, { "<a class=\"button primary\" href=\"\($0)\">Join by video</a>" })</li>
        """
    }
}
