import Database
import TestEngines
import Testing

@testable import Clinic

@Suite struct `The cards of a person` {
    @Test func `are the check-in alone until staff choose others`() async throws {
        try await World.onEachEngine { world in
            let (clinic, ana) = (world.clinic, try await world.ownPage(of: world.ana))
            #expect(try await clinic.cardsWaiting(of: world.ana, as: ana) == [.checkIn])
            await #expect(throws: CheckInRefusal.notChosen) { try await clinic.card(.diary, of: world.ana, as: ana) }
            try await clinic.chooseCards([.diary, .exposure], targets: [], for: world.ana, as: world.therapist)
            #expect(try await clinic.cardsWaiting(of: world.ana, as: ana) == [.diary])
            await #expect(throws: CheckInRefusal.notChosen) { try await clinic.card(.checkIn, of: world.ana, as: ana) }
        }
    }

    @Test func `have targets whose past keeps its name`() async throws {
        try await World.onEachEngine { world in
            let (clinic, ana) = (world.clinic, try await world.ownPage(of: world.ana))
            try await clinic.chooseCards([.diary], targets: ["Skipping meals", "", "Staying in bed"], for: world.ana, as: world.therapist)
            let sheet = try await clinic.card(.diary, of: world.ana, as: ana).sheet
            let urge = try #require(sheet.fields.first { $0.label == "Skipping meals: urge" })
            #expect(sheet.fields.contains { $0.label == "Staying in bed: acted on it" })
            _ = try await clinic.fill(
                .diary, with: { $0 == urge.name ? ["4"] : [] }, on: World.monday, key: "one", of: world.ana, as: ana)
            try await clinic.chooseCards([.diary], targets: ["Calling nobody", "", "Staying in bed"], for: world.ana, as: world.therapist)
            let now = try await clinic.card(.diary, of: world.ana, as: ana).sheet
            #expect(
                !now.fields.contains { $0.label == "Skipping meals: urge" } && now.fields.contains { $0.label == "Calling nobody: urge" })
            let seen = try await clinic.checkIns(of: world.ana, as: world.therapist)
            #expect(seen.sheets[.diary]?[urge.name]?.label == "Skipping meals: urge" && seen.entries.first?.answers[urge.name] == "4")
        }
    }

    @Test func `are chosen by those who treat them, and a refusal changes nothing`() async throws {
        try await World.onEachEngine { world in
            let (clinic, ana) = (world.clinic, try await world.ownPage(of: world.ana))
            let auditor = Caller(staff: ID(1), name: "Aldo", role: .auditor, caseload: .everybody, origin: "test")
            await #expect(throws: AccessRefusal.outsideCaseload) {
                try await clinic.chooseCards([], targets: [], for: world.ana, as: world.stranger)
            }
            for caller in [auditor, ana] {
                await #expect(throws: AccessRefusal.notYourDeed) {
                    try await clinic.chooseCards([], targets: [], for: world.ana, as: caller)
                }
            }
            await #expect(throws: CheckInRefusal.targetTooLong) {
                try await clinic.chooseCards([], targets: [String(repeating: "a", count: 81)], for: world.ana, as: world.therapist)
            }
            await #expect(throws: AccessRefusal.outsideCaseload) { try await clinic.checkIns(of: world.ana, as: world.stranger) }
            let choice = try await clinic.cardChoice(of: world.ana, as: world.therapist)
            #expect(choice.cards == [.checkIn] && choice.targets == [])
            _ = try await clinic.checkIns(of: world.ana, as: auditor)
        }
    }
}
