import Database
import Testing

@testable import Clinic

@Suite struct `A chart` {
    @Test func `opens for the treating team of its programme`() async throws {
        try await World.onEachEngine { world in
            let reading = try await world.clinic.person(world.ana, as: world.therapist)
            #expect(reading.member.given == "Ana")
        }
    }

    @Test func `looks as if it were not there to a therapist of another programme, and the attempt is kept`() async throws {
        try await World.onEachEngine { world in
            await #expect(throws: AccessRefusal.outsideCaseload) { try await world.clinic.person(world.ana, as: world.stranger) }
            let entry = try await world.journal().max { $0.id < $1.id }
            #expect(entry?.outcome == "access.outside-caseload")
            #expect(AccessRefusal.outsideCaseload.kind == AccessRefusal.unknownMember.kind)
            #expect(AccessRefusal.outsideCaseload.message == AccessRefusal.unknownMember.message)
        }
    }

    static let roles: [(role: Role, dataClass: DataClass, opens: Bool)] = [
        (.therapist, .mentalHealth, true), (.therapist, .substanceUse, true), (.reviewer, .mentalHealth, true),
        (.reviewer, .substanceUse, false), (.director, .psychotherapyNote, false), (.auditor, .substanceUse, true),
    ]

    @Test(arguments: roles.indices) func `opens by role and class`(_ index: Int) async throws {
        let row = Self.roles[index]
        try await World.onEachEngine { world in
            try await world.clinic.database.write {
                try $0.run("UPDATE member SET data_class = \(row.dataClass.rawValue) WHERE id = \(world.ana)")
            }
            let caller = Caller(staff: ID(1), name: "x", role: row.role, caseload: .programmes([world.adult.id]), origin: "test")
            if row.opens {
                _ = try await world.clinic.person(world.ana, as: caller)
            } else {
                await #expect(throws: AccessRefusal.protectedClass) { try await world.clinic.person(world.ana, as: caller) }
            }
        }
    }

    @Test func `is not a biller's or an administrator's to open`() async throws {
        try await World.onEachEngine { world in
            for role in [Role.biller, .administrator, .frontDesk, .visitor] {
                let caller = Caller(staff: ID(1), name: "x", role: role, caseload: .everybody, origin: "test")
                await #expect(throws: AccessRefusal.notYourDeed) { try await world.clinic.person(world.ana, as: caller) }
            }
        }
    }

    @Test func `nobody but the treating team marks attendance`() async throws {
        try await World.onEachEngine { world in
            let auditor = Caller(staff: ID(1), name: "x", role: .auditor, caseload: .everybody, origin: "test")
            await #expect(throws: AccessRefusal.notYourDeed) { try await world.mark(world.ana, .arrive, at: "9:00", as: auditor) }
            await #expect(throws: AccessRefusal.outsideCaseload) {
                try await world.mark(world.ana, .arrive, at: "9:00", as: world.stranger)
            }
            let attendance = try await world.attendance(of: world.ana)
            #expect(attendance == Attendance())
        }
    }
}
