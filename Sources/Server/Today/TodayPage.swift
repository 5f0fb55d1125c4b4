/// What one person has to do today: their sessions in order of time, and what needs them in order of urgency.
struct TodayPage: Drawable {
    let frame: Frame
    /// "Tuesday 24 November".
    let date: String
    /// "Two groups today, and four notes wait for your signature."
    let headline: String
    let sessions: [SessionLine]
    let tasks: [TaskLine]
    /// The programme's figures of the week, for those who steer it; empty for others.
    var figures: [Figure] = []

    /// One session of mine.
    struct SessionLine: Sendable {
        /// "17:30".
        let starts: String
        /// "to 20:30".
        let ends: String
        let group: String
        let place: String
        let href: Href
        /// "Starts in 20 minutes", "7 of 9 are here", "Note not signed".
        let state: String
        var tone: Tone = .quiet
        /// "Open the roster", "Write the note".
        let action: String
    }

    /// One thing that needs me.
    struct TaskLine: Sendable {
        let title: String
        let detail: String
        let href: Href
        /// "Due today", "2 days late".
        let due: String
        var tone: Tone = .quiet
    }

    var html: HTML { Layout(frame: frame, title: "Today", scripts: [.because], content: content).html }

    private var content: HTML {
        """
        \(PageHead(eyebrow: "\(date)", title: headline))
        \(TodayTabs(isTasks: false))
        \(if: !figures.isEmpty, "\(FigureRow(figures: figures))")
        <div class="two">
        <section aria-labelledby="my-sessions"><h2 id="my-sessions">My sessions</h2>
        \(if: sessions.isEmpty, noSessions, else: "<ol class=\"agenda\" data-rows>\(each: sessions, session)</ol>")
        </section>
        <section aria-labelledby="needs-me"><h2 id="needs-me">Needs you</h2>
        \(if: tasks.isEmpty, noTasks, else: "<ol class=\"tasks\" data-rows>\(each: tasks, task)</ol>")
        </section>
        </div>
        """
    }

    private var noSessions: HTML {
        "<p class=\"none\">No session of yours today. <a href=\"/groups\">See all groups</a></p>"
    }

    private var noTasks: HTML { "<p class=\"none\">Nothing waits for you.</p>" }

    private func session(_ line: SessionLine) -> HTML {
        """
        <li><p class="when"><b>\(line.starts)</b> <span>\(line.ends)</span></p>
        <div><h3><a href="\(line.href)">\(line.group)</a></h3><p>\(line.place)</p>\
        <p>\(Badge(line.state, line.tone))</p></div>
        <a class="button" href="\(line.href)">\(line.action)<span class="unseen">: \(line.group)</span></a></li>
        """
    }

    private func task(_ line: TaskLine) -> HTML {
        """
        <li><h3><a href="\(line.href)">\(line.title)</a></h3>\(Badge(line.due, line.tone))<p>\(line.detail)</p></li>
        """
    }
}
