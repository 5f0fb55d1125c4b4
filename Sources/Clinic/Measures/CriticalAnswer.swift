/// An answer somebody must hear of today, whatever the total: thoughts of death, a plan, an attempt.
package struct CriticalAnswer: Sendable, Equatable {
    package enum Urgency: String, CaseIterable, Sendable {
        /// A clinician speaks with the person before the day ends.
        case sameDay = "same-day"
        /// The person is not left alone, and a clinician comes now.
        case now
    }

    package let item: String
    /// Stable: `phq9-item-9`.
    package let rule: String
    /// One plain sentence for the clinician: what was answered, and nothing about who.
    package let sentence: String
    package let urgency: Urgency
}

/// When an answer is critical.
struct CriticalRule: Sendable, Equatable {
    let key: String
    let item: String
    let when: AnswerCondition
    let sentence: String
    let urgency: CriticalAnswer.Urgency
}
