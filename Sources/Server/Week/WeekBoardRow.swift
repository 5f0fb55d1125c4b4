/// One person's week on the board. Two hundred of these make a page, so the markup leaves out what HTML lets it.
struct WeekBoardRow: Sendable {
    let name: String
    let person: Href
    /// The page that explains this person's week; each figure opens one part of it.
    let because: Href
    /// One for each day of the board; nil where nothing was planned.
    let days: [DayFigure?]
    /// "6:15".
    let attended: String
    /// "3:00"; what is still to come.
    let planned: String
    /// "9:00", or "none".
    let required: String
    let chance: Chance
    /// "A seat on Thursday, 17:30 to 20:30, would make it.", or empty.
    var fix = ""

    /// One day: what was attended of what was planned.
    struct DayFigure: Sendable {
        /// What a reader should see in it at once.
        enum State: Sendable {
            case attended, partly, missed, excused, planned, cancelled
        }

        let state: State
        /// "3:00".
        let attended: String
        /// "3:00"; shown only where it differs.
        let planned: String
    }

    /// How likely the minimum is, in words and as a number.
    struct Chance: Sendable {
        /// "Likely", "Unlikely", "Met", "Cannot".
        let words: String
        /// Nil once the week has decided.
        let percent: Int?
        let tone: Tone
    }

    func html(days heads: [WeekBoardPage.DayHead]) -> HTML {
        """
        <tr><th><a href=\(person)>\(name)</a>\(each: zip(heads, days), day)<td><a href=\(because)#m>\(attended)</a>\
        <td><a href=\(because)#p>+\(planned)</a><td><a href=\(because)#r>\(required)</a>\
        <td><a href=\(because)#c class=\(gauge)>\(chance.words)\
        \(with: chance.percent, { " \($0)\u{a0}%" })</a><td>\(fix)

        """
    }

    private func day(_ head: WeekBoardPage.DayHead, _ figure: DayFigure?) -> HTML {
        guard let figure else { return "<td>" }
        let open: HTML = "<a href=\(because)#d\(head.weekday)"
        return switch figure.state {
        case .attended: "<td>\(open)>\(figure.attended)</a>"
        case .partly: "<td>\(open) class=h>\(figure.attended)<i>/\(figure.planned)</i></a>"
        case .missed: "<td>\(open) class=x>0<i>/\(figure.planned)</i></a>"
        case .excused: "<td>\(open) class=e>excused</a>"
        case .planned: "<td>\(open) class=p>+\(figure.planned)</a>"
        case .cancelled: "<td>\(open) class=e>cancelled</a>"
        }
    }

    /// The length of the bar in twentieths, and its tone where it is not good, as class names: an inline style would
    /// need a laxer policy.
    private var gauge: HTML {
        let length = min(max(((chance.percent ?? (chance.tone == .good ? 100 : 0)) + 2) / 5, 0), 20)
        return switch chance.tone {
        case .good: "k\(length)"
        case .danger: "\"k\(length) kd\""
        case .warning: "\"k\(length) kw\""
        case .quiet, .info: "\"k\(length) kq\""
        }
    }
}
