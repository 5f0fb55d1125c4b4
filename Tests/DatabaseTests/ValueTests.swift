import Database
import TestEngines
import Testing

@Suite struct `Values in the database` {
    private static let table = [
        Migration(
            name: "m1",
            schema:
                "CREATE TABLE thing (id :int PRIMARY KEY, number :int, measure :real, words TEXT, bytes :blob) :strict;"
                .replacing(":real", with: "DOUBLE PRECISION"))
    ]
    // SQLite's STRICT tables know REAL, PostgreSQL says DOUBLE PRECISION; only a test stores a fraction.
    private static func migrations(_ engine: Engine) -> [Migration] {
        guard engine == .sqlite else { return table }
        return table.map { Migration(name: $0.name, schema: $0.schema.replacing("DOUBLE PRECISION", with: "REAL")) }
    }

    struct Thing: Equatable, Sendable {
        var number: Int?, measure: Double?, words: String?, bytes: [UInt8]?
    }

    @Test(arguments: Engine.available) func `come back as they were put in`(engine: Engine) async throws {
        let things: [Thing] = [
            Thing(number: 0, measure: 0, words: "", bytes: []),
            Thing(
                number: .max, measure: .greatestFiniteMagnitude, words: "Ämilie 日本 🌱\nsecond line\ttab",
                bytes: Array(0...255)),
            Thing(number: .min, measure: -0.1, words: #"quotes ' " \ $1 ; --"#, bytes: [0, 92, 120, 39]),
            Thing(number: -1, measure: 1.0 / 3, words: "null", bytes: [0]),
            Thing(number: nil, measure: nil, words: nil, bytes: nil),
        ]
        try await engine.with("values", migrations: Self.migrations(engine)) { database in
            try await database.write { transaction in
                for (id, thing) in things.enumerated() {
                    try transaction.run(
                        "INSERT INTO thing VALUES (\(id), \(thing.number), \(thing.measure), \(thing.words), \(thing.bytes))"
                    )
                }
            }
            let read = try await database.read { transaction in
                try transaction.rows("SELECT number, measure, words, bytes FROM thing ORDER BY id") { row in
                    Thing(number: try row.next(), measure: try row.next(), words: try row.next(), bytes: try row.next())
                }
            }
            #expect(read == things)
        }
    }

    @Test(arguments: Engine.available)
    func `are bound and never become part of the statement`(engine: Engine) async throws {
        try await engine.with("values", migrations: Self.migrations(engine)) { database in
            let name = "Rosa'); DROP TABLE thing; --"
            try await database.write { try $0.run("INSERT INTO thing (id, words) VALUES (1, \(name))") }
            let found = try await database.read { transaction in
                try transaction.rows("SELECT words FROM thing WHERE words = \(name)") { try $0.next(String.self) }
            }
            #expect(found == [name])
        }
    }

    @Test(arguments: Engine.available) func `of one place may be missing now and present later`(engine: Engine)
        async throws
    {
        try await engine.with("values", migrations: Self.migrations(engine)) { database in
            let numbers: [Int?] = [nil, 7, nil]
            let words: [String?] = ["seven", nil, nil]
            try await database.write { transaction in
                for id in 0..<3 {
                    try transaction.run(
                        "INSERT INTO thing (id, number, words) VALUES (\(id), \(numbers[id]), \(words[id]))")
                }
            }
            let read = try await database.read { transaction in
                try transaction.rows("SELECT number, words FROM thing ORDER BY id") { row in
                    Thing(number: try row.next(), words: try row.next())
                }
            }
            #expect(read == (0..<3).map { Thing(number: numbers[$0], words: words[$0]) })
        }
    }

    @Test(arguments: Engine.available)
    func `of a text column without a type of their own are texts`(engine: Engine) async throws {
        try await engine.with { database in
            let joined = try await database.read { transaction in
                try transaction.first("SELECT \("Ada") || ' ' || \("Quist"), \(3), \(2.5)") { row in
                    [try row.next(String.self), "\(try row.next(Int.self))", "\(try row.next(Double.self))"]
                }
            }
            #expect(joined == ["Ada Quist", "3", "2.5"])
        }
    }

    @Test(arguments: Engine.available)
    func `of an in-list may be many or none`(engine: Engine) async throws {
        try await engine.with("values", migrations: Self.migrations(engine)) { database in
            try await database.write { transaction in
                for id in 0..<600 { try transaction.run("INSERT INTO thing (id) VALUES (\(id))") }
            }
            // Each length is a statement of its own: more than a connection keeps prepared.
            for length in [0, 1, 599] + Array(0..<520) {
                let wanted = Array(0..<length)
                let count = try await database.read { transaction in
                    try transaction.first("SELECT COUNT(*) FROM thing WHERE id IN \(list: wanted)") {
                        try $0.next(Int.self)
                    }
                }
                #expect(count == length)
            }
        }
    }
}
