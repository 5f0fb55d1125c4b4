import Database
import Testing

@testable import Clinic

@Suite struct `Sessions ahead` {
    /// Wednesday 2026-06-03, noon in Los Angeles.
    static let noon = Instant(seconds: 1_780_513_200)

    private func clinic(at now: Instant = noon) async throws -> Clinic {
        let clinic = try Clinic(
            database: try SQLiteDatabase(path: ":memory:"), surroundings: .still(at: now),
            packs: Clinic.housePacks.packs)
        try await clinic.open()
        return clinic
    }

    /// Juno's group: Monday, Wednesday and Friday at nine, 180 minutes of care in 190. Ash joins it on Monday the 15th.
    private func world() throws -> SeedWorld {
        let zone = try #require(SiteZone("America/Los_Angeles"))
        let site = Site(id: ID(1), name: "Larch House", zone: zone, state: "CA")
        let programme = Programme(
            id: ID(2), site: site, name: "Day track", level: .iop, population: .adult, focus: .mentalHealth,
            pack: "adult-iop")
        let group = TherapyGroup(id: ID(3), programme: programme.id, name: "Morning", kind: .therapy, place: "Room 2")
        let (start, ash) = (try #require(Day("2026-06-01")), try #require(Day("2026-06-15")))
        let blocks: [WeekSlot.Block] = [
            .init(.skills, minutes: 60), .init(.breakTime, minutes: 5), .init(.therapy, minutes: 60),
            .init(.breakTime, minutes: 5),
            .init(.psychoeducation, minutes: 60),
        ]
        var world = SeedWorld()
        (world.sites, world.programmes, world.groups) = ([site], [programme], [group])
        world.holidays = [SeedHoliday(site: site.id, day: try #require(Day("2026-06-19")), name: "Juneteenth")]
        world.slots = [1, 3, 5].map {
            WeekSlot(id: ID(10 + $0), group: group.id, weekday: $0, starts: 540, blocks: blocks, from: start, to: nil)
        }
        world.staff = [
            SeedStaff(
                Staff(id: ID(30), account: "t", name: "Tova Lind", credential: "LMFT", role: .therapist), secret: .none)
        ]
        world.facilitators = [SeedFacilitator(group: group.id, staff: ID(30), from: start)]
        world.members = [try member(20, "Juno", from: start), try member(21, "Ash", from: ash)]
        world.memberships = [
            GroupMembership(id: ID(40), group: group.id, member: ID(20), starts: start, ends: nil),
            GroupMembership(id: ID(41), group: group.id, member: ID(21), starts: ash, ends: nil),
        ]
        return world
    }

    private func member(_ id: Int, _ given: String, from start: Day) throws -> SeedMember {
        let member = Member(
            id: ID(id), external: nil, given: given, family: "Oda", born: try #require(Day("1990-04-04")),
            dataClass: .general)
        return SeedMember(
            member, episodes: [Episode(id: ID(id + 100), member: member.id, opened: start, closed: nil)],
            placements: [
                Placement(
                    id: ID(id + 200), episode: ID(id + 100), member: member.id, programme: ID(2), starts: start,
                    ends: .last)
            ], coverages: [])
    }

    private func sessions(_ clinic: Clinic) async throws -> [GroupSession] {
        try await clinic.database.read { try $0.sessions(of: [ID(2)], from: .first, to: .last) }
    }

    @Test func `are planned from today on, on the template's days, but not on a holiday`() async throws {
        let clinic = try await clinic()
        try await clinic.plant(try world(), as: .console)
        let added = try await clinic.generateSessions(through: try #require(Day("2026-06-22")), as: .program)
        let sessions = try await sessions(clinic)
        #expect(added == 8)
        #expect(
            sessions.map(\.day.iso) == [
                "2026-06-03", "2026-06-05", "2026-06-08", "2026-06-10", "2026-06-12", "2026-06-15", "2026-06-17",
                "2026-06-22",
            ])
        #expect(sessions.allSatisfy { $0.minutes == 190 && $0.place == "Room 2" })
        let leaders = try await clinic.database.read { transaction in
            try sessions.map { try transaction.facilitators(of: $0.id) }
        }
        #expect(leaders == Array(repeating: [ID(30)], count: 8))
    }

    @Test func `have whoever is in the group on that day on the roster, with the minutes that would count`()
        async throws
    {
        let clinic = try await clinic()
        try await clinic.plant(try world(), as: .console)
        try await clinic.generateSessions(through: try #require(Day("2026-06-22")), as: .program)
        let rosters = try await clinic.database.read { transaction in
            try transaction.sessions(of: [ID(2)], from: .first, to: .last).map { session in
                (session.day.iso, try transaction.roster(of: session.id).map { "\($0.member.number):\($0.planned)" })
            }
        }
        let both = rosters.filter { $0.1 == ["20:180", "21:180"] }.map(\.0)
        #expect(both == ["2026-06-15", "2026-06-17", "2026-06-22"])
        #expect(rosters.filter { $0.1 == ["20:180"] }.count == 5)
        let week = try #require(Week("2026-W24"))
        let sum = try await clinic.database.read { try $0.weeks(of: ID<Member>(20), from: week, to: week) }
        #expect(sum.map(\.plannedMinutes) == [540])
    }

    @Test func `stay as they are when they are planned again`() async throws {
        let clinic = try await clinic()
        try await clinic.plant(try world(), as: .console)
        let through = try #require(Day("2026-06-30"))
        try await clinic.generateSessions(through: through, as: .program)
        let before = try await sessions(clinic)
        let again = try await clinic.generateSessions(through: through, as: .program)
        #expect(again == 0)
        #expect(try await sessions(clinic) == before)
    }

    @Test func `are not planned a second time where one was moved or cancelled`() async throws {
        let clinic = try await clinic()
        try await clinic.plant(try world(), as: .console)
        let through = try #require(Day("2026-06-12"))
        try await clinic.generateSessions(through: through, as: .program)
        let planned = try await sessions(clinic)
        let (moved, cancelled) = (planned[2], planned[3])
        try await clinic.database.write { transaction in
            let blocks = moved.blocks.map {
                SessionBlock(
                    kind: $0.kind, starts: $0.starts.adding(minutes: 1440), ends: $0.ends.adding(minutes: 1440))
            }
            try transaction.save(
                try GroupSession(
                    id: moved.id, group: moved.group, programme: moved.programme, day: moved.day.adding(days: 1),
                    blocks: blocks))
            try transaction.save(
                try GroupSession(
                    id: cancelled.id, group: cancelled.group, programme: cancelled.programme, day: cancelled.day,
                    blocks: cancelled.blocks,
                    cancelled: "Burst pipe"))
        }
        #expect(try await clinic.generateSessions(through: through, as: .program) == 0)
        #expect(
            try await sessions(clinic).map(\.day.iso) == [
                "2026-06-03", "2026-06-05", "2026-06-09", "2026-06-10", "2026-06-12",
            ])
    }

    @Test func `that are over by now get nobody new on their roster, later ones do`() async throws {
        let clinic = try await clinic()
        try await clinic.plant(try world(), as: .console)
        let through = try #require(Day("2026-06-05"))
        try await clinic.generateSessions(through: through, as: .program)
        var late = SeedWorld()
        late.members = [try member(22, "Bao", from: try #require(Day("2026-06-03")))]
        late.memberships = [
            GroupMembership(
                id: ID(42), group: ID(3), member: ID(22), starts: try #require(Day("2026-06-03")), ends: nil)
        ]
        try await clinic.plant(late, as: .console)
        let evening = try Clinic(
            database: clinic.database, surroundings: .still(at: Self.noon.adding(minutes: 300)), packs: clinic.packs)
        try await evening.generateSessions(through: through, as: .program)
        let rosters = try await clinic.database.read { transaction in
            try transaction.sessions(of: [ID(2)], from: .first, to: .last).map {
                try transaction.roster(of: $0.id).map(\.member.number)
            }
        }
        #expect(rosters == [[20], [20, 22]])
    }

    @Test func `are planned by the program, not by a therapist`() async throws {
        let clinic = try await clinic()
        try await clinic.plant(try world(), as: .console)
        let tova = Caller(
            staff: ID(30), name: "Tova Lind", role: .therapist, caseload: .programmes([ID(2)]), origin: "test")
        await #expect(throws: AccessRefusal.notYourDeed) {
            try await clinic.generateSessions(through: try #require(Day("2026-06-30")), as: tova)
        }
        #expect(try await sessions(clinic).isEmpty)
    }
}
