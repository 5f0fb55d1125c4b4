/// What somebody of the staff has to do, the most pressing first: from gates, clocks and colleagues.
struct TasksPage: Drawable {
    let frame: Frame
    let headline: String
    let lines: [Line]
    let canDo: Bool
    var refused: (id: String, problem: String)?

    struct Line: Sendable {
        let id: String
        let version: Int
        let title: String
        let href: Href?
        let who: String
        let due: String
        let tone: Tone
        /// "For whoever of intake takes it", "Handed on by Theo: away on Friday".
        let how: String
        let colleagues: [Choice.Option]
    }

    var html: HTML { Layout(frame: frame, title: "Tasks", content: content).html }

    private var content: HTML {
        """
        \(PageHead(title: headline))
        \(TodayTabs(isTasks: true))
        \(if: lines.isEmpty, "\(EmptyState(title: "Nothing waits for you", text: "What gates, clocks and colleagues ask of you stands here."))")
        <ol class="inbox" data-rows>\(each: lines, line)</ol>
        """
    }

    private func line(_ line: Line) -> HTML {
        """
        <li class="inbox-line" id="t-\(line.id)" data-tone="\(line.tone.name)"><div class="inbox-what"><p>\(title(line)) \(Badge(line.due, line.tone))</p>
        <p>\(line.who)</p><p class="hint">\(line.how)</p>\(if: refused?.id == line.id, "<p class=\"error\" role=\"alert\">\(refused?.problem ?? "")</p>")</div>
        \(if: canDo, deeds(line))</li>
        """
    }

    private func title(_ line: Line) -> HTML {
        "\(with: line.href, { "<a href=\"\($0)\"><b>\(line.title)</b></a>" })\(if: line.href == nil, "<b>\(line.title)</b>")"
    }

    private func deeds(_ line: Line) -> HTML {
        let (done, drop, hand): (Href, Href, Href) = ("/tasks/\(line.id)/done", "/tasks/\(line.id)/drop", "/tasks/\(line.id)/hand-on")
        let proof: HTML = "\(Proof(frame.csrf))<input type=\"hidden\" name=\"version\" value=\"\(line.version)\">"
        return """
            <div class="inbox-deeds"><form method="post" action="\(done)" class="inline">\(proof)<button data-press="x">Done<span class="unseen">: \(line.title)</span></button></form>
            <details class="inbox-plan-form"\(if: refused?.id == line.id, " open")><summary>More</summary>
            <form method="post" action="\(hand)" class="stack">\(proof)\(Choice(label: "Give it to", name: "colleague", id: "colleague-\(line.id)", options: line.colleagues))\
            \(Field(label: "With a word", name: "note", id: "hand-note-\(line.id)"))<button>Hand on</button></form>
            <form method="post" action="\(drop)" class="stack">\(proof)\(Field(label: "Why it is not to be done", name: "note", id: "drop-note-\(line.id)", required: true))<button>Drop it</button></form></details></div>
            """
    }
}

/// The two views of somebody's day.
struct TodayTabs: Drawable {
    let isTasks: Bool

    var html: HTML {
        """
        <nav class="tabs" aria-label="Today"><a href="/"\(if: !isTasks, " aria-current=\"page\"")>Today</a> \
        <a href="/tasks"\(if: isTasks, " aria-current=\"page\"")>Tasks</a></nav>
        """
    }
}
