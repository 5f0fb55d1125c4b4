/// That a physician certified to Medicare that somebody needs this much care (42 CFR 424.24). Never changed.
package struct LevelCertification: Sendable, Equatable {
    package let number: Int
    package let level: LevelOfCare
    /// Hours of care a week.
    package let hours: Int
    package let words: CertificationWords
    package let certified: Day
    /// The day by which the next one was due as the clock stood then.
    package let due: Day
    package let name: String
    package let at: Instant
}

/// What a certification says. A recertification says more: how somebody responds, what remains, and what has to be reached
/// before they step down (42 CFR 424.24; confidence M-H).
package struct CertificationWords: Sendable, Equatable {
    package var need = ""
    package var response = ""
    package var symptoms = ""
    package var goals = ""

    package init() {}

    func check(isFirst: Bool) throws(LevelRefusal) {
        guard need.trimmed.count >= DeterminationWords.leastWords else { throw .certificationIncomplete("need") }
        for (field, text) in [("response", response), ("symptoms", symptoms), ("goals", goals)] {
            guard isFirst || !text.trimmed.isEmpty else { throw .certificationIncomplete(field) }
            guard text.count <= DeterminationWords.mostWords else { throw .tooLong(field) }
        }
        guard need.count <= DeterminationWords.mostWords else { throw .tooLong("need") }
    }
}
