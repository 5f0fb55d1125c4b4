/// One programme's week: who has how many hours, what is still planned, who will miss the minimum and what would help.
struct WeekBoardPage: Drawable {
    let frame: Frame
    /// What matters now: "Three people will miss nine hours unless they get a seat by Thursday."
    let headline: String
    /// "41 people are expected this week; 38 are on track.", or empty.
    var lead = ""
    /// "Week 9 · 23 Feb to 1 Mar 2026".
    let weekName: String
    let previousWeek: Href
    let nextWeek: Href
    /// Nil when this is the current week.
    var currentWeek: Href?
    let programmes: [ProgrammeTab]
    let days: [DayHead]
    /// By urgency: first those who will miss the minimum.
    let bands: [Band]

    /// Another programme's board.
    struct ProgrammeTab: Sendable {
        let name: String
        let href: Href
        var isCurrent = false
    }

    /// The head of one day's column.
    struct DayHead: Sendable {
        /// "Mon 23".
        let name: String
        /// 1 is Monday.
        let weekday: Int
        var isToday = false
    }

    /// People in the same trouble, or in none.
    struct Band: Sendable {
        let title: String
        let rows: [WeekBoardRow]
    }

    var html: HTML {
        Layout(frame: frame, title: "Week", scripts: [.because], content: content).html
    }

    private var content: HTML {
        """
        \(PageHead(eyebrow: "\(weekName)", title: headline, lead: lead))
        <div class="toolbar">
        <nav class="tabs" aria-label="Programmes">\(each: programmes, tab)</nav>
        <nav class="weeks" aria-label="Weeks"><a class="button" rel="prev" href="\(previousWeek)">Week before</a>\
        \(with: currentWeek, { "<a class=\"button\" href=\"\($0)\">This week</a>" })\
        <a class="button" rel="next" href="\(nextWeek)">Week after</a></nav>
        </div>
        \(if: bands.isEmpty, nobody, else: board)
        """
    }

    private func tab(_ tab: ProgrammeTab) -> HTML {
        "<a href=\"\(tab.href)\"\(if: tab.isCurrent, " aria-current=\"page\"")>\(tab.name)</a>"
    }

    private var nobody: HTML {
        EmptyState(
            title: "Nobody is in this programme this week",
            text: "People appear here once they are members of one of its groups.",
            action: (name: "Open groups", href: "/groups")
        ).html
    }

    private var board: HTML {
        """
        <div class="scroll" role="region" aria-label="The week, person by person" tabindex="0">
        <table class="board" data-rows>
        <thead><tr><th scope="col">Person</th>\(each: days, dayHead)<th scope="col">Attended</th>\
        <th scope="col">Planned</th><th scope="col">Required</th><th scope="col">Chance</th>\
        <th scope="col">What would fix it</th></tr></thead>
        \(each: bands, band)
        </table>
        </div>
        <p class="key">Hours and minutes. <b>+3:00</b> is still to come; <b>2:15<i>/3:00</i></b> is a part of what was
        planned. Each figure opens what it is made of.</p>
        """
    }

    private func dayHead(_ day: DayHead) -> HTML {
        """
        <th scope="col"\(if: day.isToday, " class=\"today\"")>\(day.name)\
        \(if: day.isToday, "<span class=\"unseen\"> (today)</span>")</th>
        """
    }

    private func band(_ band: Band) -> HTML {
        """
        <tbody><tr class="band"><th colspan="\(days.count + 6)" scope="rowgroup">\(band.title) \
        <span class="count">\(band.rows.count)</span></th></tr>
        \(writing: band.rows)</tbody>
        """
    }
}
