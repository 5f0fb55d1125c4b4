/// The three ways in which weeks are written for other programs and for people.
package enum WeekExport {
    /// A list with one member's week a line, its keys always in the same order.
    package static func json(_ weeks: [ExportedMemberWeek]) -> String {
        weeks.isEmpty ? "[]\n" : "[\n" + weeks.map(object).joined(separator: ",\n") + "\n]\n"
    }

    /// One row for each member's week, safe to open in a spreadsheet.
    package static func csv(_ weeks: [ExportedMemberWeek]) -> String {
        var writer = CSVWriter()
        writer.write(
            texts: ["member", "week", "minutes", "minimum", "met", "distinct_days"]
                + ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
        for week in weeks {
            let head: [CSVCell] = [
                .text(week.member), .text(week.week.text), .number(week.minutes), week.minimum.map(CSVCell.number) ?? .empty,
                .text(week.met ? "yes" : "no"), .number(week.distinctDays),
            ]
            writer.write(head + week.minutesByWeekday.map { $0.map(CSVCell.number) ?? .empty })
        }
        return String(decoding: writer.takeBytes(), as: UTF8.self)
    }

    /// Columns under each other, for a terminal. A day without a session is left blank.
    package static func table(_ weeks: [ExportedMemberWeek]) -> String {
        let head = ["Member", "Week", "Hours", "Asked", "Met", "Days", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let lines = weeks.map { week in
            [
                week.member, week.week.text, hours(week.minutes), week.minimum.map(hours) ?? "", week.met ? "yes" : "no",
                "\(week.distinctDays)",
            ]
                + week.minutesByWeekday.map { $0.map(hours) ?? "" }
        }
        let widths = head.indices.map { column in ([head] + lines).map { $0[column].count }.max() ?? 0 }
        return ([head] + lines).map { line($0, widths) + "\n" }.joined()
    }

    private static func object(_ week: ExportedMemberWeek) -> String {
        JSONText.object([
            ("member", JSONText.string(week.member)), ("week", JSONText.string(week.week.text)), ("minutes", "\(week.minutes)"),
            ("minimum", week.minimum.map { "\($0)" } ?? "null"), ("met", "\(week.met)"), ("distinctDays", "\(week.distinctDays)"),
            ("days", JSONText.array(week.days.map(object))),
        ])
    }

    private static func object(_ day: ExportedDay) -> String {
        JSONText.object([
            ("date", JSONText.string(day.date.iso)), ("minutes", "\(day.minutes)"), ("because", JSONText.array(day.because.map(object))),
        ])
    }

    private static func object(_ reason: ExportedReason) -> String {
        JSONText.object([
            ("session", JSONText.string(reason.session)), ("minutes", "\(reason.minutes)"),
            ("verdict", JSONText.string(reason.verdict.rawValue)), ("rule", JSONText.string(reason.rule)),
        ])
    }

    /// `8:45`, as staff write hours and minutes.
    private static func hours(_ minutes: Int) -> String { "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)" }

    /// Words to the left, figures to the right.
    private static func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = zip(cells, widths).enumerated().map { column, cell in
            let space = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
            return column < 2 || column == 4 ? cell.0 + space : space + cell.0
        }
        let text = padded.joined(separator: "  ")
        return String(text.reversed().drop { $0 == " " }.reversed())
    }
}

extension ExportedMemberWeek {
    /// Monday to Sunday; nil where nothing was planned.
    fileprivate var minutesByWeekday: [Int?] {
        week.days.map { day in days.first { $0.date == day }?.minutes }
    }
}
