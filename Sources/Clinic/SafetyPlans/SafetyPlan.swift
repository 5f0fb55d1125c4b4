/// One version of a safety plan that the person and staff have agreed. It never changes.
package struct SafetyPlan: Sendable, Equatable {
    package let id: ID<SafetyPlan>
    /// 1 for the first, growing by one with each that was agreed.
    package let number: Int
    package let words: SafetyPlanWords
    package let agreement: SafetyPlanAgreement
}

/// That a plan was agreed: when, with whom, and how the person said so.
package struct SafetyPlanAgreement: Sendable, Equatable {
    package enum How: String, Sendable, CaseIterable {
        case inTheRoom = "in-the-room"
        case byVideo = "by-video"
        case byPhone = "by-phone"

        package var title: String {
            switch self {
            case .inTheRoom: "Together, in the room"
            case .byVideo: "Together, by video"
            case .byPhone: "Together, by phone"
            }
        }
    }

    package let at: Instant
    package let staff: ID<Staff>
    /// Name and credential as they were then: `Theo Marchetti, LMFT`.
    package let name: String
    package let how: How

    package init(at: Instant, staff: ID<Staff>, name: String, how: How) {
        (self.at, self.staff, self.name, self.how) = (at, staff, name, how)
    }
}

/// A version that is being written: what was saved last, or the agreed version that it starts from.
package struct SafetyPlanDraft: Sendable, Equatable {
    package let number: Int
    package let words: SafetyPlanWords
    /// Grows with every save; 0 while nothing of it has been saved.
    package let version: Int
    /// Nil while nothing of it has been saved.
    package let saved: LastSaved?
}

/// When a plan is looked at again, and what moved that day.
package struct SafetyPlanReview: Sendable, Equatable {
    package enum Reason: String, Sendable {
        case agreed
        case riskChanged = "risk-changed"
        case stillRight = "still-right"

        package var title: String {
            switch self {
            case .agreed: "Agreed"
            case .riskChanged: "Risk changed"
            case .stillRight: "Looked at again; it still fits"
            }
        }
    }

    /// Who or what set the day.
    package enum Setter: Sendable, Equatable {
        /// Somebody of the staff, by name.
        case staff(String)
        /// A critical answer, in the sentence that told the clinicians of it; nil for those who may not open it.
        case answer(String?)
    }

    package let reason: Reason
    package let due: Day
    package let setBy: Setter
    package let at: Instant

    /// After a change in risk a plan is looked at within so many days. A plan is made or changed because of one.
    package static let daysAfterRisk = 7
    /// A plan that was looked at and still fits is looked at again after so many days.
    package static let daysWhenSteady = 28
}

/// Somebody who was shown a plan, or got a copy.
package struct SafetyPlanShare: Sendable, Equatable {
    package enum How: String, Sendable, CaseIterable {
        case paper
        case readTogether = "read-together"
        case ownPage = "own-page"
        case sent

        package var title: String {
            switch self {
            case .paper: "A copy on paper"
            case .readTogether: "Read together"
            case .ownPage: "On a page of their own"
            case .sent: "Sent"
            }
        }
    }

    package let with: String
    package let how: How
    /// The number of the version that was shared.
    package let number: Int
    package let name: String
    package let at: Instant
}

/// Where somebody's safety plan stands, in a word for their page.
package struct SafetyPlanState: Sendable, Equatable {
    /// The day of the version that holds; nil when none was agreed.
    package let agreed: Day?
    /// When it is to be looked at again.
    package let due: Day?
    /// Something is written that is not agreed yet.
    package let hasDraft: Bool
    package let today: Day

    package init(agreed: Day?, due: Day?, hasDraft: Bool, today: Day) {
        (self.agreed, self.due, self.hasDraft, self.today) = (agreed, due, hasDraft, today)
    }

    package var isOverdue: Bool { due.map { $0 < today } ?? false }

    /// The day on which a plan is looked at again: the one set last, or the day of discharge where that comes first.
    ///
    /// A discharge is itself a time of risk; only a plan agreed or looked at on that day or later is fit to go home with.
    static func due(set: Day?, lookedAt: Day?, discharge: Day?) -> Day? {
        guard let set, let lookedAt else { return nil }
        guard let discharge, discharge > lookedAt else { return set }
        return min(set, discharge)
    }
}
