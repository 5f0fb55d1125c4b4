import Database
import TestEngines
import Testing

@testable import Clinic

@Suite struct `A cost estimate` {
    static let start = World.monday.adding(days: 14)

    /// What the adult programme charges, and what Harbor Health has agreed to; who bills; a scale; a fund of 500 dollars.
    static func furnish(_ world: World) async throws -> [ID<Fee>] {
        for (component, name, code, charge) in [
            (CostComponent.programmeDay, "Programme day", "S9480", 400_00), (.medication, "Medication visit", "MED", 180_00),
        ] {
            let fee = NewFee(
                programme: world.adult.id, component: component, name: name, code: code, charge: Cents(charge), starts: World.monday)
            try await world.clinic.addFee(fee, as: world.director)
        }
        let fees = try await world.clinic.database.read { try $0.fees(of: world.adult.id) }
        for (fee, allowed) in zip(fees, [300_00, 120_00]) {
            try await world.clinic.agreeFee(Cents(allowed), with: "HARBOR", for: fee.id, of: world.adult.id, as: world.director)
        }
        var identity = BillingIdentity()
        // The number that the standard itself uses to show the check digit.
        (identity.name, identity.npi, identity.tin) = ("Juniper Street", "1234567893", "12-3456789")
        (identity.address, identity.state) = ("12 Juniper Street, Salem", "or")
        try await world.clinic.setBilling(identity, of: world.site.id, as: world.director)
        try await world.clinic.setScale(`A sliding scale`.scale, of: world.site.id, as: world.director)
        try await world.clinic.payIn(Cents(500_00), to: "Spring fund", of: world.site.id, words: "From the foundation", as: world.director)
        return fees.map(\.id)
    }

    static func request(_ fees: [ID<Fee>], _ change: (inout EstimateRequest) -> Void = { _ in }) -> EstimateRequest {
        var request = EstimateRequest(
            starts: start, weekdays: [1, 3, 5], weeks: StayLength(low: 4, likely: 8, high: 12),
            services: [.init(fee: fees[0], perWeek: 3, inAll: 0), .init(fee: fees[1], perWeek: 0, inAll: 2)])
        request.primaryService = "Intensive outpatient treatment"
        change(&request)
        return request
    }

    @Test func `names a second plan until its benefits are known, and then says what it leaves`() async throws {
        try await World.onEachEngine { world in
            let fees = try await Self.furnish(world)
            let inquiry = try await world.moneyInquiry()
            try await world.verify(world.plan(inquiry), of: inquiry)
            let second = try await world.plan(inquiry) {
                ($0.payer, $0.payerName, $0.memberNumber, $0.place) = ("coast", "Coast Plan", "C1", 2)
            }
            _ = try await world.clinic.estimate(Self.request(fees), for: inquiry, as: world.director)
            try await world.verify(second, of: inquiry) { $0.covered = .no }
            _ = try await world.clinic.estimate(Self.request(fees) { $0.reason = "Asked Coast" }, for: inquiry, as: world.director)
            let kept = try await world.clinic.estimates(of: inquiry, as: world.director)
            let (unasked, asked) = (try #require(kept.estimate(1)?.record.payer), try #require(kept.estimate(2)?.record.payer))
            #expect(unasked.second == nil && unasked.further.count == 1)
            // It pays for nothing: what the first asks, 2,128 as below, is what is left.
            #expect(asked.second?.likely?.range == CentsRange(Cents(2128_00), Cents(2128_00)) && asked.second?.likely?.weeks == 8)
            #expect(asked.second?.title == unasked.further.first && asked.further.isEmpty)
        }
    }

    @Test func `is made from the plan's sheet and the agreed rates, and stays as it was`() async throws {
        try await World.onEachEngine { world in
            let fees = try await Self.furnish(world)
            let inquiry = try await world.moneyInquiry()
            let plan = try await world.plan(inquiry)
            try await world.verify(plan, of: inquiry)
            #expect(try await world.clinic.estimate(Self.request(fees), for: inquiry, as: world.director) == 1)
            let before = try #require(try await world.clinic.estimates(of: inquiry, as: world.director).estimate(1))
            // Eight weeks: 24 days at 300 and two visits at 120 make 7,440. 800 of deductible, 20 % of the other 6,640.
            #expect(before.record.likely == CentsRange(Cents(2128_00), Cents(2128_00)) && before.kind == .coverage)
            #expect(before.record.payer?.sheetNumber == 1 && before.record.figures.lacks == [])
            // The sheet, the fees and the rates change; what was estimated does not.
            try await world.verify(plan, of: inquiry) { $0.inside.share = .known(.coinsurance(50)) }
            try await world.clinic.agreeFee(Cents(1), with: "harbor", for: fees[0], of: world.adult.id, as: world.director)
            try await world.clinic.database.write { transaction in
                try transaction.run("UPDATE cost_estimate SET record = '{}'")
                try transaction.run("DELETE FROM cost_estimate WHERE id > 0")
            }
            #expect(try await world.clinic.estimates(of: inquiry, as: world.director).estimate(1) == before)
        }
    }

    @Test func `in good faith holds everything that the rule asks for, discounts taken off`() async throws {
        try await World.onEachEngine { world in
            let fees = try await Self.furnish(world)
            let inquiry = try await world.moneyInquiry()
            try await world.clinic.recordPayment(.uninsured, of: inquiry, as: world.director)
            let request = Self.request(fees) {
                // 28,000 for three, whose guideline is 20,000: 140 %, so 60 % off.
                $0.means = HouseholdMeans(household: 3, income: Cents(28_000_00))
                $0.instalments = .init(count: 3, first: Self.start, pace: .monthly)
            }
            _ = try await world.clinic.estimate(request, for: inquiry, as: world.director)
            let kept = try #require(try await world.clinic.estimates(of: inquiry, as: world.director).estimate(1))
            let sheet = try #require(kept.record.goodFaith)
            #expect(sheet.person == "Łukasz Nguyễn" && sheet.born == Day(number: 7000) && sheet.missing == [])
            #expect(sheet.provider.npi == "1234567893" && sheet.provider.tin == "123456789" && sheet.provider.state == "OR")
            #expect(sheet.lines.map(\.listed) == [Cents(400_00), Cents(180_00)])
            #expect(sheet.lines.map(\.expected) == [Cents(160_00), Cents(72_00)])
            // The longest stay: 36 days and two visits.
            #expect(sheet.lines.map(\.count) == [36, 2] && sheet.total == Cents(5904_00) && sheet.daysInAll == 36)
            #expect(sheet.discount?.percent == 60 && sheet.discount?.ofGuideline == 140)
            // The likely stay: 24 days at 160 and two visits at 72 make 3,984, in three parts.
            #expect(kept.record.instalments?.instalments.map(\.amount) == [Cents(1328_00), Cents(1328_00), Cents(1328_00)])
            #expect(sheet.statements.count == 5 && sheet.statements.contains { $0.text.contains("$400") && $0.text.contains("120") })
        }
    }

    @Test func `settles that the cost was told, until a newer one takes its place`() async throws {
        try await World.onEachEngine { world in
            let fees = try await Self.furnish(world)
            let inquiry = try await world.moneyInquiry()
            try await world.clinic.recordPayment(.willNotFile, of: inquiry, as: world.director)
            _ = try await world.clinic.estimate(Self.request(fees), for: inquiry, as: world.director)
            #expect(try await world.settled(of: inquiry)[.costTold] == nil)
            let tell = { (number: Int, how: CostEstimate.Telling.How) in
                try await world.clinic.tellEstimate(number, to: "Łukasz", how: how, on: World.monday, of: inquiry, as: world.director)
            }
            // A good-faith estimate has to be given in writing.
            try await tell(1, .spoken)
            #expect(try await world.settled(of: inquiry)[.costTold] == nil)
            try await tell(1, .paper)
            #expect(try await world.settled(of: inquiry)[.costTold]?.because == "estimate 1, told on 2026-02-23")
            try await world.refuses(EstimateRefusal.reasonMissing) {
                _ = try await world.clinic.estimate(Self.request(fees), for: inquiry, as: world.director)
            }
            _ = try await world.clinic.estimate(Self.request(fees) { $0.reason = "Fewer weeks" }, for: inquiry, as: world.director)
            #expect(try await world.settled(of: inquiry)[.costTold] == nil)
            try await world.refuses(EstimateRefusal.replaced) { try await tell(1, .paper) }
            try await world.refuses(EstimateRefusal.unknownEstimate) { try await tell(3, .paper) }
            try await tell(2, .electronic)
            #expect(try await world.settled(of: inquiry)[.costTold]?.because == "estimate 2, told on 2026-02-23")
            let all = try await world.clinic.estimates(of: inquiry, as: world.director).estimates
            #expect(all.map(\.number) == [2, 1] && all[0].reason == "Fewer weeks" && all[1].tellings.count == 2)
        }
    }

    @Test func `shows the clock of somebody who pays for themselves`() async throws {
        try await World.onEachEngine { world in
            let fees = try await Self.furnish(world)
            let inquiry = try await world.moneyInquiry()
            try await world.clinic.recordPayment(.uninsured, of: inquiry, as: world.director)
            let asked = GoodFaithClock(trigger: .requested, on: World.monday, service: nil)
            try await world.clinic.askForEstimate(asked, of: inquiry, as: world.director)
            let thursday = World.monday.adding(days: 3)
            #expect(try await world.clinic.estimates(of: inquiry, as: world.director).clockStanding == .due(thursday))
            let later = try world.clinic(daysLater: 4)
            #expect(try await later.estimates(of: inquiry, as: world.director).clockStanding == .late(since: thursday))
            _ = try await later.estimate(Self.request(fees), for: inquiry, as: world.director)
            try await later.tellEstimate(1, to: "Łukasz", how: .paper, on: thursday.adding(days: 1), of: inquiry, as: world.director)
            let standing = try await later.estimates(of: inquiry, as: world.director).clockStanding
            #expect(standing == .kept(on: thursday.adding(days: 1), inTime: false))
        }
    }

    @Test func `that cannot be made is refused, and nothing changes`() async throws {
        try await World.onEachEngine { world in
            let fees = try await Self.furnish(world)
            let inquiry = try await world.moneyInquiry()
            let make = { (inquiry: ID<Inquiry>, change: (inout EstimateRequest) -> Void) in
                _ = try await world.clinic.estimate(Self.request(fees, change), for: inquiry, as: world.director)
            }
            try await world.refuses(EstimateRefusal.noBenefits) { try await make(inquiry) { _ in } }
            try await world.clinic.recordPayment(.uninsured, of: inquiry, as: world.director)
            let changes: [(EstimateRefusal, (inout EstimateRequest) -> Void)] = [
                (.impossible("weeks"), { $0.weeks = StayLength(low: 9, likely: 8, high: 12) }),
                (.impossible("weeks"), { $0.weeks = StayLength(low: 0, likely: 8, high: 12) }),
                (.impossible("weekdays"), { $0.weekdays = [] }), (.impossible("weekdays"), { $0.weekdays = [1, 8] }),
                (.nothingToEstimate, { $0.services = [] }), (.unknownFee, { $0.services = [.init(fee: ID(999), perWeek: 1, inAll: 0)] }),
                (.impossible("services"), { $0.services = [.init(fee: fees[0], perWeek: 51, inAll: 0)] }),
                (.impossible("services"), { $0.services = [.init(fee: fees[0], perWeek: -1, inAll: 0)] }),
                (.impossible("starts"), { $0.starts = World.monday.adding(days: -1) }),
                (.impossible("household"), { $0.means = HouseholdMeans(household: 0, income: .zero) }),
                (.impossible("instalments"), { $0.instalments = .init(count: 37, first: Self.start, pace: .monthly) }),
                (.impossible("first"), { $0.instalments = .init(count: 3, first: World.monday.adding(days: -1), pace: .monthly) }),
                (.contentMissing([.primaryService]), { $0.primaryService = " " }),
            ]
            for (refusal, change) in changes { try await world.refuses(refusal) { try await make(inquiry, change) } }
            let unborn = try await world.moneyInquiry(born: nil)
            try await world.clinic.recordPayment(.uninsured, of: unborn, as: world.director)
            try await world.refuses(EstimateRefusal.contentMissing([.birthDate])) { try await make(unborn) { _ in } }
            let tomorrow = World.monday.adding(days: 1)
            for clock in [
                GoodFaithClock(trigger: .requested, on: tomorrow, service: nil),
                .init(trigger: .requested, on: World.monday.adding(days: -367), service: nil),
            ] {
                try await world.refuses(EstimateRefusal.impossible("on")) {
                    try await world.clinic.askForEstimate(clock, of: inquiry, as: world.director)
                }
            }
            try await world.refuses(EstimateRefusal.impossible("service")) {
                let clock = GoodFaithClock(trigger: .scheduled, on: World.monday, service: nil)
                try await world.clinic.askForEstimate(clock, of: inquiry, as: world.director)
            }
        }
    }

    @Test func `takes off what a fund gave, which never holds less than nothing`() async throws {
        try await World.onEachEngine { world in
            let fees = try await Self.furnish(world)
            let inquiry = try await world.moneyInquiry()
            try await world.clinic.recordPayment(.uninsured, of: inquiry, as: world.director)
            let fund = try #require(try await world.clinic.estimates(of: inquiry, as: world.director).funds.first)
            let give = { (cents: Int) in
                try await world.clinic.grant(Cents(cents), from: fund.id, to: inquiry, words: "Rent is due", as: world.director)
            }
            try await give(300_00)
            try await world.refuses(EstimateRefusal.fundTooSmall) { try await give(200_01) }
            for cents in [0, -5] { try await world.refuses(EstimateRefusal.impossible("amount")) { try await give(cents) } }
            try await world.refuses(EstimateRefusal.unknownFund) {
                try await world.clinic.grant(Cents(1), from: ID(999), to: inquiry, words: "", as: world.director)
            }
            try await give(200_00)
            _ = try await world.clinic.estimate(Self.request(fees), for: inquiry, as: world.director)
            let reading = try await world.clinic.estimates(of: inquiry, as: world.director)
            #expect(reading.funds.map(\.remaining) == [.zero] && reading.grants == [Grant(fund: "Spring fund", amount: Cents(500_00))])
            // 24 days at 400 and two visits at 180 make 9,960.
            #expect(reading.estimate(1)?.record.likely == CentsRange(Cents(9460_00), Cents(9460_00)))
            // The ledger says what went, and not to whom.
            let entries = try #require(try await world.clinic.fees(as: world.director).places.first?.funds.first?.entries)
            #expect(entries.map(\.amount) == [Cents(-200_00), Cents(-300_00), Cents(500_00)])
            #expect(entries.map(\.words) == ["", "", "From the foundation"])
        }
    }

    @Test func `is made with the prices of its first day`() async throws {
        try await World.onEachEngine { world in
            _ = try await Self.furnish(world)
            let dearer = NewFee(
                programme: world.adult.id, component: .programmeDay, name: "Programme day", code: "S9480", charge: Cents(450_00),
                starts: Self.start)
            try await world.clinic.addFee(dearer, as: world.director)
            let fees = try await world.clinic.database.read { try $0.fees(of: world.adult.id) }
            #expect(fees.filter { $0.holds(on: Self.start) }.map(\.charge) == [Cents(180_00), Cents(450_00)])
            #expect(fees.filter { $0.holds(on: Self.start.adding(days: -1)) }.map(\.charge) == [Cents(400_00), Cents(180_00)])
            try await world.refuses(EstimateRefusal.impossible("starts")) { try await world.clinic.addFee(dearer, as: world.director) }
        }
    }

    @Test func `has settings that cannot be wrong without being refused`() async throws {
        try await World.onEachEngine { world in
            _ = try await Self.furnish(world)
            let identities: [(EstimateRefusal, (inout BillingIdentity) -> Void)] = [
                (.nameMissing, { $0.name = "" }), (.impossible("npi"), { $0.npi = "1234567890" }),
                (.impossible("npi"), { $0.npi = "12345" }),
                (.impossible("tin"), { $0.tin = "1234" }), (.unknownChoice("state"), { $0.state = "Oregon" }),
            ]
            for (refusal, change) in identities {
                var identity = BillingIdentity()
                (identity.name, identity.npi, identity.tin, identity.state) = ("J", "1234567893", "123456789", "OR")
                change(&identity)
                let wrong = identity
                try await world.refuses(refusal) { try await world.clinic.setBilling(wrong, of: world.site.id, as: world.director) }
            }
            try await world.refuses(EstimateRefusal.impossible("amount")) {
                try await world.clinic.payIn(.zero, to: "Spring fund", of: world.site.id, words: "", as: world.director)
            }
            try await world.refuses(EstimateRefusal.unknownChoice("site")) {
                try await world.clinic.payIn(Cents(1), to: "Spring fund", of: ID(999), words: "", as: world.director)
            }
            try await world.refuses(AccessRefusal.notYourDeed) {
                try await world.clinic.payIn(Cents(1), to: "Spring fund", of: world.site.id, words: "", as: world.therapist)
            }
        }
    }
}
