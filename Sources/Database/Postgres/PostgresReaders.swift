import NIOPosix
import Synchronization

/// Threads that read, each with a connection in its hand while it does.
final class PostgresReaders: Sendable {
    private let conninfo: String
    private let count: StatementCount
    private let threads: NIOThreadPool
    private let idle = Mutex<[PostgresConnection]>([])

    init(_ conninfo: String, connections: Int, counting count: StatementCount) {
        (self.conninfo, self.count) = (conninfo, count)
        threads = NIOThreadPool(numberOfThreads: connections)
        threads.start()
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
        try await onThread {
            let connection =
                try self.idle.withLock { $0.popLast() } ?? PostgresConnection(self.conninfo, counting: self.count)
            do {
                return try self.read(body, on: connection)
            } catch DatabaseError.serialization {
                return try self.read(body, on: connection)
            } catch  where connection.isLost {
                // The server was started again. The other idle connections are lost too, so this one is new.
                return try self.read(body, on: PostgresConnection(self.conninfo, counting: self.count))
            }
        }
    }

    func onThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await threads.runIfActive(work)
    }

    func close() async throws {
        try await threads.shutdownGracefully()
        idle.withLock { $0 = [] }
    }

    private func read<Value>(_ body: (Transaction) throws -> Value, on connection: PostgresConnection) throws -> Value {
        defer {
            connection.endRead()
            if !connection.isLost { idle.withLock { $0.append(connection) } }
        }
        try connection.begin("REPEATABLE READ READ ONLY")
        return try body(Transaction(connection))
    }
}
