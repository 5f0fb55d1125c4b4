import Testing

@testable import Clinic

@Suite struct `A questionnaire is due` {
    /// Monday 2 March 2026.
    static let monday = Day(number: 20514)
    /// In the programme from Wednesday 4 March, with groups on Monday, Wednesday and Friday of five weeks; the third week has none.
    static let stay = AskingStay(
        starts: monday.adding(days: 2), ends: monday.adding(days: 32),
        groupDays: [2, 4, 7, 9, 11, 21, 23, 25, 28, 30, 32].map { monday.adding(days: $0) })

    static func offsets(_ cadence: Cadence, _ stay: AskingStay = stay) -> [Int] {
        cadence.dueDays(of: stay, from: .first, through: .last).map { monday.days(until: $0.due) }
    }

    @Test(arguments: [
        (Cadence.baseline, [2]), (.eachDay, [2, 4, 7, 9, 11, 21, 23, 25, 28, 30, 32]), (.weekly, [7, 21, 28]), (.fortnightly, [28]),
        (.monthly, [28]), (.discharge, [32]), (.after30, [62]), (.after90, [122]), (.once, []), (.stepped, []),
    ])
    func `on these days of a stay`(cadence: Cadence, days: [Int]) { #expect(Self.offsets(cadence) == days) }

    @Test func `in a week without a group not at all, so that what is missing is nobody's fault`() {
        #expect(!Self.offsets(.weekly).contains { (14...20).contains($0) })
    }

    @Test func `weekly until its Sunday, each day until that day`() {
        let weekly = Cadence.weekly.dueDays(of: Self.stay, from: .first, through: .last)
        #expect(weekly.allSatisfy { $0.closes == $0.due.week.sunday })
        #expect(Cadence.eachDay.dueDays(of: Self.stay, from: .first, through: .last).allSatisfy { $0.closes == $0.due })
    }

    @Test func `at discharge and after only once somebody has left`() {
        let open = AskingStay(starts: Self.stay.starts, ends: .last, groupDays: Self.stay.groupDays)
        for cadence in [Cadence.discharge, .after30, .after90] { #expect(Self.offsets(cadence, open) == []) }
    }
}
