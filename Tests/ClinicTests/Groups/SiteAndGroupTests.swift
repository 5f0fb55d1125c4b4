import Database
import Testing

@testable import Clinic

@Suite struct `A change of plans` {
    @Test func `a site's state brings the state's rules`() async throws {
        try await World.onEachEngine { world in
            try await world.clinic.setState(of: "Juniper", to: "co", as: .console)
            let programme = try await world.clinic.database.read { try $0.programmes().first { $0.id == world.adult.id } }
            let book = try world.clinic.books.book(for: try #require(programme).scope(payer: nil, in: World.monday.week), on: World.monday)
            #expect(book.rules.contains { $0.pack == "colorado-group-cap" })
            await #expect(throws: SiteRefusal.notAState("VIRGINIA")) {
                try await world.clinic.setState(of: "Juniper", to: "Virginia", as: .console)
            }
        }
    }

    @Test func `joining mid-series gives places in what is to come and changes nothing before`() async throws {
        try await World.onEachEngine { world in
            let later = try GroupSession(
                id: ID(42), group: world.group.id, programme: world.adult.id, day: World.monday.adding(days: 2),
                blocks: World.blocks(from: world.session.starts.adding(minutes: 2 * 1440)))
            try await world.clinic.database.write {
                try $0.insert(later)
                try World.admit(ID(104), "Dov", "Dahl", to: world.adult, on: World.monday, $0)
            }
            let tuesday = World.monday.adding(days: 1)
            let membership = try await world.clinic.join(ID(104), to: world.group.id, from: tuesday, until: nil, as: world.therapist)
            let (before, after) = try await world.clinic.database.read {
                (try $0.place(of: ID(104), at: world.session.id), try $0.place(of: ID(104), at: later.id))
            }
            #expect(before == nil)
            #expect(after?.planned == 180)
            try await world.clinic.leave(membership, of: world.group.id, on: tuesday, reason: "Moves to the evening", as: world.therapist)
            let gone = try await world.clinic.database.read { try $0.place(of: ID(104), at: later.id) }
            #expect(gone == nil)
        }
    }

    @Test func `a session that the programme cancels counts against nobody`() async throws {
        try await World.onEachEngine { world in
            try await world.clinic.cancel(world.session.id, reason: "Burst pipe", as: world.director)
            #expect(try await world.entries(of: world.ana).allSatisfy { $0.verdict == .cancelled })
            let week = try await world.week(of: world.ana)
            #expect((week?.attended, week?.missed, week?.plannedMinutes) == (0, 0, 0))
            await #expect(throws: AttendanceRefusal.cancelled) { try await world.mark(world.ana, .arrive, at: "9:00") }
        }
    }

    @Test func `a session moved to another week takes its roster along`() async throws {
        try await World.onEachEngine { world in
            let next = LocalTime(day: World.monday.adding(days: 7), minute: 13 * 60)
            try await world.clinic.move(world.session.id, to: next, reason: "Facilitator ill", as: world.director)
            let weeks = try await world.clinic.database.read {
                try $0.weeks(of: world.ana, from: World.monday.week, to: World.monday.week.next)
            }
            #expect(weeks.map(\.week) == [World.monday.week.next])
            #expect(weeks.first?.plannedMinutes == 180)
        }
    }

    @Test func `cannot move a session in which somebody was marked`() async throws {
        try await World.onEachEngine { world in
            try await world.mark(world.ana, .arrive, at: "9:00")
            let next = LocalTime(day: World.monday.adding(days: 7), minute: 13 * 60)
            await #expect(throws: ScheduleRefusal.alreadyMarked) {
                try await world.clinic.move(world.session.id, to: next, reason: "Facilitator ill", as: world.director)
            }
        }
    }
}
