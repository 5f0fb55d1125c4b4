/// A week of the programme, Monday to Sunday: the span in which the hours of care are required and counted.
///
/// It is named as ISO 8601 names it (`2026-W09`): week 1 is the one with the year's first Thursday, so a week around New Year
/// belongs wholly to one year.
package struct Week: Hashable, Comparable, Sendable {
    package let monday: Day

    package init(containing day: Day) {
        monday = day.adding(days: 1 - day.weekday)
    }

    /// Reads `2026-W09`; nothing when the year has no such week, such as 2026-W54.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 8, bytes[4] == UInt8(ascii: "-"), bytes[5] == UInt8(ascii: "W"),
            let year = Day.digits(bytes[0..<4]), let number = Day.digits(bytes[6..<8]), (1...53).contains(number),
            let fourth = Day(year: year, month: 1, day: 4)
        else { return nil }
        // 4 January always lies in week 1, because every week with a Thursday in the new year does.
        let monday = fourth.adding(days: 1 - fourth.weekday + 7 * (number - 1))
        guard monday.adding(days: 3).year == year else { return nil }
        self.monday = monday
    }

    package static func < (one: Week, other: Week) -> Bool { one.monday < other.monday }

    /// The ISO year and number of the week: those of its Thursday.
    package var parts: (year: Int, number: Int) {
        let thursday = monday.adding(days: 3)
        let year = thursday.year
        let newYear = Day(year: year, month: 1, day: 1) ?? thursday
        return (year, newYear.days(until: thursday) / 7 + 1)
    }

    /// The week as addresses, files and interfaces write it: `2026-W09`.
    package var text: String {
        let (year, number) = parts
        return String(unsafeUninitializedCapacity: 8) { text in
            Day.write(year, into: text, from: 0, digits: 4)
            text[4] = UInt8(ascii: "-")
            text[5] = UInt8(ascii: "W")
            Day.write(number, into: text, from: 6, digits: 2)
            return 8
        }
    }

    package var sunday: Day { monday.adding(days: 6) }
    /// Monday to Sunday, in order.
    package var days: [Day] { (0..<7).map { monday.adding(days: $0) } }
    package var next: Week { Week(containing: monday.adding(days: 7)) }
    package var previous: Week { Week(containing: monday.adding(days: -7)) }

    package func contains(_ day: Day) -> Bool { monday <= day && day <= sunday }
}

extension Week: CustomStringConvertible {
    package var description: String { text }
}

extension Week: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let week = Week(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "Write a week as 2026-W09.")
        }
        self = week
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
