import Database
import TestEngines
import Testing

@Suite struct `Migrations` {
    private static let schema = [
        Migration(
            name: "m1",
            schema: """
                CREATE TABLE tamper_attempt (
                    at :int NOT NULL, relation TEXT NOT NULL, row_key TEXT NOT NULL, change TEXT NOT NULL
                ) :strict;
                CREATE TABLE note (id :int PRIMARY KEY, words TEXT NOT NULL, is_signed :int NOT NULL) :strict;
                :frozen note id OLD.is_signed = 1
                """),
        Migration(name: "m2", schema: "CREATE TABLE addendum (note :int NOT NULL REFERENCES note (id)) :strict;"),
    ]

    @Test(arguments: Engine.available) func `are done once, in order`(engine: Engine) async throws {
        try await engine.with { database in
            #expect(try await database.migrate([Self.schema[0]]) == ["m1"])
            let early = try await database.schema()
            #expect(try await database.migrate(Self.schema) == ["m2"])
            let full = try await database.schema()
            #expect(try await database.migrate(Self.schema) == [])
            #expect(try await database.schema() == full)
            #expect(full != early && full.contains("addendum") && full.contains("note_frozen"))
        }
    }

    @Test(arguments: Engine.available) func `that fail leave nothing`(engine: Engine) async throws {
        try await engine.with { database in
            try await database.migrate([Self.schema[0]])
            let before = try await database.schema()
            let table = "CREATE TABLE half (id :int) :strict;\n"
            let broken = Migration(name: "m3", schema: table + table)
            await #expect(throws: DatabaseError.self) { try await database.migrate(Self.schema + [broken]) }
            #expect(try await database.schema() == before)
            #expect(try await database.migrate(Self.schema) == ["m2"])
        }
    }

    @Test(arguments: Engine.available) func `are done once even if two nodes start together`(engine: Engine)
        async throws
    {
        let place = try await engine.place("migrations")
        let nodes = [try place.open(), try place.open()]
        async let first = nodes[0].migrate(Self.schema)
        async let second = nodes[1].migrate(Self.schema)
        #expect(try await (first + second).sorted() == ["m1", "m2"])
        for node in nodes { try await node.close() }
        try await place.remove()
    }

    @Test(
        arguments: Engine.available,
        [
            "UPDATE note SET words = 'changed' WHERE id = 1",
            "DELETE FROM note WHERE id = 1",
            "INSERT INTO note VALUES (1, 'changed', 0) ON CONFLICT (id) DO UPDATE SET words = excluded.words",
        ] as [SQL])
    func `make a signed note unchangeable and remember who tried`(engine: Engine, change: SQL) async throws {
        try await engine.with("frozen", migrations: Self.schema) { database in
            try await database.write { transaction in
                try transaction.run("INSERT INTO note VALUES (1, 'as signed', 1), (2, 'a draft', 0)")
            }
            #expect(try await database.write { try $0.run(change) } == 0)
            #expect(try await Self.words(database) == ["as signed", "a draft"])
            let attempts = try await database.read { transaction in
                try transaction.rows("SELECT at, relation, row_key, change FROM tamper_attempt") { row in
                    (try row.next(Int.self) > 0, [try row.next(String.self), try row.next(), try row.next()])
                }
            }
            let kind = change.text.hasPrefix("DELETE") ? "DELETE" : "UPDATE"
            #expect(attempts.map(\.1) == [["note", "1", kind]])
            #expect(attempts.map(\.0) == [true])
        }
    }

    @Test(arguments: Engine.available)
    func `leave no back door to a signed note`(engine: Engine) async throws {
        let doors: [SQL] =
            switch engine {
            case .sqlite:
                [
                    "INSERT OR REPLACE INTO note VALUES (1, 'changed', 0)",
                    "UPDATE OR REPLACE note SET id = 1 WHERE id = 2",
                ]
            case .postgres: ["TRUNCATE note CASCADE"]
            }
        for door in doors {
            try await engine.with("frozen", migrations: Self.schema) { database in
                try await database.write {
                    try $0.run("INSERT INTO note VALUES (1, 'as signed', 1), (2, 'a draft', 0)")
                }
                do { try await database.write { try $0.run(door) } } catch is DatabaseError {}
                #expect(try await Self.words(database).contains("as signed"), "\(door.text)")
            }
        }
    }

    @Test(arguments: Engine.available) func `leave a draft free`(engine: Engine) async throws {
        try await engine.with("frozen", migrations: Self.schema) { database in
            try await database.write { try $0.run("INSERT INTO note VALUES (2, 'a draft', 0)") }
            #expect(try await database.write { try $0.run("UPDATE note SET words = 'better' WHERE id = 2") } == 1)
            #expect(try await Self.words(database) == ["better"])
        }
    }

    private static func words(_ database: any Database) async throws -> [String] {
        try await database.read { try $0.rows("SELECT words FROM note ORDER BY id") { try $0.next(String.self) } }
    }
}
