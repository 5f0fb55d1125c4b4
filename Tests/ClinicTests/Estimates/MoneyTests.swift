import Testing

@testable import Clinic

@Suite struct `Money` {
    @Test(arguments: [
        ("1250", 125_000), ("1,250", 125_000), ("$1,250.5", 125_050), (" 1250.05 ", 125_005), ("0", 0), ("10,000,000", 1_000_000_000),
    ])
    func `is read as people write it`(text: String, cents: Int) { #expect(Cents(text) == Cents(cents)) }

    @Test(arguments: ["", "-5", "1,25", "12,50.00", "1.234", "1.2.3", "1250 USD", "ten", "1e3", "١٢", "10,000,001", "99999999999999999999"])
    func `is asked about rather than guessed at`(text: String) { #expect(Cents(text) == nil) }

    @Test(arguments: [(0, "$0"), (5, "$0.05"), (125_000, "$1,250"), (123_456_789, "$1,234,567.89"), (-40_050, "-$400.50")])
    func `is said with its thousands parted`(cents: Int, text: String) { #expect("\(Cents(cents))" == text) }

    @Test(arguments: [(100_01, 50, 50_01), (1, 50, 1), (1, 49, 0), (333_33, 20, 66_67), (0, 100, 0)])
    func `is shared to the nearest cent`(cents: Int, percent: Int, share: Int) {
        #expect(Cents(cents).share(percent: percent) == Cents(share))
    }
}

@Suite struct `A payment plan` {
    @Test(arguments: [(100_00, 3), (1, 1), (7, 7), (4800_00, 36), (1000_01, 12)])
    func `sums exactly to what is owed, and no instalment is more than a cent above another`(total: Int, count: Int) throws {
        let plan = try PaymentPlan(of: Cents(total), in: count, from: Day(number: 20507), .monthly)
        #expect(plan.instalments.map(\.amount).total == Cents(total) && plan.instalments.count == count)
        let amounts = plan.instalments.map(\.amount.count)
        #expect((amounts.max() ?? 0) - (amounts.min() ?? 0) <= 1)
    }

    @Test func `falls on the month's last day where the month is short`() throws {
        let start = try #require(Day("2027-01-31"))
        let plan = try PaymentPlan(of: Cents(400_00), in: 4, from: start, .monthly)
        #expect(plan.instalments.map(\.due.iso) == ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"])
        #expect(try PaymentPlan(of: Cents(400_00), in: 2, from: start, .everyOtherWeek).instalments[1].due.iso == "2027-02-14")
    }

    @Test func `cannot be in no part, in too many, or of nothing`() {
        for count in [0, -1, 37] {
            #expect(throws: EstimateRefusal.impossible("instalments")) {
                try PaymentPlan(of: Cents(100_00), in: count, from: Day(number: 20507), .weekly)
            }
        }
        #expect(throws: EstimateRefusal.nothingToPay) { try PaymentPlan(of: Cents(2), in: 3, from: Day(number: 20507), .weekly) }
    }
}

@Suite struct `A sliding scale` {
    /// Round figures that are nobody's: a site enters those of a year from their source.
    static let scale = SlidingScale(
        year: 2026, source: "A made-up guideline", firstPerson: Cents(10_000_00), eachFurther: Cents(5_000_00),
        steps: [.init(upTo: 100, discount: 100), .init(upTo: 150, discount: 60), .init(upTo: 200, discount: 30)])

    @Test(arguments: [
        // The guideline of one is 10,000, of three 20,000. The edge of a step is within it; one cent more is not.
        (1, 10_000_00, 100, 100), (1, 10_000_01, 60, 100), (3, 30_000_00, 60, 150), (3, 30_000_01, 30, 150), (3, 40_000_00, 30, 200),
        (3, 40_000_01, 0, 200), (1, 0, 100, 0), (8, 45_000_00, 100, 100),
    ])
    func `takes off by household and income`(household: Int, income: Int, percent: Int, ofGuideline: Int) {
        let discount = Self.scale.applied(to: HouseholdMeans(household: household, income: Cents(income)))
        #expect(discount.percent == percent && discount.ofGuideline == ofGuideline)
    }

    @Test func `cannot ask more of those who have less`() {
        let wrong: [[SlidingScale.Step]] = [
            [], [.init(upTo: 100, discount: 50), .init(upTo: 150, discount: 60)],
            [.init(upTo: 150, discount: 60), .init(upTo: 100, discount: 50)],
            [.init(upTo: 100, discount: 101)], [.init(upTo: 0, discount: 50)],
        ]
        for steps in wrong {
            let scale = SlidingScale(year: 2026, source: "S", firstPerson: Cents(1), eachFurther: .zero, steps: steps)
            #expect(throws: EstimateRefusal.impossible("steps")) { try scale.check() }
        }
        #expect(throws: EstimateRefusal.sourceMissing) {
            try SlidingScale(year: 2026, source: "", firstPerson: Cents(1), eachFurther: .zero, steps: Self.scale.steps).check()
        }
    }
}
