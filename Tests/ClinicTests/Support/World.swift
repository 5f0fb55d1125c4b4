import Database
import TestEngines

@testable import Clinic

/// A small clinic for tests: one site, an adult programme of nine hours, one of substance use, three people, one group that
/// meets on Monday 23 February 2026 from 9:00 to 12:10, and the clock at 10:00 that day.
struct World: Sendable {
    let clinic: Clinic
    let site: Site
    let adult: Programme
    let recovery: Programme
    let group: TherapyGroup
    let session: GroupSession
    let ana = ID<Member>(101)
    let ben = ID<Member>(102)
    let cleo = ID<Member>(103)
    let director = Caller(staff: ID(1), name: "Dana", role: .director, caseload: .everybody, origin: "test")
    let therapist: Caller
    let stranger: Caller

    static let monday = Day(number: 20507)

    /// Runs a test over a fresh world on every engine there is.
    static func onEachEngine(_ body: @Sendable (World) async throws -> Void) async throws {
        for engine in Engine.available {
            try await engine.with(migrations: Migration.all) { database in try await body(World(database)) }
        }
    }

    init(_ database: any Database) async throws {
        guard let zone = SiteZone("America/Los_Angeles") else { throw DatabaseError.failed("no time zone data") }
        let (site, monday) = (Site(id: ID(10), name: "Juniper", zone: zone, state: "OR"), Self.monday)
        let adult = Programme(
            id: ID(20), site: site, name: "Adult", level: .iop, population: .adult, focus: .mentalHealth, pack: "adult-iop")
        let recovery = Programme(
            id: ID(21), site: site, name: "Recovery", level: .iop, population: .adult, focus: .substanceUse, pack: "adult-iop")
        let start = zone.instant(of: LocalTime(day: monday, minute: 9 * 60))
        let group = TherapyGroup(id: ID(30), programme: adult.id, name: "Morning", kind: .therapy)
        let session = try GroupSession(id: ID(40), group: group.id, programme: adult.id, day: monday, blocks: Self.blocks(from: start))
        (self.site, self.adult, self.recovery, self.group, self.session) = (site, adult, recovery, group, session)
        therapist = Caller(staff: ID(2), name: "Theo", role: .therapist, caseload: .programmes([adult.id]), origin: "test")
        stranger = Caller(staff: ID(3), name: "Rosa", role: .therapist, caseload: .programmes([recovery.id]), origin: "test")
        clinic = try Clinic(
            database: database, surroundings: .still(at: start.adding(minutes: 60)), packs: Clinic.housePacks.packs, passwordCost: .forTests
        )
        try await clinic.open()
        let people = [(ID<Member>(101), "Ana", "Abalos"), (ID<Member>(102), "Ben", "Brandt"), (ID<Member>(103), "Cleo", "Castellan")]
        try await clinic.database.write { transaction in
            try transaction.insert(site)
            for programme in [adult, recovery] { try transaction.insert(programme) }
            for (id, account, role) in [(1, "dana", Role.director), (2, "theo", .therapist), (3, "rosa", .therapist)] {
                try transaction.insert(Staff(id: ID(id), account: account, name: account, credential: "", role: role), password: "none")
            }
            try transaction.insert(group)
            try transaction.insert(session)
            for (id, given, family) in people {
                try Self.admit(id, given, family, to: adult, on: monday, transaction)
                try transaction.insertPlace(of: id, at: session, onPlan: true)
            }
        }
        try await recount()
    }

    /// Three hours that count and two breaks of five minutes: 9:00 to 12:10.
    static func blocks(from start: Instant) -> [SessionBlock] {
        let parts: [(BlockKind, Int, Int)] = [
            (.skills, 0, 60), (.breakTime, 60, 65), (.therapy, 65, 125), (.breakTime, 125, 130), (.psychoeducation, 130, 190),
        ]
        return parts.map { SessionBlock(kind: $0.0, starts: start.adding(minutes: $0.1), ends: start.adding(minutes: $0.2)) }
    }

    static func admit(_ id: ID<Member>, _ given: String, _ family: String, to programme: Programme, on day: Day, _ transaction: Transaction)
        throws
    {
        let born = Day(number: 7000)
        try transaction.insert(Member(id: id, external: nil, given: given, family: family, born: born, dataClass: .mentalHealth))
        try transaction.insert(Episode(id: ID(id.number + 1000), member: id, opened: day, closed: nil))
        try transaction.insert(
            Placement(
                id: ID(id.number + 2000), episode: ID(id.number + 1000), member: id, programme: programme.id, starts: day, ends: .last))
    }

    /// The same clinic two minutes later: what has been written is no longer fresh.
    func later() throws -> Clinic {
        try Clinic(
            database: clinic.database, surroundings: .still(at: clinic.now.adding(minutes: 2)), packs: clinic.packs, passwordCost: .forTests
        )
    }

    func recount() async throws {
        let (adult, week) = (adult, Self.monday.week)
        try await clinic.perform(.runJobs, as: .program) { try $0.recountEverybody(in: adult, week) }
    }

    func mark(_ member: ID<Member>, _ action: MarkAction, at clock: String? = nil, as caller: Caller? = nil, key: String? = nil)
        async throws
    {
        let time = clock.flatMap { LocalTime.minute($0) }.map { LocalTime(day: Self.monday, minute: $0) }
        _ = try await clinic.mark(
            AttendanceMark(member: member, action: action, time: time, key: key), at: session.id, as: caller ?? therapist)
    }

    func correct(_ member: ID<Member>, _ arrived: String, _ left: String, reason: String = "The sign-in sheet says so") async throws {
        guard let from = LocalTime.minute(arrived), let to = LocalTime.minute(left) else { return }
        let truth = Correction.Truth.there(
            arrived: LocalTime(day: Self.monday, minute: from), left: LocalTime(day: Self.monday, minute: to))
        _ = try await clinic.correct(Correction(member: member, now: truth, reason: reason), at: session.id, as: therapist)
    }

    func attendance(of member: ID<Member>) async throws -> Attendance? {
        try await clinic.database.read { try $0.place(of: member, at: session.id)?.attendance }
    }

    func week(of member: ID<Member>) async throws -> MemberWeek? {
        try await clinic.database.read { try $0.weeks(of: member, from: Self.monday.week, to: Self.monday.week).first }
    }

    func entries(of member: ID<Member>) async throws -> [LedgerEntry] {
        try await clinic.database.read { try $0.ledger(at: session.id)[member] ?? [] }
    }

    func journal() async throws -> [JournalEntry] {
        try await clinic.database.read { transaction in
            var entries: [JournalEntry] = []
            try transaction.eachJournalEntry { entries.append($0) }
            return entries
        }
    }
}
