/// Why a figure is what it is: the rows behind it, and the rule with its source.
struct Because: Sendable {
    let memberName: String
    let memberHref: Href
    /// "Week 9, 23 Feb to 1 Mar".
    let period: String
    /// The page of this because, the address that can be sent.
    let address: Href
    /// The answer in one sentence.
    let answer: String
    let sections: [Section]

    /// One figure and what it is made of.
    struct Section: Sendable {
        let id: FigureName
        let title: String
        let value: String
        /// How the value comes about, in a sentence or two.
        let sentence: String
        var rows: [Row] = []
        var rules: [Rule] = []
        /// In a week of two programmes: which one, and which of them in order.
        var programme = ""
        var place = 0
    }

    /// One row of the record that counts, or does not.
    struct Row: Sendable {
        let what: String
        var href: Href?
        /// "120 min", or empty.
        let amount: String
        /// "Counted", "Break", "Late", ...
        let verdict: String
        var tone: Tone = .quiet
        /// The reason in words, or empty.
        var reason = ""
    }

    /// The rule that applied that day, and where it comes from.
    struct Rule: Sendable {
        let text: String
        let source: String
        var href: Href?
    }
}

/// The part of a because that a figure leads to. Short, because a board carries thousands of them.
enum FigureName: Sendable, Equatable {
    case minutes, planned, required, days, chance
    /// 1 is Monday, 7 is Sunday (ISO 8601).
    case day(Int)
    /// A figure of another page than a week's, by a word of that page.
    case named(String)

    var fragment: String {
        switch self {
        case .minutes: "m"
        case .planned: "p"
        case .required: "r"
        case .days: "d"
        case .chance: "c"
        case .day(let weekday): "d\(weekday)"
        case .named(let word): word
        }
    }
}
