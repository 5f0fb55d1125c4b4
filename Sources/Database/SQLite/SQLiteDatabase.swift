import GRDB
import NIOPosix

/// One file on one machine: write-ahead log, every commit flushed to disk before it is answered, many readers beside one writer.
package final class SQLiteDatabase: Database {
    private let pool: any DatabaseWriter
    private let readers: NIOThreadPool
    private let lane: WriteLane
    private let watchers = Watchers()
    private let count = StatementCount()

    package let dialect = Dialect.sqlite
    package var statementCount: Int { count.value }

    /// - Parameter path: the file; `:memory:` keeps everything in memory, for tests.
    package init(path: String, readers: Int = 4) throws {
        let (pool, count, watchers) = (try Self.open(path, readers: readers), count, watchers)
        self.pool = pool
        self.readers = NIOThreadPool(numberOfThreads: readers)
        self.readers.start()
        lane = WriteLane { writes in try Self.commit(writes, on: pool, counting: count, telling: watchers) }
    }

    package func read<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
        let (pool, count) = (pool, count)
        return try await readers.runIfActive {
            do {
                // In memory the one connection writes too, so GRDB keeps it from writing meanwhile.
                guard pool is DatabasePool else {
                    return try pool.read { handle in try body(Transaction(SQLiteConnection(handle, counting: count))) }
                }
                return try pool.unsafeRead { handle in
                    let connection = SQLiteConnection(handle, counting: count)
                    return try connection.inTransaction("BEGIN DEFERRED") { try body(Transaction(connection)) }
                }
            } catch let error as GRDB.DatabaseError {
                throw DatabaseError(error)
            }
        }
    }

    @discardableResult
    package func write<Value: Sendable>(
        foreseeing foresight: Foresight?, _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await lane.submit(foreseeing: foresight, body)
    }

    package func notices() -> AsyncStream<Notice> { watchers.stream() }

    package func backup(to path: String) async throws {
        let pool = pool
        try await readers.runIfActive {
            do {
                let copy = try DatabaseQueue(path: path)
                try pool.backup(to: copy)
                try copy.close()
            } catch let error as GRDB.DatabaseError {
                throw DatabaseError(error)
            }
        }
    }

    package func close() async throws {
        watchers.finish()
        try await lane.close()
        try await readers.shutdownGracefully()
        // What the log holds goes into the one file that people look at and copy.
        do {
            if let pool = pool as? DatabasePool { try await pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) } }
        } catch let error as GRDB.DatabaseError where error.resultCode == .SQLITE_BUSY {
            // Another program reads it just now: the log stays beside the file, and the two are whole together.
        }
        try pool.close()
    }

    private static func open(_ path: String, readers: Int) throws -> any DatabaseWriter {
        var configuration = Configuration()
        configuration.maximumReaderCount = readers
        configuration.busyMode = .timeout(15)
        configuration.persistentReadOnlyConnections = true
        configuration.prepareDatabase { handle in
            try handle.execute(sql: "PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON")
            // Without it REPLACE deletes rows behind the back of the triggers that keep them.
            try handle.execute(sql: "PRAGMA recursive_triggers = ON")
        }
        do {
            if path == ":memory:" { return try DatabaseQueue(configuration: configuration) }
            let pool = try DatabasePool(path: path, configuration: configuration)
            // GRDB turns `synchronous` down to NORMAL when it switches the log on, after `prepareDatabase`.
            try pool.writeWithoutTransaction { handle in
                try handle.execute(sql: "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000")
            }
            return pool
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error)
        }
    }

    private static func commit(
        _ writes: [any WaitingWrite], on pool: any DatabaseWriter, counting count: StatementCount, telling watchers: Watchers
    ) throws {
        do {
            let notices = try pool.writeWithoutTransaction { handle in
                do {
                    return try commit(on: handle, counting: count) { try $0.runHopefully(writes) }
                } catch is Spoiled {
                    return try commit(on: handle, counting: count) { try $0.runCarefully(writes) }
                }
            }
            watchers.tell(notices)
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error)
        }
    }

    private static func commit(
        on handle: GRDB.Database, counting count: StatementCount, _ run: (Transaction) throws -> Void
    ) throws -> [Notice] {
        let connection = SQLiteConnection(handle, counting: count)
        let transaction = Transaction(connection)
        try connection.inTransaction("BEGIN IMMEDIATE") { try run(transaction) }
        return transaction.takeNotices()
    }
}
