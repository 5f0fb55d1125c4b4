import Clinic

extension CostsPage {
    init(_ reading: EstimatesReading, _ visit: Visit, errors: [FieldError] = []) {
        let (inquiry, base) = (reading.inquiry, InquiryPart.costs.href(reading.inquiry.id.text))
        let may = visit.caller.may(.estimateCost) && inquiry.isOpen
        self.init(
            frame: visit.frame(.admissions),
            head: InquiryHead(inquiry, .costs, headline: Self.headline(reading), for: visit.caller), clock: Self.clock(reading),
            newest: reading.estimates.first.map { Newest($0, reading, base) },
            versions: reading.estimates.map { Version($0, reading.zone, base) },
            help: Help(
                grants: reading.grants.map { "\($0.amount) from \($0.fund)" },
                funds: reading.funds.filter { $0.remaining > .zero }.map { ($0.id.text, "\($0.name), \($0.remaining) left") },
                give: "\(base)/grants"), write: "\(base)/write", startClock: reading.standing.isSelfPay ? "\(base)/clock" : nil,
            canEstimate: may, obstacle: Self.obstacle(reading), errors: errors, typed: visit.form)
    }

    private static func headline(_ reading: EstimatesReading) -> String {
        guard let newest = reading.estimates.first, let likely = newest.record.likely else {
            return "What it costs has not been estimated yet."
        }
        let weeks = newest.record.course.weeks.likely
        let told = newest.isTold ? "." : "; they have not been told."
        let span = "\(Words.number(weeks)) \(weeks == 1 ? "week" : "weeks")"
        guard likely.isExact else { return "Until more is known it may be \(likely) for \(span)\(told)" }
        return "They are likely to pay \(likely) for \(span)\(told)"
    }

    private static func obstacle(_ reading: EstimatesReading) -> String {
        if reading.programme == nil { return "Choose the programme first: its fees are what an estimate is made of." }
        if reading.fees.isEmpty { return "The programme has no fees yet. A director enters them in the settings, under Fees and help." }
        if !reading.standing.isSelfPay && reading.standing.primary == nil {
            return "Add a coverage, or record that they pay for themselves, under Benefits."
        }
        return ""
    }

    private static func clock(_ reading: EstimatesReading) -> Notice? {
        guard let clock = reading.clock, let standing = reading.clockStanding else { return nil }
        let began = "\(clock.trigger.title) on \(Words.day(clock.on))"
        switch standing {
        case .due(let day):
            return Notice(
                .warning,
                "The good-faith estimate is due by \(Words.day(day)). \(began). Whoever else will bill is asked by \(Words.day(clock.othersAsked))."
            )
        case .late(let day):
            return Notice(.danger, "The good-faith estimate was due by \(Words.day(day)) and has not been given. \(began).")
        case .kept(let day, let inTime):
            return Notice(
                inTime ? .good : .warning,
                "The good-faith estimate was given on \(Words.day(day))\(inTime ? ", in time" : ", late"). \(began).")
        case .notOwed: return Notice(.info, "The first service is too near for an estimate to be owed unasked. \(began).")
        }
    }
}

extension CostsPage.Newest {
    init(_ estimate: CostEstimate, _ reading: EstimatesReading, _ base: Href) {
        let (record, because): (EstimateRecord, Href) = (estimate.record, "\(base)/versions/\(estimate.number)/because")
        let lengths = record.holding?.lengths ?? []
        self.init(
            figures: zip(CostFigure.allCases, lengths).map { figure, length in
                Figure(
                    label: figure.title, value: "\(length.range.reduced(by: record.granted))",
                    note: "\(length.weeks) \(length.weeks == 1 ? "week" : "weeks")", because: because.at(figure))
            }, sheet: EstimateSheet(record), tell: "\(base)/versions/\(estimate.number)/told",
            ways: CostEstimate.Telling.How.allCases.map { ($0.rawValue, $0.title) },
            told: estimate.tellings.map { "\($0.to), \(Words.date($0.on)), \($0.how.title.lowercasedFirst), by \($0.by)" },
            today: reading.today.iso, print: "\(base)/versions/\(estimate.number)")
    }
}

extension CostsPage.Version {
    init(_ estimate: CostEstimate, _ zone: SiteZone, _ base: Href) {
        self.init(
            name: "Estimate \(estimate.number), \(Words.fullDate(zone.local(estimate.at).day))",
            href: "\(base)/versions/\(estimate.number)",
            note: [estimate.reason, estimate.record.likely.map { "\($0)" } ?? "", estimate.isTold ? "told" : "not told"]
                .filter { !$0.isEmpty }.joined(separator: " · "))
    }
}

extension Href {
    fileprivate func at(_ figure: CostFigure) -> Href {
        switch figure {
        case .low: at("low")
        case .likely: at("likely")
        case .high: at("high")
        }
    }
}

extension EstimatePage {
    init(_ estimate: CostEstimate, _ reading: EstimatesReading, _ visit: Visit) {
        let (inquiry, base) = (reading.inquiry, InquiryPart.costs.href(reading.inquiry.id.text))
        let made = reading.zone.local(estimate.at).day
        let isNewest = reading.estimates.first?.number == estimate.number
        self.init(
            frame: visit.frame(.admissions),
            head: InquiryHead(inquiry, .costs, headline: "Estimate \(estimate.number) stays as it was made.", for: visit.caller),
            title: "\(estimate.kind == .goodFaith ? "Good-faith estimate" : "Cost estimate") \(estimate.number) for \(inquiry.name)",
            standing: "Made \(Words.fullDate(made)) by \(estimate.by); it speaks of care up to \(Words.fullDate(estimate.ends)).",
            reason: estimate.reason, newer: isNewest ? nil : base,
            previous: estimate.number > 1 ? "\(base)/versions/\(estimate.number - 1)" : nil,
            sheet: EstimateSheet(estimate.record), goodFaith: estimate.record.goodFaith.map { GoodFaithSheet($0, made: made) },
            pdf: estimate.kind == .goodFaith ? "\(base)/versions/\(estimate.number)/pdf" : nil)
    }
}
