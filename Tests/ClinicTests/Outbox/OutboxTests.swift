import Database
import TestEngines
import Testing

@testable import Clinic

@Suite struct `A letter` {
    private let letter = Letter(
        recipient: "ana@example.org", subject: "Your page is ready", body: "https://stepwell.test/x", about: "account:7")

    private func post(_ world: World) async throws {
        let letter = letter
        try await world.clinic.perform(.runJobs, as: .program) { try $0.post(letter) }
    }

    private func clinic(_ world: World, later seconds: Int) throws -> Clinic {
        try Clinic(
            database: world.clinic.database, surroundings: .still(at: world.clinic.now.adding(seconds: seconds)), packs: world.clinic.packs,
            passwordCost: .forTests)
    }

    @Test func `leaves once, and its words are not kept`() async throws {
        try await World.onEachEngine { world in
            try await post(world)
            let box = LetterBox()
            #expect(try await world.clinic.carryLetters(by: box) == 1)
            #expect(try await world.clinic.carryLetters(by: box) == 0)
            #expect(await box.letters == [letter])
            let body = try await world.clinic.database.read { try $0.first("SELECT body FROM outbox") { try $0.next(String.self) } }
            #expect(body == "")
        }
    }

    @Test func `of work that was taken back never leaves`() async throws {
        try await World.onEachEngine { world in
            let letter = letter
            await #expect(throws: AccessRefusal.unknownMember) {
                try await world.clinic.perform(.runJobs, as: .program) { work in
                    try work.post(letter)
                    throw AccessRefusal.unknownMember
                }
            }
            let carried = try await world.clinic.carryLetters(by: LetterBox())
            #expect(carried == 0)
        }
    }

    @Test func `that was not taken waits, longer each time, and is given up visibly`() async throws {
        try await World.onEachEngine { world in
            try await post(world)
            let box = LetterBox(jams: 100)
            #expect(try await world.clinic.carryLetters(by: box) == 0)
            // Not again at once: the next try is two minutes later.
            #expect(try await world.clinic.carryLetters(by: LetterBox()) == 0)
            var seconds = 0
            for _ in 1..<Clinic.mostAttempts {
                seconds += 6 * 3600 + 1
                #expect(try await clinic(world, later: seconds).carryLetters(by: box) == 0)
            }
            let standing = try await world.clinic.letterStanding(as: world.director)
            #expect(standing.waiting.isEmpty && standing.givenUp.map(\.channel) == [.email])
            // Its words may hold a way in, and nobody sends them any more.
            let words = try await world.clinic.database.read { try $0.rows("SELECT body FROM outbox") { try $0.next(String.self) } }
            #expect(words == [""])
            #expect(try await clinic(world, later: seconds * 2).carryLetters(by: LetterBox()) == 0)
        }
    }

    @Test func `whose carrier died is carried by another`() async throws {
        try await World.onEachEngine { world in
            try await post(world)
            let now = world.clinic.now
            let claimed = try await world.clinic.database.write {
                try $0.claimLetter(for: .email, at: now, until: now.adding(seconds: 120))
            }
            #expect(claimed != nil)
            #expect(try await world.clinic.carryLetters(by: LetterBox()) == 0)
            #expect(try await clinic(world, later: 121).carryLetters(by: LetterBox()) == 1)
        }
    }
}

@Suite struct `Letters of two channels` {
    private struct Refused: CourierProblem {
        var words: String { "Refused." }
        var isFinal: Bool { true }
    }

    /// A courier that takes nothing, and would not tomorrow.
    private struct Wall: Courier {
        var channel: Letter.Channel { .email }
        func carry(_ letter: Letter, id: ID<Letter>) throws { throw Refused() }
    }

    private let letter = Letter(recipient: "ana@example.org", subject: "Your page is ready", body: "x", about: "account:7")
    private let text = Letter(.text, recipient: "+15035550142", subject: "", body: "x", about: "account:7")

    @Test func `are each carried by their own courier`() async throws {
        try await World.onEachEngine { world in
            let both = [letter, text]
            try await world.clinic.perform(.runJobs, as: .program) { work in for letter in both { try work.post(letter) } }
            #expect(try await world.carried(.text) == [text])
            #expect(try await world.carried(.email) == [letter])
        }
    }

    @Test func `are given up at once when they would be refused each time`() async throws {
        try await World.onEachEngine { world in
            let letter = letter
            try await world.clinic.perform(.runJobs, as: .program) { try $0.post(letter) }
            #expect(try await world.clinic.carryLetters(by: Wall()) == 0)
            let standing = try await world.clinic.letterStanding(as: world.director)
            #expect(standing.waiting.isEmpty && standing.givenUp.map(\.problem) == ["Refused."])
        }
    }

    @Test func `that waited before there were two still leave`() async throws {
        for engine in Engine.available {
            try await engine.with(migrations: Array(Migration.all.prefix { !$0.name.contains("m0027-texts") })) { database in
                try await database.write {
                    try $0.run(
                        """
                        INSERT INTO outbox (id, channel, recipient, subject, body, about, made_at, next_at, attempts)
                        VALUES (5, 'email', 'ana@example.org', 'Your page is ready', 'x', 'account:7', 0, 0, 3)
                        """)
                }
                try await database.migrate(Migration.all)
                let world = try await World(database)
                #expect(try await world.carried(.email) == [letter])
            }
        }
    }
}
