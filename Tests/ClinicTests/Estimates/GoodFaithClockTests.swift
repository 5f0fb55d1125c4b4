import Testing

@testable import Clinic

@Suite struct `The clock of the good-faith estimate` {
    /// The days on which the Office of Personnel Management says that federal holidays are kept.
    @Test(arguments: [
        (
            2026,
            [
                "2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03", "2026-09-07", "2026-10-12",
                "2026-11-11", "2026-11-26", "2026-12-25",
            ]
        ),
        (
            2027,
            [
                "2027-01-01", "2027-01-18", "2027-02-15", "2027-05-31", "2027-06-18", "2027-07-05", "2027-09-06", "2027-10-11",
                "2027-11-11", "2027-11-25", "2027-12-24",
            ]
        ),
    ])
    func `knows the federal holidays as they are kept`(year: Int, days: [String]) {
        #expect(FederalHoliday.all.compactMap { $0.observed(in: year)?.iso } == days)
    }

    @Test(arguments: [
        // New Year's Day of 2028 is a Saturday: it is kept on the last day of 2027.
        ("2027-12-31", "New Year’s Day"), ("2028-01-01", "Saturday"), ("2026-07-03", "Independence Day"), ("2026-07-04", "Saturday"),
        ("2027-07-05", "Independence Day"), ("2026-11-29", "Sunday"),
    ])
    func `says why a day does not count`(day: String, closure: String) throws {
        #expect(BusinessDays.closure(on: try #require(Day(day))) == closure)
    }

    @Test(
        arguments: [
            // Made on, first service, business days ahead, due. November 2026: the 11th and the 26th are holidays.
            // An ordinary Monday: two weeks ahead, three days to give it.
            ("2026-09-14", "2026-09-28", 10, "2026-09-17"),
            // One day nearer: one day to give it.
            ("2026-09-14", "2026-09-25", 9, "2026-09-15"),
            ("2026-09-14", "2026-09-17", 3, "2026-09-15"),
            // Two days ahead: nothing is owed unasked.
            ("2026-09-14", "2026-09-16", 2, nil),
            // On the Friday before Labor Day: the next business day is Tuesday.
            ("2026-09-04", "2026-09-11", 4, "2026-09-08"),
            // Over Thanksgiving: Wednesday, then Friday, Monday, Tuesday.
            ("2026-11-25", "2026-12-14", 12, "2026-12-01"),
            // Ten days by the calendar's weekdays, but Thanksgiving is one of them: nine.
            ("2026-11-16", "2026-11-30", 9, "2026-11-17"),
            // Made on a Saturday: Monday is the first day.
            ("2026-11-21", "2026-12-07", 10, "2026-11-25"),
            // Over Christmas Day, a Friday, and New Year's Day: Monday is the third.
            ("2026-12-22", "2027-01-08", 11, "2026-12-28"),
            // The service is on a Sunday: Friday is the last that counts.
            ("2026-09-14", "2026-09-20", 4, "2026-09-15"),
        ] as [(String, String, Int, String?)])
    func `gives three business days, one, or none, by how far ahead the appointment is`(
        made: String, service: String, ahead: Int, due: String?
    ) throws {
        let clock = GoodFaithClock(trigger: .scheduled, on: try #require(Day(made)), service: Day(service))
        #expect(clock.ahead == ahead && clock.due?.iso == due)
    }

    @Test(arguments: [
        // Asked on a Wednesday, on the day before Thanksgiving, on a Saturday, on a holiday that is kept on a Friday.
        ("2026-09-16", "2026-09-21"), ("2026-11-25", "2026-12-01"), ("2026-11-28", "2026-12-02"), ("2026-07-03", "2026-07-08"),
    ])
    func `gives three business days to whoever asks, however near the service is`(asked: String, due: String) throws {
        let day = try #require(Day(asked))
        #expect(GoodFaithClock(trigger: .requested, on: day, service: day.adding(days: 1)).due?.iso == due)
        #expect(GoodFaithClock(trigger: .requested, on: day, service: nil).due?.iso == due)
    }

    @Test func `asks others within a business day, and corrects one before the service`() throws {
        let friday = try #require(Day("2026-09-04"))
        #expect(GoodFaithClock(trigger: .requested, on: friday, service: nil).othersAsked.iso == "2026-09-08")
        // The service is on the Tuesday after Labor Day: Friday is the last day for a change.
        #expect(GoodFaithClock.lastCorrection(before: friday.adding(days: 4)) == friday)
        #expect(GoodFaithClock.lastCorrection(before: try #require(Day("2026-11-27"))).iso == "2026-11-25")
    }

    @Test(arguments: [("2026-11-30", "2027-11-29"), ("2028-02-29", "2029-02-28"), ("2027-03-01", "2028-02-29")])
    func `lets one estimate speak of twelve months`(first: String, last: String) throws {
        #expect(GoodFaithClock.lastDay(from: try #require(Day(first))).iso == last)
    }

    @Test func `says where it stands`() throws {
        let clock = GoodFaithClock(trigger: .requested, on: try #require(Day("2026-11-25")), service: nil)
        let due = try #require(clock.due)
        #expect(clock.standing(on: due, given: nil) == .due(due))
        #expect(clock.standing(on: due.adding(days: 1), given: nil) == .late(since: due))
        #expect(clock.standing(on: due.adding(days: 9), given: due) == .kept(on: due, inTime: true))
        #expect(clock.standing(on: due.adding(days: 9), given: due.adding(days: 1)) == .kept(on: due.adding(days: 1), inTime: false))
        let near = GoodFaithClock(trigger: .scheduled, on: clock.on, service: clock.on.adding(days: 1))
        #expect(near.standing(on: due, given: nil) == .notOwed)
    }
}
