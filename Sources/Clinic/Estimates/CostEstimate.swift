/// An estimate as it was made and kept: what it was made from, the figures, and how they are paid.
package struct CostEstimate: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        /// With a plan that pays.
        case coverage
        /// For somebody who pays for themselves.
        case goodFaith = "good-faith"
    }

    package let id: ID<CostEstimate>
    /// Counts up within an inquiry; the newest holds.
    package let number: Int
    package let kind: Kind
    package let record: EstimateRecord
    /// The last day that it speaks of.
    package let ends: Day
    /// What changed since the one before; empty for the first.
    package let reason: String
    package let by: String
    package let at: Instant
    package internal(set) var tellings: [Telling] = []

    /// Somebody was told.
    package struct Telling: Sendable, Equatable {
        package enum How: String, Sendable, CaseIterable {
            case paper, electronic, spoken

            package var title: String {
                switch self {
                case .paper: "On paper"
                case .electronic: "Electronically"
                case .spoken: "In conversation"
                }
            }
            /// An estimate that has to be given has to be in writing: 45 CFR 149.610(e)(1).
            package var isWritten: Bool { self != .spoken }
        }

        package let to: String
        package let how: How
        package let on: Day
        package let by: String
    }

    /// The first day on which it was handed over in writing.
    package var given: Day? { tellings.filter(\.how.isWritten).map(\.on).min() }
    package var isTold: Bool { kind == .goodFaith ? given != nil : !tellings.isEmpty }
}

/// Everything that an estimate was made from, and what came of it.
package struct EstimateRecord: Sendable, Equatable, Codable {
    package let course: CourseOfCare
    /// The plan and its terms at the time; nil for somebody who pays for themselves.
    package let payer: Payer?
    package let figures: CourseEstimate
    package let discount: ScaledDiscount?
    package let grants: [Grant]
    package let instalments: PaymentPlan?
    package let goodFaith: GoodFaithEstimate?

    package struct Payer: Sendable, Equatable, Codable {
        package let title: String
        package let code: String
        package let terms: CoverTerms
        /// The sheet that the terms were on; nil when nobody has asked yet.
        package let sheetNumber: Int?
        package let verifiedOn: Day?
        /// Plans that pay after this one and are in no figure.
        package let further: [String]
        /// The plan that pays next, where its benefits are known; nil also in estimates made before it was reckoned.
        package let second: SecondPlan?
    }

    /// The side that the person is told: what holds, or paying for it.
    package var holding: CourseEstimate.Side? {
        guard let payer else { return figures.sides.first }
        return figures.sides.first { $0.side == (payer.terms.inNetwork == .no ? .outside : .inside) }
    }

    package var granted: Cents { grants.map(\.amount).total }

    /// What is left for the person after every help, for the likely stay.
    package var likely: CentsRange? { holding?.likely?.range.reduced(by: granted) }
}

/// What is asked for when an estimate is made.
package struct EstimateRequest: Sendable {
    package struct Service: Sendable {
        package let fee: ID<Fee>
        package let perWeek: Int
        package let inAll: Int

        package init(fee: ID<Fee>, perWeek: Int, inAll: Int) { (self.fee, self.perWeek, self.inAll) = (fee, perWeek, inAll) }
    }

    package struct Instalments: Sendable {
        package let count: Int
        package let first: Day
        package let pace: PaymentPlan.Pace

        package init(count: Int, first: Day, pace: PaymentPlan.Pace) { (self.count, self.first, self.pace) = (count, first, pace) }
    }

    package var starts: Day
    package var weekdays: [Int]
    package var weeks: StayLength
    package var services: [Service]
    package var means: HouseholdMeans?
    package var instalments: Instalments?
    package var reason = ""
    /// Of a good-faith estimate: what they come for, the diagnosis codes where there are any, and what is scheduled apart.
    package var primaryService = ""
    package var diagnoses = ""
    package var apart = ""

    package init(starts: Day, weekdays: [Int], weeks: StayLength, services: [Service]) {
        (self.starts, self.weekdays, self.weeks, self.services) = (starts, weekdays, weeks, services)
    }
}
