import Testing

@testable import Clinic

/// Every expected figure is worked out by hand in the line above it.
@Suite struct `The cost of a whole course` {
    private static let monday = Day(number: 20507)

    /// Three days a week at 300 allowed and 400 charged, for four weeks, unless said otherwise.
    private static func course(
        from start: Day = monday, weeks: Int = 4, allowed: Cents? = Cents(300_00), charge: Cents? = Cents(400_00),
        services: [CourseService]? = nil
    ) -> CourseOfCare {
        let day = CourseService(component: .programmeDay, name: "Programme day", perWeek: 3, charge: charge, allowed: allowed)
        return CourseOfCare(
            starts: start, weekdays: [1, 3, 5], weeks: StayLength(low: weeks, likely: weeks, high: weeks), services: services ?? [day])
    }

    /// A plan of which everything is known: no deductible, no maximum, no limit, and this share.
    private static func cover(_ share: CostShare, _ change: (inout CoverTerms) -> Void = { _ in }) -> CoverTerms {
        var cover = CoverTerms()
        (cover.covered, cover.inNetwork, cover.outsideCovered, cover.yearBegins, cover.limit) = (.yes, .yes, .no, 2, .none)
        (cover.inside.deductible, cover.inside.outOfPocket, cover.inside.deductibleApplies) = (.none, .none, .yes)
        cover.inside.share = .known(share)
        change(&cover)
        return cover
    }

    private static func year(_ total: Int, met: Int, family: (Int, Int)? = nil) -> YearlyAmount {
        YearlyAmount(
            total: .known(Cents(total * 100)), met: .known(Cents(met * 100)),
            familyTotal: family.map { .known(Cents($0.0 * 100)) } ?? .none, familyMet: family.map { .known(Cents($0.1 * 100)) } ?? .none)
    }

    private static func likely(_ course: CourseOfCare, _ cover: CoverTerms, _ side: NetworkSide = .inside) throws -> CourseEstimate.Length {
        try #require(CourseEstimate(course, under: cover).sides.first { $0.side == side }?.likely)
    }

    /// Once a week for four weeks: 300 allowed by the first, 250 by the second.
    private static func twoPlans(_ first: CoverTerms, _ second: CoverTerms) -> CentsRange? {
        let course = { (allowed: Int) in
            Self.course(
                services: [
                    CourseService(
                        component: .programmeDay, name: "Day", perWeek: 1, charge: Cents(400_00), allowed: Cents(allowed * 100))
                ])
        }
        return SecondPlan.left(after: .init(course: course(300), terms: first), .init(course: course(250), terms: second)).last?.range
    }

    @Test func `with a second plan lies between its whole benefit and what that is above the first`() {
        let first = Self.cover(.coinsurance(20)) { $0.inside.deductible = Self.year(500, met: 0) }
        // The first asks 300, 220 (200 and 20 % of 100), 60, 60 and pays 0, 80, 240, 240. The second alone would ask 50 and pay 200.
        // At best 50 (no more than it asks alone), 20, 0, 0. At worst 300 - 200, 220 - (200 - 80), and 60 twice: its 200 are less than 240.
        let copay = Self.cover(.copay(Cents(50_00), per: .day))
        #expect(Self.twoPlans(first, copay) == CentsRange(Cents(70_00), Cents(320_00)))
        // One that pays for nothing leaves what the first asks: 640.
        let nothing = Self.cover(.coinsurance(0)) { $0.covered = .no }
        #expect(Self.twoPlans(first, nothing) == CentsRange(Cents(640_00), Cents(640_00)))
        // Of one of which nothing is known, at best it pays all, at worst nothing.
        #expect(Self.twoPlans(first, CoverTerms()) == CentsRange(.zero, Cents(640_00)))
        // Its own deductible comes first: 250 and 250 of 500, then it pays 250. At best 300 - 0 but no more than 250, 220, 0, 0.
        let late = Self.cover(.coinsurance(0)) { $0.inside.deductible = Self.year(500, met: 0) }
        // At worst 300, 220, 60 - (250 - 240) twice.
        #expect(Self.twoPlans(first, late) == CentsRange(Cents(470_00), Cents(620_00)))
    }

    @Test func `crosses the deductible in the middle of the course`() throws {
        // 800 are left of 1,500. Days 1 and 2: 300 each. Day 3: 200, and 20 % of the other 100. Nine more days at 60.
        let cost = try Self.likely(Self.course(), Self.cover(.coinsurance(20)) { $0.inside.deductible = Self.year(1500, met: 700) })
        #expect(cost.range == CentsRange(Cents(1360_00), Cents(1360_00)))
        #expect(cost.worst.deductible == Cents(800_00) && cost.worst.share == Cents(560_00))
        #expect(cost.worst.events == [CourseEvent(kind: .deductibleMet, day: Self.monday.adding(days: 4))])
    }

    @Test func `ends at the out-of-pocket maximum`() throws {
        // As above; 1,100 are left of the maximum. 820 after day 3, four days at 60 make 1,060, and day 8 takes the last 40.
        let cost = try Self.likely(
            Self.course(),
            Self.cover(.coinsurance(20)) {
                ($0.inside.deductible, $0.inside.outOfPocket) = (Self.year(1500, met: 700), Self.year(2000, met: 900))
            })
        #expect(cost.range == CentsRange(Cents(1100_00), Cents(1100_00)) && cost.worst.spared == Cents(260_00))
        // The eighth day of treatment is Wednesday of the third week.
        #expect(cost.worst.events.last == CourseEvent(kind: .maximumReached, day: Self.monday.adding(days: 16)))
    }

    @Test func `counts the deductible towards the out-of-pocket maximum`() throws {
        // A maximum of 500 ends a deductible of 1,500: 300 on day 1 and 200 on day 2.
        let cost = try Self.likely(
            Self.course(),
            Self.cover(.coinsurance(20)) {
                ($0.inside.deductible, $0.inside.outOfPocket) = (Self.year(1500, met: 0), Self.year(500, met: 0))
            })
        #expect(cost.worst.total == Cents(500_00) && cost.worst.deductible == Cents(500_00))
    }

    @Test func `lets the family's deductible end the person's`() throws {
        // 100 are left of the family's. Day 1: 100 and 20 % of 200. Eleven days at 60.
        let cost = try Self.likely(
            Self.course(), Self.cover(.coinsurance(20)) { $0.inside.deductible = Self.year(1500, met: 0, family: (3000, 2900)) })
        #expect(cost.worst.total == Cents(800_00))
    }

    @Test(arguments: [
        // Two weeks of three days with a group each, and one individual session a week: six days, eight services.
        (CostShare.copay(Cents(40_00), per: .day), 240_00), (CostShare.copay(Cents(40_00), per: .service), 320_00),
        // A copay is never more than what the service is allowed: 6 x 120, 2 x 150.
        (CostShare.copay(Cents(500_00), per: .service), 1020_00), (CostShare.coinsurance(0), 0), (CostShare.coinsurance(100), 1020_00),
    ])
    func `takes a copay once a day or once a service, as the plan says`(share: CostShare, expected: Int) throws {
        let services = [
            CourseService(component: .group, name: "Group", perWeek: 3, charge: Cents(200_00), allowed: Cents(120_00)),
            CourseService(component: .individual, name: "Individual", perWeek: 1, charge: Cents(220_00), allowed: Cents(150_00)),
        ]
        let cost = try Self.likely(Self.course(weeks: 2, services: services), Self.cover(share))
        #expect(cost.range == CentsRange(Cents(expected), Cents(expected)))
    }

    @Test func `begins the deductible again when the plan year turns within the course`() throws {
        let start = try #require(Day("2026-12-14"))
        let cover = { (month: Int?) in
            Self.cover(.coinsurance(10)) { ($0.inside.deductible, $0.yearBegins) = (Self.year(500, met: 500), month) }
        }
        let course = Self.course(from: start, allowed: Cents(200_00))
        // Eight days in December at 20. From 1 January: 200, 200, 100 and 10 % of 100, then 20.
        let turned = try Self.likely(course, cover(1))
        #expect(turned.range == CentsRange(Cents(690_00), Cents(690_00)))
        #expect(turned.worst.events.map(\.kind) == [.yearTurned, .deductibleMet])
        // A year that begins in July does not turn here: twelve days at 20.
        #expect(try Self.likely(course, cover(7)).range == CentsRange(Cents(240_00), Cents(240_00)))
        // Nobody knows when it begins: between the two.
        #expect(try Self.likely(course, cover(nil)).range == CentsRange(Cents(240_00), Cents(690_00)))
        #expect(CourseEstimate(course, under: cover(nil)).lacks == [.planYear])
    }

    @Test(arguments: [
        // Ten days, four used: six at 10 % of 300, then six at the charge of 400.
        (YearlyLimit(unit: .days, limit: .known(10), used: .known(4)), 2580_00), (YearlyLimit.none, 360_00),
        (YearlyLimit(unit: .days, limit: .known(10), used: .known(12)), 4800_00),
        (YearlyLimit(unit: .visits, limit: .known(5), used: .none), 2950_00),
    ])
    func `charges what lies beyond the days or visits that the plan pays for`(limit: YearlyLimit, expected: Int) throws {
        let cost = try Self.likely(Self.course(), Self.cover(.coinsurance(10)) { $0.limit = limit })
        #expect(cost.range == CentsRange(Cents(expected), Cents(expected)))
    }

    @Test func `names a range where an answer is missing, and never takes it for nothing`() throws {
        // Nothing at all is known: between nothing and twelve days at the charge.
        let blank = CourseEstimate(Self.course(allowed: nil), under: CoverTerms())
        #expect(blank.sides.first?.likely?.range == CentsRange(.zero, Cents(4800_00)))
        #expect(blank.lacks.count == 11 && !blank.lacks.contains(.price))
        // 1,000 of deductible, of which nobody knows how much is met: 20 % of 3,600, or 1,000 and 20 % of 2,600.
        let met = try Self.likely(
            Self.course(),
            Self.cover(.coinsurance(20)) {
                $0.inside.deductible = YearlyAmount(total: .known(Cents(1000_00)), met: .unknown, familyTotal: .none, familyMet: .none)
            })
        #expect(met.range == CentsRange(Cents(720_00), Cents(1520_00)))
        // A known maximum bounds a share that nobody knows.
        let bounded = try Self.likely(
            Self.course(), Self.cover(.coinsurance(0)) { ($0.inside.share, $0.inside.outOfPocket) = (.unknown, Self.year(900, met: 0)) })
        #expect(bounded.range == CentsRange(.zero, Cents(900_00)))
    }

    @Test func `leaves a service without a price out of the figure and says so`() throws {
        let services = [
            CourseService(component: .programmeDay, name: "Programme day", perWeek: 3, charge: nil, allowed: Cents(300_00)),
            CourseService(component: .medication, name: "Medication visit", inAll: 2, charge: nil),
        ]
        let estimate = CourseEstimate(Self.course(services: services), under: Self.cover(.coinsurance(50)))
        #expect(estimate.sides[0].unpriced == ["Medication visit"] && estimate.lacks == [.agreedRate, .price])
        #expect(estimate.sides[0].likely?.range == CentsRange(Cents(1800_00), nil))
        #expect("\(CentsRange(Cents(1800_00), nil))" == "at least $1,800")
    }

    @Test func `shows the other side of the network, where the plan decides what it counts`() throws {
        // At best all of 400 counts and 40 % are theirs; at worst none of it counts and the whole charge is.
        let cost = try Self.likely(
            Self.course(),
            Self.cover(.coinsurance(20)) {
                $0.outsideCovered = .yes
                ($0.outside.deductible, $0.outside.outOfPocket, $0.outside.share) = (.none, .none, .known(.coinsurance(40)))
            }, .outside)
        #expect(cost.range == CentsRange(Cents(1920_00), Cents(4800_00)) && cost.worst.balance == Cents(4800_00))
        #expect(try Self.likely(Self.course(), Self.cover(.coinsurance(20)), .outside).range == CentsRange(Cents(4800_00), Cents(4800_00)))
    }

    @Test func `is made for a short, a likely and a long stay`() {
        let course = CourseOfCare(
            starts: Self.monday, weekdays: [1, 3, 5], weeks: StayLength(low: 4, likely: 8, high: 12), services: Self.course().services)
        let ranges = CourseEstimate(selfPay: course).sides[0].lengths.map(\.range.least)
        #expect(ranges == [Cents(4800_00), Cents(9600_00), Cents(14400_00)])
    }

    @Test func `lets an assistance programme pay for the first individual sessions`() {
        let service = CourseService(component: .individual, name: "Individual", perWeek: 1, charge: Cents(150_00))
        let course = Self.course(weeks: 8, services: [service])
        #expect(CourseEstimate(selfPay: course, assistance: .known(3)).sides[0].likely?.range == CentsRange(Cents(750_00), Cents(750_00)))
        let open = CourseEstimate(selfPay: course, assistance: .unknown)
        #expect(open.sides[0].likely?.range == CentsRange(.zero, Cents(1200_00)) && open.lacks == [.assistance])
    }

    @Test func `is exact whenever everything is known, and never above what the maximum leaves`() throws {
        var state: UInt64 = 42
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<300 {
            let (deductible, maximum) = (next(4000), next(6000))
            let (met, paid) = (next(deductible + 1), next(maximum + 1))
            let share = next(2) == 0 ? CostShare.coinsurance(next(101)) : .copay(Cents(next(30_000)), per: next(2) == 0 ? .day : .service)
            let cost = try Self.likely(
                Self.course(weeks: 1 + next(16), allowed: Cents(next(40_000)), charge: Cents(400_00)),
                Self.cover(share) {
                    ($0.inside.deductible, $0.inside.outOfPocket) = (Self.year(deductible, met: met), Self.year(maximum, met: paid))
                    $0.yearBegins = 1 + next(12)
                })
            #expect(cost.best == cost.worst)
            let years = cost.worst.events.contains { $0.kind == .yearTurned } ? maximum : 0
            #expect(cost.worst.total <= Cents((maximum - paid + years) * 100))
            #expect(cost.worst.total == cost.worst.deductible + cost.worst.share)
        }
    }

    @Test func `goes round the days of the week, and spreads what comes a few times`() {
        let services = [
            CourseService(component: .group, name: "Group", perWeek: 5, charge: .zero),
            CourseService(component: .medication, name: "Medication", inAll: 2, charge: .zero),
        ]
        // It starts on a Thursday: that week's days are Friday, Monday and Wednesday.
        let course = Self.course(from: Self.monday.adding(days: 3), weeks: 2, services: services)
        let days = course.occurrences(in: 2).map { "\($0.day.iso.suffix(5)) \($0.service)" }
        #expect(
            days == [
                "02-27 0", "02-27 0", "02-27 1", "03-02 0", "03-02 0", "03-04 0", "03-06 0", "03-06 0", "03-06 1", "03-09 0", "03-09 0",
                "03-11 0",
            ])
    }
}
