import Database
import TestEngines
import Testing

@testable import Clinic
@testable import Sample

@Suite struct `SQLite and PostgreSQL` {
    /// What each engine holds after the same clinic was planted in it and its sessions were planned ahead.
    private func judged(on engine: Engine, _ worlds: [SeedWorld]) async throws -> [String] {
        try await engine.with("sample", migrations: Migration.all) { database in
            let clinic = try Clinic(
                database: database, surroundings: .still(at: PlantedClinic.afternoon), packs: Clinic.housePacks.packs,
                passwordCost: .forTests)
            try await clinic.open()
            for world in worlds { try await clinic.plant(world, as: .console) }
            try await clinic.generateSessions(through: Day(number: 20_642), as: .program)
            return try await clinic.judged()
        }
    }

    private func answers(_ worlds: [SeedWorld]) async throws -> [[String]] {
        var answers: [[String]] = []
        for engine in Engine.available { answers.append(try await judged(on: engine, worlds)) }
        return answers
    }

    @Test func `judge the sample clinic alike`() async throws {
        let answers = try await answers([try SampleClinic.world(now: PlantedClinic.afternoon)])
        #expect(answers.allSatisfy { $0 == answers[0] && $0.count > 5000 })
    }

    @Test func `judge a scaled clinic of four programmes alike`() async throws {
        let slices = try ScaledClinic.slices(members: 700, weeks: 2, seed: 11, endingOn: Day(number: 20_606))
        let answers = try await answers(try slices.map { try $0.world() })
        #expect(answers.allSatisfy { $0 == answers[0] && $0.count > 20_000 })
    }
}
