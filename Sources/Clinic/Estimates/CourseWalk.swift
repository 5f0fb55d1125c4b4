/// Goes through a course service by service, in the order in which they are rendered, and keeps the account of each.
struct CourseWalk {
    private let terms: CourseTerms
    private var cover: CourseTerms.Cover?
    private var assistance: Int
    private var cost: CourseCost
    private var today: Day?
    /// What is left of a copay that is due once a day.
    private var copayLeft = Cents.zero
    private var isDayCovered = true
    private var hasTurned = false

    static func cost(of course: CourseOfCare, in weeks: Int, under terms: CourseTerms) -> CourseCost {
        walk(course, weeks, terms) { _ in }.cost
    }

    /// Who pays what of each service, in the order in which they are rendered.
    static func payments(for course: CourseOfCare, in weeks: Int, under terms: CourseTerms) -> [CoursePayment] {
        var payments: [CoursePayment] = []
        _ = walk(course, weeks, terms) { payments.append($0) }
        return payments
    }

    private static func walk(
        _ course: CourseOfCare, _ weeks: Int, _ terms: CourseTerms, _ each: (CoursePayment) -> Void
    ) -> CourseWalk {
        var walk = CourseWalk(terms, services: course.services.count)
        for occurrence in course.occurrences(in: weeks) {
            walk.open(occurrence.day)
            each(walk.take(occurrence, isIndividual: course.services[occurrence.service].component == .individual))
        }
        return walk
    }

    private init(_ terms: CourseTerms, services: Int) {
        (self.terms, cover, assistance) = (terms, terms.cover, terms.assistance)
        cost = CourseCost(services: Array(repeating: ServiceCost(), count: services))
    }

    /// What changes with the day: the plan year, the day's copay, one day less of the limit.
    private mutating func open(_ day: Day) {
        guard today != day else { return }
        today = day
        if let turn = terms.turn, day >= turn, !hasTurned { turnYear(on: day) }
        copayLeft = cover?.share?.amount ?? .zero
        guard cover?.unit == .days, let left = cover?.daysLeft else {
            isDayCovered = cover?.daysLeft != 0
            return
        }
        isDayCovered = left > 0
        cover?.daysLeft = max(0, left - 1)
        if left == 1 { note(.limitUsedUp) }
    }

    private mutating func turnYear(on day: Day) {
        hasTurned = true
        guard let old = cover else { return }
        cover?.deductible = old.nextDeductible
        cover?.outOfPocket = old.nextOutOfPocket
        cover?.daysLeft = old.nextDaysLeft
        note(.yearTurned)
    }

    private mutating func take(_ occurrence: CourseOfCare.Occurrence, isIndividual: Bool) -> CoursePayment {
        let price = terms.prices[occurrence.service]
        cost.services[occurrence.service].count += 1
        if isIndividual && assistance > 0 { return assist() }
        guard isCovered() else {
            cost.notCovered += price.charge
            add(price.charge, gross: price.charge, to: occurrence.service)
            return CoursePayment(person: price.charge, plan: .zero)
        }
        let paid = payCovered(price.allowed)
        cost.balance += price.balance
        add(paid + price.balance, gross: price.allowed + price.balance, to: occurrence.service)
        return CoursePayment(person: paid + price.balance, plan: price.allowed - paid)
    }

    private mutating func assist() -> CoursePayment {
        assistance -= 1
        if assistance == 0 { note(.assistanceUsedUp) }
        return CoursePayment(person: .zero, plan: .zero)
    }

    /// Where visits are limited, each service that the plan pays for uses one up.
    private mutating func isCovered() -> Bool {
        guard let cover, isDayCovered else { return false }
        guard cover.unit == .visits, let left = cover.daysLeft else { return true }
        guard left > 0 else { return false }
        self.cover?.daysLeft = left - 1
        if left == 1 { note(.limitUsedUp) }
        return true
    }

    /// The deductible first, then the share of the rest, and never more than the out-of-pocket maximum leaves.
    private mutating func payCovered(_ allowed: Cents) -> Cents {
        guard let now = cover else { return .zero }
        let towardsDeductible = min(now.deductible, allowed)
        let share = share(of: allowed - towardsDeductible, now.share)
        let asked = towardsDeductible + share
        let paid = now.outOfPocket.map { min($0, asked) } ?? asked
        cost.deductible += min(towardsDeductible, paid)
        cost.share += paid.reduced(by: towardsDeductible)
        cost.spared += asked - paid
        cover?.deductible = now.deductible - towardsDeductible
        cover?.outOfPocket = now.outOfPocket.map { $0 - paid }
        if towardsDeductible > .zero && towardsDeductible == now.deductible { note(.deductibleMet) }
        if paid > .zero && now.outOfPocket == paid { note(.maximumReached) }
        return paid
    }

    private mutating func share(of rest: Cents, _ share: CostShare?) -> Cents {
        guard let share else { return .zero }
        guard share.kind == .copay else { return rest.share(percent: share.percent) }
        guard share.basis == .day else { return min(share.amount, rest) }
        let part = min(copayLeft, rest)
        copayLeft -= part
        return part
    }

    private mutating func add(_ paid: Cents, gross: Cents, to service: Int) {
        cost.services[service].paid += paid
        cost.services[service].gross += gross
    }

    private mutating func note(_ kind: CourseEvent.Kind) {
        if let today { cost.events.append(CourseEvent(kind: kind, day: today)) }
    }
}

/// Who pays what of one service on one day, under one plan.
struct CoursePayment: Equatable {
    let person: Cents
    let plan: Cents
}
