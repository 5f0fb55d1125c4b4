/// From when a course is called off track: weeks and shares, read from a file so that a site may change them.
package struct ProgressRules: Sendable, Equatable {
    package let version: String
    /// What must be said wherever a judgement is shown: that the rules are a synthesis.
    package let label: String
    /// From this week a worsening counts that is this share of the reliable change.
    package let worseningWeek: Int
    package let worseningShare: Double
    /// From this week a change below the noticeable one, or below this share of the baseline, is early warning.
    package let earlyWeek: Int
    package let earlyShare: Double
    /// From this week a change below the noticeable one is off track.
    package let lateWeek: Int
    /// The share of the baseline gone that is a response, where the instrument names none.
    package let responseShare: Double
    /// How many closed episodes an expected course needs.
    package let episodes: Int
    /// Deviations from the expected course, for yellow and, below it, blue.
    package let yellow: Double
    /// Deviations from the expected course, for red.
    package let red: Double

    /// The rules that come with the program.
    package static func shipped() throws(CatalogueProblem) -> ProgressRules { try house.get() }

    private static let house = Result<ProgressRules, CatalogueProblem> { () throws(CatalogueProblem) in
        let files = EmbeddedFile.all(in: "progress/")
        guard let file = files.first, files.count == 1 else {
            throw CatalogueProblem("progress", fault: "There is no file of rules, or more than one.", remedy: "Keep one.")
        }
        return try ProgressRules(name: file.name, text: file.text)
    }
}
