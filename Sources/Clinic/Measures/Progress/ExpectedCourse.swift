import Foundation

/// How the scores of people like this one went: the change grows with the logarithm of the weeks. Of closed episodes of one
/// programme, instrument and baseline band (after Finch, Lambert and Schaalje 2001).
package struct ExpectedCourse: Sendable, Equatable {
    /// Points of change for each unit of ln(1 + week); negative when scores fall.
    package let slope: Double
    /// Standard deviation of single scores about the line, in points; more than 0.
    package let deviation: Double
    /// How many closed episodes stand behind it.
    package let episodes: Int

    /// One score of a closed episode.
    package struct Point: Sendable, Equatable {
        /// Whole or part weeks since the baseline; 0 or more.
        package let week: Double
        /// Points since the baseline.
        package let change: Double

        package init(week: Double, change: Double) {
            self.week = week
            self.change = change
        }
    }

    package init?(slope: Double, deviation: Double, episodes: Int) {
        guard slope.isFinite, deviation.isFinite, deviation > 0 else { return nil }
        self.slope = slope
        self.deviation = deviation
        self.episodes = episodes
    }

    /// The line through the origin that fits best: at the baseline nobody has changed yet. Nothing while too few episodes are
    /// closed for it to speak for a programme, or when the scores do not lie about any line.
    package static func fit(
        _ points: [Point], episodes: Int, rules: ProgressRules
    ) -> ExpectedCourse? {
        guard episodes >= rules.episodes else { return nil }
        return fit(points, episodes: episodes)
    }

    static func fit(_ points: [Point], episodes: Int) -> ExpectedCourse? {
        let later = points.filter { $0.week > 0 }
        guard later.count > 1 else { return nil }
        let times = later.map { log(1 + $0.week) }
        let slope = zip(times, later).map { $0 * $1.change }.reduce(0, +) / times.map { $0 * $0 }.reduce(0, +)
        let squares = zip(times, later).map { ($1.change - slope * $0) * ($1.change - slope * $0) }.reduce(0, +)
        // One number was estimated, so one degree of freedom is gone.
        return ExpectedCourse(slope: slope, deviation: (squares / Double(later.count - 1)).squareRoot(), episodes: episodes)
    }

    /// The score expected so many weeks after this baseline.
    package func expected(baseline: Double, week: Double) -> Double { baseline + slope * log(1 + max(week, 0)) }

    /// So many deviations above what is expected.
    package func bound(baseline: Double, week: Double, deviations: Double) -> Double {
        expected(baseline: baseline, week: week) + deviations * deviation
    }

    /// How far a score lies from what is expected, in deviations.
    package func distance(of score: Double, baseline: Double, week: Double) -> Double {
        (score - expected(baseline: baseline, week: week)) / deviation
    }
}
