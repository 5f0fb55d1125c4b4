/// An exception: somebody is let through without one fact, for a while.
package struct GateOverride: Sendable, Equatable {
    package let fact: AdmissionFact
    package let reason: String
    package let by: ID<Staff>
    package let at: Instant
    package let expires: Instant

    package static let longestDays = 30
}

/// What a gate finds of one inquiry at one moment.
package struct GateState: Sendable, Equatable {
    package let stage: AdmissionStage
    private let holding: [AdmissionFact: SettledFact]
    private let excused: [AdmissionFact: GateOverride]

    /// - Parameters:
    ///   - facts: what was established; what has run out does not hold.
    ///   - overrides: exceptions; what has expired lets nobody through.
    package init(stage: AdmissionStage, facts: [SettledFact], overrides: [GateOverride], at now: Instant) {
        self.stage = stage
        holding = Dictionary(facts.filter { $0.holds(at: now) }.map { ($0.fact, $0) }) { first, _ in first }
        excused = Dictionary(overrides.filter { now < $0.expires }.map { ($0.fact, $0) }) { first, later in
            first.expires < later.expires ? later : first
        }
    }

    /// How each fact stands that has to be so by the end of this stage, in the order of the way.
    package enum Standing: Sendable, Equatable {
        case settled(SettledFact)
        case excused(GateOverride)
        case missing
    }

    package func standing(of fact: AdmissionFact) -> Standing {
        if let settled = holding[fact] { return .settled(settled) }
        return excused[fact].map(Standing.excused) ?? .missing
    }

    package var needed: [AdmissionFact] { stage.needed }

    /// What keeps the gate closed.
    package var missing: [AdmissionFact] { needed.filter { standing(of: $0) == .missing } }
}
