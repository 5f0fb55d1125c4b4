import Testing

@testable import Clinic

extension World {
    /// A determination that can be signed as it is: every criterion met with evidence, nothing that rules out, IOP.
    static func iop(_ change: (inout DeterminationWords) -> Void = { _ in }) throws -> DeterminationWords {
        var words = DeterminationWords()
        for criterion in try CareCriterion.shipped {
            words.findings[criterion.key] = CriterionFinding(criterion.isStop ? .no : .yes, words: "Asked on Monday")
        }
        (words.recommended, words.decided) = ("iop", "iop")
        words.notLower = "Weekly therapy for a year did not stop the attempts."
        words.notHigher = "She is safe at home with her sister between sessions."
        change(&words)
        return words
    }

    func determine(_ words: DeterminationWords, _ inquiry: ID<Inquiry>, as signer: Caller? = nil) async throws {
        let start = try await clinic.level(of: inquiry, as: director).draft?.version ?? 0
        let draft = try await clinic.saveDetermination(words, version: start, of: inquiry, as: ines)
        try await clinic.signDetermination(version: draft.version, of: inquiry, as: signer ?? samir)
    }
}
