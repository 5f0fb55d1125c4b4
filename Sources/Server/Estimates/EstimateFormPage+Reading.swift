import Clinic

extension EstimateFormPage {
    init(_ reading: EstimatesReading, _ visit: Visit, typed: Form? = nil, errors: [FieldError] = []) {
        let base = InquiryPart.costs.href(reading.inquiry.id.text)
        let form = typed ?? Form(reading)
        let chosen = Set(form.all("weekday"))
        let payer = reading.standing.isSelfPay ? nil : reading.standing.primary?.words
        self.init(
            frame: visit.frame(.admissions),
            head: InquiryHead(
                reading.inquiry, .costs, headline: "What would the whole course cost?",
                lead: payer.map { "With \($0.title) paying first." } ?? "They pay for themselves: this is their good-faith estimate.",
                for: visit.caller), action: base, back: base,
            fees: reading.fees.map { fee in
                let agreed = payer.map { plan in fee.allowed(by: plan.payer).map { ", \(plan.title) \($0)" } ?? ", no agreed rate" } ?? ""
                return FeeLine(id: fee.id.text, name: fee.name, price: "\(fee.charge)\(agreed)")
            }, weekdays: (1...7).map { (String($0), Words.weekday($0), chosen.contains(String($0))) }, isGoodFaith: payer == nil,
            hasScale: reading.hasScale, needsReason: !reading.estimates.isEmpty,
            paces: [PaymentPlan.Pace.monthly, .everyOtherWeek, .weekly].map { ($0.rawValue, $0.title) }, typed: form, errors: errors)
    }
}

extension Form {
    /// A first estimate starts from the day after tomorrow's week; a further one from the course of the one before.
    fileprivate init(_ reading: EstimatesReading) {
        guard let last = reading.estimates.first?.record else {
            let monday = reading.today.week.next.monday
            let name = reading.programme.map { "\($0.level.title): \($0.name)" } ?? ""
            self.init(["starts": [monday.iso], "weekday": ["1", "3", "5"], "primaryService": [name]])
            return
        }
        let course = last.course
        var fields = [
            "starts": [max(course.starts, reading.today).iso], "weekday": course.weekdays.map { String($0) },
            "weeks": ["\(course.weeks.low), \(course.weeks.likely), \(course.weeks.high)"],
            "primaryService": [last.goodFaith?.primaryService ?? ""], "diagnoses": [last.goodFaith?.diagnoses ?? ""],
            "apart": [last.goodFaith?.apart ?? ""],
        ]
        if let means = last.discount?.means { (fields["household"], fields["income"]) = ([String(means.household)], [means.income.plain]) }
        for service in course.services {
            guard let fee = reading.fees.first(where: { $0.name == service.name })?.id.text else { continue }
            if service.perWeek > 0 { fields["week-\(fee)"] = [String(service.perWeek)] }
            if service.inAll > 0 { fields["all-\(fee)"] = [String(service.inAll)] }
        }
        self.init(fields)
    }
}

extension EstimateRequest {
    init(_ form: Form) throws(EstimateRefusal) {
        guard let starts = Day(form.text("starts")) else { throw .impossible("starts") }
        let weeks = form["weeks"].split(whereSeparator: { $0 == "," || $0 == " " || $0 == ";" }).map { Int($0) }
        guard weeks.count == 3, let low = weeks[0], let likely = weeks[1], let high = weeks[2] else { throw .impossible("weeks") }
        self.init(
            starts: starts, weekdays: form.all("weekday").compactMap { Int($0) }, weeks: StayLength(low: low, likely: likely, high: high),
            services: try Self.services(form))
        (primaryService, diagnoses, apart, reason) = (form["primaryService"], form["diagnoses"], form["apart"], form["reason"])
        if !form.text("household").isEmpty || !form.text("income").isEmpty {
            guard let household = Int(form.text("household")) else { throw .impossible("household") }
            guard let income = Cents(form["income"]) else { throw .impossible("income") }
            means = HouseholdMeans(household: household, income: income)
        }
        guard !form.text("instalments").isEmpty else { return }
        guard let count = Int(form.text("instalments")) else { throw .impossible("instalments") }
        guard let first = Day(form.text("first")) else { throw .impossible("first") }
        instalments = Instalments(count: count, first: first, pace: PaymentPlan.Pace(rawValue: form["pace"]) ?? .monthly)
    }

    private static func services(_ form: Form) throws(EstimateRefusal) -> [Service] {
        var services: [Service] = []
        for name in form.names.sorted() where name.hasPrefix("week-") {
            let text = String(name.dropFirst(5))
            guard let fee = ID<Fee>(text) else { throw .unknownFee }
            services.append(Service(fee: fee, perWeek: try times(form, name), inAll: try times(form, "all-\(text)")))
        }
        return services
    }

    private static func times(_ form: Form, _ name: String) throws(EstimateRefusal) -> Int {
        guard !form.text(name).isEmpty else { return 0 }
        guard let times = Int(form.text(name)) else { throw .impossible("services") }
        return times
    }
}
