import Clinic
import HTTPTypes
import Hummingbird

/// Who pays for the care of somebody who seeks it.
enum BenefitsRoutes {
    static let all: [Route] = [
        .get("/admissions/:inquiry/benefits", .deed(.readBenefits)) { visit in visit.page(try await page(visit)) },
        .post("/admissions/:inquiry/benefits/way", .deed(.keepBenefits), recordWay),
        .get("/admissions/:inquiry/benefits/write", .deed(.keepBenefits), write),
        .post("/admissions/:inquiry/benefits/coverages", .deed(.keepBenefits), add),
        .get("/admissions/:inquiry/benefits/coverages/:coverage", .deed(.keepBenefits), edit),
        .post("/admissions/:inquiry/benefits/coverages/:coverage", .deed(.keepBenefits), save),
        .post("/admissions/:inquiry/benefits/coverages/:coverage/aside", .deed(.keepBenefits), putAside),
        .get("/admissions/:inquiry/benefits/coverages/:coverage/sheet", .deed(.keepBenefits), ask),
        .post("/admissions/:inquiry/benefits/coverages/:coverage/sheet", .deed(.keepBenefits), keepSheet),
        .post("/admissions/:inquiry/benefits/coverages/:coverage/authorisation", .deed(.keepBenefits), authorise),
    ]

    static func recordWay(_ visit: Visit) async throws -> Response {
        let inquiry: ID<Inquiry> = try visit.id("inquiry")
        guard let way = PaymentWay(rawValue: visit.form["way"]) else {
            let error = FieldError(field: "way", text: BenefitsRefusal.unknownChoice("way").message)
            return visit.page(try await page(visit, errors: [error]), status: .unprocessableContent)
        }
        try await visit.clinic.recordPayment(way, of: inquiry, as: visit.caller)
        return try visit.done(benefits(inquiry))
    }

    static func write(_ visit: Visit) async throws -> Response {
        try await visit.clinic.ask(.keepBenefits, as: visit.caller)
        let reading = try await visit.clinic.benefits(of: try visit.id("inquiry"), as: visit.caller)
        let place = (1...9).first { place in !reading.standing.coverages.contains { $0.words.place == place } } ?? 1
        return visit.page(CoverageFormPage(reading, visit, typed: Form(fields: ["place": String(place)])))
    }

    static func edit(_ visit: Visit) async throws -> Response {
        try await visit.clinic.ask(.keepBenefits, as: visit.caller)
        let (reading, coverage) = try await coverage(visit)
        return visit.page(CoverageFormPage(reading, visit, coverage, typed: Form(fields: coverage.fields)))
    }

    static func add(_ visit: Visit) async throws -> Response { try await keep(visit, over: nil) }

    static func save(_ visit: Visit) async throws -> Response {
        guard let version = Int(visit.form["version"]) else { throw PageRefusal.unreadableForm }
        return try await keep(visit, over: (try visit.id("coverage"), version))
    }

    private static func keep(_ visit: Visit, over known: (id: ID<InquiryCoverage>, version: Int)?) async throws -> Response {
        let inquiry: ID<Inquiry> = try visit.id("inquiry")
        do {
            _ = try await visit.clinic.keepCoverage(try CoverageWords(visit.form), over: known, of: inquiry, as: visit.caller)
            return try visit.done(benefits(inquiry))
        } catch let refusal as BenefitsRefusal where !visit.wantsData {
            let reading = try await visit.clinic.benefits(of: inquiry, as: visit.caller)
            let current = reading.standing.coverages.first { $0.id == known?.id }
            guard refusal == .changedSinceRead, let current else {
                let page = CoverageFormPage(reading, visit, current, typed: visit.form, errors: [FieldError(refusal)])
                return visit.page(page, status: refusal.kind.status)
            }
            // Both versions are shown, and what was typed is saved over the newer one if it is sent again.
            let page = CoverageFormPage(
                reading, visit, current, typed: visit.form.with(["version": String(current.version)]), theirs: current)
            return visit.page(page, status: refusal.kind.status)
        }
    }

    static func putAside(_ visit: Visit) async throws -> Response {
        let inquiry: ID<Inquiry> = try visit.id("inquiry")
        try await visit.clinic.putAsideCoverage(try visit.id("coverage"), of: inquiry, as: visit.caller)
        return try visit.done(benefits(inquiry))
    }

    static func ask(_ visit: Visit) async throws -> Response {
        try await visit.clinic.ask(.keepBenefits, as: visit.caller)
        let (reading, coverage) = try await coverage(visit)
        return visit.page(SheetFormPage(reading, visit, coverage))
    }

    static func keepSheet(_ visit: Visit) async throws -> Response {
        let inquiry: ID<Inquiry> = try visit.id("inquiry")
        do {
            let verification = try Verification(visit.form)
            _ = try await visit.clinic.keepSheet(verification, of: try visit.id("coverage"), of: inquiry, as: visit.caller)
            return try visit.done(benefits(inquiry))
        } catch let refusal as BenefitsRefusal where !visit.wantsData && refusal != .unknownCoverage {
            let (reading, coverage) = try await coverage(visit)
            let page = SheetFormPage(reading, visit, coverage, typed: visit.form, errors: [FieldError(refusal)])
            return visit.page(page, status: refusal.kind.status)
        }
    }

    static func authorise(_ visit: Visit) async throws -> Response {
        let (inquiry, coverage): (ID<Inquiry>, ID<InquiryCoverage>) = (try visit.id("inquiry"), try visit.id("coverage"))
        do {
            guard let from = try visit.form.day("from"), let to = try visit.form.day("to"), let amount = Int(visit.form.text("amount"))
            else {
                throw BenefitsRefusal.impossible("days")
            }
            let given = InquiryAuthorisation(
                coverage: coverage, number: visit.form["number"], from: from, to: to, unit: try visit.form.choice("unit"), amount: amount)
            try await visit.clinic.keepAuthorisation(given, of: inquiry, as: visit.caller)
            return try visit.done(benefits(inquiry))
        } catch let refusal as BenefitsRefusal where !visit.wantsData {
            let part = ["days": "amount", "from": "from", "to": "to", "ends": "to"][refusal.field] ?? "number"
            let error = FieldError(field: "\(part)-\(coverage.text)", text: refusal.message)
            return visit.page(try await page(visit, errors: [error]), status: refusal.kind.status)
        }
    }

    private static func benefits(_ inquiry: ID<Inquiry>) -> Href { InquiryPart.benefits.href(inquiry.text) }

    private static func page(_ visit: Visit, errors: [FieldError] = []) async throws -> BenefitsPage {
        BenefitsPage(try await visit.clinic.benefits(of: try visit.id("inquiry"), as: visit.caller), visit, errors: errors)
    }

    private static func coverage(_ visit: Visit) async throws -> (BenefitsReading, InquiryCoverage) {
        let (reading, id) = (
            try await visit.clinic.benefits(of: try visit.id("inquiry"), as: visit.caller), try visit.id("coverage", InquiryCoverage.self)
        )
        guard let found = reading.standing.coverages.first(where: { $0.id == id }) else { throw BenefitsRefusal.unknownCoverage }
        return (reading, found)
    }
}

extension FieldError {
    init(_ refusal: BenefitsRefusal) { self.init(field: refusal.field.isEmpty ? "main" : refusal.field, text: refusal.message) }
}
