/// What became of a score since treatment began, by the published numbers of its instrument.
package struct ChangeSinceBaseline: Sendable, Equatable {
    /// Reliable and clinically significant change (Jacobson and Truax 1991).
    package enum Class: String, CaseIterable, Sendable {
        /// Reliably better, and across the line to those who are well.
        case recovered
        case improved
        case unchanged
        case deteriorated
    }

    package let baseline: Double
    package let score: Double
    let worse: Direction
    let numbers: ChangeNumbers

    package init(from baseline: Double, to score: Double, worse: Direction, numbers: ChangeNumbers) {
        self.baseline = baseline
        self.score = score
        self.worse = worse
        self.numbers = numbers
    }

    package init(from baseline: Double, to score: Double, on instrument: Instrument) {
        self.init(from: baseline, to: score, worse: instrument.worse, numbers: instrument.change)
    }

    /// Points, as they are reported: negative when the score fell.
    package var change: Double { score - baseline }
    /// Points for the better; negative when it got worse.
    package var improvement: Double { worse == .higher ? -change : change }

    /// Beyond the instrument's noise, either way. Nothing when its reliable change is not known.
    package var isReliable: Bool? { numbers.reliable.map { abs(change) >= $0.value } }
    package var isReliablyBetter: Bool? { isReliable.map { $0 && improvement > 0 } }
    package var isReliablyWorse: Bool? { isReliable.map { $0 && improvement < 0 } }
    /// As large as people themselves notice, either way.
    package var isNoticeable: Bool? { numbers.mcid.map { abs(change) >= $0.value } }

    /// A case at the start and none now.
    package var hasRecovered: Bool? { numbers.caseness.map { isCase(baseline, $0.value) && !isCase(score, $0.value) } }
    package var hasReliablyRecovered: Bool? { both(hasRecovered, isReliablyBetter) }

    /// The share of the baseline that is gone, toward the better. Nothing for a baseline of 0, or where higher is better.
    package var improvedShare: Double? { baseline > 0 && worse == .higher ? improvement / baseline : nil }
    package var isResponse: Bool? {
        guard let share = numbers.response?.value, let improvedShare else { return nil }
        return improvedShare >= share
    }
    package var isRemission: Bool? { numbers.remission.map { worse == .higher ? score <= $0.value : score >= $0.value } }

    /// Nothing when the reliable change is not known. Without a line to those who are well, nobody is called recovered.
    package var changeClass: Class? {
        guard let better = isReliablyBetter, let deteriorated = isReliablyWorse else { return nil }
        if deteriorated { return .deteriorated }
        guard better else { return .unchanged }
        return hasRecovered == true ? .recovered : .improved
    }

    private func isCase(_ value: Double, _ cut: Double) -> Bool { worse == .higher ? value >= cut : value <= cut }

    private func both(_ one: Bool?, _ other: Bool?) -> Bool? {
        guard let one, let other else { return nil }
        return one && other
    }
}

/// What NHS Talking Therapies calls recovery: PHQ-9 and GAD-7 together, from the first to the last of treatment.
package struct TalkingTherapiesOutcome: Sendable, Equatable {
    package let depression: ChangeSinceBaseline
    package let anxiety: ChangeSinceBaseline

    /// Both with the caseness and reliable change of their instruments.
    package init(depression: ChangeSinceBaseline, anxiety: ChangeSinceBaseline) {
        self.depression = depression
        self.anxiety = anxiety
    }

    /// At least one of the two was at or above its caseness.
    package var wasCase: Bool { isCase(depression, depression.baseline) || isCase(anxiety, anxiety.baseline) }
    /// A case at the start, and both below at the end.
    package var hasRecovered: Bool {
        wasCase && !isCase(depression, depression.score) && !isCase(anxiety, anxiety.score)
    }
    /// Reliably better on one, and not reliably worse on the other (the second half is from the literature).
    package var hasReliablyImproved: Bool {
        let changes = [depression, anxiety]
        return changes.contains { $0.isReliablyBetter == true } && !changes.contains { $0.isReliablyWorse == true }
    }
    package var hasReliablyRecovered: Bool { hasRecovered && hasReliablyImproved }

    private func isCase(_ change: ChangeSinceBaseline, _ score: Double) -> Bool {
        change.numbers.caseness.map { score >= $0.value } ?? false
    }
}
