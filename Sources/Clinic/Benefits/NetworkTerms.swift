/// What a plan asks of the person on one side of its network.
package struct NetworkTerms: Sendable, Equatable, Codable {
    package var deductible = YearlyAmount()
    /// Whether the deductible has to be met before the plan pays for this care.
    package var deductibleApplies = YesNoUnknown.unknown
    package var outOfPocket = YearlyAmount()
    package var share = Answered<CostShare>.unknown

    package init() {}
}

/// An amount that a plan counts within its year: of the person, and of the family where the plan has one.
package struct YearlyAmount: Sendable, Equatable, Codable {
    package var total = Answered<Cents>.unknown
    package var met = Answered<Cents>.unknown
    package var familyTotal = Answered<Cents>.unknown
    package var familyMet = Answered<Cents>.unknown

    package init(
        total: Answered<Cents> = .unknown, met: Answered<Cents> = .unknown, familyTotal: Answered<Cents> = .unknown,
        familyMet: Answered<Cents> = .unknown
    ) {
        (self.total, self.met, self.familyTotal, self.familyMet) = (total, met, familyTotal, familyMet)
    }

    /// Asked, and the plan has no such amount.
    package static let none = YearlyAmount(total: .none, met: .none, familyTotal: .none, familyMet: .none)

    /// What is left of it this year: from the least to the most it may be. `nil` at the top is no bound.
    ///
    /// The family's share can only shorten what the person's own leaves: whichever is met first ends it.
    package var remaining: CentsBound { Self.left(total, met).cut(by: Self.left(familyTotal, familyMet)) }
    /// What it is at the start of a new plan year.
    package var whole: CentsBound { Self.left(total, .none).cut(by: Self.left(familyTotal, .none)) }

    private static func left(_ total: Answered<Cents>, _ met: Answered<Cents>) -> CentsBound {
        switch (total, met) {
        case (.none, _): .endless
        case (.unknown, _): CentsBound(least: .zero, most: nil)
        case (.known(let all), .unknown): CentsBound(least: .zero, most: all)
        case (.known(let all), .none): CentsBound(least: all, most: all)
        case (.known(let all), .known(let met)): CentsBound(least: all.reduced(by: met), most: all.reduced(by: met))
        }
    }
}

/// Between which bounds something lies that is left to be met. Nil is without end.
package struct CentsBound: Sendable, Equatable {
    /// Nil when there is no such amount at all.
    package let least: Cents?
    package let most: Cents?

    static let endless = CentsBound(least: nil, most: nil)

    func cut(by other: CentsBound) -> CentsBound {
        CentsBound(least: Self.smaller(least, other.least), most: Self.smaller(most, other.most))
    }

    private static func smaller(_ one: Cents?, _ other: Cents?) -> Cents? {
        guard let one else { return other }
        return other.map { min(one, $0) } ?? one
    }
}

/// What the person pays of what the plan allows, once the deductible is met.
package struct CostShare: Sendable, Equatable, Codable {
    package enum Kind: String, Sendable, CaseIterable, Codable {
        case copay
        /// A percentage of what the plan allows.
        case coinsurance
    }

    /// What it is counted by: once for each day of treatment, or for each service.
    package enum Basis: String, Sendable, CaseIterable, Codable {
        case day, service

        package var title: String { self == .day ? "a day" : "a service" }
    }

    package let kind: Kind
    /// Of a copay; zero for coinsurance.
    package let amount: Cents
    /// Of coinsurance, 0 to 100; zero for a copay.
    package let percent: Int
    package let basis: Basis

    package static func copay(_ amount: Cents, per basis: Basis) -> CostShare {
        CostShare(kind: .copay, amount: amount, percent: 0, basis: basis)
    }

    package static func coinsurance(_ percent: Int, per basis: Basis = .service) -> CostShare {
        CostShare(kind: .coinsurance, amount: .zero, percent: percent, basis: basis)
    }

    package var title: String { kind == .copay ? "\(amount) \(basis.title)" : "\(percent) % of what is allowed" }
}

/// How many days or visits the plan pays for within its year.
package struct YearlyLimit: Sendable, Equatable, Codable {
    package enum Unit: String, Sendable, CaseIterable, Codable {
        case days, visits
    }

    package var unit = Unit.days
    package var limit = Answered<Int>.unknown
    package var used = Answered<Int>.unknown

    package init() {}

    package init(unit: Unit, limit: Answered<Int>, used: Answered<Int>) { (self.unit, self.limit, self.used) = (unit, limit, used) }

    package static let none = YearlyLimit(unit: .days, limit: .none, used: .none)
}
