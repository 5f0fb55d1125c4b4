import Database
import TestEngines
import Testing

@testable import Clinic

/// The county health plan is `CHP01` in the site's files. A pack asks ten hours a week of members with `countywide`.
@Suite struct `A payer's code` {
    static let programme = ID<Programme>(20)
    static let juno = ID<Member>(101)
    static let monday = Day(number: 20507)
    let director = Caller(staff: ID(1), name: "Dana", role: .director, caseload: .everybody, origin: "test")

    static let pack = """
        pack: countywide
        title: "Countywide: ten hours"
        version: "1.0"
        licence: Apache-2.0
        maintainer: Made up for a test.
        kind: overlay
        applies:
          payer: countywide
        rules:
          - key: week-minimum
            values: {minutes: 600}
            effective: {from: 2024-01-01}
            source: {citation: "Made up", title: "Ten hours a week", confidence: R, read: null}
            explanation: "Countywide asks for ten hours of care a week."
        """

    @Test(arguments: Engine.available) func `brings the payer's rules from this week on, and takes them away again`(engine: Engine)
        async throws
    {
        try await engine.with(migrations: Migration.all) { database in
            let clinic = try await Self.clinic(database)
            #expect(try await Self.minima(clinic) == [540, 540, 540])
            try await clinic.namePayer(PayerWord(code: "CHP01", word: "Countywide"), as: director)
            #expect(try await Self.minima(clinic) == [540, 600, 600])
            let reading = try await clinic.payers(as: director)
            #expect(reading.payers == [.init(code: "CHP01", word: "countywide", members: 1)])
            try await clinic.namePayer(PayerWord(code: "CHP01", word: ""), as: director)
            #expect(try await Self.minima(clinic) == [540, 540, 540])
        }
    }

    @Test(arguments: Engine.available) func `keeps its meaning when a member of it is marked`(engine: Engine) async throws {
        try await engine.with(migrations: Migration.all) { database in
            let clinic = try await Self.clinic(database)
            try await clinic.namePayer(PayerWord(code: "CHP01", word: "countywide"), as: director)
            let mark = AttendanceMark(member: Self.juno, action: .arrive, time: LocalTime(day: Self.monday, minute: 541))
            _ = try await clinic.mark(mark, at: ID(50), as: director)
            #expect(try await Self.minima(clinic) == [540, 600, 600])
        }
    }

    @Test(arguments: Engine.available) func `is refused a meaning that no pack has, and nothing changes`(engine: Engine) async throws {
        try await engine.with(migrations: Migration.all) { database in
            let clinic = try await Self.clinic(database)
            for (code, word) in [("CHP01", "medicaid of nowhere"), ("  ", "countywide"), (String(repeating: "x", count: 65), "countywide")]
            {
                await #expect(throws: PayerRefusal.self) { try await clinic.namePayer(PayerWord(code: code, word: word), as: director) }
            }
            let therapist = Caller(staff: ID(2), name: "Theo", role: .therapist, caseload: .everybody, origin: "test")
            await #expect(throws: AccessRefusal.notYourDeed) {
                try await clinic.namePayer(PayerWord(code: "CHP01", word: "countywide"), as: therapist)
            }
            let words = try await database.read { try $0.payerWords() }
            #expect(words.isEmpty)
            #expect(try await Self.minima(clinic) == [540, 540, 540])
        }
    }

    /// Juno's three Mondays: last week's, this week's and the next.
    private static func clinic(_ database: any Database) async throws -> Clinic {
        let zone = try #require(SiteZone("America/Los_Angeles"))
        let site = Site(id: ID(10), name: "Larch House", zone: zone, state: "OR")
        let noon = zone.instant(of: LocalTime(day: monday, minute: 720))
        let packs = RuleLibrary(files: [("packs/countywide.yaml", pack)])
        #expect(packs.problems.isEmpty)
        let clinic = try Clinic(
            database: database, surroundings: .still(at: noon), packs: Clinic.housePacks.packs + packs.packs, passwordCost: .forTests)
        try await clinic.open()
        let programme = Programme(
            id: programme, site: site, name: "Adult", level: .iop, population: .adult, focus: .mentalHealth, pack: "adult-iop")
        var world = SeedWorld()
        (world.sites, world.programmes) = ([site], [programme])
        world.staff = [
            SeedStaff(Staff(id: ID(1), account: "dana", name: "Dana", credential: "", role: .director), secret: .none, programmes: [])
        ]
        world.groups = [TherapyGroup(id: ID(30), programme: programme.id, name: "Larch", kind: .therapy)]
        let start = monday.adding(days: -7)
        world.members = [
            SeedMember(
                Member(id: juno, external: nil, given: "Juno", family: "Oda", born: Day(number: 7000), dataClass: .mentalHealth),
                episodes: [Episode(id: ID(201), member: juno, opened: start, closed: nil)],
                placements: [Placement(id: ID(301), episode: ID(201), member: juno, programme: programme.id, starts: start, ends: .last)],
                coverages: [
                    Coverage(
                        id: ID(401), member: juno, payer: "CHP01", payerName: "County Health Plan", memberNumber: "7", relationship: "self")
                ])
        ]
        world.sessions = try [-7, 0, 7].map { days in
            let day = monday.adding(days: days)
            let starts = zone.instant(of: LocalTime(day: day, minute: 540))
            let session = try GroupSession(
                id: ID(50 + days), group: ID(30), programme: programme.id, day: day,
                blocks: [SessionBlock(kind: .therapy, starts: starts, ends: starts.adding(minutes: 180))])
            return SeedSession(session, slot: nil, slotDay: nil, leaders: [], places: [NewPlace(member: juno)])
        }
        try await clinic.plant(world, as: .console)
        return clinic
    }

    private static func minima(_ clinic: Clinic) async throws -> [Int?] {
        try await clinic.database.read { transaction in
            try transaction.weeks(of: juno, from: monday.adding(days: -7).week, to: monday.adding(days: 7).week).map { $0.minimum?.value }
        }
    }
}
