/// The kiosks of a programme: what the desk sees and hands out.
struct KioskKeepingPage: Drawable {
    let frame: Frame
    let programme: String
    let headline: String
    let action: Href
    let kiosks: [Line]
    /// Name and today's codes, one a kiosk.
    let people: [(name: String, codes: [String])]

    struct Line: Sendable {
        let name: String
        /// "opened by Fran, Wed 18 Nov, 8:10; last used 9:55".
        let note: String
        let end: Href
    }

    var html: HTML { Layout(frame: frame, title: "Kiosk", content: content).html }

    private var content: HTML {
        """
        \(PageHead(eyebrow: "\(programme)", title: headline, lead: "People answer their questions on it with their birth date and today’s code. It shows nobody’s name."))
        \(if: !kiosks.isEmpty, "<section><h2>Open</h2><ul class=\"lines\">\(each: kiosks, line)</ul></section>")
        \(if: !kiosks.isEmpty, codes)
        <section class="change"><h2>Make this browser a kiosk</h2>
        <p>Do this on the tablet itself. You are signed out on it, and it stays a kiosk until somebody ends it here, or for 30 days.</p>
        <form method="post" action="\(action)" class="actions">\(Proof(frame.csrf))<button>Make it a kiosk</button></form></section>
        """
    }

    private func line(_ line: Line) -> HTML {
        """
        <li><b>\(line.name)</b> <span class="hint">\(line.note)</span> \
        <form method="post" action="\(line.end)" class="inline">\(Proof(frame.csrf))<button>End \(line.name)</button></form></li>
        """
    }

    private var codes: HTML {
        """
        <section><h2>Today’s codes</h2>
        \(if: people.isEmpty, "<p>Nobody has a group today.</p>")
        \(if: !people.isEmpty, "\(table)")</section>
        """
    }

    private var table: Table {
        Table(
            caption: "Today’s codes", columns: [.init(name: "Name")] + kiosks.map { .init(name: $0.name, isFigure: true) },
            rows: people.map { person in ["\(person.name)"] + person.codes.map { "<code>\($0)</code>" } })
    }
}
