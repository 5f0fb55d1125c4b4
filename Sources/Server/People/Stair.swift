/// The Stair: one person's episode on one axis of weeks. Above, the level of care as steps; below, the hours attended
/// each week against what was planned and what is required. The table behind it says the same.
struct Stair: Drawable {
    /// A stretch of weeks on one level of care.
    struct Step: Sendable {
        /// "IOP", "Day programme".
        let name: String
        /// The highest step is 3 (inpatient), the lowest 0 (outpatient).
        let level: Int
        /// Indices into the weeks, both included.
        let first: Int
        let last: Int
    }

    /// One week of the episode.
    struct Week: Sendable {
        /// "23 Feb", the Monday.
        let starts: String
        /// Nil when nothing is known: drawn as missing, never as nought.
        let attended: Int?
        let planned: Int
        /// Nil in a week without a minimum.
        let required: Int?
        let because: Href
        /// A week that has not ended is not short yet.
        var isOpen = false
    }

    let steps: [Step]
    let weeks: [Week]
    /// The index of the current week, if the episode is still open.
    var now: Int?
    /// What the picture says, in a sentence: "Eight weeks in IOP; seven of them reached nine hours."
    let summary: String

    var html: HTML {
        guard !weeks.isEmpty else {
            return EmptyState(title: "No week yet", text: "The Stair begins with the first planned session.").html
        }
        return """
            <section aria-labelledby="stair-title"><h2 id="stair-title">The Stair</h2>
            <p class="legend">\(sample("attended", "attended"))\(sample("short", "attended, below the minimum"))\
            \(sample("planned", "planned"))\(sample("required", "required"))</p>
            <div class="stair scroll" role="region" aria-label="\(summary)" tabindex="0">
            \(StairDrawing(stair: self))</div>
            <details class="stair-table"><summary>The same as a table</summary>\(table)</details>
            </section>
            """
    }

    private func sample(_ kind: String, _ words: String) -> HTML {
        """
        <span><svg viewBox="0 0 14 10" aria-hidden="true"><path class="\(kind)" \
        \(if: kind == "required", "d=\"M0 5h14\"", else: "d=\"M1 1h12v8H1z\"")/></svg>\(words)</span>
        """
    }

    private var table: Table {
        Table(
            caption: "Hours by week",
            columns: [
                .init(name: "Week of"), .init(name: "Level of care"), .init(name: "Attended", isFigure: true),
                .init(name: "Planned", isFigure: true), .init(name: "Required", isFigure: true),
            ],
            rows: weeks.indices.map { index in
                let week = weeks[index]
                return [
                    "\(week.starts)", "\(level(in: index))",
                    "<a href=\"\(week.because)\">\(week.attended.map(HoursAndMinutes.clock), else: "not known")</a>",
                    "\(HoursAndMinutes.clock(week.planned))",
                    "\(week.required.map(HoursAndMinutes.clock), else: "none")",
                ]
            })
    }

    private func level(in week: Int) -> String {
        steps.last { $0.first <= week && week <= $0.last }?.name ?? "none"
    }
}
