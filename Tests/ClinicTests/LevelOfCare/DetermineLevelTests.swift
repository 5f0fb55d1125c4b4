import Database
import TestEngines
import Testing

@testable import Clinic

@Suite struct `A level of care` {
    private func words(_ world: World, _ inquiry: ID<Inquiry>) async throws -> LevelReading {
        try await world.clinic.level(of: inquiry, as: world.director)
    }

    @Test func `signed by a prescriber opens the gate when it is the programme's own`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            try await world.determine(try World.iop(), inquiry)
            let reading = try await words(world, inquiry)
            #expect(reading.signed?.signature?.name == "samir, MD" && reading.draft == nil)
            #expect(try await world.facts(of: inquiry).contains(.levelDetermined))
            #expect(
                try await world.clinic.database.read { try $0.facts(of: [inquiry])[inquiry] }?.last { $0.fact == .levelDetermined }?.because
                    == "Intensive outpatient (IOP) determined on 2026-02-23")
        }
    }

    @Test func `other than the programme's keeps the gate closed, and closes it again`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            try await world.determine(try World.iop(), inquiry)
            try await world.determine(try World.iop { ($0.recommended, $0.decided) = ("php", "php") }, inquiry)
            #expect(try await world.facts(of: inquiry).contains(.levelDetermined) == false)
            let reading = try await words(world, inquiry)
            #expect(reading.determinations.map(\.number) == [2, 1] && reading.signed?.words.decided == "php")
        }
    }

    @Test func `of IOP or PHP is signed by nobody while something rules it out; nothing changes, and the journal has it`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            let found = try World.iop { $0.findings["withdrawal"] = CriterionFinding(.yes, words: "Seizures last year") }
            let draft = try await world.clinic.saveDetermination(found, version: 0, of: inquiry, as: world.ines)
            let before = try await words(world, inquiry)
            for signer in [world.samir, world.nora] {
                await #expect(throws: LevelRefusal.hardStop(["Withdrawal that needs medical care"])) {
                    try await world.clinic.signDetermination(version: draft.version, of: inquiry, as: signer)
                }
            }
            #expect(try await words(world, inquiry).determinations == before.determinations)
            #expect(try await world.facts(of: inquiry).contains(.levelDetermined) == false)
            #expect(try await world.refused("level.hard-stop") == 2)
        }
    }

    /// Whoever goes past the program meets the same rules in the database.
    @Test(arguments: [
        "stops = 1", "recommended = 'php'", "recommended = 'php', reason = 'safety', rationale = '    too short      '",
        "not_lower = ''", "not_higher = not_lower", "decided = ''",
    ])
    func `is not signed past the rules with SQL either`(change: String) async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            _ = try await world.clinic.saveDetermination(try World.iop(), version: 0, of: inquiry, as: world.ines)
            let attempts: [String: SQL] = [
                "stops = 1": "UPDATE level_determination SET stops = 1, signed_at = 1, signed_by = 11, signed_as = 'x'",
                "recommended = 'php'": "UPDATE level_determination SET recommended = 'php', signed_at = 1, signed_by = 11, signed_as = 'x'",
                "recommended = 'php', reason = 'safety', rationale = '    too short      '": """
                UPDATE level_determination SET recommended = 'php', reason = 'safety', rationale = '    too short      ',
                    signed_at = 1, signed_by = 11, signed_as = 'x'
                """,
                "not_lower = ''": "UPDATE level_determination SET not_lower = '', signed_at = 1, signed_by = 11, signed_as = 'x'",
                "not_higher = not_lower":
                    "UPDATE level_determination SET not_higher = not_lower, signed_at = 1, signed_by = 11, signed_as = 'x'",
                "decided = ''": "UPDATE level_determination SET decided = '', signed_at = 1, signed_by = 11, signed_as = 'x'",
            ]
            let attempt = try #require(attempts[change])
            await #expect(throws: (any Error).self) { try await world.clinic.database.write { try $0.run(attempt) } }
            let whole = try World.iop()
            #expect(try await words(world, inquiry).draft?.words == whole)
        }
    }

    @Test func `is determined only by a prescriber's role and licence, of the version they read`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            await #expect(throws: LevelRefusal.nothingWritten) {
                try await world.clinic.signDetermination(version: 0, of: inquiry, as: world.samir)
            }
            let draft = try await world.clinic.saveDetermination(try World.iop(), version: 0, of: inquiry, as: world.carla)
            for caller in [world.therapist, world.director, world.ines] {
                await #expect(throws: AccessRefusal.notYourDeed) {
                    try await world.clinic.signDetermination(version: 1, of: inquiry, as: caller)
                }
            }
            // The role alone is not enough: Carla's account has no letters.
            let unlettered = Caller(staff: ID(14), name: "x", role: .prescriber, caseload: .everybody, origin: "test")
            await #expect(throws: LevelRefusal.prescriberNeeded) {
                try await world.clinic.signDetermination(version: 1, of: inquiry, as: unlettered)
            }
            await #expect(throws: LevelRefusal.changedSinceRead) {
                try await world.clinic.signDetermination(version: 2, of: inquiry, as: world.nora)
            }
            #expect(try await words(world, inquiry).determinations == [draft])
            try await world.clinic.signDetermination(version: 1, of: inquiry, as: world.nora)
            #expect(try await words(world, inquiry).signed?.signature?.name == "nora, PMHNP-BC")
        }
    }

    @Test func `written by two at once gives the second the first one's words, and changes nothing`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            let first = try await world.clinic.saveDetermination(try World.iop(), version: 0, of: inquiry, as: world.ines)
            await #expect(throws: DeterminationConflict(current: first)) {
                try await world.clinic.saveDetermination(
                    try World.iop { $0.notLower = "Other words, long enough." }, version: 0, of: inquiry, as: world.carla)
            }
            #expect(try await world.clinic.saveDetermination(try World.iop(), version: 0, of: inquiry, as: world.carla) == first)
            #expect(try await words(world, inquiry).determinations == [first])
        }
    }

    @Test func `that was signed never changes, not even with SQL, and the next takes its place`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            try await world.determine(try World.iop(), inquiry)
            let signed = try await words(world, inquiry).signed
            for attempt: SQL in ["UPDATE level_determination SET decided = 'php'", "DELETE FROM level_determination"] {
                #expect(try await world.clinic.database.write { try $0.run(attempt) } == 0)
            }
            let next = try await world.clinic.saveDetermination(
                try World.iop { $0.notLower = "Other words, long enough." }, version: 0, of: inquiry, as: world.ines)
            let reading = try await words(world, inquiry)
            #expect(next.number == 2 && reading.draft == next && reading.signed == signed)
            #expect(try await world.facts(of: inquiry).contains(.levelDetermined))
        }
    }

    @Test func `points at nothing that there is not`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            for change: @Sendable (inout DeterminationWords) -> Void in [
                { $0.findings["charm"] = CriterionFinding(.yes) }, { $0.findings["support"] = CriterionFinding(.yes, field: "charm") },
            ] {
                let words = try World.iop(change)
                await #expect(throws: LevelRefusal.unknownCriterion) {
                    try await world.clinic.saveDetermination(words, version: 0, of: inquiry, as: world.ines)
                }
            }
            let words = try World.iop { $0.rating = ID(7) }
            await #expect(throws: LevelRefusal.unknownRating) {
                try await world.clinic.saveDetermination(words, version: 0, of: inquiry, as: world.ines)
            }
            #expect(try await self.words(world, inquiry).determinations.isEmpty)
        }
    }

    @Test func `of somebody in care with us is a step inside their episode`() async throws {
        try await World.onEachEngine { world in
            let inquiry = try await world.asked()
            #expect(try await words(world, inquiry).placement == nil)
            try await world.clinic.database.write { try $0.run("UPDATE inquiry SET member_id = 101 WHERE id = \(inquiry)") }
            let reading = try await words(world, inquiry)
            #expect(reading.placement?.episodeOpened == World.monday)
            #expect(reading.move(to: "php") == .up && reading.move(to: "iop") == .same && reading.move(to: "outpatient") == .down)
        }
    }
}
