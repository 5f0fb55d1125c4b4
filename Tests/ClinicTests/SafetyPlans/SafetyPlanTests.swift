import Database
import TestEngines
import Testing

@testable import Clinic

@Suite("A safety plan") struct SafetyPlanTests {
    static let words = SafetyPlanWords([
        .signs: [SafetyPlanEntry("I stop answering my sister")], .alone: [SafetyPlanEntry("Walk to the river")],
        .helpers: [SafetyPlanEntry("Bisi", phone: "213-555-0118")],
        .safer: [SafetyPlanEntry("Old tablets", step: SaferStep(agreed: "Bisi takes them", state: .done, checked: "Theo"))],
    ])

    private func agreed(_ world: World, _ words: SafetyPlanWords = Self.words, in clinic: Clinic? = nil) async throws {
        let clinic = clinic ?? world.clinic
        let start = try await clinic.safetyPlan(of: world.ana, as: world.therapist).draft.version
        let draft = try await clinic.saveSafetyPlan(words, version: start, of: world.ana, as: world.therapist)
        try await clinic.agreeSafetyPlan(version: draft.version, how: .inTheRoom, of: world.ana, as: world.therapist)
    }

    /// The clinic so many days later. Each call in a test has a second of its own, and so ids of its own.
    private func clinic(_ world: World, days: Int, second: Int) throws -> Clinic {
        try Clinic(
            database: world.clinic.database, surroundings: .still(at: world.clinic.now.adding(seconds: days * 86400 + second)),
            packs: world.clinic.packs, passwordCost: .forTests)
    }

    @Test func `holds once both have agreed, is looked at again within a week, and the next version starts from it`() async throws {
        try await World.onEachEngine { world in
            try await agreed(world)
            let reading = try await world.clinic.safetyPlan(of: world.ana, as: world.director)
            #expect(reading.plans.map(\.number) == [1] && reading.plans[0].words == Self.words)
            #expect(
                reading.state
                    == SafetyPlanState(agreed: World.monday, due: World.monday.adding(days: 7), hasDraft: false, today: World.monday))
            #expect(reading.draft == SafetyPlanDraft(number: 2, words: Self.words, version: 0, saved: nil))
        }
    }

    @Test func `that was agreed never changes, not even with SQL, and the attempt is kept`() async throws {
        try await World.onEachEngine { world in
            try await agreed(world)
            try await world.clinic.shareSafetyPlan(with: "Bisi", how: .paper, consented: true, of: world.ana, as: world.therapist)
            let attempts: [SQL] = [
                "UPDATE safety_plan SET words = '{}'", "DELETE FROM safety_plan", "UPDATE safety_plan SET agreed_at = NULL",
                "UPDATE safety_plan_review SET due_on = 99999", "DELETE FROM safety_plan_share",
            ]
            for attempt in attempts {
                let changed = try await world.clinic.database.write { try $0.run(attempt) }
                #expect(changed == 0, "\(attempt.text)")
            }
            #expect(try await world.clinic.database.read { try $0.tamperAttempts().count } == attempts.count)
            // A later version leaves it as it was.
            let next = SafetyPlanWords([.signs: [SafetyPlanEntry("Other")]])
            _ = try await world.clinic.saveSafetyPlan(next, version: 0, of: world.ana, as: world.therapist)
            let reading = try await world.clinic.safetyPlan(of: world.ana, as: world.therapist)
            #expect(reading.plans.map(\.words) == [Self.words] && reading.draft.words == next && reading.draft.version == 1)
        }
    }

    @Test func `written by two at once gives the second the first one's words, and changes nothing`() async throws {
        try await World.onEachEngine { world in
            let first = try await world.clinic.saveSafetyPlan(Self.words, version: 0, of: world.ana, as: world.therapist)
            let mine = SafetyPlanWords([.signs: [SafetyPlanEntry("Mine")]])
            await #expect(throws: SafetyPlanConflict(current: first)) {
                try await world.clinic.saveSafetyPlan(mine, version: 0, of: world.ana, as: world.director)
            }
            // The same words sent again, because an answer was lost, are no conflict.
            #expect(try await world.clinic.saveSafetyPlan(Self.words, version: 0, of: world.ana, as: world.therapist) == first)
            #expect(try await world.clinic.saveSafetyPlan(mine, version: 1, of: world.ana, as: world.director).version == 2)
        }
    }

    @Test func `agreed while somebody still wrote shows them what holds, and lets their words begin the next version`() async throws {
        try await World.onEachEngine { world in
            try await agreed(world)
            let mine = SafetyPlanWords([.signs: [SafetyPlanEntry("Mine")]])
            let standing = SafetyPlanDraft(number: 2, words: Self.words, version: 0, saved: nil)
            await #expect(throws: SafetyPlanConflict(current: standing)) {
                try await world.clinic.saveSafetyPlan(mine, version: 1, of: world.ana, as: world.director)
            }
            #expect(try await world.clinic.saveSafetyPlan(mine, version: 0, of: world.ana, as: world.director).number == 2)
        }
    }

    @Test func `is not agreed before its hard parts were talked about, by anybody who has not read it, or without the person`() async throws
    {
        try await World.onEachEngine { world in
            let clinic = world.clinic
            let agree = { (version: Int, how: SafetyPlanAgreement.How?) in
                try await clinic.agreeSafetyPlan(version: version, how: how, of: world.ana, as: world.therapist)
            }
            await #expect(throws: SafetyPlanRefusal.nothingWritten) { try await agree(0, .inTheRoom) }
            let part = SafetyPlanWords([.signs: Self.words[.signs]])
            _ = try await clinic.saveSafetyPlan(part, version: 0, of: world.ana, as: world.therapist)
            await #expect(throws: SafetyPlanRefusal.partsMissing([.alone, .safer])) { try await agree(1, .inTheRoom) }
            _ = try await clinic.saveSafetyPlan(Self.words, version: 1, of: world.ana, as: world.therapist)
            await #expect(throws: SafetyPlanRefusal.changedSinceRead) { try await agree(1, .inTheRoom) }
            await #expect(throws: SafetyPlanRefusal.agreementMissing) { try await agree(2, nil) }
            #expect(try await clinic.safetyPlan(of: world.ana, as: world.therapist).plans.isEmpty)
            #expect(try await world.journal().contains { $0.outcome == "safety-plan.parts-missing" })
        }
    }

    @Test func `is looked at again sooner when risk changes, never later, and later when it still fits`() async throws {
        try await World.onEachEngine { world in
            try await agreed(world)
            try await clinic(world, days: 3, second: 1).askSafetyPlanReview(of: world.ana, as: world.therapist)
            let state = { (days: Int, second: Int) in
                try await clinic(world, days: days, second: second).safetyPlan(of: world.ana, as: world.therapist).state
            }
            #expect(try await state(3, 2).due == World.monday.adding(days: 7))
            #expect(try await state(7, 3).isOverdue == false)
            #expect(try await state(8, 4).isOverdue)
            try await clinic(world, days: 8, second: 5).keepSafetyPlan(of: world.ana, as: world.therapist)
            #expect(try await state(8, 6).due == World.monday.adding(days: 36))
            try await clinic(world, days: 20, second: 7).askSafetyPlanReview(of: world.ana, as: world.therapist)
            #expect(try await state(20, 8).due == World.monday.adding(days: 27))
        }
    }

    @Test func `is shared only with the person's yes, and with a name`() async throws {
        try await World.onEachEngine { world in
            try await agreed(world)
            let share = { (whom: String, yes: Bool) in
                try await world.clinic.shareSafetyPlan(with: whom, how: .paper, consented: yes, of: world.ana, as: world.therapist)
            }
            await #expect(throws: SafetyPlanRefusal.consentMissing) { try await share("Bisi", false) }
            await #expect(throws: SafetyPlanRefusal.nameMissing) { try await share(" ", true) }
            try await share("Bisi, her sister", true)
            let shares = try await world.clinic.safetyPlan(of: world.ana, as: world.therapist).shares
            #expect(shares.map(\.with) == ["Bisi, her sister"] && shares[0].number == 1)
        }
    }

    @Test func `stays with its own: another caseload, the front desk and the biller do not see it, an auditor reads and does not write`()
        async throws
    {
        try await World.onEachEngine { world in
            try await agreed(world)
            await #expect(throws: AccessRefusal.outsideCaseload) {
                try await world.clinic.safetyPlan(of: world.ana, as: world.stranger)
            }
            for role in [Role.frontDesk, .biller, .administrator, .intake] {
                let caller = Caller(staff: ID(2), name: "x", role: role, caseload: .programmes([world.adult.id]), origin: "test")
                await #expect(throws: AccessRefusal.notYourDeed) { try await world.clinic.safetyPlan(of: world.ana, as: caller) }
            }
            let auditor = Caller(staff: ID(2), name: "x", role: .auditor, caseload: .everybody, origin: "test")
            _ = try await world.clinic.safetyPlan(of: world.ana, as: auditor)
            await #expect(throws: AccessRefusal.notYourDeed) {
                try await world.clinic.saveSafetyPlan(Self.words, version: 0, of: world.ana, as: auditor)
            }
            let read = try await world.journal().filter { $0.deed == "safety-plan.read" && $0.outcome == "done" }
            #expect(!read.isEmpty && read.allSatisfy { $0.chart == world.ana })
        }
    }
}
