/// Whether somebody's treatment is on track on one instrument: two lines of reasoning, shown together and never averaged.
///
/// The rational line always speaks: published numbers of change, week by week. The empirical line speaks once a programme has
/// closed enough episodes to know how people like this one went. Neither is a diagnosis; a clinician answers each with a plan.
package struct Progress: Sendable {
    package let instrument: Instrument
    package let rules: ProgressRules

    package init(on instrument: Instrument, rules: ProgressRules) {
        self.instrument = instrument
        self.rules = rules
    }

    /// One total and the day it is of.
    package struct Measured: Sendable, Equatable {
        package let day: Day
        package let total: Double

        package init(day: Day, total: Double) {
            self.day = day
            self.total = total
        }
    }

    /// The latest score up to a day against the baseline, in whole weeks since it. Nothing when there is no score after the
    /// baseline, or the instrument's reliable change is not known.
    package func judge(baseline: Measured, course: [Measured], on day: Day, critical: [CriticalAnswer] = []) -> ProgressJudgement? {
        let latest = course.filter { $0.day > baseline.day && $0.day <= day }.max { $0.day < $1.day }
        guard let latest else { return nil }
        let week = baseline.day.days(until: latest.day) / 7
        return judge(baseline: baseline.total, score: latest.total, week: week, critical: critical)
    }

    /// The rational line. A critical answer outranks any trend.
    package func judge(baseline: Double, score: Double, week: Int, critical: [CriticalAnswer] = []) -> ProgressJudgement? {
        if let answer = critical.first {
            return ProgressJudgement(colour: .red, reason: "critical_item", sentence: answer.sentence)
        }
        let change = ChangeSinceBaseline(from: baseline, to: score, on: instrument)
        guard let reliable = instrument.change.reliable?.value else { return nil }
        let words = ProgressWords(instrument.shortTitle, change, week)
        if -change.improvement >= reliable { return words.reliableDeterioration(reliable) }
        if startedWell(baseline) { return words.subclinical(isWell: change.isRemission == true, isCase: !startedWell(score)) }
        return offTrack(change, week, reliable, words) ?? well(change, words) ?? words.progressing()
    }

    /// Below the caseness at the start: there is nothing to recover from, only something to keep.
    private func startedWell(_ score: Double) -> Bool {
        guard let caseness = instrument.change.caseness?.value else { return false }
        return instrument.worse == .higher ? score < caseness : score > caseness
    }

    private func offTrack(
        _ change: ChangeSinceBaseline, _ week: Int, _ reliable: Double, _ words: ProgressWords
    ) -> ProgressJudgement? {
        // Where nobody has published the least noticeable change, the reliable one stands in: it is never the smaller.
        let noticeable = instrument.change.mcid?.value ?? reliable
        if week >= rules.lateWeek, change.improvement < noticeable { return words.noChange(.red, rules.lateWeek, noticeable) }
        if week >= rules.earlyWeek, change.improvement < noticeable { return words.noChange(.yellow, rules.earlyWeek, noticeable) }
        if week >= rules.earlyWeek, let share = change.improvedShare, share < rules.earlyShare {
            return words.littleChange(rules.earlyWeek, rules.earlyShare)
        }
        let worsening = (reliable * rules.worseningShare).rounded(.up)
        if week >= rules.worseningWeek, -change.improvement >= worsening { return words.worsening(worsening) }
        return nil
    }

    private func well(_ change: ChangeSinceBaseline, _ words: ProgressWords) -> ProgressJudgement? {
        guard change.isReliablyBetter == true else { return nil }
        if change.isRemission == true { return words.remission() }
        let share = instrument.change.response?.value ?? rules.responseShare
        if let gone = change.improvedShare, gone >= share { return words.response(share) }
        return nil
    }
}

/// What is said of a course: a colour, the reason as a code, and the reason in one sentence.
package struct ProgressJudgement: Sendable, Equatable {
    package enum Colour: String, CaseIterable, Sendable {
        /// Better than hoped: it may be time to step down.
        case blue
        case green
        /// Watch: think about what is missing.
        case yellow
        /// Off track: act this week.
        case red
    }

    package let colour: Colour
    /// Stable: `no_mcid_by_week_4`.
    package let reason: String
    /// Names no member; for the clinician.
    package let sentence: String
}
