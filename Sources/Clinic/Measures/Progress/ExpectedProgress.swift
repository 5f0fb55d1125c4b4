/// Where a score lies against what was expected of it: the empirical line, with what a chart needs to draw it.
package struct ExpectedProgress: Sendable, Equatable {
    /// The score expected at this week.
    package let expected: Double
    /// The bounds, in points: beyond the first lie 16 % of courses, beyond the second 10 %, on the worse side.
    package let yellowBound: Double
    package let redBound: Double
    /// Deviations from what was expected, above 0 on the worse side.
    package let distance: Double
    package let judgement: ProgressJudgement
}

extension Progress {
    /// The empirical line. `course` is of closed episodes of this programme, this instrument and the band of this baseline.
    package func judge(baseline: Double, score: Double, week: Double, course: ExpectedCourse) -> ExpectedProgress {
        let sign: Double = instrument.worse == .higher ? 1 : -1
        let distance = sign * course.distance(of: score, baseline: baseline, week: week)
        let expected = course.expected(baseline: baseline, week: week)
        return ExpectedProgress(
            expected: expected,
            yellowBound: course.bound(baseline: baseline, week: week, deviations: sign * rules.yellow),
            redBound: course.bound(baseline: baseline, week: week, deviations: sign * rules.red),
            distance: distance, judgement: judgement(score, expected, distance, course.episodes))
    }

    private func judgement(_ score: Double, _ expected: Double, _ distance: Double, _ episodes: Int) -> ProgressJudgement {
        let (colour, reason, words): (ProgressJudgement.Colour, String, String) =
            switch distance {
            case let far where far > rules.red: (.red, "above_expected_80", "worse than nine in ten")
            case let far where far > rules.yellow: (.yellow, "above_expected_68", "worse than five in six")
            case let far where far < -rules.yellow: (.blue, "below_expected_68", "better than five in six")
            default: (.green, "as_expected", "within what is usual")
            }
        let looked = InstrumentText.plain((expected * 10).rounded() / 10)
        return ProgressJudgement(
            colour: colour, reason: reason,
            sentence: """
                \(instrument.shortTitle) is \(InstrumentText.plain((score * 10).rounded() / 10)) where \(looked) was expected: \(words) \
                of \(episodes) closed episodes that began alike.
                """)
    }
}
