/// On what terms a questionnaire may be used, and on what evidence we say so.
package struct InstrumentLicence: Sendable, Equatable {
    /// What the program carries of a questionnaire.
    package enum Kind: String, CaseIterable, Sendable {
        /// Its words travel with the program: the terms allow it, and the evidence was read.
        case text
        /// Scoring only. A site that holds permission brings the words in a wording file.
        case pack
        /// A name and a range, to write down a score that was made elsewhere with permission.
        case result
    }

    package let kind: Kind
    package let holder: String
    package let terms: String
    /// Stands on every form and every print of the questionnaire.
    package let attribution: String
    /// Where the terms were read.
    package let evidence: String
    /// The day this row was last compared with its evidence.
    package let checked: Day

    package init(kind: Kind, holder: String, terms: String, attribution: String, evidence: String, checked: Day) {
        self.kind = kind
        self.holder = holder
        self.terms = terms
        self.attribution = attribution
        self.evidence = evidence
        self.checked = checked
    }
}
