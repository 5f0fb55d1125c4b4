import Clinic
import Database
import Hummingbird
import HummingbirdTesting
import TestEngines

@testable import Server

/// A small made-up clinic behind its pages: one adult programme, Juniper mornings on Monday, Wednesday and Friday, three
/// people in it. It is Wednesday 25 February 2026, 10:00; Monday is marked, today not yet.
struct SmallClinic: Sendable {
    let clinic: Clinic
    let database: any Database
    let house: House

    static let password = "juniper-mornings-4711"
    static let wednesday = Day(number: 20509)
    static let programme = ID<Programme>(20)
    static let group = ID<TherapyGroup>(30)
    static let (ana, ben, cleo) = (ID<Member>(101), ID<Member>(102), ID<Member>(103))
    static let anasMembership = ID<GroupMembership>(401)
    /// Monday's session, today's and Friday's.
    static let (monday, today, friday) = (ID<GroupSession>(51), ID<GroupSession>(52), ID<GroupSession>(53))
    static let (director, therapist, frontDesk, auditor, administrator) = ("dana", "theo", "fran", "aldo", "adam")

    /// Runs a test over a fresh clinic, on SQLite: the pages do not know which engine stands behind them.
    static func with<Value: Sendable>(
        people: Int = 3, _ body: @escaping @Sendable (SmallClinic, any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        try await Engine.sqlite.with(migrations: Migration.all) { database in
            let small = try await SmallClinic(database, people: people)
            return try await Application(router: small.house.staffRouter()).test(.router) { client in try await body(small, client) }
        }
    }

    init(_ database: any Database, people: Int) async throws {
        let plan = try SmallPlan(people: people)
        self.database = database
        clinic = try Clinic(
            database: database, surroundings: .still(at: plan.now), packs: Clinic.housePacks.packs, passwordCost: .forTests)
        try await clinic.open()
        try await clinic.plant(plan.world, as: .console)
        house = House(clinic: clinic, settings: HouseSettings())
    }
}

/// What is planted: the clinic as plain values.
private struct SmallPlan {
    let site: Site
    let people: Int
    let programme: Programme

    init(people: Int) throws {
        guard let zone = SiteZone("America/New_York") else { throw DatabaseError.failed("no time zone data") }
        self.people = people
        // Florida's sizes of groups for substance-use programmes wait to be confirmed, so there is something to confirm.
        site = Site(id: ID(10), name: "Juniper House", zone: zone, state: "FL")
        programme = Programme(
            id: SmallClinic.programme, site: site, name: "Adult mornings", level: .iop, population: .adult, focus: .substanceUse,
            pack: "adult-iop")
    }

    var now: Instant { site.zone.instant(of: LocalTime(day: SmallClinic.wednesday, minute: 600)) }

    var world: SeedWorld {
        get throws {
            var world = SeedWorld()
            (world.sites, world.programmes, world.staff, world.members) = ([site], [programme], staff, members)
            world.groups = [
                TherapyGroup(
                    id: SmallClinic.group, programme: programme.id, name: "Juniper mornings", kind: .therapy, most: max(people, 12),
                    place: "Room 2")
            ]
            world.memberships = memberIDs.map {
                GroupMembership(id: ID($0.number + 300), group: SmallClinic.group, member: $0, starts: start, ends: nil)
            }
            world.facilitators = [SeedFacilitator(group: SmallClinic.group, staff: ID(2), from: start)]
            world.slots = [1, 3, 5].map {
                WeekSlot(id: ID(60 + $0), group: SmallClinic.group, weekday: $0, starts: 540, blocks: Self.parts, from: start, to: nil)
            }
            world.sessions = try [(SmallClinic.monday, -2), (SmallClinic.today, 0), (SmallClinic.friday, 2)].map(session)
            return world
        }
    }

    private static let parts: [WeekSlot.Block] = [
        .init(.skills, minutes: 60), .init(.breakTime, minutes: 5), .init(.therapy, minutes: 60), .init(.breakTime, minutes: 5),
        .init(.psychoeducation, minutes: 60),
    ]

    private var start: Day { SmallClinic.wednesday.adding(days: -16) }
    private var memberIDs: [ID<Member>] { (1...people).map { ID($0 + 100) } }

    private var staff: [SeedStaff] {
        let people: [(Int, String, String, Role)] = [
            (1, SmallClinic.director, "Dana Okafor", .director), (2, SmallClinic.therapist, "Theo Lind", .therapist),
            (3, SmallClinic.frontDesk, "Fran Moss", .frontDesk), (4, SmallClinic.auditor, "Aldo Reyes", .auditor),
            (5, SmallClinic.administrator, "Adam Quist", .administrator),
        ]
        return people.map { id, account, name, role in
            SeedStaff(
                Staff(id: ID(id), account: account, name: name, credential: "", role: role), secret: .password(SmallClinic.password),
                programmes: role == .administrator ? [] : [programme.id])
        }
    }

    private var members: [SeedMember] {
        let names = [("Ana", "Abalos"), ("Ben", "Brandt"), ("Cleo", "Castellan")]
        return memberIDs.enumerated().map { index, id in
            let name = index < names.count ? names[index] : ("Person", "Number \(index)")
            let member = Member(
                id: id, external: "C\(1000 + index)", given: name.0, family: name.1, pronouns: "they/them", born: Day(number: 7000),
                diagnosis: "F11.20", dataClass: .substanceUse)
            let episode = Episode(id: ID(id.number + 1000), member: id, opened: start, closed: nil)
            return SeedMember(
                member, episodes: [episode],
                placements: [
                    Placement(
                        id: ID(id.number + 2000), episode: episode.id, member: id, programme: programme.id, starts: start, ends: .last)
                ],
                coverages: [
                    Coverage(
                        id: ID(id.number + 3000), member: id, payer: "harbor", payerName: "Harbor Health", memberNumber: "H\(index)",
                        relationship: "self")
                ])
        }
    }

    /// Monday's is marked: Ana came, Ben came 20 minutes late, Cleo was excused; everybody else came.
    private func session(_ id: ID<GroupSession>, _ days: Int) throws -> SeedSession {
        let day = SmallClinic.wednesday.adding(days: days)
        var starts = site.zone.instant(of: LocalTime(day: day, minute: 540))
        let blocks = Self.parts.map { part in
            defer { starts = starts.adding(minutes: part.minutes) }
            return SessionBlock(kind: part.kind, starts: starts, ends: starts.adding(minutes: part.minutes))
        }
        let session = try GroupSession(id: id, group: SmallClinic.group, programme: programme.id, day: day, blocks: blocks, place: "Room 2")
        return SeedSession(
            session, slot: ID(60 + day.weekday), slotDay: day, leaders: [.init(ID(2))],
            places: memberIDs.map { NewPlace(member: $0, attendance: days < 0 ? attendance(of: $0, at: session) : Attendance()) })
    }

    private func attendance(of member: ID<Member>, at session: GroupSession) -> Attendance {
        switch member {
        case SmallClinic.cleo: Attendance(absence: .excused)
        case SmallClinic.ben: Attendance(stays: [.init(arrived: session.starts.adding(minutes: 20), left: session.ends)])
        default: Attendance(stays: [.init(arrived: session.starts, left: session.ends)])
        }
    }
}
