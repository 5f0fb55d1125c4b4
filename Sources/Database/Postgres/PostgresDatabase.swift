/// A PostgreSQL server, for a clinic that runs several nodes: readers with a connection each beside one lane of writes.
///
/// Writes are SERIALIZABLE, so every node sees the same guarantees as with SQLite's single writer.
package final class PostgresDatabase: Database {
    private let conninfo: String
    private let readers: PostgresReaders
    private let lane: WriteLane
    private let listener: PostgresListener
    private let watchers: Watchers
    private let count: StatementCount

    package let dialect = Dialect.postgres
    package var statementCount: Int { count.value }

    /// - Parameter conninfo: a `postgres://` address or libpq's `host=... dbname=...`.
    package init(conninfo: String, readers: Int = 8) throws {
        let (count, watchers) = (StatementCount(), Watchers())
        // Opened now, so that a wrong address is told at the start and not by the first visitor.
        let writer = try PostgresWriter(conninfo, counting: count)
        listener = try PostgresListener(conninfo, telling: watchers)
        lane = WriteLane { try writer.commit($0) }
        self.readers = PostgresReaders(conninfo, connections: readers, counting: count)
        (self.conninfo, self.count, self.watchers) = (conninfo, count, watchers)
    }

    package func read<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
        try await readers.read(body)
    }

    @discardableResult
    package func write<Value: Sendable>(
        foreseeing foresight: Foresight?, _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await lane.submit(foreseeing: foresight, body)
    }

    package func notices() -> AsyncStream<Notice> { watchers.stream() }

    package func backup(to path: String) async throws {
        try await PostgresDump(conninfo: conninfo, path: path).run()
    }

    package func close() async throws {
        watchers.finish()
        try await listener.close()
        try await lane.close()
        try await readers.close()
    }
}
