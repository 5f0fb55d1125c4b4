import Clinic
import HTTPTypes
import Hummingbird

/// For whoever watches the machine. None of it says anything about a person.
enum HealthRoutes {
    static let all: [Route] = [
        .get("/health", .open) { _ in Response(status: .ok, headers: [.contentType: "text/plain"], bytes: Array("ok\n".utf8)) },
        .get("/ready", .open) { visit in
            do {
                try await visit.clinic.checkDatabase()
                return Response(status: .ok, headers: [.contentType: "text/plain"], bytes: Array("ready\n".utf8))
            } catch {
                return Response(
                    status: .serviceUnavailable, headers: [.contentType: "text/plain"], bytes: Array("database unavailable\n".utf8))
            }
        },
        .get("/metrics", .open) { visit in
            // Only for this machine, and not for whoever a proxy on it lets through.
            let isHere = ["127.0.0.1", "::1", "local"].contains(visit.context.peer) && visit.request.headers[.forwardedFor] == nil
            guard isHere else { throw PageRefusal.unknownPage }
            let text = visit.house.metrics.text(statements: visit.clinic.statementCount)
            return Response(status: .ok, headers: [.contentType: "text/plain; version=0.0.4"], bytes: Array(text.utf8))
        },
    ]
}
