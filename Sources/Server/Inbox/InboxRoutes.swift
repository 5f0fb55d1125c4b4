import Clinic
import HTTPTypes
import Hummingbird

/// The clinicians' inbox, and who has not answered.
enum InboxRoutes {
    static let all: [Route] = [
        .get("/inbox", .deed(.readAlerts), show),
        .post("/inbox/:item/see", .deed(.answerAlerts), see),
        .post("/inbox/:item/acknowledge", .deed(.answerAlerts), acknowledge),
        .post("/inbox/:item/plan", .deed(.answerAlerts), plan),
        .get("/measures/unanswered", .deed(.readForms)) { visit in
            visit.page(UnansweredPage(try await visit.clinic.unanswered(as: visit.caller), visit))
        },
    ]

    static func show(_ visit: Visit) async throws -> Response {
        visit.page(InboxPage(try await visit.clinic.inbox(as: visit.caller), visit))
    }

    static func see(_ visit: Visit) async throws -> Response {
        let item: ID<InboxItem> = try visit.id("item")
        try await visit.clinic.see(item, as: visit.caller)
        return try visit.done("/inbox#i-\(item.text)", data: ["state": "Seen"])
    }

    static func acknowledge(_ visit: Visit) async throws -> Response {
        let item: ID<InboxItem> = try visit.id("item")
        try await visit.clinic.acknowledge(item, as: visit.caller)
        return try visit.done("/inbox#i-\(item.text)", data: ["state": "Acknowledged"])
    }

    static func plan(_ visit: Visit) async throws -> Response {
        let item: ID<InboxItem> = try visit.id("item")
        let (text, version) = (visit.form["plan"], Int(visit.form["version"]) ?? 0)
        guard let area = PlanArea(rawValue: visit.form["area"]) else {
            throw PageRefusal.field(name: "area", problem: "Choose what the plan turns to first.")
        }
        do {
            try await visit.clinic.plan(text, area, for: item, version: version, as: visit.caller)
            return try visit.done("/inbox#i-\(item.text)", data: ["state": "Planned"])
        } catch let refusal as InboxRefusal where !visit.wantsData {
            let reading = try await visit.clinic.inbox(as: visit.caller)
            return visit.page(
                InboxPage(reading, visit, refused: (item.text, text, refusal.message)), status: refusal.kind.status)
        }
    }
}
