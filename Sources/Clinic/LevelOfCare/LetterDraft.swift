/// The first draft of a refer-out letter, made of what was found. Staff change it as they like; it is theirs before it is signed.
package struct LetterDraft: Sendable, Equatable {
    /// What was found that speaks against the programme, as the letter says it.
    package let reasons: [CareCriterion]
    /// The rung that would help now; nil while nobody has said.
    package let rung: CareRung?

    /// Nil where nothing was found that speaks against the programme.
    init?(_ words: DeterminationWords, criteria: [CareCriterion], ladder: CareLadder) {
        let found = words.stops(among: criteria) + words.unmet(among: criteria)
        let decided = ladder[words.decided].flatMap { $0.level == nil ? $0 : nil }
        guard !found.isEmpty || decided != nil else { return nil }
        reasons = found
        // The most intensive of those that the findings name: safety decides.
        let named = ladder.rungs.last { rung in found.contains { $0.refer == rung.key } }
        let weekly = found.contains { $0.key == "more-than-weekly" } ? ladder.rungs.first : nil
        rung = decided ?? named ?? weekly
    }

    func words(for name: String, programme: String) -> LetterWords {
        var words = LetterWords()
        words.greeting = name.isEmpty ? "Good day," : "Dear \(name),"
        let why =
            reasons.isEmpty
            ? "\(programme) would not give you what you need now."
            : "\(programme) is not the right place for you now: \(reasons.map(\.letter).joined(separator: "; "))."
        let help = rung.map { "What would help now is \($0.plain)." } ?? "Below is where you can go instead."
        words.body = [
            "Thank you for telling us how things are. We have looked at it with care, and \(why)",
            "\(help) Below is where to go, whom to call, and who is expecting you.",
            "This is about what would help, not about how hard you try. When things have changed, call us: we will look at it again with you.",
        ].joined(separator: "\n\n")
        if rung?.key == "inpatient" { words.place = "The nearest emergency department, now" }
        return words
    }
}
