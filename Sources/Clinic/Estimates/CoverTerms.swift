/// What is known of somebody's cover when a course is reckoned: taken from the benefits sheet, unknown answers and all.
package struct CoverTerms: Sendable, Equatable, Codable {
    /// Whether the plan pays for this level of care at all.
    package var covered = YesNoUnknown.unknown
    package var outsideCovered = YesNoUnknown.unknown
    /// Whether the programme is in the plan's network.
    package var inNetwork = YesNoUnknown.unknown
    package var inside = NetworkTerms()
    package var outside = NetworkTerms()
    package var limit = YearlyLimit()
    /// The month in which the plan year begins, 1 to 12; nil is unknown.
    package var yearBegins: Int?
    /// Sessions that an employee assistance programme still pays for.
    package var assistance = Answered<Int>.none

    package init() {}

    func terms(_ side: NetworkSide) -> NetworkTerms { side == .inside ? inside : outside }
    func covered(_ side: NetworkSide) -> YesNoUnknown { side == .inside ? covered : (covered == .no ? .no : outsideCovered) }
}

/// Where the programme stands to the plan's network, or that no plan pays.
package enum NetworkSide: String, Sendable, CaseIterable, Codable {
    case inside, outside
    case selfPay = "self-pay"

    package var title: String {
        switch self {
        case .inside: "In network"
        case .outside: "Out of network"
        case .selfPay: "Paying for it yourself"
        }
    }
}

/// How an open answer is read: as it suits the person best, or worst. What they will pay lies between.
enum Reading { case best, worst }

extension CoverTerms {
    /// One complete reading for one side of the network.
    func read(_ reading: Reading, _ side: NetworkSide, _ course: CourseOfCare, turn: Day?) -> CourseTerms {
        let covered = covered(side)
        let pays = side != .selfPay && (covered == .yes || (covered == .unknown && reading == .best))
        return CourseTerms(
            cover: pays ? cover(reading, terms(side)) : nil, prices: course.services.map { $0.price(reading, side) }, turn: turn,
            assistance: assistanceLeft(reading))
    }

    private func cover(_ reading: Reading, _ terms: NetworkTerms) -> CourseTerms.Cover {
        let (deductible, outOfPocket) = (terms.deductible, terms.outOfPocket)
        let days = left(reading)
        return CourseTerms.Cover(
            deductible: Self.deductible(deductible.remaining, terms.deductibleApplies, reading),
            nextDeductible: Self.deductible(deductible.whole, terms.deductibleApplies, reading),
            outOfPocket: reading == .best ? outOfPocket.remaining.least : outOfPocket.remaining.most,
            nextOutOfPocket: reading == .best ? outOfPocket.whole.least : outOfPocket.whole.most,
            share: Self.share(terms.share, reading), unit: limit.unit, daysLeft: days.now, nextDaysLeft: days.next)
    }

    /// No deductible is nothing to meet; one of unknown height is, at worst, never met.
    private static func deductible(_ bound: CentsBound, _ applies: YesNoUnknown, _ reading: Reading) -> Cents {
        guard let least = bound.least, applies != .no else { return .zero }
        guard reading == .worst else { return applies == .yes ? least : .zero }
        return bound.most ?? CourseTerms.endless
    }

    private static func share(_ share: Answered<CostShare>, _ reading: Reading) -> CostShare? {
        switch share {
        case .known(let share): share
        case .none: nil
        case .unknown: reading == .best ? nil : .coinsurance(100)
        }
    }

    private func left(_ reading: Reading) -> (now: Int?, next: Int?) {
        switch (limit.limit, limit.used) {
        case (.none, _): (nil, nil)
        case (.unknown, _): reading == .best ? (nil, nil) : (0, 0)
        case (.known(let all), .known(let used)): (max(0, all - used), all)
        case (.known(let all), .none): (all, all)
        case (.known(let all), .unknown): (reading == .best ? all : 0, all)
        }
    }

    private func assistanceLeft(_ reading: Reading) -> Int {
        switch assistance {
        case .none: 0
        case .known(let sessions): sessions
        case .unknown: reading == .best ? Int.max : 0
        }
    }

    /// The days within a course on which a new plan year may begin. Plan years begin on the first of a month.
    func turns(in course: CourseOfCare, weeks: Int) -> [Day?] {
        let last = course.days(in: weeks).last ?? course.starts
        let firsts = (1...13).map { course.starts.adding(months: $0) }.compactMap { Day(year: $0.year, month: $0.month, day: 1) }
            .filter { $0 > course.starts && $0 <= last }
        guard let yearBegins else { return [nil] + firsts }
        return [firsts.first { $0.month == yearBegins }]
    }
}

extension CourseService {
    /// Whether anything at all is known of what it costs.
    func isPriced(_ side: NetworkSide) -> Bool {
        switch side {
        case .inside: allowed != nil || charge != nil
        case .outside, .selfPay: charge != nil
        }
    }

    /// Inside the network the agreed rate is the price, and no agreed rate is above the charge. Outside, the plan decides what it
    /// counts, which nobody knows beforehand, and the rest is the person's.
    func price(_ reading: Reading, _ side: NetworkSide) -> CourseTerms.Price {
        let charge = charge ?? allowed ?? .zero
        switch side {
        case .inside:
            return CourseTerms.Price(allowed: allowed ?? (reading == .best ? .zero : charge), balance: .zero, charge: charge)
        case .outside:
            return CourseTerms.Price(
                allowed: reading == .best ? charge : .zero, balance: reading == .best ? .zero : charge, charge: charge)
        case .selfPay: return CourseTerms.Price(allowed: .zero, balance: .zero, charge: charge)
        }
    }
}
