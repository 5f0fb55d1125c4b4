package import Database

/// The engines that a test runs on: SQLite always, PostgreSQL where `scripts/with-postgres` started one.
package enum Engine: String, CaseIterable, Sendable, CustomStringConvertible {
    case sqlite = "SQLite"
    case postgres = "PostgreSQL"

    package var description: String { rawValue }

    package static let available: [Engine] = TestServer.address == nil ? [.sqlite] : [.sqlite, .postgres]

    /// A new database of its own with these migrations done. `close()` removes it.
    package func open(_ name: String = "test", migrations: [Migration] = []) async throws -> any Database {
        let place = try await place(name, for: migrations)
        let database = TestDatabase(try place.open(), removing: place)
        if !migrations.isEmpty { try await database.migrate(migrations) }
        return database
    }

    /// A new database for the length of `work`.
    package func with<Value: Sendable>(
        _ name: String = "test", migrations: [Migration] = [], _ work: (any Database) async throws -> Value
    ) async throws -> Value {
        let database = try await open(name, migrations: migrations)
        do {
            let value = try await work(database)
            try await database.close()
            return value
        } catch {
            try await database.close()
            throw error
        }
    }

    /// Room for a database that several nodes open, each through `open()`.
    package func place(_ name: String = "test", for migrations: [Migration] = []) async throws -> TestPlace {
        switch self {
        case .sqlite: TestPlace(address: .file(path: TestFolder.newFile(name)), migrations: migrations)
        case .postgres:
            TestPlace(
                address: .server(conninfo: try await TestServer.shared.newDatabase(for: migrations)), migrations: migrations)
        }
    }
}

/// Where one test keeps its records.
package struct TestPlace: Sendable {
    package let address: DatabaseAddress
    let migrations: [Migration]

    /// One node's view of it, with few connections because many tests run at once.
    package func open() throws -> any Database {
        switch address {
        case .file(let path): try SQLiteDatabase(path: path)
        case .server(let conninfo): try PostgresDatabase(conninfo: conninfo, readers: 2)
        }
    }

    /// To be called once every node is closed.
    package func remove() async throws {
        switch address {
        case .file(let path): try TestFolder.remove(path)
        case .server(let conninfo): try await TestServer.shared.remove(conninfo, after: migrations)
        }
    }
}
