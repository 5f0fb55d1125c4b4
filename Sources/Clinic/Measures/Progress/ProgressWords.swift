/// The reasons of the rational line in words.
struct ProgressWords {
    private let name: String
    private let change: ChangeSinceBaseline
    private let week: Int

    init(_ name: String, _ change: ChangeSinceBaseline, _ week: Int) {
        self.name = name
        self.change = change
        self.week = week
    }

    private var course: String {
        "\(name) went from \(points(change.baseline)) to \(points(change.score)) by week \(week)"
    }

    func reliableDeterioration(_ reliable: Double) -> ProgressJudgement {
        ProgressJudgement(
            colour: .red, reason: "reliable_deterioration",
            sentence: "\(course): worse by \(points(-change.improvement)) points, where \(points(reliable)) are more than chance.")
    }

    func noChange(_ colour: ProgressJudgement.Colour, _ from: Int, _ noticeable: Double) -> ProgressJudgement {
        ProgressJudgement(
            colour: colour, reason: "no_mcid_by_week_\(from)",
            sentence: "\(course): from week \(from) on, at least \(points(noticeable)) points for the better are looked for.")
    }

    func littleChange(_ from: Int, _ share: Double) -> ProgressJudgement {
        ProgressJudgement(
            colour: .yellow, reason: "under_\(percent(share))pct_by_week_\(from)",
            sentence: "\(course): less than \(percent(share)) % of the start is gone, which is looked for from week \(from) on.")
    }

    func worsening(_ from: Double) -> ProgressJudgement {
        ProgressJudgement(
            colour: .yellow, reason: "worsening_half_rci",
            sentence: "\(course): worse by \(points(-change.improvement)) points; from \(points(from)) on it is watched.")
    }

    func subclinical(isWell: Bool, isCase: Bool) -> ProgressJudgement {
        let now = isCase ? "it has crossed the line since, by no more than chance may do" : "it still is"
        return ProgressJudgement(
            colour: isWell ? .blue : .green, reason: "subclinical_baseline",
            sentence: "\(course): it was on the healthy side of the line at the start, and \(now).")
    }

    func remission() -> ProgressJudgement {
        ProgressJudgement(colour: .blue, reason: "remission", sentence: "\(course): few or no symptoms are left.")
    }

    func response(_ share: Double) -> ProgressJudgement {
        ProgressJudgement(
            colour: .blue, reason: "response", sentence: "\(course): at least \(percent(share)) % of the start is gone.")
    }

    func progressing() -> ProgressJudgement {
        ProgressJudgement(colour: .green, reason: "progressing", sentence: "\(course): nothing calls for a change of plan.")
    }

    private func points(_ number: Double) -> String { InstrumentText.plain((number * 10).rounded() / 10) }
    private func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}
