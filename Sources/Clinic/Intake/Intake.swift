/// The first assessment of somebody who seeks care, as far as it has come.
package struct Intake: Sendable, Equatable {
    package let id: ID<Intake>
    /// What it was asked by: `outpatient-intake 1`.
    package let template: String
    package let answers: SheetAnswers
    /// Grows with every save.
    package let version: Int
    package let saved: LastSaved
    package let signature: IntakeSignature?
    package let addenda: [IntakeAddendum]
}

/// That an assessment was signed, and what was signed. Neither ever changes.
package struct IntakeSignature: Sendable, Equatable {
    package let at: Instant
    package let staff: ID<Staff>
    /// Name and licence as they were then: `Theo Marchetti, LMFT`.
    package let name: String
    package let record: IntakeRecord
}

/// What was learned after it was signed.
package struct IntakeAddendum: Sendable, Equatable {
    package let words: String
    package let name: String
    package let at: Instant
}

/// Somebody else saved an assessment first. Nothing changed; both stay to be seen.
package struct IntakeConflict: Refusal, Equatable {
    package let current: Intake

    package var kind: RefusalKind { .conflict }
    package var code: String { "intake.changed-meanwhile" }
    package var message: String {
        "Somebody else has saved this assessment since you opened it. Both are shown; what you typed is not lost."
    }
}

extension Inquiry {
    /// Whether something is still written about it: while it is open, and in treatment afterwards.
    var isWorkedOn: Bool { isOpen || standing.kind == .admitted }
}
