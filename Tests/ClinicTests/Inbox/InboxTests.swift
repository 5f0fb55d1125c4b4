import Database
import TestEngines
import Testing

@testable import Clinic

@Suite struct `The inbox` {
    private func worried(_ small: FormWorld) async throws -> InboxItem {
        let form = try await small.ask("phq9")
        _ = try await small.world.clinic.answer(["9": "1"], of: form, as: small.ana)
        return try #require(try await small.items().first)
    }

    @Test func `hands on what nobody acknowledged in time, and stops when somebody does`() async throws {
        try await FormWorld.onEachEngine { small in
            let item = try await worried(small)
            let due = try #require(item.escalates)
            #expect(due == small.world.clinic.now.adding(minutes: 120))
            #expect(try await small.world.clinic.escalate(as: .program) == 0)
            let later = try small.at(World.monday, "12:01")
            #expect(try await later.escalate(as: .program) == 1)
            let handed = try #require(try await small.items().first)
            #expect(handed.told == .director && handed.step == 1 && handed.escalates == nil)
            let line = try #require(try await small.world.journal().last { $0.scope == "inbox" })
            #expect(line.chart == small.world.ana && line.detail == "phq9-item-9 not acknowledged; told: director")
            try await later.acknowledge(item.id, as: small.world.therapist)
            #expect(try await small.items().first?.state == .acknowledged)
        }
    }

    @Test func `writes to whoever is on call, and about nobody`() async throws {
        try await FormWorld.onEachEngine { small in
            let box = LetterBox()
            try await small.world.clinic.carryLetters(by: box)
            let step = AlertStep(urgency: .sameDay, step: 1, role: .director, minutes: 30, email: "oncall@example.org")
            try await small.world.clinic.setAlertRoute(
                AlertRoute(steps: [step]), of: small.world.adult.id, as: small.world.director)
            _ = try await worried(small)
            try await small.world.clinic.carryLetters(by: box)
            let letter = try #require(await box.letters.last)
            #expect(letter.recipient == "oncall@example.org" && letter.subject == "Something for today waits in Stepwell")
            #expect(!letter.body.contains("Ana") && !letter.body.contains("PHQ") && !letter.body.contains("death"))
        }
    }

    @Test func `lets one colleague take a thing on, and tells the second`() async throws {
        try await FormWorld.onEachEngine { small in
            let item = try await worried(small)
            try await small.world.clinic.acknowledge(item.id, as: small.world.therapist)
            try await small.world.clinic.acknowledge(item.id, as: small.world.therapist)
            await #expect(throws: InboxRefusal.alreadyAcknowledged) {
                try await small.world.clinic.acknowledge(item.id, as: small.world.director)
            }
            #expect(try await small.items().first?.acknowledged?.by == small.world.therapist.staff)
        }
    }

    @Test func `closes with a plan; two plans at once are a conflict`() async throws {
        try await FormWorld.onEachEngine { small in
            let item = try await worried(small)
            let before = try await small.state()
            await #expect(throws: InboxRefusal.planNeeded) {
                try await small.world.clinic.plan("  ", .risk, for: item.id, version: item.version, as: small.world.therapist)
            }
            let after = try await small.state()
            #expect(after == before)
            try await small.world.clinic.plan("Safety plan today", .risk, for: item.id, version: item.version, as: small.world.therapist)
            await #expect(throws: InboxRefusal.changedMeanwhile) {
                try await small.world.clinic.plan(
                    "Call the family", .supports, for: item.id, version: item.version, as: small.world.director)
            }
            let planned = try #require(try await small.items().first)
            #expect(planned.state == .planned && planned.plan == "Safety plan today" && planned.escalates == nil)
        }
    }

    @Test func `shows nothing of programmes that are not the reader's`() async throws {
        try await FormWorld.onEachEngine { small in
            let item = try await worried(small)
            #expect(try await small.world.clinic.inbox(as: small.world.stranger).items.isEmpty)
            await #expect(throws: AccessRefusal.outsideCaseload) {
                try await small.world.clinic.see(item.id, as: small.world.stranger)
            }
            await #expect(throws: AccessRefusal.notYourDeed) { try await small.world.clinic.see(item.id, as: small.ana) }
            #expect(try await small.items().first?.state == .unseen)
            #expect(try await small.world.clinic.inbox(as: small.world.therapist).items.map(\.name) == ["Ana Abalos"])
        }
    }
}
