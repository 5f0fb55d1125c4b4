import Clinic
import HTTPTypes
import Hummingbird

/// What somebody's care costs them.
enum CostRoutes {
    static let all: [Route] = [
        .get("/admissions/:inquiry/costs", .deed(.readBenefits)) { visit in visit.page(try await page(visit)) },
        .get("/admissions/:inquiry/costs/write", .deed(.estimateCost), write),
        .post("/admissions/:inquiry/costs", .deed(.estimateCost), estimate),
        .get("/admissions/:inquiry/costs/versions/:number", .deed(.readBenefits), version),
        .get("/admissions/:inquiry/costs/versions/:number/because", .deed(.readBenefits), because),
        .get("/admissions/:inquiry/costs/versions/:number/pdf", .deed(.readBenefits), pdf),
        .post("/admissions/:inquiry/costs/versions/:number/told", .deed(.estimateCost), tell),
        .post("/admissions/:inquiry/costs/clock", .deed(.estimateCost), startClock),
        .post("/admissions/:inquiry/costs/grants", .deed(.estimateCost), give),
    ]

    static func write(_ visit: Visit) async throws -> Response {
        try await visit.clinic.ask(.estimateCost, as: visit.caller)
        return visit.page(EstimateFormPage(try await reading(visit), visit))
    }

    static func estimate(_ visit: Visit) async throws -> Response {
        let inquiry: ID<Inquiry> = try visit.id("inquiry")
        do {
            _ = try await visit.clinic.estimate(try EstimateRequest(visit.form), for: inquiry, as: visit.caller)
            return try visit.done(InquiryPart.costs.href(inquiry.text))
        } catch let refusal as EstimateRefusal where !visit.wantsData {
            let page = EstimateFormPage(try await reading(visit), visit, typed: visit.form, errors: [FieldError(refusal)])
            return visit.page(page, status: refusal.kind.status)
        }
    }

    static func version(_ visit: Visit) async throws -> Response {
        let (reading, estimate) = try await found(visit)
        return visit.page(EstimatePage(estimate, reading, visit))
    }

    static func because(_ visit: Visit) async throws -> Response {
        let (reading, estimate) = try await found(visit)
        let because = Because(estimate, of: reading.inquiry, zone: reading.zone)
        if visit.query("panel") == "1" { return visit.page(BecausePanel(because: because)) }
        return visit.page(BecausePage(frame: visit.frame(.admissions), because: because))
    }

    /// The good-faith estimate as a file: whoever asks may have it electronically (45 CFR 149.610(e)(1)).
    static func pdf(_ visit: Visit) async throws -> Response {
        let (reading, estimate) = try await found(visit)
        guard let letter = EstimatePage(estimate, reading, visit).paper else { throw PageRefusal.unknownPage }
        return visit.attachment(.pdf, named: "estimate-\(estimate.number)", try PDFLetter.bytes(of: letter))
    }

    static func tell(_ visit: Visit) async throws -> Response {
        guard let number = Int(try visit.word("number")) else { throw PageRefusal.unknownPage }
        return try await answering(visit) { inquiry in
            guard let how = CostEstimate.Telling.How(rawValue: visit.form["how"]) else { throw EstimateRefusal.unknownChoice("how") }
            guard let day = Day(visit.form.text("on")) else { throw EstimateRefusal.impossible("on") }
            try await visit.clinic.tellEstimate(number, to: visit.form["to"], how: how, on: day, of: inquiry, as: visit.caller)
        }
    }

    static func startClock(_ visit: Visit) async throws -> Response {
        try await answering(visit, renaming: ["on": "clock-on"]) { inquiry in
            guard let trigger = GoodFaithClock.Trigger(rawValue: visit.form["trigger"]) else {
                throw EstimateRefusal.unknownChoice("trigger")
            }
            guard let day = Day(visit.form.text("on")) else { throw EstimateRefusal.impossible("on") }
            let service = visit.form.text("service")
            guard service.isEmpty || Day(service) != nil else { throw EstimateRefusal.impossible("service") }
            let clock = GoodFaithClock(trigger: trigger, on: day, service: Day(service))
            try await visit.clinic.askForEstimate(clock, of: inquiry, as: visit.caller)
        }
    }

    static func give(_ visit: Visit) async throws -> Response {
        try await answering(visit) { inquiry in
            guard let fund = ID<Fund>(visit.form["fund"]) else { throw EstimateRefusal.unknownFund }
            guard let amount = Cents(visit.form["amount"]) else { throw EstimateRefusal.impossible("amount") }
            try await visit.clinic.grant(amount, from: fund, to: inquiry, words: visit.form["words"], as: visit.caller)
        }
    }

    /// After a change the page of costs again; after a no the same page with the reason on top.
    private static func answering(
        _ visit: Visit, renaming names: [String: String] = [:], _ change: (ID<Inquiry>) async throws -> Void
    ) async throws -> Response {
        let inquiry: ID<Inquiry> = try visit.id("inquiry")
        do {
            try await change(inquiry)
            return try visit.done(InquiryPart.costs.href(inquiry.text))
        } catch let refusal as EstimateRefusal where !visit.wantsData {
            let error = FieldError(refusal)
            let renamed = FieldError(field: names[error.field] ?? error.field, text: error.text)
            return visit.page(try await page(visit, errors: [renamed]), status: refusal.kind.status)
        }
    }

    private static func reading(_ visit: Visit) async throws -> EstimatesReading {
        try await visit.clinic.estimates(of: try visit.id("inquiry"), as: visit.caller)
    }

    private static func page(_ visit: Visit, errors: [FieldError] = []) async throws -> CostsPage {
        CostsPage(try await reading(visit), visit, errors: errors)
    }

    private static func found(_ visit: Visit) async throws -> (EstimatesReading, CostEstimate) {
        let reading = try await reading(visit)
        guard let number = Int(try visit.word("number")), let estimate = reading.estimate(number) else {
            throw EstimateRefusal.unknownEstimate
        }
        return (reading, estimate)
    }
}

extension FieldError {
    init(_ refusal: EstimateRefusal) { self.init(field: refusal.field.isEmpty ? "main" : refusal.field, text: refusal.message) }
}
