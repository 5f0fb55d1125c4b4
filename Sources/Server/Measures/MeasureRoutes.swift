import Clinic
import HTTPTypes
import Hummingbird

/// One person's measures, and a group's before it meets.
enum MeasureRoutes {
    static let all: [Route] = [
        .get("/people/:member/measures", .deed(.readForms), show),
        .post("/people/:member/measures", .deed(.askForms), ask),
        .get("/sessions/:session/measures", .deed(.readForms), group),
    ]

    static func show(_ visit: Visit) async throws -> Response {
        visit.page(MeasuresPage(try await visit.clinic.measures(of: try visit.id("member"), as: visit.caller), visit))
    }

    static func ask(_ visit: Visit) async throws -> Response {
        let member: ID<Member> = try visit.id("member")
        guard let informant = Informant(rawValue: visit.form["informant"]) else {
            throw PageRefusal.field(name: "informant", problem: "Choose who answers.")
        }
        do {
            let form = try await visit.clinic.askForm(visit.form["instrument"], of: member, informant: informant, as: visit.caller)
            return try visit.done("/forms/\(form.text)")
        } catch let refusal as FormRefusal {
            let reading = try await visit.clinic.measures(of: member, as: visit.caller)
            return visit.page(MeasuresPage(reading, visit, refusal: refusal), status: refusal.kind.status)
        }
    }

    static func group(_ visit: Visit) async throws -> Response {
        visit.page(GroupMeasuresPage(try await visit.clinic.groupMeasures(at: try visit.id("session"), as: visit.caller), visit))
    }
}
