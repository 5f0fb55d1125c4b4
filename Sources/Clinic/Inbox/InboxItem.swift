/// Something a clinician has to know of, ranked by how soon.
package struct InboxItem: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        /// An answer that somebody must hear of, whatever the total.
        case critical
        /// A course that is not going as expected.
        case offTrack = "off-track"
        /// A new score.
        case score
    }

    /// How soon, the soonest first.
    package enum Urgency: String, Sendable, CaseIterable, Comparable {
        /// The person is not left alone.
        case now
        /// Somebody speaks with the person before the day ends.
        case sameDay = "same-day"
        /// At the next contact.
        case soon
        case routine

        package static func < (one: Urgency, other: Urgency) -> Bool {
            (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
        }
    }

    package enum State: Sendable, Equatable { case unseen, seen, acknowledged, planned }

    package let id: ID<InboxItem>
    package let member: ID<Member>
    package let programme: ID<Programme>
    package let kind: Kind
    package let urgency: Urgency
    /// The rule that raised it, such as `phq9-item-9`.
    package let rule: String
    package let form: ID<AskedForm>?
    package let item: String?
    /// What happened, in one sentence that names nobody.
    package let sentence: String
    package let dataClass: DataClass
    package let raised: Instant
    /// The role that was told last.
    package let told: Role
    /// When the next is told, unless somebody acknowledges before.
    package let escalates: Instant?
    /// How often it was handed on.
    package let step: Int
    package let seen: Mark?
    package let acknowledged: Mark?
    package let planned: Mark?
    package let area: PlanArea?
    package let plan: String
    package let version: Int

    /// Who did something about it, and when.
    package struct Mark: Sendable, Equatable {
        package let at: Instant
        package let by: ID<Staff>
    }

    package var state: State {
        if planned != nil { return .planned }
        if acknowledged != nil { return .acknowledged }
        return seen == nil ? .unseen : .seen
    }
}

/// What a plan for somebody off track turns to first.
package enum PlanArea: String, Sendable, CaseIterable {
    case alliance, motivation, supports, risk, medication
    case levelOfCare = "level-of-care"

    package var title: String {
        switch self {
        case .alliance: "Alliance"
        case .motivation: "Motivation"
        case .supports: "Supports"
        case .risk: "Risk"
        case .medication: "Medication"
        case .levelOfCare: "Level of care"
        }
    }
}
