/// One person on the roster of one session: whether they are here, and one button for each thing that can happen.
///
/// Drawn alone as well: the live page replaces a row by its `id` when someone else has marked it.
struct RosterRow: Drawable {
    /// Where a person stands in this session.
    enum State: String, Sendable {
        case expected, here, left, excused, unknown, cancelled
        case notExcused = "not-excused"
    }

    let memberID: String
    let name: String
    /// "she/her", or empty.
    var pronouns = ""
    let person: Href
    /// The session's page; marks and corrections are sent below it.
    let session: Href
    let state: State
    /// "Here since 17:42", "Left at 19:50", "Not here yet".
    let status: String
    /// "12 min late", "Left 40 min early".
    var remarks: [String] = []
    /// "165 of 180 min"; a link to why.
    let minutes: String
    let because: Href
    let strip: PresenceStrip
    /// "18:04" and such, to start a correction from; empty when nothing is known.
    var arrived = ""
    var left = ""
    /// False after the session was cancelled, or for those who may only read.
    var canMark = true
    var canUndo = false
    /// Empty in a live event, which goes to several people: the page fills in its own.
    var csrf = ""

    var html: HTML {
        """
        <li class="person" id="row-\(memberID)" data-member="\(memberID)" data-state="\(state.rawValue)">
        <div class="person-name"><a href="\(person)">\(name)</a>\
        \(if: !pronouns.isEmpty, " <span class=\"pronouns\">\(pronouns)</span>")</div>
        <p class="person-state" data-status><span class="dot" aria-hidden="true"></span>\(status)\
        \(each: remarks, { " \(Badge($0, .warning))" })</p>
        <div class="person-minutes">\(strip)<a href="\(because)">\(minutes)</a></div>
        \(if: canMark, marks)
        </li>
        """
    }

    private var marks: HTML {
        """
        <form class="marks" method="post" action="\(Href.marks(of: session))" data-marks>\(Proof(csrf))\
        <input type="hidden" name="member" value="\(memberID)">\
        \(button("arrive", "Arrive", isPrimary: state == .expected))\
        \(button("leave", "Leave", isPrimary: state == .here))\
        \(button("excused", "Excused", isPrimary: false))\
        \(button("not-excused", "Not excused", isPrimary: false))\
        \(if: canUndo, button("undo", "Undo", isPrimary: false))\
        </form>
        \(correction)
        """
    }

    private func button(_ action: String, _ label: String, isPrimary: Bool) -> HTML {
        """
        <button name="action" value="\(action)" aria-label="\(label): \(name)"\
        \(if: isPrimary, " class=\"next\"")>\(label)</button>
        """
    }

    private var correction: HTML {
        """
        <details class="correct"><summary>Correct<span class="unseen"> \(name)</span></summary>
        <form method="post" action="\(Href.corrections(of: session))" class="inline-fields">\(Proof(csrf))\
        <input type="hidden" name="member" value="\(memberID)">
        \(Field(label: "Arrived", name: "arrived", id: "arrived-\(memberID)", kind: .time, value: arrived))
        \(Field(label: "Left", name: "left", id: "left-\(memberID)", kind: .time, value: left))
        \(Field(label: "Reason", name: "reason", id: "reason-\(memberID)", required: true))
        <button>Keep the correction</button></form></details>
        """
    }
}

extension Href {
    static func marks(of session: Href) -> Href { "\(session)/marks" }
    static func corrections(of session: Href) -> Href { "\(session)/corrections" }
    static func events(of session: Href) -> Href { "\(session)/events" }
}
