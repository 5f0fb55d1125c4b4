import CPostgres
import Foundation
import NIOPosix

/// Hears what the transactions of every node notify, on a connection and a thread of its own.
final class PostgresListener: Sendable {
    private let conninfo: String
    private let watchers: Watchers
    private let thread = NIOThreadPool(numberOfThreads: 1)
    /// Closing the second end ends the thread's wait on the first.
    private let ending: (heard: Int32, said: Int32)

    init(_ conninfo: String, telling watchers: Watchers) throws {
        (self.conninfo, self.watchers) = (conninfo, watchers)
        let session = try Self.listen(conninfo)
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw DatabaseError.unavailable("no more open files") }
        ending = (ends[0], ends[1])
        thread.start()
        thread.submit { _ in self.listen(on: session) }
    }

    func close() async throws {
        Foundation.close(ending.said)
        try await thread.shutdownGracefully()
        Foundation.close(ending.heard)
    }

    private static func listen(_ conninfo: String) throws -> PostgresSession {
        let session = try PostgresSession(conninfo)
        try session.say("LISTEN stepwell")
        return session
    }

    private func listen(on first: PostgresSession) {
        var session: PostgresSession? = first
        var pause: Int32 = 100
        while !isEnding(waitingFor: session, atMost: session == nil ? pause : -1) {
            if let open = session {
                hear(open)
                if open.isLost { session = nil }
                pause = 100
            } else {
                session = reconnected()
                pause = min(pause * 2, 5000)
            }
        }
    }

    /// A server that is away is asked again later; whoever reads or writes meanwhile is told why they cannot.
    private func reconnected() -> PostgresSession? {
        do { return try Self.listen(conninfo) } catch { return nil }
    }

    /// Waits until the server says something or `pause` milliseconds are over; whether it is time to end.
    private func isEnding(waitingFor session: PostgresSession?, atMost pause: Int32) -> Bool {
        let socket = session.map { PQsocket($0.handle) } ?? -1  // poll() skips a negative one
        var waits = [
            pollfd(fd: ending.heard, events: Int16(POLLIN), revents: 0),
            pollfd(fd: socket, events: Int16(POLLIN), revents: 0),
        ]
        _ = poll(&waits, 2, pause)
        return waits[0].revents != 0
    }

    private func hear(_ session: PostgresSession) {
        PQconsumeInput(session.handle)
        var notices: [Notice] = []
        while let heard = PQnotifies(session.handle) {
            notices.append(Notice(wire: String(cString: heard.pointee.extra)))
            PQfreemem(heard)
        }
        watchers.tell(notices)
    }
}
