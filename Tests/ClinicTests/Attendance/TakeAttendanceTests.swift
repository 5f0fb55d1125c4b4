import Database
import Testing

@testable import Clinic

@Suite struct `Taking attendance` {
    @Test func `counts the minutes from arriving to leaving, and no break`() async throws {
        try await World.onEachEngine { world in
            try await world.mark(world.ana, .arrive, at: "9:00")
            #expect(try await world.week(of: world.ana)?.minutes == 180)
            try await world.mark(world.ana, .leave, at: "10:35")
            let entries = try await world.entries(of: world.ana)
            #expect(entries.map(\.verdict) == [.counted, .breakTime, .counted, .leftEarly, .breakTime, .leftEarly])
            #expect(entries.map(\.minutes) == [60, 5, 30, 30, 5, 60])
            #expect(try await world.week(of: world.ana)?.minutes == 90)
        }
    }

    @Test func `a late arrival loses the day under the three-hour rule, but not its minutes`() async throws {
        try await World.onEachEngine { world in
            try await world.mark(world.ana, .arrive, at: "9:00")
            try await world.mark(world.ben, .arrive, at: "9:20")
            let (ana, ben) = (try await world.week(of: world.ana), try await world.week(of: world.ben))
            #expect((ana?.minutes, ana?.qualifyingDays, ana?.distinctDays) == (180, 1, 1))
            #expect((ben?.minutes, ben?.qualifyingDays, ben?.distinctDays) == (160, 0, 1))
            let rules = try await world.clinic.database.read { try $0.citedRules() }
            #expect(ben?.dayMinimum.flatMap { rules[$0.rule]?.identifier }?.hasPrefix("adult-iop/day-minimum") == true)
        }
    }

    @Test func `takes a mark back, and the minutes with it`() async throws {
        try await World.onEachEngine { world in
            try await world.mark(world.ana, .arrive, at: "9:00")
            try await world.mark(world.ana, .leave, at: "9:30")
            try await world.mark(world.ana, .undo)
            #expect(try await world.attendance(of: world.ana)?.isOpen == true)
            try await world.mark(world.ana, .undo)
            #expect(try await world.attendance(of: world.ana) == Attendance())
            #expect(try await world.week(of: world.ana)?.minutes == 0)
            await #expect(throws: AttendanceRefusal.nothingToUndo) { try await world.mark(world.ana, .undo) }
        }
    }

    @Test func `sent twice with one key is one mark`() async throws {
        try await World.onEachEngine { world in
            try await world.mark(world.ana, .arrive, at: "9:00", key: "k1")
            try await world.mark(world.ana, .arrive, at: "9:00", key: "k1")
            let changes = try await world.clinic.database.read { try $0.changes(at: world.session.id, of: world.ana) }
            #expect(changes.count == 1)
        }
    }

    @Test func `a correction keeps the old value and its reason`() async throws {
        try await World.onEachEngine { world in
            try await world.mark(world.ana, .arrive, at: "9:30")
            try await world.correct(world.ana, "9:00", "12:10")
            let changes = try await world.clinic.database.read { try $0.changes(at: world.session.id, of: world.ana) }
            #expect(changes.last?.reason == "The sign-in sheet says so")
            #expect(changes.last?.before == changes.first?.after)
            #expect(try await world.week(of: world.ana)?.minutes == 180)
        }
    }

    static let refusals: [(first: (MarkAction, String)?, then: (MarkAction, String), refusal: AttendanceRefusal)] = [
        ((.arrive, "9:00"), (.arrive, "9:05"), .alreadyHere),
        (nil, (.leave, "9:30"), .notHere),
        ((.arrive, "9:30"), (.leave, "9:10"), .leavesBeforeArriving),
        ((.arrive, "9:00"), (.absent(.excused), "9:00"), .wasHere),
        (nil, (.arrive, "7:30"), .outsideSession),
        (nil, (.arrive, "11:00"), .notStarted),
        (nil, (.undo, "9:00"), .nothingToUndo),
    ]

    @Test(arguments: refusals.indices) func `refuses, and changes nothing`(_ index: Int) async throws {
        let row = Self.refusals[index]
        try await World.onEachEngine { world in
            if let first = row.first { try await world.mark(world.ana, first.0, at: first.1) }
            let before = (try await world.attendance(of: world.ana), try await world.entries(of: world.ana))
            await #expect(throws: row.refusal) { try await world.mark(world.ana, row.then.0, at: row.then.1) }
            #expect(try await world.attendance(of: world.ana) == before.0)
            #expect(try await world.entries(of: world.ana) == before.1)
            #expect(try await world.journal().filter { $0.outcome != "done" }.max { $0.id < $1.id }?.outcome == row.refusal.code)
        }
    }

    @Test func `somebody cannot be in two rooms at once`() async throws {
        try await World.onEachEngine { world in
            let other = try GroupSession(
                id: ID(41), group: world.group.id, programme: world.adult.id, day: World.monday,
                blocks: World.blocks(from: world.session.starts.adding(minutes: 30)))
            try await world.clinic.database.write {
                try $0.insert(other)
                try $0.insertPlace(of: world.ana, at: other, onPlan: true)
            }
            try await world.mark(world.ana, .arrive, at: "9:00")
            let mark = AttendanceMark(member: world.ana, action: .arrive, time: LocalTime(day: World.monday, minute: 9 * 60 + 40))
            await #expect(throws: AttendanceRefusal.inAnotherRoom) {
                try await world.clinic.mark(mark, at: other.id, as: world.therapist)
            }
        }
    }
}

@Suite struct `Two rooms` {
    private func other(_ world: World, from minutes: Int) async throws -> GroupSession {
        let other = try GroupSession(
            id: ID(43), group: world.group.id, programme: world.adult.id, day: World.monday,
            blocks: World.blocks(from: world.session.starts.adding(minutes: minutes)))
        try await world.clinic.database.write {
            try $0.insert(other)
            try $0.insertPlace(of: world.ana, at: other, onPlan: true)
        }
        return other
    }

    private func arrive(_ world: World, at session: GroupSession, _ clock: String) async throws {
        let time = LocalTime.minute(clock).map { LocalTime(day: World.monday, minute: $0) }
        _ = try await world.clinic.mark(AttendanceMark(member: world.ana, action: .arrive, time: time), at: session.id, as: world.therapist)
    }

    @Test func `taking a mark back cannot put somebody into both`() async throws {
        try await World.onEachEngine { world in
            try await world.mark(world.ana, .arrive, at: "9:00")
            try await world.mark(world.ana, .clear)
            try await arrive(world, at: try await other(world, from: 30), "9:35")
            await #expect(throws: AttendanceRefusal.inAnotherRoom) { try await world.mark(world.ana, .undo) }
        }
    }

    @Test func `coming early to the next one is not being in both`() async throws {
        try await World.onEachEngine { world in
            let next = try await other(world, from: 50)
            try await world.mark(world.ana, .arrive, at: "9:00")
            try await world.mark(world.ana, .leave, at: "9:50")
            try await arrive(world, at: next, "9:45")
            let weeks = try await world.week(of: world.ana)
            #expect(weeks?.attended == 2)
        }
    }
}
