import Database
import TestEngines
import Testing

@testable import Clinic

@Suite struct `Homework given in a session` {
    @Test func `is offered for those who came, and for the group's next session`() async throws {
        try await World.onEachEngine { world in
            let next = try await world.nextSession()
            try await world.mark(world.ana, .arrive, at: "9:00")
            try await world.mark(world.ben, .absent(.excused))
            let offered = try await world.clinic.homework(at: world.session.id, as: world.therapist)
            #expect(offered.people.filter(\.wasThere).map(\.member.id) == [world.ana])
            #expect(offered.people.map(\.member.id) == [world.ana, world.ben, world.cleo])
            #expect(offered.usualDue == next.day && offered.worksheets.count == 9)
        }
    }

    @Test func `goes to others only with a reason, which is kept`() async throws {
        try await World.onEachEngine { world in
            try await world.mark(world.ana, .arrive, at: "9:00")
            await #expect(throws: HomeworkRefusal.reasonNeeded) { try await world.give(to: [world.ana, world.ben]) }
            #expect(try await world.copies() == [])
            _ = try await world.give(to: [world.ana, world.ben], reason: "Asked for it by phone")
            #expect(try await world.copies() == ["101 v0 {} ", "102 v0 {} Asked for it by phone"])
        }
    }

    @Test func `that cannot be given changes nothing, and the journal has why`() async throws {
        try await World.onEachEngine { world in
            try await world.mark(world.ana, .arrive, at: "9:00")
            let (monday, ana) = (World.monday, world.ana)
            let cases: [(NewHomework, HomeworkRefusal)] = [
                (Self.new([ana], "no-such"), .unknownWorksheet), (Self.new([ana], title: " "), .titleNeeded),
                (Self.new([ana], title: String(repeating: "a", count: 121)), .tooLong), (Self.new([]), .nobodyChosen),
                (Self.new([ana], due: monday.adding(days: -1)), .dueUnusable),
                (Self.new([ana], due: monday.adding(days: 93)), .dueUnusable),
                (Self.new([world.ben]), .reasonNeeded),
            ]
            for (new, refusal) in cases {
                await #expect(throws: refusal) { try await world.clinic.assign(new, at: world.session.id, as: world.therapist) }
                #expect(try await world.journal().max { $0.id < $1.id }?.outcome == refusal.code)
            }
            for (caller, refusal) in [(world.stranger, AccessRefusal.outsideCaseload), (try await world.ownPage(of: ana), .notYourDeed)] {
                await #expect(throws: refusal) { try await world.give(to: [ana], as: caller) }
            }
            #expect(try await world.copies() == [])
        }
    }

    @Test func `in a cancelled session is refused, and so is somebody who is not on its roster`() async throws {
        try await World.onEachEngine { world in
            try await world.clinic.database.write {
                try World.admit(ID(109), "Ida", "Ivers", to: world.adult, on: World.monday, $0)
            }
            await #expect(throws: HomeworkRefusal.notOnRoster) { try await world.give(to: [ID(109)], reason: "She reads along") }
            try await world.clinic.cancel(world.session.id, reason: "Burst pipe", as: world.therapist)
            await #expect(throws: HomeworkRefusal.sessionCancelled) { try await world.give(to: [world.ana], reason: "All the same") }
            #expect(try await world.copies() == [])
        }
    }

    @Test func `is taken back as long as nobody has begun it`() async throws {
        try await World.onEachEngine { world in
            let ana = try await world.ownPage(of: world.ana)
            let (first, second) = (try await world.give(to: [world.ana], reason: "R"), try await world.give(to: [world.ana], reason: "R"))
            try await world.clinic.withdraw(first, at: world.session.id, as: world.therapist)
            #expect(try await world.clinic.ownHomework(of: world.ana, as: ana).parts.map(\.homework.id) == [second])
            await #expect(throws: HomeworkRefusal.unknown) {
                try await world.clinic.withdraw(first, at: world.session.id, as: world.therapist)
            }
            _ = try await world.send(["skill": "Breathing"], to: second, version: 0, isDone: false, of: world.ana, as: ana)
            await #expect(throws: HomeworkRefusal.begun) {
                try await world.clinic.withdraw(second, at: world.session.id, as: world.therapist)
            }
            #expect(try await world.copies() == ["101 v0 {} R, withdrawn", "101 v1 {\"skill\": \"Breathing\"} R"])
        }
    }

    private static func new(
        _ members: Set<ID<Member>>, _ worksheet: String = "skill-practice", title: String = "T", due: Day = World.monday
    ) -> NewHomework {
        NewHomework(worksheet: worksheet, title: title, instructions: "", due: due, members: members, reason: "")
    }
}
