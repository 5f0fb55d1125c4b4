import Database
import Foundation
import Subprocess
import Synchronization
import TestEngines
import Testing

@Suite(.enabled(if: Engine.available.contains(.postgres), "scripts/with-postgres did not start PostgreSQL"))
struct `A PostgreSQL server that goes away` {
    private static let schema = [
        Migration(name: "m1", schema: "CREATE TABLE half (id :int, part :int, PRIMARY KEY (id, part)) :strict;")
    ]

    /// What an administrator's restart does to everyone who is connected.
    private static func endAllConnections(_ place: TestPlace) throws {
        guard case .server(let conninfo) = place.address else { return }
        try PostgresAdministration.say(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
            """,
            to: conninfo)
    }

    @Test func `leaves no write half done, and later writes work`() async throws {
        let place = try await Engine.postgres.place("faults")
        let database = try place.open()
        try await database.migrate(Self.schema)
        var answered: Set<Int> = []
        for round in 0..<8 {
            await withTaskGroup(of: Int?.self) { group in
                for number in 1...40 {
                    group.addTask { await Self.writeBothHalves(round * 100 + number, to: database) }
                }
                group.addTask { Self.endThreeTimes(place) }
                for await id in group { if let id { answered.insert(id) } }
            }
        }
        let parts = try await database.read { transaction in
            try transaction.rows("SELECT id, COUNT(*) FROM half GROUP BY id") {
                (try $0.next(Int.self), try $0.next(Int.self))
            }
        }
        #expect(parts.allSatisfy { $0.1 == 2 })
        #expect(answered.isSubset(of: parts.map(\.0)))
        #expect(answered.count > 100)
        #expect(await Self.writeBothHalves(9999, to: database) == 9999)
        try await database.close()
        try await place.remove()
    }

    private static func endThreeTimes(_ place: TestPlace) -> Int? {
        do { for _ in 0..<3 { try endAllConnections(place) } } catch { Issue.record(error) }
        return nil
    }

    /// Its number if it was answered; `nil` if it failed cleanly.
    private static func writeBothHalves(_ id: Int, to database: any Database) async -> Int? {
        do {
            try await database.write { transaction in
                try transaction.run("INSERT INTO half VALUES (\(id), 1)")
                try transaction.run("INSERT INTO half VALUES (\(id), 2)")
            }
            return id
        } catch DatabaseError.unavailable {
            return nil
        } catch {
            Issue.record(error)
            return nil
        }
    }

    @Test func `is found again by reads and by notices`() async throws {
        let place = try await Engine.postgres.place("faults")
        let database = try place.open()
        try await database.migrate(Self.schema)
        let hasHeard = Atomic(false)
        let notices = database.notices()
        for _ in 0..<5 {
            try Self.endAllConnections(place)
            #expect(try await database.read { try $0.first("SELECT 1") { try $0.next(Int.self) } } == 1)
        }
        async let hearing: Void = {
            for await _ in notices { return hasHeard.store(true, ordering: .relaxed) }
        }()
        var said = 0
        while !hasHeard.load(ordering: .relaxed), said < 20_000 {
            said += 1
            try await database.write { try $0.notify("board", "again") }
        }
        let isBack = hasHeard.load(ordering: .relaxed)
        #expect(isBack)
        try await database.close()
        await hearing
        try await place.remove()
    }

    @Test func `or whose tables another node changed is asked anew`() async throws {
        let place = try await Engine.postgres.place("faults")
        let (here, there) = (try place.open(), try place.open())
        try await here.migrate(Self.schema)
        let ask: @Sendable (Transaction) throws -> [Int] = {
            try $0.rows("SELECT * FROM half") { try $0.next(Int.self) }
        }
        for _ in 0..<8 { #expect(try await here.read(ask) == []) }
        #expect(try await here.write(ask) == [])
        try await there.migrate(
            Self.schema + [Migration(name: "m2", schema: "ALTER TABLE half ADD COLUMN remark TEXT;")])
        for _ in 0..<8 { #expect(try await here.read(ask) == []) }
        #expect(try await here.write(ask) == [])
        for node in [here, there] { try await node.close() }
        try await place.remove()
    }
}

@Suite struct `A backup` {
    private static let schema = [
        Migration(name: "m1", schema: "CREATE TABLE mark (id :int PRIMARY KEY, note TEXT) :strict;")
    ]

    @Test func `of SQLite is a database with everything in it`() async throws {
        try await Engine.sqlite.with("backup", migrations: Self.schema) { database in
            try await database.write { try $0.run("INSERT INTO mark VALUES (1, 'kept')") }
            let copy = try await Engine.sqlite.place("copy")
            guard case .file(let path) = copy.address else { return }
            try await database.backup(to: path)
            let restored = try copy.open()
            #expect(
                try await restored.read { try $0.first("SELECT note FROM mark") { try $0.next(String.self) } } == "kept"
            )
            try await restored.close()
            try await copy.remove()
        }
    }

    @Test(.enabled(if: Engine.available.contains(.postgres), "scripts/with-postgres did not start PostgreSQL"))
    func `of PostgreSQL is a dump that pg_restore reads`() async throws {
        try await Engine.postgres.with("backup", migrations: Self.schema) { database in
            try await database.write { try $0.run("INSERT INTO mark VALUES (1, 'kept')") }
            let path = NSTemporaryDirectory() + "stepwell-test-\(UUID().uuidString).dump"
            defer { unlink(path) }
            try await database.backup(to: path)
            let restored = try await Subprocess.run(
                .name("pg_restore"), arguments: ["--file=-", path], output: .string(limit: 1 << 20))
            let text = restored.standardOutput
            #expect(text.contains("CREATE TABLE public.mark") && text.contains("1\tkept"))
            await #expect(throws: DatabaseError.self) { try await database.backup(to: "/nowhere/at/all.dump") }
        }
    }
}
