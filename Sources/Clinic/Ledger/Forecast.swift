/// The chance that one member reaches the week's minimum, from what is already counted, what is still planned, and how
/// reliably this person has come so far.
///
/// One unknown chance of attending drives all remaining sessions together: somebody who tends to stay away tends to
/// miss all of them. That makes the number of sessions attended beta-binomial, and it is computed exactly, without
/// simulation.
package struct Forecast: Sendable, Equatable {
    /// Minutes already counted this week.
    package let counted: Int
    /// Minutes the week requires.
    package let minimum: Int
    /// Countable minutes of each session still planned; sessions that cannot count are left out.
    package let remaining: [Int]
    /// The person's own record.
    package let history: AttendanceHistory
    /// The programme's.
    package let prior: AttendancePrior
    /// 0 only if the minimum is out of reach, 1 only if it is already reached; otherwise between.
    package let probability: Double

    package init(
        counted: Int, minimum: Int, remaining: [Int], history: AttendanceHistory, prior: AttendancePrior
    ) {
        self.counted = counted
        self.minimum = minimum
        // A session of no countable minutes changes nothing, whether attended or not.
        self.remaining = remaining.filter { $0 > 0 }
        self.history = history
        self.prior = prior
        probability = Self.probability(
            of: minimum - counted, from: self.remaining, believing: prior.updated(with: history))
    }

    /// Minutes that are still missing.
    package var needed: Int { max(0, minimum - counted) }

    /// Minutes counted by the end of the week if every remaining session is attended.
    package var mostPossible: Int { counted + remaining.reduce(0, +) }

    /// The share of the remaining sessions this person is expected to attend.
    package var expectedAttendance: Double { prior.updated(with: history).mean }

    /// For the screen: whole per cent, where 0 and 100 stand only for certainty.
    package var wholePercent: Int {
        if probability == 0 { return 0 }
        if probability == 1 { return 100 }
        return min(99, max(1, Int((probability * 100).rounded())))
    }
}

extension Forecast {
    /// The chance that the attended ones of the `remaining` sessions add up to `needed` minutes.
    static func probability(of needed: Int, from remaining: [Int], believing belief: AttendancePrior) -> Double {
        guard needed > 0 else { return 1 }
        let slack = remaining.reduce(0, +) - needed
        guard slack >= 0 else { return 0 }
        let chance: Double
        // Reaching the minimum is the same as missing at most the slack. The smaller table of the two is filled.
        if slack < needed {
            chance = total(of: SubsetCounts.within(slack, of: remaining), rate: belief.beta, otherwise: belief.alpha)
        } else {
            let short = SubsetCounts.within(needed - 1, of: remaining)
            chance = 1 - total(of: short, rate: belief.alpha, otherwise: belief.beta)
        }
        // Not certain, so never shown as certain: rounding must not turn "very likely" into "reached".
        return min(max(chance, Double.leastNormalMagnitude), 1.0.nextDown)
    }

    /// Sums the ways, each weighted with the chance of exactly these k of n: B(a + k, b + n - k) / B(a, b).
    private static func total(of ways: [Double], rate chosen: Double, otherwise left: Double) -> Double {
        let count = ways.count - 1
        var weight = 1.0
        for session in 0..<count {
            weight *= (left + Double(session)) / (chosen + left + Double(session))
        }
        var sum = 0.0
        for picked in 0...count {
            sum += ways[picked] * weight
            guard picked < count else { break }
            weight *= (chosen + Double(picked)) / (left + Double(count - picked - 1))
        }
        return sum
    }
}
