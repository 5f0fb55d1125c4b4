import Database
import Foundation

/// The PostgreSQL server of this run. Making a database costs it half a second, so one that was emptied is used again.
actor TestServer {
    static let address = ProcessInfo.processInfo.environment["STEPWELL_TEST_POSTGRES"]
    static let shared = TestServer()

    /// So many databases at once. More tests than that run at a time, and each new database costs more than the wait for one.
    private var free = 24
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var empty: [String] = []
    /// Databases without a row that have these migrations behind them, which cost more than a test.
    private var migrated: [[String]: [String]] = [:]

    /// A database that nobody else uses and that holds nothing, except perhaps the tables of these migrations.
    func newDatabase(for migrations: [Migration]) async throws -> String {
        await takeTurn()
        do {
            return try database(for: migrations)
        } catch {
            giveTurn()
            throw error
        }
    }

    private func takeTurn() async {
        guard free == 0 else { return free -= 1 }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func giveTurn() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }

    private func database(for migrations: [Migration]) throws -> String {
        if let known = migrated[migrations.map(\.schema)]?.popLast() ?? empty.popLast() { return known }
        let name = "test_" + UUID().uuidString.lowercased()
        let server = Self.address ?? ""
        // `template0` sorts letters as the cluster does, which is as SQLite does.
        try PostgresAdministration.say("CREATE DATABASE \"\(name)\" TEMPLATE template0", to: server)
        return "\(server) dbname=\(name)"
    }

    func remove(_ conninfo: String, after migrations: [Migration]) throws {
        defer { giveTurn() }
        // One that only carries rows from table to table leaves none in an empty database.
        let hasOwnRows = migrations.contains { $0.schema.contains(/INSERT INTO [^;]*VALUES/) }
        do {
            guard !migrations.isEmpty, !hasOwnRows else { return try empty(conninfo) }
            try PostgresAdministration.say(Self.deletion(after: migrations.count), to: conninfo)
            migrated[migrations.map(\.schema), default: []].append(conninfo)
        } catch is DatabaseError {
            try empty(conninfo)  // the test changed the tables
        }
    }

    private func empty(_ conninfo: String) throws {
        try PostgresAdministration.say(Self.alone + "DROP SCHEMA public CASCADE; CREATE SCHEMA public;", to: conninfo)
        empty.append(conninfo)
    }

    /// The connections of a test that failed may still be open and hold what is to go.
    private static let alone = """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid();

        """

    /// As a replica would, past the triggers that keep signed rows.
    private static func deletion(after count: Int) -> String {
        alone + """
            SET session_replication_role = replica;
            DO $$ DECLARE name TEXT; BEGIN
                IF (SELECT COUNT(*) FROM migration) <> \(count) THEN RAISE 'other migrations'; END IF;
                FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration' LOOP
                    EXECUTE format('DELETE FROM %I', name);
                END LOOP;
            END $$;
            """
    }
}
