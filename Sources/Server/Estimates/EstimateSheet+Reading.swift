import Clinic

extension EstimateSheet {
    init(_ record: EstimateRecord) {
        let holding = record.holding
        let likely = holding?.likely
        self.init(
            lengths: (holding?.lengths ?? []).map { "\($0.weeks) \($0.weeks == 1 ? "week" : "weeks")" },
            sides: record.figures.sides.map { side in
                Side(
                    title: side.side.title, isHolding: side.side == holding?.side,
                    amounts: side.lengths.map { $0.range.reduced(by: record.granted).description })
            }, lines: Self.lines(record, likely), lineTotal: Self.total(record, likely), facts: Self.facts(record),
            lacks: record.figures.lacks.map(\.title), unpriced: holding?.unpriced ?? [],
            instalments: (record.instalments?.instalments ?? []).map { (Words.fullDate($0.due), "\($0.amount)") })
    }

    private static func lines(_ record: EstimateRecord, _ likely: CourseEstimate.Length?) -> [[String]] {
        record.course.services.enumerated().map { index, service in
            guard let likely else { return [service.name, "", "", ""] }
            let (best, worst) = (likely.best.services[index], likely.worst.services[index])
            let isPriced = !(record.holding?.unpriced.contains(service.name) ?? false)
            return [
                service.name, "\(worst.count)",
                isPriced ? "\(CentsRange(min(best.gross, worst.gross), max(best.gross, worst.gross)))" : "unknown",
                isPriced ? "\(CentsRange(min(best.paid, worst.paid), max(best.paid, worst.paid)))" : "unknown",
            ]
        }
    }

    private static func total(_ record: EstimateRecord, _ likely: CourseEstimate.Length?) -> [String] {
        guard let likely else { return ["Together", "", "", ""] }
        let gross = CentsRange(min(likely.best.gross, likely.worst.gross), max(likely.best.gross, likely.worst.gross))
        return ["Together, before grants", "", "\(gross)", "\(likely.range)"]
    }

    /// The figure, and how it comes about.
    private static func facts(_ second: SecondPlan, grants: Cents) -> [Fact] {
        let left = second.likely.map { "\($0.range.reduced(by: grants)) is left for you in \($0.weeks) weeks" } ?? ""
        return [
            Fact(name: "Pays next", value: "\(second.title), sheet \(second.sheetNumber) of \(Words.fullDate(second.verifiedOn))"),
            Fact(name: "After both", value: left),
            Fact(
                name: "How",
                value:
                    "At best \(second.title) pays its own benefit, up to what the first plan leaves. At worst it pays only what its benefit is above what the first has paid. Which of the two its contract says; Medicare and Medicaid have rules of their own."
            ),
        ]
    }

    private static func facts(_ record: EstimateRecord) -> [Fact] {
        let course = record.course
        var facts = [
            Fact(name: "Begins", value: Words.fullDate(course.starts)),
            Fact(name: "Days", value: Words.list(course.weekdays.map(Words.weekday))),
        ]
        if let payer = record.payer {
            facts.append(Fact(name: "Pays first", value: payer.title))
            let sheet = payer.verifiedOn.map { "Sheet \(payer.sheetNumber ?? 0) of \(Words.fullDate($0))" }
            facts.append(Fact(name: "Benefits from", value: sheet ?? "Nobody has asked yet"))
            if let second = payer.second { facts += Self.facts(second, grants: record.granted) }
            if !payer.further.isEmpty {
                facts.append(
                    Fact(name: "Pays after it", value: "\(Words.list(payer.further)): not counted, so it may be less"))
            }
        }
        if let discount = record.discount {
            facts.append(
                Fact(
                    name: "Sliding scale",
                    value: "\(discount.percent) % off, at \(discount.ofGuideline) % of the guideline of \(discount.year)"))
        }
        return facts + record.grants.map { Fact(name: "Grant", value: "\($0.amount) from \($0.fund)") }
    }
}

extension GoodFaithSheet {
    init(_ estimate: GoodFaithEstimate, made day: Day) {
        let provider = estimate.provider
        self.init(
            person: [
                Fact(name: "Name", value: estimate.person), Fact(name: "Born", value: estimate.born.map(Words.fullDate) ?? ""),
                Fact(name: "Diagnosis codes", value: estimate.diagnoses.isEmpty ? "No diagnosis has been made yet" : estimate.diagnoses),
            ],
            care: [
                Fact(name: "What for", value: estimate.primaryService), Fact(name: "Code", value: estimate.primaryCode),
                Fact(name: "First day", value: Words.fullDate(estimate.firstDay)),
                Fact(name: "Last day", value: Words.fullDate(estimate.lastDay)),
                Fact(name: "How often", value: Self.scope(estimate)),
                Fact(name: "Estimate made", value: Words.fullDate(day)),
            ],
            provider: [
                Fact(name: "Name", value: provider.name), Fact(name: "NPI", value: provider.npi), Fact(name: "TIN", value: provider.tin),
                Fact(name: "Where", value: "\(provider.address), \(provider.state)"),
            ] + (provider.phone.isEmpty ? [] : [Fact(name: "Phone", value: provider.phone)]),
            lines: estimate.lines.map { ["\($0.name)", $0.code, "\($0.count)", "\($0.listed)", "\($0.expected)", "\($0.total)"] },
            total: "\(estimate.total)", apart: estimate.apart, discount: estimate.discount.map(Self.words) ?? "",
            statements: estimate.statements)
    }

    private static func scope(_ estimate: GoodFaithEstimate) -> String {
        let weeks = estimate.weeks
        let span = weeks.low == weeks.high ? "\(weeks.high) weeks" : "\(weeks.low) to \(weeks.high) weeks"
        return
            "\(Words.capitalised(Words.number(estimate.daysEachWeek))) \(estimate.daysEachWeek == 1 ? "day" : "days") a week for \(span), \(estimate.daysInAll) days at most"
    }

    private static func words(_ discount: ScaledDiscount) -> String {
        guard discount.percent > 0 else { return "" }
        return
            "The expected prices are \(discount.percent) % below the listed ones, by our sliding scale for a household of \(discount.means.household)."
    }
}
