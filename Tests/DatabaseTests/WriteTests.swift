import Database
import TestEngines
import Testing

@Suite struct `Writes to the database` {
    static let schema = [
        Migration(
            name: "m1",
            schema: """
                CREATE TABLE mark (id :int PRIMARY KEY, note TEXT NOT NULL CHECK (note <> 'forbidden')) :strict;
                CREATE TABLE counter (id :int PRIMARY KEY, value :int NOT NULL) :strict;
                CREATE TABLE child (id :int PRIMARY KEY,
                    mark :int NOT NULL REFERENCES mark (id) DEFERRABLE INITIALLY DEFERRED) :strict;
                INSERT INTO counter (id, value) VALUES (1, 0);
                """)
    ]

    private struct ChangedMyMind: Error {}

    @Test(arguments: Engine.available)
    func `that fail take nothing of the others with them`(engine: Engine) async throws {
        try await engine.with("writes", migrations: Self.schema) { database in
            let kept = await withTaskGroup(of: Int?.self) { group in
                for id in 1...60 {
                    group.addTask {
                        do {
                            try await database.write { transaction in
                                try transaction.run("INSERT INTO mark VALUES (\(id), 'first')")
                                // Three ways to fail: by the clinic's own rule, by the table's, by a broken statement.
                                if id % 4 == 1 { throw ChangedMyMind() }
                                if id % 4 == 2 { try transaction.run("INSERT INTO mark VALUES (\(-id), 'forbidden')") }
                                if id % 4 == 3 { try transaction.run("INSERT INTO nowhere VALUES (1)") }
                            }
                            return id
                        } catch {
                            return nil
                        }
                    }
                }
                return await group.reduce(into: Set<Int>()) { if let id = $1 { $0.insert(id) } }
            }
            let found = try await database.read { try $0.rows("SELECT id FROM mark") { try $0.next(Int.self) } }
            #expect(kept == Set((1...60).filter { $0 % 4 == 0 }))
            #expect(Set(found) == kept)
        }
    }

    @Test(arguments: Engine.available)
    func `that fail by a statement nobody waited for are told so, and they alone`(engine: Engine) async throws {
        try await engine.with("writes", migrations: Self.schema) { database in
            let failed = await withTaskGroup(of: Int?.self) { group in
                for id in 1...40 {
                    group.addTask {
                        do {
                            try await database.write { transaction in
                                try transaction.runSoon("INSERT INTO mark VALUES (\(id), \(id % 8 == 3 ? "forbidden" : "kept"))")
                            }
                            return nil
                        } catch DatabaseError.constraint {
                            return id
                        } catch {
                            Issue.record(error)
                            return nil
                        }
                    }
                }
                return await group.reduce(into: Set<Int>()) { if let id = $1 { $0.insert(id) } }
            }
            let found = try await database.read { try $0.rows("SELECT id FROM mark") { try $0.next(Int.self) } }
            #expect(failed == [3, 11, 19, 27, 35])
            #expect(Set(found) == Set(1...40).subtracting(failed))
        }
    }

    @Test(arguments: Engine.available)
    func `are there for another node as soon as they are answered`(engine: Engine) async throws {
        let place = try await engine.place("writes")
        let (here, there) = (try place.open(), try place.open())
        try await here.migrate(Self.schema)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for id in 1...64 {
                group.addTask {
                    try await here.write { try $0.run("INSERT INTO mark VALUES (\(id), 'arrived')") }
                    return try await there.read { try $0.first("SELECT 1 FROM mark WHERE id = \(id)") { _ in true } }
                        ?? false
                }
            }
            for try await isThere in group { #expect(isThere) }
        }
        try await here.close()
        try await there.close()
        try await place.remove()
    }

    @Test(arguments: Engine.available)
    func `of sixty-four people on two nodes lose no count`(engine: Engine) async throws {
        let place = try await engine.place("writes")
        let nodes = [try place.open(), try place.open()]
        try await nodes[0].migrate(Self.schema)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for person in 0..<64 {
                let node = nodes[person % nodes.count]
                group.addTask {
                    for _ in 0..<4 { try await Self.count(on: node) }
                }
            }
            try await group.waitForAll()
        }
        let total = try await nodes[1].read { try $0.first("SELECT value FROM counter") { try $0.next(Int.self) } }
        #expect(total == 256)
        for node in nodes { try await node.close() }
        try await place.remove()
    }

    @Test(arguments: Engine.available)
    func `that said beforehand what they will ask lose no count`(engine: Engine) async throws {
        try await engine.with("writes", migrations: Self.schema) { database in
            try await database.write { try $0.run("INSERT INTO counter (id, value) VALUES (2, 0), (3, 0), (4, 0)") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for turn in 0..<160 {
                    let id = turn % 4 + 1
                    let question: SQL = "SELECT value FROM counter WHERE id = \(id)"
                    // Every tenth says nothing beforehand, and changes what others have asked for.
                    let foresight = turn % 10 == 0 ? nil : Foresight(subject: id, [question])
                    group.addTask {
                        try await database.write(foreseeing: foresight) { transaction in
                            var value = 0
                            try transaction.ask(Question(question) { value = try $0.next() })
                            try transaction.runSoon("UPDATE counter SET value = \(value + 1) WHERE id = \(id)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let counts = try await database.read { try $0.rows("SELECT value FROM counter ORDER BY id") { try $0.next(Int.self) } }
            #expect(counts == [40, 40, 40, 40])
        }
    }

    /// Read, then written: where two did it at once without either noticing, one count would be lost.
    private static func count(on node: any Database) async throws {
        try await node.write { transaction in
            let value = try transaction.first("SELECT value FROM counter WHERE id = 1") { try $0.next(Int.self) }
            try transaction.run("UPDATE counter SET value = \((value ?? 0) + 1) WHERE id = 1")
        }
    }

    @Test(arguments: Engine.available)
    func `that a rule of the tables refuses say so`(engine: Engine) async throws {
        try await engine.with("writes", migrations: Self.schema) { database in
            try await database.write { try $0.run("INSERT INTO mark VALUES (1, 'first')") }
            let refused: [SQL] = [
                "INSERT INTO mark VALUES (1, 'twice')", "INSERT INTO mark VALUES (2, 'forbidden')",
                "INSERT INTO mark VALUES (3, NULL)", "INSERT INTO child VALUES (1, 99)",
            ]
            for statement in refused {
                let error = await #expect(throws: DatabaseError.self) {
                    try await database.write { try $0.run(statement) }
                }
                guard case .constraint = error else {
                    Issue.record("\(statement.text) gave \(String(describing: error))")
                    continue
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `with a promise broken at COMMIT fail alone`(engine: Engine) async throws {
        try await engine.with("writes", migrations: Self.schema) { database in
            let failed = await withTaskGroup(of: Int?.self) { group in
                for id in 1...24 {
                    group.addTask {
                        do {
                            try await database.write { transaction in
                                try transaction.run("INSERT INTO child VALUES (\(id), \(id))")
                                if id != 7 { try transaction.run("INSERT INTO mark VALUES (\(id), 'parent')") }
                            }
                            return nil
                        } catch {
                            return id
                        }
                    }
                }
                return await group.reduce(into: [Int]()) { if let id = $1 { $0.append(id) } }
            }
            let children = try await database.read {
                try $0.first("SELECT COUNT(*) FROM child") { try $0.next(Int.self) }
            }
            #expect(failed == [7])
            #expect(children == 23)
        }
    }

    @Test(arguments: Engine.available)
    func `cannot be kept when a refused statement was overlooked`(engine: Engine) async throws {
        try await engine.with("writes", migrations: Self.schema) { database in
            await #expect(throws: DatabaseError.self) {
                try await database.write { transaction in
                    try transaction.run("INSERT INTO mark VALUES (1, 'before')")
                    do { try transaction.run("INSERT INTO mark VALUES (1, 'again')") } catch is DatabaseError {}
                }
            }
            let count = try await database.read { try $0.first("SELECT COUNT(*) FROM mark") { try $0.next(Int.self) } }
            #expect(count == 0)
        }
    }
}
