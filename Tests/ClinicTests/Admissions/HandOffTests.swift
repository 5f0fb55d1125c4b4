import Database
import TestEngines
import Testing

@testable import Clinic

@Suite("A crisis hand-off") struct HandOffTests {
    private let crisis = NewHandOff(location: "Home, third floor", callback: "213-555-0142", called: "988", what: "Has pills at hand")

    @Test func `stands before those who take over until one of them does, and closes the gate meanwhile`() async throws {
        try await World.onEachEngine { world in
            let desk = try await world.withDesk()
            let id = try await world.inquiry()
            try await world.bring(id, to: .screening)
            let handOff = try await world.clinic.handOff(crisis, from: id, as: desk.intake)
            #expect(try await world.clinic.waitingHandOffs(as: world.therapist) == 1)
            #expect(try await world.clinic.waitingHandOffs(as: desk.prescriber) == 1)
            // The admissions desk hands on; somebody of another programme sees nothing of it.
            #expect(try await world.clinic.waitingHandOffs(as: desk.intake) == 0)
            #expect(try await world.clinic.waitingHandOffs(as: world.stranger) == 0)
            await #expect(throws: AdmissionRefusal.gateClosed([.handOffsAcknowledged])) {
                try await world.clinic.advance(id, over: try await world.version(of: id), as: world.director)
            }
            await #expect(throws: AccessRefusal.notYourDeed) {
                try await world.clinic.acknowledgeHandOff(handOff, outcome: "", as: desk.intake)
            }
            await #expect(throws: AdmissionRefusal.unknownInquiry) {
                try await world.clinic.acknowledgeHandOff(handOff, outcome: "", as: world.stranger)
            }
            try await world.later().acknowledgeHandOff(handOff, outcome: "On the phone with her", as: world.therapist)
            #expect(try await world.clinic.waitingHandOffs(as: world.therapist) == 0)
            await #expect(throws: AdmissionRefusal.alreadyAcknowledged) {
                try await world.clinic.acknowledgeHandOff(handOff, outcome: "", as: world.director)
            }
            let reading = try await world.clinic.inquiry(id, as: world.director)
            #expect(reading.gate.missing.isEmpty && reading.events.last?.words == "Theo took over. On the phone with her")
            #expect(try await world.clinic.advance(id, over: try await world.version(of: id), as: world.director) == .benefits)
        }
    }

    @Test(arguments: [
        (NewHandOff(location: " ", callback: "", called: "988", what: "x"), AdmissionRefusal.locationMissing),
        (NewHandOff(location: "Home", callback: "", called: "", what: "x"), .calledMissing),
        (NewHandOff(location: "Home", callback: "", called: "988", what: ""), .whatMissing),
    ])
    func `needs where, who was called and what happened`(_ new: NewHandOff, _ refusal: AdmissionRefusal) async throws {
        try await World.onEachEngine { world in
            let id = try await world.inquiry()
            let before = try await world.trace(of: id)
            await #expect(throws: refusal) { try await world.clinic.handOff(new, from: id, as: world.director) }
            #expect(try await world.trace(of: id) == before)
        }
    }
}
