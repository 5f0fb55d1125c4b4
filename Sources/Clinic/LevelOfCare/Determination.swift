/// What was found of one criterion, and where it shows.
package struct CriterionFinding: Sendable, Equatable, Codable {
    package enum Answer: String, Sendable, CaseIterable, Codable {
        /// A criterion of candidacy is met; what would rule a programme out is present.
        case yes
        case no
        case unknown
    }

    package var answer: Answer
    /// The field of the intake assessment that shows it; empty where only words do.
    package var field: String
    package var words: String

    package init(_ answer: Answer = .unknown, field: String = "", words: String = "") {
        (self.answer, self.field, self.words) = (answer, field, words)
    }

    /// Somebody answered, and said where it shows.
    var isShown: Bool { answer != .unknown && !(field.isEmpty && words.isEmpty) }
}

/// Which level of care somebody needs, as it is written down: what was found, what was recommended, what is decided, and why not
/// less and not more.
package struct DeterminationWords: Sendable, Equatable {
    package var findings: [String: CriterionFinding] = [:]
    /// The rung that a tool, or the programme's own criteria, recommend.
    package var recommended = ""
    /// The rating that recommended it; nil when the programme's own criteria did.
    package var rating: ID<LevelRating>?
    package var decided = ""
    /// Why the decision differs from the recommendation: a key of `SigningRules.reasons`.
    package var reason = ""
    package var rationale = ""
    /// Why a less intensive level would not be enough.
    package var notLower = ""
    /// Why a more intensive level is not needed.
    package var notHigher = ""

    package init() {}

    package subscript(key: String) -> CriterionFinding { findings[key] ?? CriterionFinding() }

    /// The fewest letters of a reason that somebody can follow.
    package static let leastWords = 20
    static let mostWords = 4000

    /// What rules out a programme in which people live at home.
    package func stops(among criteria: [CareCriterion]) -> [CareCriterion] { criteria.filter { $0.isStop && self[$0.key].answer == .yes } }
    /// What is not met of what such a programme asks for.
    package func unmet(among criteria: [CareCriterion]) -> [CareCriterion] { criteria.filter { !$0.isStop && self[$0.key].answer == .no } }
    /// A difference has a reason and a rationale, and so has a criterion of IOP or PHP that is not met.
    package func needsReason(among criteria: [CareCriterion], on ladder: CareLadder) -> Bool {
        recommended != decided || (ladder[decided]?.level != nil && !unmet(among: criteria).isEmpty)
    }
    package func met(among criteria: [CareCriterion]) -> [CareCriterion] { criteria.filter { !$0.isStop && self[$0.key].answer == .yes } }
}

/// One determination of the level of care: a draft, or signed and then never changed.
package struct Determination: Sendable, Equatable {
    package let id: ID<Determination>
    /// 1 for the first of an inquiry.
    package let number: Int
    package let words: DeterminationWords
    package let version: Int
    package let saved: LastSaved
    package let signature: LevelSignature?
}

/// That it was signed, when, and by whom with which letters.
package struct LevelSignature: Sendable, Equatable {
    package let at: Instant
    package let staff: ID<Staff>
    package let name: String
}

/// Somebody else saved the determination first. Nothing changed; both stay to be seen.
package struct DeterminationConflict: Refusal, Equatable {
    package let current: Determination

    package var kind: RefusalKind { .conflict }
    package var code: String { "level.changed-meanwhile" }
    package var message: String {
        "Somebody else has saved this determination since you opened it. Both are shown; what you typed is not lost."
    }
}

/// What a determination is judged by before it is signed.
struct DeterminationCheck {
    let ladder: CareLadder
    let criteria: [CareCriterion]
    let rules: SigningRules

    /// - Throws: the first thing for which it cannot be signed. What protects the person comes first.
    func check(_ words: DeterminationWords) throws(LevelRefusal) {
        guard let decided = ladder[words.decided] else { throw .levelMissing("decided") }
        guard ladder[words.recommended] != nil else { throw .levelMissing("recommended") }
        if decided.level != nil { try checkCandidacy(words) }
        try checkDifference(words)
        try checkNecessity(words, decided: decided)
    }

    private func checkCandidacy(_ words: DeterminationWords) throws(LevelRefusal) {
        let stops = words.stops(among: criteria)
        guard stops.isEmpty else { throw .hardStop(stops.map(\.title)) }
        let open = criteria.filter { $0.isStop && words[$0.key].answer == .unknown }
        guard open.isEmpty else { throw .stopsNotAsked(open.map(\.title)) }
        let unshown = criteria.filter { !words[$0.key].isShown }
        guard unshown.isEmpty else { throw .evidenceMissing(unshown.map(\.title)) }
    }

    private func checkDifference(_ words: DeterminationWords) throws(LevelRefusal) {
        guard words.needsReason(among: criteria, on: ladder) else { return }
        guard rules.reasons.contains(where: { $0.key == words.reason }) else { throw .reasonMissing }
        guard words.rationale.trimmed.count >= DeterminationWords.leastWords else { throw .rationaleMissing }
    }

    private func checkNecessity(_ words: DeterminationWords, decided: CareRung) throws(LevelRefusal) {
        let (lower, higher) = (words.notLower.trimmed, words.notHigher.trimmed)
        if ladder.hasLower(than: decided.key), lower.count < DeterminationWords.leastWords { throw .necessityMissing("notLower") }
        if ladder.hasHigher(than: decided.key), higher.count < DeterminationWords.leastWords { throw .necessityMissing("notHigher") }
        if !lower.isEmpty, SearchText.folded(lower) == SearchText.folded(higher) { throw .necessityTheSame }
    }
}
