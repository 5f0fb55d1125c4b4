import Clinic

/// Dates, times and numbers as people say them, always on the site's clock.
enum Words {
    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]
    private static let numbers = ["nobody", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]

    /// "Mon 23".
    static func dayHead(_ day: Day) -> String { "\(weekdays[day.weekday - 1].prefix(3)) \(day.dayOfMonth)" }
    /// "Mon 23 Feb".
    static func day(_ day: Day) -> String { "\(dayHead(day)) \(month(day))" }
    /// "Mon 23 Feb 2026", for what is long ago.
    static func fullDay(_ day: Day) -> String { "\(self.day(day)) \(day.year)" }
    /// "23 Feb".
    static func date(_ day: Day) -> String { "\(day.dayOfMonth) \(month(day))" }
    /// "14 May 1991".
    static func fullDate(_ day: Day) -> String { "\(date(day)) \(day.year)" }
    /// "since 12 Jan 2026", "12 Jan to 20 Feb 2026".
    static func stretch(_ from: Day, _ to: Day?) -> String {
        guard let to, to != .last else { return "since \(fullDate(from))" }
        return from.year == to.year ? "\(date(from)) to \(fullDate(to))" : "\(fullDate(from)) to \(fullDate(to))"
    }
    /// "Monday 23 February".
    static func longDay(_ day: Day) -> String { "\(weekdays[day.weekday - 1]) \(day.dayOfMonth) \(months[day.month - 1])" }
    static func weekday(_ number: Int) -> String { weekdays[(number - 1) % 7] }
    private static func month(_ day: Day) -> String { String(months[day.month - 1].prefix(3)) }

    /// "23 Feb to 1 Mar".
    static func span(_ week: Week) -> String {
        "\(week.monday.dayOfMonth) \(month(week.monday)) to \(week.sunday.dayOfMonth) \(month(week.sunday))"
    }

    /// "Week 9 · 23 Feb to 1 Mar 2026".
    static func week(_ week: Week) -> String { "Week \(week.parts.number) · \(span(week)) \(week.sunday.year)" }

    /// "Tue 24 Nov, 17:30 to 20:30".
    static func time(of session: GroupSession, in zone: SiteZone) -> String {
        "\(day(session.day)), \(zone.local(session.starts).clock) to \(zone.local(session.ends).clock)"
    }

    /// "Tue 24 Nov, 21:05".
    static func moment(_ instant: Instant, in zone: SiteZone) -> String {
        let local = zone.local(instant)
        return "\(day(local.day)), \(local.clock)"
    }

    /// "three people", "1 person" as a word up to ten.
    static func people(_ count: Int) -> String { "\(number(count)) \(count == 1 ? "person" : "people")" }

    /// A word up to ten; figures after it, in groups of three: "2,000".
    static func number(_ count: Int) -> String { numbers.indices.contains(count) && count > 0 ? numbers[count] : figures(count) }

    private static func figures(_ count: Int) -> String {
        let last = String(count % 1000)
        return count < 1000 ? last : figures(count / 1000) + "," + String(repeating: "0", count: 3 - last.count) + last
    }

    /// "a, b and c".
    static func list(_ items: [String]) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }

    static func capitalised(_ sentence: String) -> String { sentence.prefix(1).uppercased() + sentence.dropFirst() }
}
