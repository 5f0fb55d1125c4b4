/// Reads one row's fields and gathers everything that is wrong with it, so that a person mends a row once.
struct RowCheck {
    let record: CSVRecord
    private(set) var problems: [ImportProblem] = []

    init(_ record: CSVRecord) { self.record = record }

    var isGood: Bool { problems.isEmpty }

    mutating func fail(_ column: String, _ problem: String, _ remedy: String) {
        problems.append(record.problem(at: column, problem, remedy: remedy))
    }

    /// A value that may be missing, without spaces around it; nil where the file has no such column.
    func optional(_ column: String) -> String? { record[column]?.trimmed }

    mutating func text(_ column: String) -> String {
        let text = record[column]?.trimmed ?? ""
        if text.isEmpty { fail(column, "the value is missing", "Fill it in.") }
        if text.utf8.count > 200 { fail(column, "the value is too long for this column", "Write at most 200 letters.") }
        return text
    }

    mutating func day(_ column: String) -> Day? {
        let text = text(column)
        guard !text.isEmpty else { return nil }
        if let day = Day(text) { return day }
        fail(column, "this is not a date of the calendar", "Write it as 2026-02-23.")
        return nil
    }

    /// A local time of the site; ambiguous ones are the first of the two, and said so in `note`.
    mutating func time(_ column: String, on clock: inout WallClock, note: (String) -> Void) -> (local: LocalTime, instant: Instant)? {
        let text = text(column)
        guard !text.isEmpty else { return nil }
        guard let local = LocalTime(text) else {
            fail(column, "this is not a local time", "Write it as 2026-02-23T09:00, without a zone.")
            return nil
        }
        switch clock.read(local) {
        case .once(let instant): return (local, instant)
        case .twice(let instant):
            note("A time falls into the hour that the clock shows twice on \(local.day.iso): the first was taken")
            return (local, instant)
        case .never:
            fail(
                column, "the clock jumps over this time on \(local.day.iso) in \(clock.zone.identifier)",
                "Correct the time, or the time zone.")
            return nil
        }
    }
}
