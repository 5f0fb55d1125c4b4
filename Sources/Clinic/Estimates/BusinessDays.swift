/// A legal public holiday of the United States, as 5 U.S.C. 6103(a) lists them.
package struct FederalHoliday: Sendable, Equatable {
    /// Which day of a year it is.
    enum Rule: Sendable, Equatable {
        case date(month: Int, day: Int)
        /// The first is 1. Monday is 1 and Sunday 7.
        case nth(Int, weekday: Int, month: Int)
        case last(weekday: Int, month: Int)
    }

    package let name: String
    let rule: Rule

    static let source = "5 U.S.C. 6103(a); on a Saturday the day before, 6103(b); on a Sunday the day after, Executive Order 11582"

    static let all: [FederalHoliday] = [
        FederalHoliday(name: "New Year’s Day", rule: .date(month: 1, day: 1)),
        FederalHoliday(name: "Birthday of Martin Luther King, Jr.", rule: .nth(3, weekday: 1, month: 1)),
        FederalHoliday(name: "Washington’s Birthday", rule: .nth(3, weekday: 1, month: 2)),
        FederalHoliday(name: "Memorial Day", rule: .last(weekday: 1, month: 5)),
        FederalHoliday(name: "Juneteenth National Independence Day", rule: .date(month: 6, day: 19)),
        FederalHoliday(name: "Independence Day", rule: .date(month: 7, day: 4)),
        FederalHoliday(name: "Labor Day", rule: .nth(1, weekday: 1, month: 9)),
        FederalHoliday(name: "Columbus Day", rule: .nth(2, weekday: 1, month: 10)),
        FederalHoliday(name: "Veterans Day", rule: .date(month: 11, day: 11)),
        FederalHoliday(name: "Thanksgiving Day", rule: .nth(4, weekday: 4, month: 11)),
        FederalHoliday(name: "Christmas Day", rule: .date(month: 12, day: 25)),
    ]

    /// The day on which it is kept: on a Saturday the Friday before, on a Sunday the Monday after.
    func observed(in year: Int) -> Day? {
        switch rule {
        case .date(let month, let number):
            return Day(year: year, month: month, day: number).map { day in
                switch day.weekday {
                case 6: day.adding(days: -1)
                case 7: day.adding(days: 1)
                default: day
                }
            }
        case .nth(let place, let weekday, let month):
            return Day(year: year, month: month, day: 1).map { first in
                first.adding(days: (weekday - first.weekday + 7) % 7 + (place - 1) * 7)
            }
        case .last(let weekday, let month):
            return Day(year: year, month: month + 1, day: 1).map { next in
                next.adding(days: -((next.weekday - weekday + 6) % 7 + 1))
            }
        }
    }
}

/// Days on which federal offices are open: no Saturday, no Sunday, no federal holiday as it is kept.
package enum BusinessDays {
    /// Why it is none, such as `Saturday` or `Labor Day`; nil when it is one.
    package static func closure(on day: Day) -> String? {
        if day.weekday == 6 { return "Saturday" }
        if day.weekday == 7 { return "Sunday" }
        return holiday(on: day)?.name
    }

    package static func isOne(_ day: Day) -> Bool { closure(on: day) == nil }

    /// New Year's Day on a Saturday is kept in the year before, so two years are looked at.
    package static func holiday(on day: Day) -> FederalHoliday? {
        FederalHoliday.all.first { holiday in
            holiday.observed(in: day.year) == day || holiday.observed(in: day.year + 1) == day
        }
    }

    /// The business day that is so many after `day`, which itself does not count; before it, when `count` is negative.
    package static func adding(_ count: Int, to day: Day) -> Day {
        var (left, reached) = (abs(count), day)
        while left > 0 {
            reached = reached.adding(days: count < 0 ? -1 : 1)
            if isOne(reached) { left -= 1 }
        }
        return reached
    }

    /// How many business days lie after `day` up to `other`, itself counted.
    package static func count(after day: Day, through other: Day) -> Int {
        guard day < other else { return 0 }
        return (1...day.days(until: other)).count { isOne(day.adding(days: $0)) }
    }
}
