/// One person's week on the board. Two hundred of these make a page, so the markup leaves out what HTML lets it.
struct WeekBoardRow: Sendable {
    let name: String
    let person: Href
    /// The page that explains this person's week; each figure opens one part of it.
    let because: Href
    /// One for each day of the board; nil where nothing was planned.
    let days: [DayFigure?]
    /// Minutes; shown as "6:15".
    let attended: Int
    /// Minutes still to come.
    let planned: Int
    /// Minutes; nil where no rule asks for any.
    let required: Int?
    let chance: Chance
    /// "A seat on Thursday, 17:30 to 20:30, would make it.", or empty.
    var fix = ""

    /// One day: what was attended of what was planned.
    struct DayFigure: Sendable {
        /// What a reader should see in it at once.
        enum State: Sendable {
            case attended, partly, missed, excused, planned, cancelled
        }

        /// 1 is Monday.
        let weekday: Int
        let state: State
        /// Minutes.
        let attended: Int
        /// Minutes; shown only where they differ.
        let planned: Int
    }

    /// How likely the minimum is, in words and as a number.
    struct Chance: Sendable {
        /// "Likely", "Unlikely", "Met", "Cannot".
        let words: String
        /// Nil once the week has decided.
        let percent: Int?
        let tone: Tone
    }
}

extension WeekBoardRow: Written {
    func write(to html: inout HTML) {
        html.markup("<tr><th><a href=")
        html.href(person)
        html.markup(">")
        html.text(name)
        html.markup("</a>")
        for day in days { write(day, to: &html) }
        open("#m>", &html)
        html.clock(attended)
        html.markup("</a>")
        open("#p>+", &html)
        html.clock(planned)
        html.markup("</a>")
        open("#r>", &html)
        if let required { html.clock(required) } else { html.markup("none") }
        html.markup("</a>")
        open("#c class=", &html)
        writeGauge(to: &html)
        html.markup(">")
        html.text(chance.words)
        if let percent = chance.percent {
            html.markup(" ")
            html.number(percent)
            html.markup("\u{a0}%")
        }
        html.markup("</a><td>")
        html.text(fix)
        html.markup("\n")
    }

    private func write(_ figure: DayFigure?, to html: inout HTML) {
        guard let figure else { return html.markup("<td>") }
        open("#d", &html)
        html.number(figure.weekday)
        switch figure.state {
        case .attended:
            html.markup(">")
            html.clock(figure.attended)
        case .partly:
            html.markup(" class=h>")
            html.clock(figure.attended)
            write(of: figure.planned, to: &html)
        case .missed:
            html.markup(" class=x>0")
            write(of: figure.planned, to: &html)
        case .excused: html.markup(" class=e>excused")
        case .planned:
            html.markup(" class=p>+")
            html.clock(figure.planned)
        case .cancelled: html.markup(" class=e>cancelled")
        }
        html.markup("</a>")
    }

    private func write(of planned: Int, to html: inout HTML) {
        html.markup("<i>/")
        html.clock(planned)
        html.markup("</i>")
    }

    /// A cell with a link to one part of the because.
    private func open(_ part: StaticString, _ html: inout HTML) {
        html.markup("<td><a href=")
        html.href(because)
        html.markup(part)
    }

    /// The length of the bar in twentieths, and its tone where it is not good, as class names: an inline style would
    /// need a laxer policy.
    private func writeGauge(to html: inout HTML) {
        let length = min(max(((chance.percent ?? (chance.tone == .good ? 100 : 0)) + 2) / 5, 0), 20)
        let tone: StaticString? =
            switch chance.tone {
            case .good: nil
            case .danger: " kd\""
            case .warning: " kw\""
            case .quiet, .info: " kq\""
            }
        html.markup(tone == nil ? "k" : "\"k")
        html.number(length)
        if let tone { html.markup(tone) }
    }
}
