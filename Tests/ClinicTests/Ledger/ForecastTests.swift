import Foundation
import Testing

@testable import Clinic

/// A made-up member's week, as the forecast sees it.
struct WeekAhead: CustomTestStringConvertible {
    let name: String
    let counted: Int
    let minimum: Int
    let remaining: [Int]
    let history: AttendanceHistory
    let prior: AttendancePrior

    init(
        _ name: String, counted: Int, of minimum: Int, remaining: [Int], came: Int, missed: Int,
        prior: AttendancePrior = AttendancePrior(alpha: 8, beta: 2)
    ) {
        self.name = name
        self.counted = counted
        self.minimum = minimum
        self.remaining = remaining
        history = AttendanceHistory(attended: came, missed: missed)
        self.prior = prior
    }

    var testDescription: String { name }

    var forecast: Forecast {
        Forecast(counted: counted, minimum: minimum, remaining: remaining, history: history, prior: prior)
    }

    /// The same chance by walking through all 2^n outcomes, session by session: the chance of coming after s sessions
    /// of which k were attended is (a + k) / (a + b + s), another way to write the beta-binomial.
    var bruteForce: Double {
        let alpha = prior.alpha + Double(history.attended)
        let beta = prior.beta + Double(history.missed)
        var sum = 0.0
        for outcome in 0..<(1 << remaining.count) {
            var minutes = counted
            var came = 0.0
            var chance = 1.0
            for (index, length) in remaining.enumerated() {
                let total = alpha + beta + Double(index)
                if outcome >> index & 1 == 1 {
                    chance *= (alpha + came) / total
                    came += 1
                    minutes += length
                } else {
                    chance *= (beta + Double(index) - came) / total
                }
            }
            if minutes >= minimum { sum += chance }
        }
        return sum
    }
}

@Suite struct `The forecast of a week` {
    static let weeks = [
        WeekAhead("Cameron, three equal hours", counted: 420, of: 540, remaining: [60, 60, 60], came: 20, missed: 4),
        WeekAhead("Arjun, nothing known", counted: 0, of: 540, remaining: [180, 180, 180, 180], came: 0, missed: 0),
        WeekAhead(
            "Priya, mixed", counted: 135, of: 540, remaining: [45, 50, 60, 75, 90, 90, 110], came: 9, missed: 7),
        WeekAhead(
            "Tomasz, odd minutes", counted: 211, of: 360, remaining: [37, 41, 53, 59, 61, 67], came: 3, missed: 11),
        WeekAhead(
            "Noor, long days", counted: 0, of: 1200, remaining: [240, 240, 240, 240, 240, 180], came: 30, missed: 1),
        WeekAhead("Lena, needs one minute", counted: 539, of: 540, remaining: [60, 45, 30], came: 1, missed: 9),
        WeekAhead("Sam, needs every minute", counted: 300, of: 540, remaining: [60, 90, 45, 45], came: 12, missed: 2),
        WeekAhead(
            "Ines, twelve sessions", counted: 0, of: 540,
            remaining: [45, 60, 60, 45, 60, 60, 45, 60, 60, 50, 50, 50], came: 6, missed: 2,
            prior: AttendancePrior(alpha: 3.7, beta: 1.3)),
        WeekAhead(
            "Jonas, a prior of half a session", counted: 60, of: 240, remaining: [60, 60, 60, 60, 60], came: 0,
            missed: 0,
            prior: AttendancePrior(alpha: 0.3, beta: 0.2)),
    ]

    @Test(arguments: weeks)
    func `equals the sum over every way the week can go`(week: WeekAhead) {
        #expect(abs(week.forecast.probability - week.bruteForce) < 1e-13)
    }

    @Test func `agrees with fractions worked out by hand`() {
        // Beta(1, 1), two equal sessions, both needed: the integral of p^2 is 1/3; at least one: 1 - 1/3 = 2/3.
        let even = AttendancePrior(alpha: 1, beta: 1)
        let both = WeekAhead("both", counted: 0, of: 120, remaining: [60, 60], came: 0, missed: 0, prior: even)
        let one = WeekAhead("one", counted: 60, of: 120, remaining: [60, 60], came: 0, missed: 0, prior: even)
        #expect(abs(both.forecast.probability - 1.0 / 3) < 1e-15)
        #expect(abs(one.forecast.probability - 2.0 / 3) < 1e-15)
        // Two attended, one missed: Beta(3, 2). 60 and 30 planned, 60 needed: only whether she comes to the long one:
        // 3/5.
        let long = WeekAhead("long", counted: 0, of: 60, remaining: [60, 30], came: 2, missed: 1, prior: even)
        #expect(abs(long.forecast.probability - 3.0 / 5) < 1e-15)
        // Three of three needed after four attended, none missed: Beta(5, 1): 5/6 x 6/7 x 7/8 = 5/8.
        let all = WeekAhead("all", counted: 0, of: 180, remaining: [60, 60, 60], came: 4, missed: 0, prior: even)
        #expect(abs(all.forecast.probability - 5.0 / 8) < 1e-15)
    }

    @Test func `agrees with the sum over every way on two hundred random weeks`() {
        var random = SplitMix64(seed: 2026)
        for number in 0..<200 {
            let lengths = (0..<Int.random(in: 1...9, using: &random)).map { _ in Int.random(in: 1...120, using: &random)
            }
            let week = WeekAhead(
                "week \(number)", counted: Int.random(in: 0...200, using: &random),
                of: Int.random(in: 100...600, using: &random), remaining: lengths,
                came: Int.random(in: 0...30, using: &random), missed: Int.random(in: 0...30, using: &random))
            #expect(abs(week.forecast.probability - week.bruteForce) < 1e-12, "\(week)")
        }
    }

    @Test func `says certain only when it is certain`() {
        let reached = WeekAhead("Ada", counted: 540, of: 540, remaining: [60], came: 0, missed: 40)
        let lost = WeekAhead("Ben", counted: 300, of: 540, remaining: [60, 60, 60, 59], came: 40, missed: 0)
        let nothingPlanned = WeekAhead("Cleo", counted: 539, of: 540, remaining: [], came: 40, missed: 0)
        let nearlySure = WeekAhead(
            "Dina", counted: 530, of: 540, remaining: [Int](repeating: 60, count: 40), came: 100_000, missed: 0)
        let nearlyLost = WeekAhead(
            "Emil", counted: 0, of: 2_400, remaining: [Int](repeating: 60, count: 40), came: 0, missed: 100_000)
        #expect(reached.forecast.probability == 1 && reached.forecast.wholePercent == 100)
        #expect(lost.forecast.probability == 0 && lost.forecast.wholePercent == 0)
        #expect(nothingPlanned.forecast.probability == 0)
        #expect(nearlySure.forecast.probability < 1 && nearlySure.forecast.wholePercent == 99)
        #expect(nearlyLost.forecast.probability > 0 && nearlyLost.forecast.wholePercent == 1)
    }

    @Test func `leaves out sessions that cannot count`() {
        let with = WeekAhead("Fay", counted: 420, of: 540, remaining: [0, 60, 0, 60, 60], came: 5, missed: 2)
        let without = WeekAhead("Fay", counted: 420, of: 540, remaining: [60, 60, 60], came: 5, missed: 2)
        #expect(with.forecast == without.forecast)
    }

    @Test func `does not depend on the order of the sessions`() {
        let forward = WeekAhead("Gil", counted: 200, of: 540, remaining: [45, 60, 90, 110, 75], came: 5, missed: 2)
        let backward = WeekAhead("Gil", counted: 200, of: 540, remaining: [75, 110, 90, 60, 45], came: 5, missed: 2)
        #expect(abs(forward.forecast.probability - backward.forecast.probability) < 1e-15)
    }

    @Test func `rises with every attended session, counted minute and planned session, and falls with what was missed`() {
        let lengths = [45, 60, 50, 90, 60, 60]
        func chance(counted: Int = 250, extra: [Int] = [], came: Int = 10, missed: Int = 4) -> Double {
            WeekAhead("Hana", counted: counted, of: 540, remaining: lengths + extra, came: came, missed: missed)
                .forecast.probability
        }
        for step in 1...20 {
            #expect(chance(came: 10 + step) > chance(came: 9 + step))
            #expect(chance(missed: 4 + step) < chance(missed: 3 + step))
            #expect(chance(counted: 250 + step) >= chance(counted: 249 + step))
            let more = [Int](repeating: 30, count: step)
            #expect(chance(extra: more) > chance(extra: Array(more.dropLast())))
        }
        #expect(chance(counted: 300) > chance(counted: 250))
    }
}
