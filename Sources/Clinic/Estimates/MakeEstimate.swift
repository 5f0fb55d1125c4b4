import Database

extension Clinic {
    /// Estimates what a whole course will cost the person, and keeps it with everything that it was made from. Where there is one
    /// already the new one takes its place, says why, and has to be told anew.
    package func estimate(_ request: EstimateRequest, for inquiry: ID<Inquiry>, as caller: Caller) async throws -> Int {
        try await perform(.estimateCost, as: caller) { work in
            let open = try work.openBenefits(of: inquiry, detail: "cost estimate")
            let record = try work.estimateRecord(request, open)
            let number = try work.transaction.lastEstimate(of: open.access) + 1
            let reason = request.reason.trimmed
            guard number == 1 || !reason.isEmpty else { throw EstimateRefusal.reasonMissing }
            guard reason.count <= 500 else { throw EstimateRefusal.tooLong("reason") }
            let ends = min(record.course.lastDay, GoodFaithClock.lastDay(from: record.course.starts))
            try work.transaction.insert(
                record, number: number, ends: ends, reason: number == 1 ? "" : reason, id: work.newID(), of: open.access, by: open.staff,
                at: work.now)
            try work.write("estimate", "Cost estimate \(number) made", to: open.access)
            // Whoever was told the one before has not been told this one.
            try work.unsettle(.costTold, of: open.access)
            return number
        }
    }
}

extension Work {
    fileprivate func estimateRecord(_ request: EstimateRequest, _ open: OpenedBenefits) throws -> EstimateRecord {
        guard let programme = open.inquiry.programme else { throw EstimateRefusal.noProgramme }
        let standing = try benefitsStanding(of: open.access)
        let fees = try transaction.fees(of: programme).filter { $0.holds(on: request.starts) }
        let grants = try transaction.grants(of: open.access)
        let maker = EstimateMaker(request: request, fees: fees, grants: grants, standing: standing, today: open.today)
        if standing.isSelfPay {
            let discount = try discount(request.means, at: open.site)
            let identity = try transaction.billingIdentity(of: open.site.id) ?? BillingIdentity()
            return try maker.goodFaith(for: open.inquiry, from: identity, discount)
        }
        guard let plan = standing.primary else { throw EstimateRefusal.noBenefits }
        return try maker.withPlan(plan)
    }

    private func discount(_ means: HouseholdMeans?, at site: Site) throws -> ScaledDiscount? {
        guard let means else { return nil }
        try means.check()
        guard let scale = try transaction.slidingScale(of: site.id) else { return nil }
        return scale.applied(to: means)
    }
}

/// Puts an estimate together from what is known: fees, plan, help.
struct EstimateMaker {
    let request: EstimateRequest
    let fees: [Fee]
    let grants: [Grant]
    let standing: BenefitsStanding
    let today: Day

    /// With the plan that pays first, and what the next one leaves of it. Further ones are named and not counted.
    func withPlan(_ plan: InquiryCoverage) throws(EstimateRefusal) -> EstimateRecord {
        let course = try course { fee in (fee.charge, fee.allowed(by: plan.words.payer)) }
        let sheet = standing.sheet(of: plan)
        var terms = sheet?.verification.answers.terms ?? CoverTerms()
        terms.assistance = assistance
        let figures = CourseEstimate(course, under: terms)
        let others = standing.coverages.filter { $0.words.isInsurance && $0.id != plan.id }
        let second = try second(others.first, after: .init(course: course, terms: terms))
        let payer = EstimateRecord.Payer(
            title: plan.words.title, code: plan.words.payer, terms: terms, sheetNumber: sheet?.number, verifiedOn: sheet?.verification.on,
            further: others.dropFirst(second == nil ? 0 : 1).map(\.words.title), second: second)
        let unplanned = EstimateRecord(
            course: course, payer: payer, figures: figures, discount: nil, grants: grants, instalments: nil, goodFaith: nil)
        return EstimateRecord(
            course: course, payer: payer, figures: figures, discount: nil, grants: grants, instalments: try instalments(of: unplanned),
            goodFaith: nil)
    }

    /// Nil without a second plan, and while nobody has asked for its benefits.
    private func second(_ plan: InquiryCoverage?, after first: SecondPlan.Party) throws(EstimateRefusal) -> SecondPlan? {
        guard let plan, let sheet = standing.sheet(of: plan) else { return nil }
        var terms = sheet.verification.answers.terms
        terms.assistance = assistance
        let course = try course { fee in (fee.charge, fee.allowed(by: plan.words.payer)) }
        return SecondPlan(
            title: plan.words.title, sheetNumber: sheet.number, verifiedOn: sheet.verification.on, terms: terms,
            lengths: SecondPlan.left(after: first, .init(course: course, terms: terms)))
    }

    /// Without one: the good-faith estimate, over the longest stay that is planned for.
    func goodFaith(for inquiry: Inquiry, from identity: BillingIdentity, _ discount: ScaledDiscount?) throws(EstimateRefusal)
        -> EstimateRecord
    {
        let off = { (listed: Cents) in listed - listed.share(percent: discount?.percent ?? 0) }
        let course = try course { fee in (off(fee.charge), nil) }
        guard course.lastDay <= GoodFaithClock.lastDay(from: course.starts) else { throw .beyondTwelveMonths }
        let figures = CourseEstimate(selfPay: course, assistance: assistance)
        let sheet = document(for: inquiry, from: identity, course, figures, discount)
        guard sheet.missing.isEmpty else { throw .contentMissing(sheet.missing) }
        let unplanned = EstimateRecord(
            course: course, payer: nil, figures: figures, discount: discount, grants: grants, instalments: nil, goodFaith: sheet)
        return EstimateRecord(
            course: course, payer: nil, figures: figures, discount: discount, grants: grants, instalments: try instalments(of: unplanned),
            goodFaith: sheet)
    }

    /// Sessions that an employee assistance programme still pays for: none where there is no such programme.
    private var assistance: Answered<Int> {
        guard let plan = standing.coverages.first(where: { !$0.words.isInsurance }) else { return .none }
        guard let limit = standing.sheet(of: plan)?.verification.answers.limit else { return .unknown }
        switch (limit.limit, limit.used) {
        case (.known(let all), .known(let used)): return .known(max(0, all - used))
        case (.known(let all), .none): return .known(all)
        default: return .unknown
        }
    }

    private func course(_ prices: (Fee) -> (charge: Cents, allowed: Cents?)) throws(EstimateRefusal) -> CourseOfCare {
        // An estimate is of what is to come.
        guard request.starts >= today, today.days(until: request.starts) <= 366 else { throw .impossible("starts") }
        var services: [CourseService] = []
        for asked in request.services where asked.perWeek != 0 || asked.inAll != 0 {
            guard let fee = fees.first(where: { $0.id == asked.fee }) else { throw .unknownFee }
            let (charge, allowed) = prices(fee)
            services.append(
                CourseService(
                    component: fee.component, name: fee.name, code: fee.code, perWeek: asked.perWeek, inAll: asked.inAll, charge: charge,
                    allowed: allowed))
        }
        let course = CourseOfCare(
            starts: request.starts, weekdays: request.weekdays.sorted(), weeks: request.weeks, services: services)
        try course.check()
        return course
    }

    private func instalments(of record: EstimateRecord) throws(EstimateRefusal) -> PaymentPlan? {
        guard let asked = request.instalments, let owed = record.likely else { return nil }
        guard asked.first >= today else { throw .impossible("first") }
        return try PaymentPlan(of: owed.most ?? owed.least, in: asked.count, from: asked.first, asked.pace)
    }

    private func document(
        for inquiry: Inquiry, from identity: BillingIdentity, _ course: CourseOfCare, _ figures: CourseEstimate, _ discount: ScaledDiscount?
    ) -> GoodFaithEstimate {
        let longest = figures.sides.first?.lengths.last?.worst
        let lines = course.services.enumerated().map { index, service in
            let (cost, fee) = (longest?.services[index], fees.first { $0.name == service.name && $0.code == service.code })
            return GoodFaithEstimate.Line(
                name: service.name, code: service.code, count: cost?.count ?? 0, listed: fee?.charge ?? service.charge ?? .zero,
                expected: service.charge ?? .zero, total: cost?.gross ?? .zero)
        }
        return GoodFaithEstimate(
            person: "\(inquiry.words.given) \(inquiry.words.family)".trimmed, born: inquiry.words.born,
            primaryService: request.primaryService.trimmed, primaryCode: course.services.first?.code ?? "",
            diagnoses: request.diagnoses.trimmed, firstDay: course.days(in: 1).first ?? course.starts, lastDay: course.lastDay,
            weeks: course.weeks, daysEachWeek: course.weekdays.count, daysInAll: course.days(in: course.weeks.high).count, lines: lines,
            provider: identity, apart: request.apart.trimmed, discount: discount)
    }
}
