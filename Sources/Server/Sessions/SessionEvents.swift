import Clinic
import HTTPTypes
import Hummingbird
import NIOCore

/// What others mark on a roster, as it happens: one drawn row an event.
enum SessionEvents {
    static func stream(_ visit: Visit) async throws -> Response {
        let id: ID<GroupSession> = try visit.id("session")
        // Whoever may not open the session may not listen to it.
        _ = try await visit.clinic.session(id, as: visit.caller)
        let news = try visit.house.live.stream("session:\(id)")
        let body = ResponseBody { writer in
            try await writer.write(ByteBuffer(string: ": here\n\n"))
            for await item in Self.withHeartbeat(news) {
                guard try await visit.isStillSignedIn() else { break }
                try await writer.write(ByteBuffer(string: try await Self.event(item, id, visit)))
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"], body: body)
    }

    private static func event(_ item: String?, _ id: ID<GroupSession>, _ visit: Visit) async throws -> String {
        guard let item else { return ": still here\n\n" }
        guard item.hasPrefix("mark:"), let member = ID<Member>(String(item.dropFirst(5))) else { return "event: \(item)\ndata: {}\n\n" }
        // Listening is part of the visit that opened the page, which is in the journal.
        guard let reading = try await visit.clinic.rosterLine(of: member, at: id, as: visit.caller), let line = reading.people.first else {
            return ": gone\n\n"
        }
        let row = RosterRow(line, reading, canMark: visit.caller.may(.takeAttendance), csrf: "")
        return
            "event: mark\ndata: \(JSONText.object([("member", JSONText.string(member.text)), ("html", JSONText.string(row.html.text))]))\n\n"
    }

    /// A line now and then, so that a connection that is gone is noticed and proxies keep one that is not.
    private static func withHeartbeat(_ news: AsyncStream<String>) -> AsyncStream<String?> {
        AsyncStream { continuation in
            let listening = Task {
                for await item in news { continuation.yield(item) }
                continuation.finish()
            }
            let beating = Task {
                while !Task.isCancelled {
                    try await Task.sleep(for: .seconds(15))
                    continuation.yield(nil)
                }
            }
            continuation.onTermination = { _ in
                listening.cancel()
                beating.cancel()
            }
        }
    }
}
