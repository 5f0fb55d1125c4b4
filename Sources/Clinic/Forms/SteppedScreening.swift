/// A short screen that asks for the long questionnaire when it is positive, so that nobody answers twenty questions who
/// need not.
package struct SteppedScreening: Sendable, Equatable {
    package let screen: String
    package let asks: String
    /// From this total on the screen is positive.
    package let from: Double
    /// For women, where the source has a cut of their own; also where the sex is not known, because it finds more.
    let fromForWomen: Double?
    /// Where the cut comes from.
    package let source: String

    package static let all = [
        SteppedScreening(
            screen: "phq2", asks: "phq9", from: 3, fromForWomen: nil,
            source: "Kroenke, Spitzer and Williams 2003, Med Care 41:1284-1292"),
        SteppedScreening(
            screen: "pcptsd5", asks: "pcl5", from: 3, fromForWomen: nil,
            source: "Prins et al. 2016, J Gen Intern Med 31:1206-1211"),
        SteppedScreening(
            screen: "auditc", asks: "audit", from: 4, fromForWomen: 3,
            source: "Bush et al. 1998, Arch Intern Med 158:1789-1795; Bradley et al. 2003, Arch Intern Med 163:821-829"),
    ]

    /// What a screen's score asks for, and why.
    static func steps(after score: FormScore, sex: String) -> [(asks: String, why: String)] {
        all.compactMap { step in
            let cut = sex.uppercased() == "M" ? step.from : step.fromForWomen ?? step.from
            guard step.screen == score.instrument, let total = score.total, total >= cut else { return nil }
            return (step.asks, "\(step.screen) \(ScoreWords.figure(total)) of \(ScoreWords.figure(cut)) (\(step.source))")
        }
    }
}
