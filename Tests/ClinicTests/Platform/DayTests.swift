import Foundation
import Testing

@testable import Clinic

@Suite struct `A day` {
    /// Foundation's own ISO 8601 calendar, against which every day from 1970 to 2100 is checked.
    static let calendar: Calendar = {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = .gmt
        return calendar
    }()

    @Test func `agrees with the calendar on every date, weekday and week from 1970 to 2100`() throws {
        let end = try #require(Day("2100-12-31"))
        #expect(end.number == 47_846)
        for number in 0...end.number {
            let noon = Date(timeIntervalSince1970: Double(number) * 86_400 + 43_200)
            let parts: Set<Calendar.Component> = [.year, .month, .day, .weekday, .weekOfYear, .yearForWeekOfYear]
            let expected = Self.calendar.dateComponents(parts, from: noon)
            let day = Day(number: number)
            let (year, month, dayOfMonth) = day.parts
            let same =
                year == expected.year && month == expected.month && dayOfMonth == expected.day
                && Day(day.iso) == day && day.weekday % 7 + 1 == expected.weekday
                && day.week.parts.year == expected.yearForWeekOfYear && day.week.parts.number == expected.weekOfYear
                && Week(day.week.text) == day.week
            guard same else {
                Issue.record("\(day) in \(day.week): the calendar says \(expected)")
                return
            }
        }
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("0001-01-01", -719_162),
        ("9999-12-31", 2_932_896),
    ])
    func `counts from the first of January 1970`(iso: String, number: Int32) {
        #expect(Day(iso)?.number == number)
        #expect(Day(number: number).iso == iso)
    }

    @Test(arguments: [
        "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1", "26-01-01", "2026/01/01",
        "+026-01-01", "0000-01-01", "2026-01-01T00:00", "", "２０２６-01-01",
    ])
    func `is not made from what is no date`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `adds days across months, leap days and the ends of the calendar`() throws {
        let eve = try #require(Day("2028-02-28"))
        #expect(eve.adding(days: 1).iso == "2028-02-29")
        #expect(eve.adding(days: 366).iso == "2029-02-28")
        #expect(eve.adding(days: -59).iso == "2027-12-31")
        #expect(eve.days(until: eve.adding(days: -400)) == -400)
        #expect(Day.last.adding(days: 1) == .last)
        #expect(Day.first.adding(days: .min) == .first)
    }

    @Test func `is written and read as a date in an interface`() throws {
        let monday = try #require(Day("2026-02-23"))
        let text = try JSONEncoder().encode([monday])
        #expect(String(decoding: text, as: UTF8.self) == #"["2026-02-23"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: text) == [monday])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-30"]"#.utf8))
        }
    }
}

@Suite struct `A week` {
    /// The days around New Year, from the examples in ISO 8601 and its 53-week years.
    @Test(arguments: [
        ("2005-01-01", "2004-W53"), ("2005-01-02", "2004-W53"), ("2007-12-31", "2008-W01"), ("2008-12-29", "2009-W01"),
        ("2010-01-03", "2009-W53"), ("2026-02-23", "2026-W09"), ("2026-12-31", "2026-W53"), ("2027-01-03", "2026-W53"),
    ])
    func `around New Year belongs to the year of its Thursday`(iso: String, text: String) throws {
        let day = try #require(Day(iso))
        #expect(day.week.text == text)
        #expect(Week(text)?.contains(day) == true)
    }

    @Test(arguments: ["2025-W53", "2026-W54", "2026-W00", "2026-9", "2026-w09", "2026W09", "2026-W9", ""])
    func `is not made from what is no week`(text: String) {
        #expect(Week(text) == nil)
    }

    @Test func `runs from Monday to Sunday`() throws {
        let week = try #require(Week("2026-W09"))
        #expect(week.days.map(\.iso).first == "2026-02-23")
        #expect(week.days.map(\.weekday) == [1, 2, 3, 4, 5, 6, 7])
        #expect(week.sunday.iso == "2026-03-01")
        #expect(week.next.text == "2026-W10")
        #expect(week.previous.text == "2026-W08")
        #expect(week < week.next)
    }

    @Test func `is written and read as a week in an interface`() throws {
        let week = try #require(Week("2026-W09"))
        let text = try JSONEncoder().encode([week])
        #expect(String(decoding: text, as: UTF8.self) == #"["2026-W09"]"#)
        #expect(try JSONDecoder().decode([Week].self, from: text) == [week])
    }
}
