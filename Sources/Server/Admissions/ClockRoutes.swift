import Clinic
import HTTPTypes
import Hummingbird

/// The clocks of an admission at each site, and where a site sets its own.
enum ClockRoutes {
    static let all: [Route] = [
        .get("/settings/admissions", .deed(.readProgrammes)) { visit in visit.page(try await page(visit)) },
        .post("/settings/admissions", .deed(.changeProgrammes), set),
    ]

    static func set(_ visit: Visit) async throws -> Response {
        let site: ID<Site> = try visit.formID("site")
        guard let number = Int(visit.form["number"]) else {
            throw PageRefusal.field(name: "number", problem: "Load the page again: the form does not say which clocks it started from.")
        }
        do {
            try await visit.clinic.setClocks(NewSiteClocks(visit.form), of: site, over: number, as: visit.caller)
            return try visit.done("/settings/admissions")
        } catch let refusal as SiteClocksRefusal where !visit.wantsData && refusal != .unknownSite {
            return visit.page(try await page(visit, refusal: (site, refusal)), status: refusal.kind.status)
        }
    }

    private static func page(_ visit: Visit, refusal: (site: ID<Site>, SiteClocksRefusal)? = nil) async throws -> ClocksPage {
        let shipped = visit.query("shipped").flatMap { ID<Site>($0) }
        return try ClocksPage(try await visit.clinic.admissionClocks(as: visit.caller), visit, refusal: refusal, shipped: shipped)
    }
}
