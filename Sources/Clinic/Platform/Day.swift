/// A day of the calendar, as a clinic writes it on a roster: no time of day and no time zone.
///
/// Days from 0001-01-01 to 9999-12-31 exist. It is one number, so that a ledger of a million minutes compares and counts
/// days as it counts minutes.
package struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01, which is day 0.
    package let number: Int32

    package static let first = Day(number: -719_162)
    package static let last = Day(number: 2_932_896)

    /// Whatever lies outside the calendar becomes its first or last day: there is nothing further to plan for.
    package init(number: Int32) {
        self.number = min(max(number, -719_162), 2_932_896)
    }

    /// Nothing when the calendar has no such day, such as 30 February.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, in: year)
        else { return nil }
        number = Int32(Day.count(year: year, month: month, day: day))
    }

    /// Reads `2026-02-23` and nothing looser: a roster with `2/23/26` is asked about rather than guessed at.
    package init?(_ iso: String) {
        let text = Array(iso.utf8)
        guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            let year = Day.digits(text[0..<4]), let month = Day.digits(text[5..<7]), let day = Day.digits(text[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package static func < (one: Day, other: Day) -> Bool { one.number < other.number }

    package func adding(days: Int) -> Day {
        let sum = Int(number).addingReportingOverflow(days)
        let kept = sum.overflow ? (days < 0 ? Int(Int32.min) : Int(Int32.max)) : sum.partialValue
        return Day(number: Int32(clamping: kept))
    }

    /// How many days later `other` is; negative when it is earlier.
    package func days(until other: Day) -> Int { Int(other.number) - Int(number) }

    /// Monday is 1 and Sunday 7, as ISO 8601 numbers them.
    package var weekday: Int {
        // 1970-01-01 was a Thursday, the fourth day of its week.
        let offset = (Int(number) + 3) % 7
        return (offset < 0 ? offset + 7 : offset) + 1
    }

    /// The week, Monday to Sunday, that this day is judged in.
    package var week: Week { Week(containing: self) }
}

extension Day {
    /// The parts of the date. The year is counted from March, so that the leap day is a year's last and needs no exception
    /// (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    package var parts: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    package var year: Int { parts.year }
    package var month: Int { parts.month }
    package var dayOfMonth: Int { parts.day }

    /// The date as files, addresses and interfaces write it: `2026-02-23`.
    package var iso: String {
        let (year, month, day) = parts
        return String(unsafeUninitializedCapacity: 10) { text in
            Day.write(year, into: text, from: 0, digits: 4)
            text[4] = UInt8(ascii: "-")
            Day.write(month, into: text, from: 5, digits: 2)
            text[7] = UInt8(ascii: "-")
            Day.write(day, into: text, from: 8, digits: 2)
            return 10
        }
    }

    private static func count(year: Int, month: Int, day: Int) -> Int {
        let fromMarch = month <= 2 ? year - 1 : year
        let era = fromMarch / 400
        let yearOfEra = fromMarch - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// A number written in ASCII digits alone: no sign, no space, no digit of another script.
    static func digits(_ text: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for byte in text {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return text.isEmpty ? nil : value
    }

    static func write(_ value: Int, into text: UnsafeMutableBufferPointer<UInt8>, from start: Int, digits: Int) {
        var rest = value
        for place in stride(from: start + digits - 1, through: start, by: -1) {
            text[place] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
    }
}

extension Day: CustomStringConvertible {
    package var description: String { iso }
}

extension Day: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "Write a date as 2026-02-23.")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
