import Database
import TestEngines
import Testing

@Suite struct `Notices` {
    private struct ChangedMyMind: Error {}

    @Test(arguments: Engine.available)
    func `arrive after the commit, and those of an undone write never`(engine: Engine) async throws {
        try await engine.with("notices", migrations: `Writes to the database`.schema) { database in
            var heard = database.notices().makeAsyncIterator()
            await #expect(throws: ChangedMyMind.self) {
                try await database.write { transaction in
                    try transaction.notify("session", "undone")
                    throw ChangedMyMind()
                }
            }
            try await database.write { transaction in
                try transaction.run("INSERT INTO mark VALUES (1, 'present')")
                try transaction.notify("session", "S1\nJosé arrived")
            }
            let first = await heard.next()
            #expect(first == Notice(channel: "session", payload: "S1\nJosé arrived"))
            let marks = try await database.read { try $0.first("SELECT COUNT(*) FROM mark") { try $0.next(Int.self) } }
            #expect(marks == 1)
        }
    }

    @Test(arguments: Engine.available.filter { $0 == .postgres })
    func `of one node arrive on another`(engine: Engine) async throws {
        let place = try await engine.place("notices")
        let (here, there) = (try place.open(), try place.open())
        var heard = there.notices().makeAsyncIterator()
        try await here.write { try $0.notify("board", "week 9") }
        #expect(await heard.next() == Notice(channel: "board", payload: "week 9"))
        try await here.close()
        try await there.close()
        try await place.remove()
    }

    @Test(arguments: Engine.available)
    func `that carry too much are refused before anything is written`(engine: Engine) async throws {
        try await engine.with { database in
            await #expect(throws: NoticeTooLong(channel: "session")) {
                try await database.write { try $0.notify("session", String(repeating: "x", count: 8000)) }
            }
            try await database.write { try $0.notify("session", String(repeating: "x", count: 7900)) }
        }
    }
}
