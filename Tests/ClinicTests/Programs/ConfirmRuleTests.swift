import Database
import TestEngines
import Testing

@testable import Clinic

/// Nobody could check in a source that adolescents must come on three days: the rule waits at each programme.
@Suite struct `Confirming a rule` {
    static let rule = "adolescent-iop/minimum-days@2014-01-01"
    static let programme = ID<Programme>(20)
    static let juno = ID<Member>(101)
    static let monday = Day(number: 20507)
    let director = Caller(staff: ID(1), name: "Dana", role: .director, caseload: .everybody, origin: "test")

    @Test(arguments: Engine.available) func `judges this week and the next by it, and leaves those that are over`(engine: Engine)
        async throws
    {
        try await engine.with(migrations: Migration.all) { database in
            let clinic = try await Self.clinic(database)
            #expect(try await Self.minimumDays(clinic) == [nil, nil, nil])
            try await clinic.confirmRule(Self.rule, of: Self.programme, as: director)
            #expect(try await Self.minimumDays(clinic) == [nil, 3, 3])
            let reading = try await clinic.programme(Self.programme, as: director)
            #expect(reading.book.minimumDays?.value == 3 && reading.book.awaitingConfirmation.isEmpty)
        }
    }

    @Test(arguments: Engine.available) func `is refused for a rule that does not wait, and changes nothing`(engine: Engine) async throws {
        try await engine.with(migrations: Migration.all) { database in
            let clinic = try await Self.clinic(database)
            for rule in [
                "adolescent-iop/week-minimum@2014-01-01", "florida-group-caps/group-cap-therapy@2024-01-01", "made-up/rule@2026-01-01",
            ] {
                await #expect(throws: SettingsRefusal.nothingToConfirm) {
                    try await clinic.confirmRule(rule, of: Self.programme, as: director)
                }
            }
            let therapist = Caller(staff: ID(2), name: "Theo", role: .therapist, caseload: .everybody, origin: "test")
            await #expect(throws: AccessRefusal.notYourDeed) { try await clinic.confirmRule(Self.rule, of: Self.programme, as: therapist) }
            let adopted = try await database.read { try $0.programme(Self.programme).adopted }
            let outcomes = try await database.read { try $0.journal(JournalFilter()).map(\.outcome) }
            #expect(
                adopted.isEmpty
                    && outcomes.prefix(4) == ["access.not-your-deed"] + Array(repeating: "settings.nothing-to-confirm", count: 3))
        }
    }

    /// Juno's three Mondays: last week's, this week's and the next.
    private static func clinic(_ database: any Database) async throws -> Clinic {
        let zone = try #require(SiteZone("America/Los_Angeles"))
        let site = Site(id: ID(10), name: "Larch House", zone: zone, state: "OR")
        let noon = zone.instant(of: LocalTime(day: monday, minute: 720))
        let clinic = try Clinic(database: database, surroundings: .still(at: noon), packs: Clinic.housePacks.packs, passwordCost: .forTests)
        try await clinic.open()
        let programme = Programme(
            id: programme, site: site, name: "After school", level: .iop, population: .adolescent, focus: .mentalHealth,
            pack: "adolescent-iop")
        var world = SeedWorld()
        (world.sites, world.programmes) = ([site], [programme])
        world.groups = [TherapyGroup(id: ID(30), programme: programme.id, name: "Larch", kind: .therapy)]
        let start = monday.adding(days: -7)
        world.members = [
            SeedMember(
                Member(id: juno, external: nil, given: "Juno", family: "Oda", born: Day(number: 14_000), dataClass: .mentalHealth),
                episodes: [Episode(id: ID(201), member: juno, opened: start, closed: nil)],
                placements: [Placement(id: ID(301), episode: ID(201), member: juno, programme: programme.id, starts: start, ends: .last)],
                coverages: [])
        ]
        world.sessions = try [-7, 0, 7].map { days in
            let day = monday.adding(days: days)
            let starts = zone.instant(of: LocalTime(day: day, minute: 960))
            let session = try GroupSession(
                id: ID(50 + days), group: ID(30), programme: programme.id, day: day,
                blocks: [SessionBlock(kind: .therapy, starts: starts, ends: starts.adding(minutes: 120))])
            return SeedSession(session, slot: nil, slotDay: nil, leaders: [], places: [NewPlace(member: juno)])
        }
        try await clinic.plant(world, as: .console)
        return clinic
    }

    private static func minimumDays(_ clinic: Clinic) async throws -> [Int?] {
        try await clinic.database.read { transaction in
            try transaction.weeks(of: juno, from: monday.adding(days: -7).week, to: monday.adding(days: 7).week).map {
                $0.minimumDays?.value
            }
        }
    }
}
