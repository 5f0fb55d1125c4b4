import Clinic
import Hummingbird

enum PeopleRoutes {
    static let all: [Route] = [
        .get("/people", .deed(.readPeople), find),
        .get("/people/:member", .deed(.readChart), person),
    ]

    static func find(_ visit: Visit) async throws -> Response {
        let query = String((visit.query("q") ?? "").prefix(200))
        let reading = try await visit.clinic.people(matching: query, after: visit.query("after"), as: visit.caller)
        return visit.page(
            PeoplePage(reading, query: query, opensCharts: visit.caller.may(.readChart), frame: visit.frame(.people, search: query)))
    }

    static func person(_ visit: Visit) async throws -> Response {
        let reading = try await visit.clinic.person(try visit.id("member"), as: visit.caller)
        return visit.page(PersonPage(reading, frame: visit.frame(.people), may: visit.caller.may))
    }
}
