import Foundation

/// How much a score must change before the change is more than the instrument's own noise (Jacobson and Truax 1991, J Consult
/// Clin Psychol 59:12-19). The square root of two that the paper of 1984 lacked is in it.
package struct ReliableChange: Sendable, Equatable {
    /// Standard deviation of the scores, at baseline or in a norm group, in points.
    package let deviation: Double
    /// Test-retest reliability or internal consistency, from 0 to 1.
    package let reliability: Double

    /// Nothing when there is no such instrument: a negative deviation, or a reliability outside 0 to 1.
    package init?(deviation: Double, reliability: Double) {
        guard deviation >= 0, deviation.isFinite, (0...1).contains(reliability) else { return nil }
        self.deviation = deviation
        self.reliability = reliability
    }

    /// From the baseline scores of a group, at least two.
    package init?(baselines: [Double], reliability: Double) {
        guard baselines.count > 1 else { return nil }
        let mean = baselines.reduce(0, +) / Double(baselines.count)
        let squares = baselines.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
        self.init(deviation: (squares / Double(baselines.count - 1)).squareRoot(), reliability: reliability)
    }

    /// Standard error of measurement: SD × √(1 − r).
    package var standardError: Double { deviation * (1 - reliability).squareRoot() }
    /// Standard error of a difference of two scores: √2 × SE.
    package var differenceError: Double { 2.0.squareRoot() * standardError }
    /// A change is reliable beyond so many errors: 95 %, two-sided.
    package static let confidence95 = 1.96
    package static let confidence90 = 1.645

    /// The change in errors of a difference; reliable when its size is above 1.96. Nothing when the instrument has no error.
    package func index(from before: Double, to after: Double) -> Double? {
        differenceError > 0 ? (after - before) / differenceError : nil
    }

    /// The change in points beyond which it is reliable.
    package func threshold(_ confidence: Double = confidence95) -> Double { confidence * differenceError }

    /// The least change of whole points that is reliable.
    package func wholePoints(_ confidence: Double = confidence95) -> Int { Int(threshold(confidence).rounded(.down)) + 1 }
}

/// Where the scores of people who are well begin (Jacobson and Truax 1991): a, two deviations away from those who are unwell
/// toward health; b, two deviations from those who are well; c, between both groups by their deviations.
package struct ClinicalCuts: Sendable, Equatable {
    package let a: Double
    package let b: Double
    package let c: Double

    /// Means and standard deviations of people who are unwell and of people who are well. Nothing when both deviations are 0.
    package init?(unwell: (mean: Double, deviation: Double), well: (mean: Double, deviation: Double)) {
        guard unwell.deviation + well.deviation > 0 else { return nil }
        let towardHealth: Double = well.mean >= unwell.mean ? 1 : -1
        a = unwell.mean + towardHealth * 2 * unwell.deviation
        b = well.mean - towardHealth * 2 * well.deviation
        c = (well.deviation * unwell.mean + unwell.deviation * well.mean) / (well.deviation + unwell.deviation)
    }
}
