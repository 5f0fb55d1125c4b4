/// One answer over the days: a mark for each day that has one, a line only between days that follow each other. A day
/// without an answer is shown as missing, never filled in.
struct TrendChart: Drawable {
    /// One day of the axis.
    struct Spot: Sendable {
        /// "Mon 23 Nov".
        let name: String
        let isMonday: Bool
        let value: Int?
        /// As people say it: "7", "6:30".
        var words = ""
    }

    let title: String
    /// "0 very low to 10 very good", "hours".
    let unit: String
    let low: Int
    let high: Int
    /// The axis is labelled at these values, in these words.
    let ticks: [(value: Int, words: String)]
    let days: [Spot]

    private let width = 340
    private let left = 34
    private let top = 8
    private let plot = 92
    private var foot: Int { top + plot }

    /// "Mood: 18 of 28 days, from 2 to 8."
    var summary: String {
        let known = days.filter { $0.value != nil }
        let count = "\(known.count) of \(days.count) days"
        guard let least = known.min(by: { $0.value ?? 0 < $1.value ?? 0 }), let most = known.max(by: { $0.value ?? 0 < $1.value ?? 0 })
        else {
            return "\(title): no day of \(days.count)."
        }
        return "\(title): \(count), " + (least.words == most.words ? "always \(least.words)." : "from \(least.words) to \(most.words).")
    }

    var html: HTML {
        """
        <figure class="trend"><figcaption><b>\(title)</b> <span>\(unit)</span></figcaption>
        <svg viewBox="0 0 \(width) \(foot + 34)" role="img" aria-label="\(summary)">
        \(each: ticks, tick)\(each: Array(days.indices), day)<path class="line" d="\(line)"/>\(each: Array(days.indices), mark)
        </svg><p class="trend-count">\(days.count { $0.value != nil }) of \(days.count) days</p></figure>
        """
    }

    private func x(_ index: Int) -> Int { left + (2 * index + 1) * (width - left - 6) / (2 * max(days.count, 1)) }
    private func y(_ value: Int) -> Int { foot - (value - low) * plot / max(high - low, 1) }

    private func tick(_ tick: (value: Int, words: String)) -> HTML {
        """
        <path class="grid" d="M\(left) \(y(tick.value))H\(width - 4)"/>\
        <text x="\(left - 6)" y="\(y(tick.value) + 4)" text-anchor="end">\(tick.words)</text>
        """
    }

    /// Below the axis: a date each Monday, and a cross for a day without an answer.
    private func day(_ index: Int) -> HTML {
        let day = days[index]
        let cross = "M\(x(index) - 2) \(foot + 7)l4 4m0 -4l-4 4"
        return """
            \(if: day.value == nil, "<path class=\"missing\" d=\"\(cross)\"><title>\(day.name): nothing told</title></path>")\
            \(if: day.isMonday, "<path class=\"grid\" d=\"M\(x(index)) \(top)V\(foot)\"/><text x=\"\(x(index))\" y=\"\(foot + 28)\" text-anchor=\"middle\">\(shown(day, at: index))</text>")
            """
    }

    /// Over twelve weeks only every third Monday has room for its date.
    private func shown(_ day: Spot, at index: Int) -> String {
        let space = days.count > 35 ? 3 : 1
        return (index / 7) % space == 0 ? String(day.name.drop { $0 != " " }.dropFirst()) : ""
    }

    private var line: String {
        days.indices.compactMap { index in
            days[index].value.map { value in
                "\(index > 0 && days[index - 1].value != nil ? "L" : "M")\(x(index)) \(y(value))"
            }
        }.joined()
    }

    private func mark(_ index: Int) -> HTML {
        guard let value = days[index].value else { return .empty }
        return """
            <circle cx="\(x(index))" cy="\(y(value))" r="\(days.count > 35 ? 2 : 3)"><title>\(days[index].name): \(days[index].words)</title></circle>
            """
    }
}
