import Database
import TestEngines
import Testing

@testable import Clinic

@Suite struct `A kiosk in the waiting room` {
    /// Everybody in `World` was born on this day: it is the code that tells them apart.
    private static let born = Day(number: 7000)

    private func code(of member: ID<Member>, _ small: FormWorld, in clinic: Clinic? = nil) async throws -> String {
        let reading = try await (clinic ?? small.world.clinic).kiosks(of: small.world.adult.id, as: small.world.therapist)
        return try #require(reading.people.first { $0.member.id == member }?.codes.first)
    }

    private func begin(_ token: SessionToken, _ code: String, born: Day = Self.born, in clinic: Clinic) async throws {
        try await clinic.beginTurn(token, born: born, code: code, origin: "tablet")
    }

    @Test func `takes a birth date with today's code, and opens that person's questions and nothing else`() async throws {
        try await FormWorld.onEachEngine { small in
            let (world, clinic) = (small.world, small.world.clinic)
            let (form, other) = (
                try await small.ask("gad2"), try await clinic.askForm("gad2", of: world.ben, informant: .member, as: world.therapist)
            )
            let token = try await clinic.openKiosk(for: world.adult.id, as: world.therapist)
            let door = try #require(try await clinic.kioskPresence(token, origin: "tablet"))
            #expect(door.caller == nil && door.siteName == "Juniper")
            try await begin(token, try await code(of: world.ana, small), in: clinic)
            let turn = try #require(try await clinic.kioskPresence(token, origin: "tablet"))
            let ana = try #require(turn.caller)
            #expect(turn.csrf != door.csrf)
            #expect(try await clinic.ownForms(as: ana).open.map(\.form.id) == [form])
            #expect(try await clinic.complete(["1": "1", "2": "0"], of: form, as: ana).form.channel == .kiosk)
            await #expect(throws: AccessRefusal.unknownMember) { try await clinic.form(other, as: ana) }
            await #expect(throws: AccessRefusal.protectedClass) { try await clinic.myWeek(of: world.ana, as: ana) }
            await #expect(throws: AccessRefusal.protectedClass) { try await clinic.ownScores(of: world.ana, as: ana) }
            try await clinic.endTurn(on: turn.id, as: ana)
            let after = try #require(try await clinic.kioskPresence(token, origin: "tablet"))
            // The pages of the turn before prove nothing any more.
            #expect(after.caller == nil && after.csrf != turn.csrf)
            let lines = try await world.journal().filter { $0.scope == "kiosk:\(turn.id.number)" && $0.chart == world.ana }
            #expect(lines.map(\.detail) == ["turn on a kiosk", "turn ended"])
        }
    }

    @Test func `says the same to every wrong try, and slows down who guesses`() async throws {
        try await FormWorld.onEachEngine { small in
            let (world, clinic) = (small.world, small.world.clinic)
            let token = try await clinic.openKiosk(for: world.adult.id, as: world.therapist)
            let right = try await code(of: world.ana, small)
            await #expect(throws: KioskRefusal.wrong) { try await begin(token, right, born: Day(number: 7001), in: clinic) }
            let taken = try await clinic.kiosks(of: world.adult.id, as: world.therapist).people.flatMap(\.codes)
            var free = 1000
            while taken.contains("\(free)") { free += 1 }
            let wrong = "\(free)"
            for _ in 0..<5 { await #expect(throws: KioskRefusal.wrong) { try await begin(token, wrong, in: clinic) } }
            await #expect(throws: KioskRefusal.wait) { try await begin(token, right, in: clinic) }
            #expect(try await clinic.kioskPresence(token, origin: "tablet")?.caller == nil)
            #expect(try await world.journal().filter { $0.outcome == "kiosk.wrong" && $0.chart == nil }.count >= 6)
            // A while later it is looked at again.
            let later = try world.later()
            try await begin(token, right, in: later)
            #expect(try await later.kioskPresence(token, origin: "tablet")?.caller?.ownChart == world.ana)
            // Today's code is no code tomorrow.
            let tomorrow = try world.clinic(daysLater: 1)
            await #expect(throws: KioskRefusal.wrong) { try await begin(token, right, in: tomorrow) }
            #expect(try await tomorrow.kioskPresence(token, origin: "tablet")?.caller == nil)
        }
    }

    @Test func `ends a turn that nobody touches, and is ended by staff or by itself`() async throws {
        try await FormWorld.onEachEngine { small in
            let (world, clinic) = (small.world, small.world.clinic)
            let token = try await clinic.openKiosk(for: world.adult.id, as: world.therapist)
            try await begin(token, try await code(of: world.ben, small), in: clinic)
            let idle = try Clinic(
                database: clinic.database, surroundings: .still(at: clinic.now.adding(minutes: 11)), packs: clinic.packs,
                passwordCost: .forTests)
            #expect(try await idle.kioskPresence(token, origin: "tablet")?.caller == nil)
            #expect(try await world.clinic(daysLater: 31).kioskPresence(token, origin: "tablet") == nil)
            let kiosk = try #require(try await clinic.kiosks(of: world.adult.id, as: world.therapist).kiosks.first)
            await #expect(throws: AccessRefusal.outsideCaseload) {
                try await clinic.endKiosk(kiosk.id, of: world.adult.id, as: world.stranger)
            }
            await #expect(throws: KioskRefusal.unknownKiosk) {
                try await clinic.endKiosk(kiosk.id, of: world.recovery.id, as: world.stranger)
            }
            #expect(try await clinic.kioskPresence(token, origin: "tablet") != nil)
            try await clinic.endKiosk(kiosk.id, of: world.adult.id, as: world.therapist)
            #expect(try await clinic.kioskPresence(token, origin: "tablet") == nil)
            await #expect(throws: KioskRefusal.notAKiosk) { try await begin(token, "0000", in: clinic) }
        }
    }

    @Test func `brings a critical answer before the clinicians like any other page`() async throws {
        try await FormWorld.onEachEngine { small in
            let (world, clinic) = (small.world, small.world.clinic)
            let form = try await small.ask("phq9")
            let token = try await clinic.openKiosk(for: world.adult.id, as: world.therapist)
            try await begin(token, try await code(of: world.ana, small), in: clinic)
            let ana = try #require(try await clinic.kioskPresence(token, origin: "tablet")?.caller)
            let reading = try await clinic.answer(["9": "1"], of: form, as: ana)
            #expect(reading.whoSees != nil)
            #expect(try await small.items().map(\.rule) == ["phq9-item-9"])
        }
    }
}
