/// One questionnaire over time: scores against days, the bands named, the expected course behind them, what is missing shown as
/// missing. The table behind it says the same.
struct MeasureChart: Drawable {
    /// "PHQ-9", "PSC-17 (parent)".
    let title: String
    /// What the picture says: "From 18 to 9 in six weeks; 5 points are what people notice."
    let summary: String
    let least: Double
    let most: Double
    let points: [Point]
    /// Days on which it was due and not answered.
    let missed: [Tick]
    let bands: [Band]
    /// Where level of care changed: the day and the name of the new level.
    let levels: [(day: Int, name: String)]
    /// The course that people like this one take, by day: the middle and the range in which four of five stay.
    var expected: [Expected] = []
    let first: Int
    let last: Int
    var isSmall = false

    /// A day on the axis: days since the first one drawn, and how it is written.
    struct Tick: Sendable {
        let offset: Int
        let words: String
    }

    struct Point: Sendable {
        let day: Tick
        let value: Double
        let figure: String
        let band: String
        /// "Off track: no change people notice by week 4", or empty.
        let note: String
        let tone: Tone
        /// The answers behind it; nil for those who do not open them.
        let href: Href?
        /// Made outside and typed in: a square, not a dot.
        var isEntered = false
    }

    struct Band: Sendable {
        let name: String
        let from: Double
        let to: Double
    }

    struct Expected: Sendable {
        let offset: Int
        let middle: Double
        let low: Double
        let high: Double
    }

    var html: HTML {
        """
        <figure class="measure\(if: isSmall, " small")">
        <figcaption><b>\(title)</b> <span>\(summary)</span></figcaption>
        <div class="scroll" role="region" aria-label="\(title): \(summary)" tabindex="0">\(MeasureDrawing(chart: self))</div>
        \(if: !isSmall, "<details class=\"stair-table\"><summary>The same as a table</summary>\(table)</details>")
        </figure>
        """
    }

    private var table: Table {
        let rows: [(Int, [HTML])] =
            points.map { ($0.day.offset, ["\($0.day.words)", "\($0.href.link($0.figure))", "\($0.band)", "\($0.note)"]) }
            + missed.map { ($0.offset, ["\($0.words)", "not answered", "", ""]) }
        return Table(
            caption: title,
            columns: [.init(name: "Day"), .init(name: "Score", isFigure: true), .init(name: "Band"), .init(name: "Note")],
            rows: rows.sorted { $0.0 < $1.0 }.map(\.1))
    }
}

/// The picture of one questionnaire. Attributes only, so that no inline style is needed.
struct MeasureDrawing: Drawable {
    let chart: MeasureChart

    private var width: Int { chart.isSmall ? 320 : 960 }
    private var height: Int { chart.isSmall ? 110 : 240 }
    private var left: Int { chart.isSmall ? 30 : 44 }
    private var top: Int { chart.isSmall ? 8 : 22 }
    private var right: Int { width - (chart.isSmall ? 10 : 130) }
    private var foot: Int { height - (chart.isSmall ? 18 : 28) }

    private func x(_ offset: Int) -> Int { left + (offset - chart.first) * (right - left) / max(chart.last - chart.first, 1) }
    private func y(_ value: Double) -> Int {
        foot - Int(((min(max(value, chart.least), chart.most) - chart.least) / max(chart.most - chart.least, 1)) * Double(foot - top))
    }

    var html: HTML {
        """
        <svg viewBox="0 0 \(width) \(height)">
        \(each: Array(chart.bands.enumerated()), { band($0.element, isEven: $0.offset % 2 == 0) })
        \(if: !chart.expected.isEmpty, expected)
        <text x="\(left - 6)" y="\(y(chart.most) + 4)" text-anchor="end">\(Int(chart.most))</text>
        <text x="\(left - 6)" y="\(y(chart.least) + 4)" text-anchor="end">\(Int(chart.least))</text>
        \(each: chart.levels, { level($0.day, $0.name) })
        <path class="course" d="\(course)"/>
        \(each: chart.missed, missing)
        \(each: chart.points, point)
        \(with: chart.points.first, { axis($0.day, "start") })\(if: chart.points.count > 1, last)
        </svg>
        """
    }

    private var last: HTML { chart.points.last.map { axis($0.day, "end") } ?? .empty }

    private func band(_ band: MeasureChart.Band, isEven: Bool) -> HTML {
        let (high, low) = (y(band.to + 0.5), y(band.from - 0.5))
        let name: HTML = chart.isSmall ? .empty : "<text x=\"\(right + 8)\" y=\"\((high + low) / 2 + 4)\">\(band.name)</text>"
        return """
            <rect class="zone\(if: isEven, " even")" x="\(left)" y="\(high)" width="\(right - left)" height="\(max(low - high, 1))"/>\(name)
            """
    }

    private var expected: HTML {
        let upper = chart.expected.map { "\(x($0.offset)) \(y($0.high))" }
        let lower = chart.expected.reversed().map { "\(x($0.offset)) \(y($0.low))" }
        let middle = chart.expected.map { "\(x($0.offset)) \(y($0.middle))" }
        return """
            <path class="expected-range" d="M\((upper + lower).joined(separator: "L"))Z"/>\
            <path class="expected" d="M\(middle.joined(separator: "L"))"/>
            """
    }

    private func level(_ day: Int, _ name: String) -> HTML {
        """
        <path class="level" d="M\(x(day)) \(top - 8)V\(foot)"/>\(if: !chart.isSmall, "<text x=\"\(x(day) + 4)\" y=\"\(top - 8)\">\(name)</text>")
        """
    }

    /// The line breaks where something due was not answered: nobody knows what was in between.
    private var course: String {
        var path = ""
        for (index, point) in chart.points.enumerated() {
            let before = index > 0 ? chart.points[index - 1].day.offset : nil
            let isBroken = before.map { before in chart.missed.contains { before < $0.offset && $0.offset < point.day.offset } } ?? true
            path += "\(isBroken ? "M" : "L")\(x(point.day.offset)) \(y(point.value))"
        }
        return path
    }

    private func missing(_ day: MeasureChart.Tick) -> HTML {
        let (x, y) = (x(day.offset), foot - 4)
        return "<path class=\"missing\" d=\"M\(x - 3) \(y - 3)l6 6m0-6l-6 6\"><title>\(day.words): not answered</title></path>"
    }

    private func point(_ point: MeasureChart.Point) -> HTML {
        let (x, y, size) = (x(point.day.offset), y(point.value), chart.isSmall ? 3 : 5)
        let mark: HTML =
            point.isEntered
            ? "<rect x=\"\(x - size)\" y=\"\(y - size)\" width=\"\(2 * size)\" height=\"\(2 * size)\"/>"
            : "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(size)\"/>"
        let drawn: HTML = """
            \(mark)<title>\(point.day.words): \(point.figure) \(point.band)\(if: point.isEntered, " typed in")</title>
            """
        guard let href = point.href else { return "<g class=\"point\" data-tone=\"\(point.tone.name)\">\(drawn)</g>" }
        return "<a href=\"\(href)\" class=\"point\" data-tone=\"\(point.tone.name)\">\(drawn)</a>"
    }

    private func axis(_ day: MeasureChart.Tick, _ anchor: String) -> HTML {
        "<text x=\"\(x(day.offset))\" y=\"\(foot + 15)\" text-anchor=\"\(anchor)\">\(day.words)</text>"
    }
}
