import Testing

@testable import Clinic

@Suite struct `Who sees an answer, and when` {
    static let zone = SiteZone("America/Los_Angeles")
    /// Saturday 28 February 2026.
    static let saturday = Day(number: 20512)

    private func who(_ day: Day, _ clock: String, _ route: AlertRoute = AlertRoute()) throws -> WhoSees {
        let zone = try #require(Self.zone)
        let minute = try #require(LocalTime.minute(clock))
        return WhoSees(
            route, urgency: .sameDay, at: zone.instant(of: LocalTime(day: day, minute: minute)),
            site: Site(id: ID(1), name: "Juniper", zone: zone, state: "CA"))
    }

    @Test func `on Saturday night: nobody now, the team from Monday at eight`() throws {
        let seen = try who(Self.saturday, "23:40")
        #expect(!seen.isStaffedNow && !seen.tellsOnCall)
        #expect(seen.next == LocalTime(day: Self.saturday.adding(days: 2), minute: 480))
    }

    @Test func `on a weekday morning: the team, now`() throws {
        #expect(try who(Self.saturday.adding(days: 2), "9:05").isStaffedNow)
        // Before the doors open it is today, from eight.
        let early = try who(Self.saturday.adding(days: 2), "7:59")
        #expect(!early.isStaffedNow && early.next == LocalTime(day: Self.saturday.adding(days: 2), minute: 480))
        #expect(try who(Self.saturday.adding(days: 2), "17:00").isStaffedNow == false)
    }

    @Test func `where somebody is on call it says so`() throws {
        let step = AlertStep(urgency: .sameDay, step: 1, role: .director, minutes: 60, email: "oncall@example.org")
        #expect(try who(Self.saturday, "23:40", AlertRoute(steps: [step])).tellsOnCall)
    }

    @Test func `where no hours are set it promises none`() throws {
        #expect(try who(Self.saturday, "12:00", AlertRoute(hours: StaffedHours([:]))).next == nil)
    }

    /// Urgent minutes run at night; those for today begin when somebody can read.
    @Test(arguments: [(InboxItem.Urgency.now, 15), (.sameDay, (24 + 8) * 60 + 20 + 120)])
    func `the next is told after these minutes of a Saturday night`(urgency: InboxItem.Urgency, minutes: Int) throws {
        let zone = try #require(Self.zone)
        let raised = zone.instant(of: LocalTime(day: Self.saturday, minute: 23 * 60 + 40))
        let next = AlertRoute().escalation(after: 0, of: urgency, raised: raised, in: zone)
        #expect(next == raised.adding(minutes: minutes))
    }
}
