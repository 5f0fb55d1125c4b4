/// A step of severity: a range of totals, or a level that a rule decides.
package struct Band: Sendable, Equatable {
    /// Stable, for records and programs: `moderate`.
    package let code: String
    /// For people: “Moderate”.
    package let title: String
    /// The totals in it, both ends included. Nothing where a rule decides.
    package let range: ClosedRange<Double>?
    let when: AnswerCondition?
    /// No open answer could undo it, so it holds on an incomplete form too.
    let isDecisive: Bool
}

/// Something true of a form that its total does not say, such as a critical answer.
package struct ScoreFlag: Sendable, Equatable {
    package let code: String
    package let title: String
    let when: AnswerCondition
}
