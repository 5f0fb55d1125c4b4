/// A stretch of one member's one session, and the one verdict on it.
package struct LedgerEntry: Sendable, Equatable {
    package let starts: Instant
    package let minutes: Int
    package let block: BlockKind
    package let verdict: Verdict
    /// The rule that gave the verdict, or by which the minutes would have counted.
    package let rule: ID<Rule>?

    package var ends: Instant { starts.adding(minutes: minutes) }
}

/// Why a minute counts, or why it does not. Each minute has exactly one.
package enum Verdict: String, Sendable, CaseIterable {
    case counted
    /// Still to come, or not marked yet.
    case planned
    case breakTime = "break"
    case kindDoesNotCount = "kind-does-not-count"
    case absent
    case late
    case leftEarly = "left-early"
    case away
    case notOnPlan = "not-on-plan"
    case overCeiling = "over-the-ceiling"
    case cancelled

    /// As staff read it.
    package var title: String {
        switch self {
        case .counted: "Counted"
        case .planned: "Not marked yet"
        case .breakTime: "Break"
        case .kindDoesNotCount: "This kind of time does not count"
        case .absent: "Absent"
        case .late: "Late"
        case .leftEarly: "Left early"
        case .away: "Out of the room"
        case .notOnPlan: "Not on the plan that day"
        case .overCeiling: "Over the week's ceiling"
        case .cancelled: "Cancelled by the programme"
        }
    }
}
