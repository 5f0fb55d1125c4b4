import Database
import Foundation
import Synchronization
import TestEngines
import Testing

@Suite struct `Reads of the database` {
    private static let schema = [
        Migration(
            name: "m1",
            schema: """
                CREATE TABLE mark (id :int PRIMARY KEY, note TEXT NOT NULL) :strict;
                INSERT INTO mark (id, note) VALUES (1, 'old');
                """)
    ]

    @Test(arguments: Engine.available) func `see one moment, whatever is written meanwhile`(engine: Engine) async throws {
        try await engine.with("reads", migrations: Self.schema) { database in
            let (hasBegun, mayGoOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
            async let both = database.read { transaction in
                let before = try transaction.first("SELECT note FROM mark WHERE id = 1") { try $0.next(String.self) }
                hasBegun.signal()
                mayGoOn.wait()
                let after = try transaction.first("SELECT note FROM mark WHERE id = 1") { try $0.next(String.self) }
                return [before, after]
            }
            await Self.onThread { hasBegun.wait() }
            try await database.write { try $0.run("UPDATE mark SET note = 'new' WHERE id = 1") }
            mayGoOn.signal()
            #expect(try await both == ["old", "old"])
            let now = try await database.read { try $0.first("SELECT note FROM mark") { try $0.next(String.self) } }
            #expect(now == "new")
        }
    }

    @Test(arguments: Engine.available) func `do not wait for a write that is under way`(engine: Engine) async throws {
        try await engine.with("reads", migrations: Self.schema) { database in
            let (hasWritten, mayCommit) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
            async let writing: Void = database.write { transaction in
                try transaction.run("UPDATE mark SET note = 'new' WHERE id = 1")
                hasWritten.signal()
                mayCommit.wait()
            }
            await Self.onThread { hasWritten.wait() }
            let note = try await database.read { try $0.first("SELECT note FROM mark") { try $0.next(String.self) } }
            #expect(note == "old")
            mayCommit.signal()
            try await writing
        }
    }

    /// What a refusal before the first question does: the next reader of the connection must get its own answers.
    @Test(arguments: Engine.available) func `that ask nothing leave the next one its own answers`(engine: Engine) async throws {
        struct Refused: Error {}
        try await engine.with("reads", migrations: Self.schema) { database in
            for round in 1...20 {
                await #expect(throws: Refused.self) { try await database.read { _ in throw Refused() } }
                let answers = try await database.read { transaction in
                    let number = try transaction.first("SELECT id + \(round) FROM mark") { try $0.next(Int.self) }
                    return (number, try transaction.first("SELECT note FROM mark") { try $0.next(String.self) })
                }
                #expect(answers == (round + 1, "old"))
            }
        }
    }

    @Test(arguments: Engine.available) func `hear the answers of several questions, each its own`(engine: Engine) async throws {
        try await engine.with("reads", migrations: Self.schema) { database in
            for _ in 0..<3 {
                let (notes, count, none) = try await database.write { transaction in
                    var (notes, count, none): ([String], Int?, [Int]) = ([], nil, [])
                    try transaction.runSoon("INSERT INTO mark VALUES (2, 'new') ON CONFLICT DO NOTHING")
                    try transaction.ask(
                        Question("SELECT note FROM mark ORDER BY id") { notes.append(try $0.next()) },
                        Question("SELECT id FROM mark WHERE id > \(2)") { none.append(try $0.next()) },
                        Question("SELECT COUNT(*) FROM mark WHERE note <> \("other")") { count = try $0.next() })
                    return (notes, count, none)
                }
                #expect(notes == ["old", "new"] && count == 2 && none.isEmpty)
            }
        }
    }

    @Test(arguments: Engine.available) func `of several questions fail together, and the next is answered`(engine: Engine) async throws {
        try await engine.with("reads", migrations: Self.schema) { database in
            await #expect(throws: DatabaseError.self) {
                try await database.read { transaction in
                    try transaction.ask(
                        Question("SELECT id FROM mark") { _ = try $0.next(Int.self) }, Question("SELECT id FROM nowhere") { _ in },
                        Question("SELECT note FROM mark") { _ = try $0.next(String.self) })
                }
            }
            let next = try await database.read { try $0.first("SELECT id FROM mark") { try $0.next(Int.self) } }
            #expect(next == 1)
        }
    }

    @Test(arguments: Engine.available) func `cannot write`(engine: Engine) async throws {
        try await engine.with("reads", migrations: Self.schema) { database in
            await #expect(throws: DatabaseError.self) {
                try await database.read { try $0.run("UPDATE mark SET note = 'new'") }
            }
            let note = try await database.read { try $0.first("SELECT note FROM mark") { try $0.next(String.self) } }
            #expect(note == "old")
        }
    }

    @Test(arguments: Engine.available)
    func `hand out a long answer row by row, with other questions in between`(engine: Engine) async throws {
        try await engine.with("reads", migrations: Self.schema) { database in
            try await database.write { transaction in
                for id in 2...5000 { try transaction.run("INSERT INTO mark VALUES (\(id), 'many')") }
            }
            let (sum, asked) = try await database.read { transaction in
                var (sum, asked) = (0, 0)
                try transaction.each("SELECT id FROM mark ORDER BY id") { row in
                    let id = try row.next(Int.self)
                    sum += id
                    guard id % 1000 == 0 else { return }
                    try transaction.each("SELECT id FROM mark ORDER BY id") { _ in asked += 1 }
                }
                return (sum, asked)
            }
            #expect(sum == 5000 * 5001 / 2)
            #expect(asked == 5 * 5000)
        }
    }

    private struct Enough: Error {}

    @Test(arguments: Engine.available) func `can stop in the middle of an answer`(engine: Engine) async throws {
        try await engine.with("reads", migrations: Self.schema) { database in
            try await database.write { transaction in
                for id in 2...3000 { try transaction.run("INSERT INTO mark VALUES (\(id), 'many')") }
            }
            let count = try await database.read { transaction in
                #expect(throws: Enough.self) { try transaction.each("SELECT id FROM mark") { _ in throw Enough() } }
                return try transaction.first("SELECT COUNT(*) FROM mark") { try $0.next(Int.self) }
            }
            #expect(count == 3000)
        }
    }

    @Test(arguments: Engine.available) func `go on after a statement that failed`(engine: Engine) async throws {
        try await engine.with("reads", migrations: Self.schema) { database in
            for _ in 0..<20 {
                await #expect(throws: DatabaseError.self) {
                    try await database.read { try $0.rows("SELECT nothing FROM mark") { _ in } }
                }
                let note = try await database.read {
                    try $0.first("SELECT note FROM mark") { try $0.next(String.self) }
                }
                #expect(note == "old")
            }
        }
    }

    /// Waits where waiting holds up nobody: the tests' own tasks share few threads.
    private static func onThread(_ work: @escaping @Sendable () -> Void) async {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                work()
                continuation.resume()
            }
        }
    }
}
