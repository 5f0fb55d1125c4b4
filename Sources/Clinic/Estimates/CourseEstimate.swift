/// What a whole course is likely to cost the person: for a short, a likely and a long stay, on each side of the network.
package struct CourseEstimate: Sendable, Equatable, Codable {
    package let sides: [Side]
    /// Answers that nobody has given yet, and that widen the range.
    package let lacks: [MissingAnswer]

    package struct Side: Sendable, Equatable, Codable {
        package let side: NetworkSide
        /// For the low, the likely and the high number of weeks.
        package let lengths: [Length]
        /// Services that no price is known of: they are in no figure.
        package let unpriced: [String]

        package var likely: Length? { lengths.count > 1 ? lengths[1] : lengths.first }
    }

    package struct Length: Sendable, Equatable, Codable {
        package let weeks: Int
        /// With every open answer as it suits the person best.
        package let best: CourseCost
        /// With every open answer as it suits them worst.
        package let worst: CourseCost
        /// False while a service has no price: then nothing bounds what it may cost.
        package let isBounded: Bool

        package var range: CentsRange { CentsRange(best.total, isBounded ? worst.total : nil) }
    }

    /// With a plan, on both sides of its network.
    package init(_ course: CourseOfCare, under cover: CoverTerms) {
        sides = [NetworkSide.inside, .outside].map { Self.side($0, course, cover) }
        lacks = MissingAnswer.all(in: cover, course)
    }

    /// Without a plan that pays.
    package init(selfPay course: CourseOfCare, assistance: Answered<Int> = .none) {
        var cover = CoverTerms()
        (cover.covered, cover.yearBegins, cover.assistance) = (.no, 1, assistance)
        sides = [Self.side(.selfPay, course, cover)]
        lacks =
            (assistance.isUnknown && course.hasIndividual ? [.assistance] : [])
            + (course.services.contains { $0.charge == nil } ? [.price] : [])
    }

    private static func side(_ side: NetworkSide, _ course: CourseOfCare, _ cover: CoverTerms) -> Side {
        let unpriced = course.services.filter { !$0.isPriced(side) }.map(\.name)
        let lengths = [course.weeks.low, course.weeks.likely, course.weeks.high].map { weeks in
            let turns = cover.turns(in: course, weeks: weeks)
            let costs = { (reading: Reading) in
                turns.map { CourseWalk.cost(of: course, in: weeks, under: cover.read(reading, side, course, turn: $0)) }
            }
            let none = CourseCost(services: [])
            return Length(
                weeks: weeks, best: costs(.best).min { $0.total < $1.total } ?? none,
                worst: costs(.worst).max { $0.total < $1.total } ?? none, isBounded: unpriced.isEmpty)
        }
        return Side(side: side, lengths: lengths, unpriced: unpriced)
    }
}

/// An answer that an estimate would need, and does without.
package enum MissingAnswer: String, Sendable, CaseIterable, Codable {
    case covered, inNetwork = "in-network", deductible, deductibleMet = "deductible-met", family = "family-amounts"
    case deductibleApplies = "deductible-applies", outOfPocket = "out-of-pocket", outOfPocketMet = "out-of-pocket-met", share
    case limit, limitUsed = "limit-used", planYear = "plan-year", agreedRate = "agreed-rate", outside = "outside-network", price
    case assistance

    package var title: String {
        switch self {
        case .covered: "Whether the plan pays for this level of care"
        case .inNetwork: "Whether the programme is in the plan’s network"
        case .deductible: "The deductible"
        case .deductibleMet: "How much of the deductible is met"
        case .family: "The family’s deductible and out-of-pocket maximum"
        case .deductibleApplies: "Whether the deductible applies to this care"
        case .outOfPocket: "The out-of-pocket maximum"
        case .outOfPocketMet: "How much of the out-of-pocket maximum is met"
        case .share: "The copay or coinsurance"
        case .limit: "Whether days or visits are limited"
        case .limitUsed: "How many days or visits are used"
        case .planYear: "When the plan year begins"
        case .agreedRate: "The rate that the payer has agreed to"
        case .outside: "What the plan pays outside its network"
        case .price: "The price of a service"
        case .assistance: "How many sessions the assistance programme pays for"
        }
    }

    /// Only those that can change a figure: a deductible that does not apply need not be known.
    static func all(in cover: CoverTerms, _ course: CourseOfCare) -> [MissingAnswer] {
        let (terms, applies) = (cover.inside, cover.inside.deductibleApplies != .no)
        let turnMatters = cover.yearBegins == nil && cover.turns(in: course, weeks: course.weeks.high).count > 1
        let open: [(MissingAnswer, Bool)] = [
            (.covered, cover.covered == .unknown), (.inNetwork, cover.inNetwork == .unknown),
            (.deductible, applies && terms.deductible.total.isUnknown),
            (.deductibleMet, applies && terms.deductible.total.value != nil && terms.deductible.met.isUnknown),
            (.family, (applies && terms.deductible.isFamilyOpen) || terms.outOfPocket.isFamilyOpen),
            (.deductibleApplies, terms.deductibleApplies == .unknown && terms.deductible.total != .none),
            (.outOfPocket, terms.outOfPocket.total.isUnknown),
            (.outOfPocketMet, terms.outOfPocket.total.value != nil && terms.outOfPocket.met.isUnknown),
            (.share, terms.share.isUnknown), (.limit, cover.limit.limit.isUnknown),
            (.limitUsed, cover.limit.limit.value != nil && cover.limit.used.isUnknown), (.planYear, turnMatters),
            (.agreedRate, course.services.contains { $0.allowed == nil }), (.outside, cover.isOutsideOpen),
            (.price, course.services.contains { $0.charge == nil }), (.assistance, cover.assistance.isUnknown && course.hasIndividual),
        ]
        return cover.covered == .no ? [] : open.filter(\.1).map(\.0)
    }
}

extension YearlyAmount {
    fileprivate var isFamilyOpen: Bool { familyTotal.isUnknown || (familyTotal.value != nil && familyMet.isUnknown) }
}

extension CoverTerms {
    /// Outside the network something is always open, what the plan will count of the charge; it matters unless they are inside.
    fileprivate var isOutsideOpen: Bool { outsideCovered != .no && inNetwork != .yes }
}

extension CourseOfCare {
    /// Whether an assistance programme would have anything to pay for.
    fileprivate var hasIndividual: Bool { services.contains { $0.component == .individual } }
}
