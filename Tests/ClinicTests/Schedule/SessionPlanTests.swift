import Testing

@testable import Clinic

@Suite struct `The week template` {
    static let group = ID<TherapyGroup>(1)

    private func slot(
        _ id: Int = 1, weekday: Int, at clock: String, _ blocks: [WeekSlot.Block] = [.init(.therapy, minutes: 60)],
        from: String = "2026-01-01", to: String? = nil
    ) throws -> WeekSlot {
        WeekSlot(
            id: ID(id), group: Self.group, weekday: weekday, starts: try #require(LocalTime.minute(clock)),
            blocks: blocks,
            from: try #require(Day(from)), to: try to.map { try #require(Day($0)) })
    }

    private func plan(_ slots: [WeekSlot], zone: String = "America/Los_Angeles", holidays: [String] = []) throws
        -> SessionPlan
    {
        SessionPlan(slots: slots, holidays: Set(holidays.compactMap { Day($0) }), zone: try #require(SiteZone(zone)))
    }

    /// The second Sunday of March and the first of November, 2026, and what the wall's nine o'clock is in UTC around
    /// them.
    @Test(arguments: [
        ("2026-03-06", "2026-03-09", [17, 16]),  // Friday PST, Monday PDT
        ("2026-10-30", "2026-11-02", [16, 17]),  // Friday PDT, Monday PST
    ])
    func `keeps nine o'clock at nine when the clock changes`(first: String, last: String, hours: [Int]) throws {
        let slots = [try slot(1, weekday: 5, at: "9:00"), try slot(2, weekday: 1, at: "9:00")]
        let meetings = try plan(slots).meetings(from: try #require(Day(first)), through: try #require(Day(last)))
        #expect(meetings.map(\.day.iso) == [first, last])
        #expect(meetings.map { $0.starts.seconds % 86400 / 3600 } == hours)
    }

    @Test func `plans a time that the clock jumps over by the clock as it was before the jump`() throws {
        // 2:30 does not exist on 2026-03-08 in Los Angeles; by the clock of that morning it is 10:30 UTC, and the wall
        // shows 3:30.
        let plan = try plan([try slot(weekday: 7, at: "2:30")])
        let day = try #require(Day("2026-03-08"))
        let meeting = try #require(plan.meetings(from: day, through: day).first)
        #expect(meeting.starts.seconds == Int(day.number) * 86400 + 10 * 3600 + 1800)
        #expect(meeting.day == day)
    }

    @Test func `takes the first of two equal times in autumn`() throws {
        let plan = try plan([try slot(weekday: 7, at: "1:30")])
        let day = try #require(Day("2026-11-01"))
        let meeting = try #require(plan.meetings(from: day, through: day).first)
        #expect(meeting.starts.seconds == Int(day.number) * 86400 + 8 * 3600 + 1800)  // 1:30 PDT is 8:30 UTC
    }

    @Test(arguments: ["2026-03-08", "2026-11-01"])
    func `gives a session across the change of the clock as many minutes as any other`(day: String) throws {
        let blocks: [WeekSlot.Block] = [
            .init(.therapy, minutes: 90), .init(.breakTime, minutes: 10), .init(.skills, minutes: 80),
        ]
        let plan = try plan([try slot(weekday: 7, at: "0:30", blocks)])
        let day = try #require(Day(day))
        let meeting = try #require(plan.meetings(from: day, through: day).first)
        #expect(meeting.blocks.map(\.minutes) == [90, 10, 80])
        #expect(zip(meeting.blocks, meeting.blocks.dropFirst()).allSatisfy { $0.ends == $1.starts })
    }

    @Test func `leaves out holidays, and days before a slot began and after it ended`() throws {
        let plan = try plan(
            [try slot(weekday: 3, at: "9:00", from: "2026-06-10", to: "2026-07-01")], holidays: ["2026-06-24"])
        let meetings = plan.meetings(from: try #require(Day("2026-06-01")), through: try #require(Day("2026-07-31")))
        #expect(meetings.map(\.day.iso) == ["2026-06-10", "2026-06-17", "2026-07-01"])
    }

    @Test func `has no meetings when the last day is before the first`() throws {
        let plan = try plan([try slot(weekday: 3, at: "9:00")])
        #expect(plan.meetings(from: try #require(Day("2026-06-10")), through: try #require(Day("2026-06-09"))).isEmpty)
    }
}
