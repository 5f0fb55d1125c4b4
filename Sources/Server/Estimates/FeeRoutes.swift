import Clinic
import HTTPTypes
import Hummingbird

/// What care costs, and what helps people pay: the settings behind every estimate.
enum FeeRoutes {
    static let all: [Route] = [
        .get("/settings/fees", .deed(.readProgrammes)) { visit in visit.page(try await page(visit)) },
        .post("/settings/fees", .deed(.changeProgrammes), add),
        .post("/settings/fees/billing", .deed(.changeProgrammes), setBilling),
        .post("/settings/fees/scale", .deed(.changeProgrammes), setScale),
        .post("/settings/fees/funds", .deed(.changeProgrammes), payIn),
        .post("/settings/fees/:programme/:fee/agreed", .deed(.changeProgrammes), agree),
        .post("/settings/fees/:programme/:fee/end", .deed(.changeProgrammes), end),
    ]

    static func add(_ visit: Visit) async throws -> Response {
        let programme: ID<Programme> = try visit.formID("programme")
        return try await answering(visit, "-\(programme.text)") {
            guard let component = CostComponent(rawValue: visit.form["component"]) else { throw EstimateRefusal.unknownChoice("component") }
            guard let charge = Cents(visit.form["charge"]) else { throw EstimateRefusal.impossible("charge") }
            guard let starts = Day(visit.form.text("starts")) else { throw EstimateRefusal.impossible("starts") }
            let fee = NewFee(
                programme: programme, component: component, name: visit.form["name"], code: visit.form["code"], charge: charge,
                starts: starts)
            try await visit.clinic.addFee(fee, as: visit.caller)
        }
    }

    static func agree(_ visit: Visit) async throws -> Response {
        let (programme, fee): (ID<Programme>, ID<Fee>) = (try visit.id("programme"), try visit.id("fee"))
        return try await answering(visit, "") {
            guard let allowed = Cents(visit.form["allowed"]) else { throw EstimateRefusal.impossible("allowed") }
            try await visit.clinic.agreeFee(allowed, with: visit.form["payer"], for: fee, of: programme, as: visit.caller)
        }
    }

    static func end(_ visit: Visit) async throws -> Response {
        let (programme, fee): (ID<Programme>, ID<Fee>) = (try visit.id("programme"), try visit.id("fee"))
        return try await answering(visit, "") {
            let places = try await visit.clinic.fees(as: visit.caller).places
            guard let place = places.first(where: { $0.programmes.contains { $0.programme.id == programme } }) else {
                throw EstimateRefusal.unknownFee
            }
            try await visit.clinic.endFee(fee, of: programme, on: place.today, as: visit.caller)
        }
    }

    static func setBilling(_ visit: Visit) async throws -> Response {
        let site: ID<Site> = try visit.formID("site")
        var identity = BillingIdentity()
        (identity.name, identity.npi, identity.tin) = (visit.form["name"], visit.form.text("npi"), visit.form["tin"])
        (identity.address, identity.state, identity.phone) = (visit.form["address"], visit.form["state"], visit.form["phone"])
        let typed = identity
        return try await answering(visit, "-\(site.text)") { try await visit.clinic.setBilling(typed, of: site, as: visit.caller) }
    }

    static func setScale(_ visit: Visit) async throws -> Response {
        let site: ID<Site> = try visit.formID("site")
        return try await answering(visit, "-\(site.text)") {
            try await visit.clinic.setScale(try SlidingScale(visit.form), of: site, as: visit.caller)
        }
    }

    static func payIn(_ visit: Visit) async throws -> Response {
        let site: ID<Site> = try visit.formID("site")
        return try await answering(visit, "-fund-\(site.text)") {
            guard let amount = Cents(visit.form["amount"]) else { throw EstimateRefusal.impossible("amount") }
            try await visit.clinic.payIn(amount, to: visit.form["name"], of: site, words: visit.form["words"], as: visit.caller)
        }
    }

    /// After a change the fees again; after a no the same page with the reason on top, leading to the field that it is about.
    private static func answering(_ visit: Visit, _ place: String, _ change: () async throws -> Void) async throws -> Response {
        do {
            try await change()
            return try visit.done("/settings/fees")
        } catch let refusal as EstimateRefusal where !visit.wantsData {
            let field = refusal.field.isEmpty || place.isEmpty ? "main" : refusal.field + place
            return visit.page(
                try await page(visit, errors: [FieldError(field: field, text: refusal.message)]), status: refusal.kind.status)
        }
    }

    private static func page(_ visit: Visit, errors: [FieldError] = []) async throws -> FeesPage {
        FeesPage(try await visit.clinic.fees(as: visit.caller), visit, errors: errors)
    }
}

extension SlidingScale {
    /// Steps come a line each: `100: 90`.
    init(_ form: Form) throws(EstimateRefusal) {
        guard let year = Int(form.text("year")) else { throw .impossible("year") }
        guard let first = Cents(form["firstPerson"]) else { throw .impossible("firstPerson") }
        guard let further = Cents(form["eachFurther"]) else { throw .impossible("eachFurther") }
        var steps: [Step] = []
        for line in form["steps"].split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: ":").map { Int($0.filter { $0 != " " && $0 != "%" }) }
            guard parts.count == 2, let upTo = parts[0], let discount = parts[1] else { throw .impossible("steps") }
            steps.append(Step(upTo: upTo, discount: discount))
        }
        self.init(year: year, source: form.text("source"), firstPerson: first, eachFurther: further, steps: steps)
    }
}
