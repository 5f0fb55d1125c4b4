/// Everything that decides what the person pays, with nothing left open: one reading of what a payer said, or of what it did not.
struct CourseTerms: Sendable, Equatable {
    /// Nil when the plan does not pay for this care on this side of its network: then the whole charge is the person's.
    var cover: Cover?
    /// The prices of each service, in the order of the course.
    var prices: [Price]
    /// The first day of a plan year within the course.
    var turn: Day?
    /// Sessions that an employee assistance programme still pays for.
    var assistance = 0

    struct Cover: Sendable, Equatable {
        var deductible: Cents
        /// At the start of the next plan year.
        var nextDeductible: Cents
        /// Nil when nothing ends what the person may have to pay.
        var outOfPocket: Cents?
        var nextOutOfPocket: Cents?
        var share: CostShare?
        var unit: YearlyLimit.Unit
        /// Nil when the plan sets none.
        var daysLeft: Int?
        var nextDaysLeft: Int?
    }

    struct Price: Sendable, Equatable {
        /// What the plan counts; the deductible and the share are of it.
        var allowed: Cents
        /// What a programme outside the network charges above that: it counts towards nothing.
        var balance: Cents
        /// What it costs somebody without any plan.
        var charge: Cents
    }

    /// More than any course costs: a deductible whose height nobody knows.
    static let endless = Cents(1_000_000_000_000)
}

/// What a course comes to under one reading.
package struct CourseCost: Sendable, Equatable, Codable {
    /// In the order of the course's services.
    package internal(set) var services: [ServiceCost]
    package internal(set) var deductible = Cents.zero
    package internal(set) var share = Cents.zero
    package internal(set) var notCovered = Cents.zero
    package internal(set) var balance = Cents.zero
    /// What the out-of-pocket maximum keeps from them.
    package internal(set) var spared = Cents.zero
    package internal(set) var events: [CourseEvent] = []

    package var total: Cents { services.map(\.paid).total }
    /// What the whole course is priced at, whoever pays.
    package var gross: Cents { services.map(\.gross).total }
}

/// One service within it.
package struct ServiceCost: Sendable, Equatable, Codable {
    package internal(set) var count = 0
    package internal(set) var gross = Cents.zero
    /// By the person.
    package internal(set) var paid = Cents.zero
}

/// A day on which something changes for the rest of the course.
package struct CourseEvent: Sendable, Equatable, Codable {
    package enum Kind: String, Sendable, Codable {
        case deductibleMet = "deductible-met"
        case maximumReached = "maximum-reached"
        case yearTurned = "year-turned"
        case limitUsedUp = "limit-used-up"
        case assistanceUsedUp = "assistance-used-up"
    }

    package let kind: Kind
    package let day: Day
}
