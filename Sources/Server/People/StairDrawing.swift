/// The picture of a Stair. Units are pixels of a drawing 1,000 wide; attributes only, so no inline style is needed.
struct StairDrawing: Drawable {
    let stair: Stair

    private let left = 56
    private let width = 928
    private let stepTop = 14
    private let stepHeight = 28
    private let barGap = 40
    private let barHeight = 130

    /// Levels nobody was on take no room.
    private var highest: Int { min(max(stair.steps.map(\.level).max() ?? 0, 1), 3) }
    private var barTop: Int { y(level: 0) + stepHeight + barGap }
    private var weekWidth: Int { max(width / max(stair.weeks.count, 8), 8) }
    private var barFoot: Int { barTop + barHeight }

    /// The top of the hours' axis: whole hours, a multiple of three, above every value.
    private var ceiling: Int {
        let most = stair.weeks.map { max($0.attended ?? 0, $0.planned, $0.required ?? 0) }.max() ?? 0
        return max((most + 179) / 180, 2) * 180
    }

    var html: HTML {
        """
        <svg viewBox="0 0 1000 \(barFoot + 30)">
        \(each: stair.steps, step)
        <path class="edge" d="\(edge)"/>
        \(each: gridHours, gridLine)
        <text x="0" y="\(barTop - 10)">hours a week</text>
        \(each: Array(stair.weeks.indices), week)
        \(with: stair.now, nowLine)
        </svg>
        """
    }

    private func x(_ week: Int) -> Int { left + week * weekWidth }
    private func y(level: Int) -> Int { stepTop + (highest - min(max(level, 0), highest)) * stepHeight }
    private func y(minutes: Int) -> Int { barFoot - minutes * barHeight / ceiling }

    private var gridHours: [Int] {
        Array(stride(from: 0, through: ceiling / 60, by: max(ceiling / 180, 1) > 5 ? 6 : 3))
    }

    private func gridLine(_ hours: Int) -> HTML {
        """
        <path class="grid" d="M\(left) \(y(minutes: hours * 60))H\(left + width)"/>\
        <text x="\(left - 8)" y="\(y(minutes: hours * 60) + 4)" text-anchor="end">\(hours)</text>
        """
    }

    private func step(_ step: Stair.Step) -> HTML {
        let top = y(level: step.level)
        return """
            <rect class="step" x="\(x(step.first))" y="\(top)" width="\((step.last - step.first + 1) * weekWidth)" \
            height="\(y(level: 0) + stepHeight - top)"/>\
            <text class="strong" x="\(x(step.first) + 8)" y="\(top + 15)">\(step.name)</text>
            """
    }

    /// The edge of the stair: along each step and down to the next.
    private var edge: String {
        stair.steps.enumerated().map { index, step in
            "\(index == 0 ? "M\(x(step.first)) \(y(level: step.level))" : "L\(x(step.first)) \(y(level: step.level))")"
                + "H\(x(step.last + 1))"
        }.joined()
    }

    private func week(_ index: Int) -> HTML {
        let week = stair.weeks[index]
        let inset = max((weekWidth - 34) / 2, weekWidth / 8, 1)
        let barWidth = weekWidth - 2 * inset
        let label = index % max(72 / weekWidth, 1) == 0 ? week.starts : ""
        return """
            <a class="bar-link" href="\(week.because)"><title>\(title(week))</title>\
            <rect class="planned" x="\(x(index) + inset)" y="\(y(minutes: week.planned))" width="\(barWidth)" \
            height="\(barFoot - y(minutes: week.planned))"/>\(bar(week, x(index) + inset, barWidth))</a>\
            \(with: week.required, { minimum($0, in: index) })\
            <text x="\(x(index) + weekWidth / 2)" y="\(barFoot + 18)" text-anchor="middle">\(label)</text>
            """
    }

    private func minimum(_ minutes: Int, in week: Int) -> HTML {
        "<path class=\"required\" d=\"M\(x(week)) \(y(minutes: minutes))h\(weekWidth)\"/>"
    }

    private func bar(_ week: Stair.Week, _ x: Int, _ width: Int) -> HTML {
        guard let attended = week.attended else {
            return "<text x=\"\(x + width / 2)\" y=\"\(barFoot - 6)\" text-anchor=\"middle\">?</text>"
        }
        let isShort = !week.isOpen && attended < (week.required ?? 0)
        return """
            <rect class="\(isShort ? "short" : "attended")" x="\(x)" y="\(y(minutes: attended))" width="\(width)" \
            height="\(barFoot - y(minutes: attended))"/>
            """
    }

    private func title(_ week: Stair.Week) -> String {
        let attended = week.attended.map { "\(HoursAndMinutes.words($0)) attended" } ?? "attendance not known"
        let required = week.required.map { ", \(HoursAndMinutes.words($0)) required" } ?? ""
        return "Week of \(week.starts): \(attended), \(HoursAndMinutes.words(week.planned)) planned\(required)"
    }

    private func nowLine(_ week: Int) -> HTML {
        """
        <path class="now" d="M\(x(week + 1)) \(stepTop)V\(barFoot)"/>\
        <text class="strong" x="\(x(week + 1) - 6)" y="\(barTop - 10)" text-anchor="end">this week</text>
        """
    }
}
