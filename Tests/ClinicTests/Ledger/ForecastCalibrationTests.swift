import Testing

@testable import Clinic

@Suite struct `Ten thousand made-up weeks` {
    /// One band of given chances, and how the weeks in it went.
    struct Band {
        var weeks = 0
        var given = 0.0
        var reached = 0
        var share: Double { Double(reached) / Double(weeks) }
        var meanGiven: Double { given / Double(weeks) }
    }

    /// A member whose true chance of coming is known only to the simulation.
    struct SimulatedMember {
        let chance: Double
        let history: AttendanceHistory
    }

    static let plans: [[Int]] = [
        [60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60], [180, 180, 180, 180], [45, 50, 60, 90, 45, 50, 60, 90, 110],
        [60, 60, 60, 60], [37, 53, 61, 90, 75, 48], [90, 90, 45, 45, 60, 60, 75],
    ]

    static func members(_ count: Int, seed: UInt64) -> [SimulatedMember] {
        var random = SplitMix64(seed: seed)
        return (0..<count).map { _ in
            let chance = random.beta(8, 2)
            let sessions = Int.random(in: 0...60, using: &random)
            let attended = random.attended(of: sessions, chance: chance)
            return SimulatedMember(
                chance: chance, history: AttendanceHistory(attended: attended, missed: sessions - attended))
        }
    }

    static func bands(seed: UInt64, prior: (([SimulatedMember]) -> AttendancePrior)) -> [Band] {
        let members = members(10_000, seed: seed)
        let prior = prior(members)
        var random = SplitMix64(seed: seed &+ 1)
        var bands = [Band](repeating: Band(), count: 10)
        for member in members {
            let plan = plans[Int.random(in: 0..<plans.count, using: &random)]
            let planned = plan.reduce(0, +)
            // Between two thirds of the plan and all of it is needed: the weeks about which a director asks.
            let needed = Int.random(in: planned * 2 / 3...planned, using: &random)
            let forecast = Forecast(
                counted: 540 - needed, minimum: 540, remaining: plan, history: member.history, prior: prior)
            let came = plan.reduce(0) { $0 + (random.share() < member.chance ? $1 : 0) }
            let band = min(9, Int(forecast.probability * 10))
            bands[band].weeks += 1
            bands[band].given += forecast.probability
            bands[band].reached += came >= needed ? 1 : 0
        }
        return bands
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `go as often as they were said to, with the prior fitted from the members' own records`(seed: UInt64) {
        let bands = Self.bands(seed: seed) { members in AttendancePrior.fitted(to: members.map(\.history)) }
        #expect(bands.reduce(0) { $0 + $1.weeks } == 10_000)
        for (tenth, band) in bands.enumerated() where band.weeks >= 300 {
            let low = Double(tenth) / 10
            #expect((low...(low + 0.1)).contains(band.share), "of those given \(tenth * 10) %: \(band.share)")
            #expect(abs(band.share - band.meanGiven) < 0.05)
        }
        #expect(bands[7].weeks >= 500, "the band from 70 to 80 % must not be empty for the claim to mean anything")
        #expect(bands[6].weeks >= 300 && bands[8].weeks >= 300)
    }

    @Test func `would show a forecast that ignores how much people differ`() {
        // The check can fail: with a prior as strong as ten thousand sessions everyone gets the programme's average.
        let bands = Self.bands(seed: 1) { _ in AttendancePrior(alpha: 8_000, beta: 2_000) }
        let wrong = bands.enumerated().count { tenth, band in
            let low = Double(tenth) / 10
            return band.weeks >= 300 && !(low...(low + 0.1)).contains(band.share)
        }
        #expect(wrong >= 2)
    }
}

@Suite struct `A programme's prior` {
    @Test func `finds the attendance its members were drawn from`() {
        let members = `Ten thousand made-up weeks`.members(5_000, seed: 77).map(\.history)
        let prior = AttendancePrior.fitted(to: members)
        #expect(abs(prior.mean - 0.8) < 0.01)
        #expect((8...12.5).contains(prior.strength), "the members were drawn from Beta(8, 2): \(prior.strength)")
    }

    @Test func `starts from four of five sessions when there is no history`() {
        #expect(AttendancePrior.fitted(to: []) == .untilThereIsHistory)
    }

    @Test func `with few members draws their share towards the start and weighs five sessions`() {
        let prior = AttendancePrior.fitted(to: [AttendanceHistory(attended: 6, missed: 9)])
        #expect(abs(prior.mean - 0.5) < 1e-12)  // (6 + 4) / (15 + 5)
        #expect(abs(prior.strength - 5) < 1e-12)
    }

    @Test func `stays usable when nobody ever missed, nobody ever came, or all are alike`() {
        let always = AttendancePrior.fitted(to: .init(repeating: AttendanceHistory(attended: 20, missed: 0), count: 30))
        let never = AttendancePrior.fitted(to: .init(repeating: AttendanceHistory(attended: 0, missed: 20), count: 30))
        let alike = AttendancePrior.fitted(to: .init(repeating: AttendanceHistory(attended: 15, missed: 5), count: 30))
        #expect(always.mean > 0.99 && always.mean < 1 && always.strength == 5)
        #expect(never.mean < 0.01 && never.mean > 0)
        #expect(abs(alike.mean - 0.75) < 0.01 && abs(alike.strength - 200) < 1e-9)
    }

    @Test func `is weak when members either always come or never do`() {
        let split = (0..<40).map {
            AttendanceHistory(attended: $0.isMultiple(of: 2) ? 20 : 0, missed: $0.isMultiple(of: 2) ? 0 : 20)
        }
        #expect(AttendancePrior.fitted(to: split).strength == 2)
    }

    @Test func `reads numbers below zero as zero`() {
        #expect(AttendanceHistory(attended: -3, missed: -1) == .none)
        #expect(AttendancePrior(alpha: -1, beta: 0).mean == 0.5)
    }
}
