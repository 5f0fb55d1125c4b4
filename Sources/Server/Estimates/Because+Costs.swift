import Clinic

/// How each figure of an estimate came about: service by service, and then what the plan made of it.
extension Because {
    init(_ estimate: CostEstimate, of inquiry: Inquiry, zone: SiteZone) {
        let (record, base) = (estimate.record, InquiryPart.costs.href(inquiry.id.text))
        let made = Words.fullDate(zone.local(estimate.at).day)
        self.init(
            memberName: inquiry.name, memberHref: base, period: "Estimate \(estimate.number), \(made)",
            address: "\(base)/versions/\(estimate.number)/because",
            answer: record.likely.map { $0.isExact ? "\($0) is what they are likely to pay." : "It may be \($0), until more is known." }
                ?? "Nothing can be said yet.",
            sections: (record.holding?.lengths ?? []).enumerated().map { place, length in
                Self.section(length, CostFigure.allCases[min(place, 2)], record)
            })
    }

    private static func section(_ length: CourseEstimate.Length, _ figure: CostFigure, _ record: EstimateRecord) -> Section {
        let side = record.holding?.side ?? .selfPay
        return Section(
            id: .part(figure.rawValue), title: "\(figure.title), \(length.weeks) weeks",
            value: "\(length.range.reduced(by: record.granted))", sentence: sentence(length, side),
            rows: services(length, record) + steps(length) + events(length) + record.grants.map(grant), rules: rules(record))
    }

    private static func sentence(_ length: CourseEstimate.Length, _ side: NetworkSide) -> String {
        if side == .selfPay { return "Each service at its price, discounts taken off." }
        let how =
            "Each service in the order in which it is rendered: the deductible first, then the share, up to the out-of-pocket maximum."
        return length.range.isExact ? how : how + " Where an answer is missing, the least and the most it may be."
    }

    private static func services(_ length: CourseEstimate.Length, _ record: EstimateRecord) -> [Row] {
        record.course.services.enumerated().map { index, service in
            let (best, worst) = (length.best.services[index], length.worst.services[index])
            let unit = (service.allowed ?? service.charge).map { " at \($0)" } ?? ""
            return Row(
                what: "\(service.name): \(worst.count)\(unit)",
                amount: "\(CentsRange(min(best.paid, worst.paid), max(best.paid, worst.paid)))", verdict: "They pay", tone: .good)
        }
    }

    private static func steps(_ length: CourseEstimate.Length) -> [Row] {
        let parts: [(String, KeyPath<CourseCost, Cents>)] = [
            ("Towards the deductible", \.deductible), ("Copay or coinsurance", \.share), ("Beyond what the plan pays for", \.notCovered),
            ("Charged above what the plan counts", \.balance), ("Spared by the out-of-pocket maximum", \.spared),
        ]
        return parts.compactMap { title, part in
            let (best, worst) = (length.best[keyPath: part], length.worst[keyPath: part])
            guard best > .zero || worst > .zero else { return nil }
            return Row(
                what: title, amount: "\(CentsRange(min(best, worst), max(best, worst)))",
                verdict: part == \CourseCost.spared ? "Not paid" : "Of it")
        }
    }

    private static func events(_ length: CourseEstimate.Length) -> [Row] {
        length.worst.events.map { event in
            Row(
                what: event.kind.words, amount: "", verdict: Words.date(event.day),
                reason: length.range.isExact ? "" : "In the dearest case.")
        }
    }

    private static func grant(_ grant: Grant) -> Row {
        Row(what: "Grant from \(grant.fund)", amount: "\(grant.amount)", verdict: "Taken off", tone: .good)
    }

    private static func rules(_ record: EstimateRecord) -> [Rule] {
        var rules: [Rule] = []
        if let payer = record.payer {
            let sheet = payer.verifiedOn.map { "Benefits sheet \(payer.sheetNumber ?? 0) of \(Words.fullDate($0))" }
            rules.append(Rule(text: "What \(payer.title) answered.", source: sheet ?? "Nobody has asked yet"))
        }
        if let discount = record.discount {
            rules.append(
                Rule(
                    text:
                        "\(discount.percent) % off for a household of \(discount.means.household) with \(discount.means.income) a year, \(discount.ofGuideline) % of \(discount.guideline).",
                    source: discount.source))
        }
        return rules
    }
}

/// The three lengths of stay that an estimate is made for.
enum CostFigure: String, CaseIterable {
    case low, likely, high

    var title: String {
        switch self {
        case .low: "A short stay"
        case .likely: "The likely stay"
        case .high: "A long stay"
        }
    }
}

extension CourseEvent.Kind {
    fileprivate var words: String {
        switch self {
        case .deductibleMet: "The deductible is met"
        case .maximumReached: "The out-of-pocket maximum is reached"
        case .yearTurned: "A new plan year begins"
        case .limitUsedUp: "The last day or visit that the plan pays for"
        case .assistanceUsedUp: "The last session of the assistance programme"
        }
    }
}
