import Database
import Testing

@testable import Clinic
@testable import Sample

/// The sample clinic in a database of its own, as it stands on Wednesday 2026-06-03 at 14:00 in Los Angeles.
struct PlantedClinic {
    static let afternoon = Instant(seconds: 1_780_520_400)
    let clinic: Clinic
    let world: SeedWorld

    init(now: Instant = afternoon) async throws {
        world = try SampleClinic.world(now: now)
        clinic = try Clinic(
            database: try SQLiteDatabase(path: ":memory:"), surroundings: .still(at: now.adding(minutes: 1)),
            packs: Clinic.housePacks.packs,
            passwordCost: .forTests)
        try await clinic.open()
        try await clinic.plant(world, as: .console)
    }

    func member(_ given: String) throws -> Member {
        try #require(world.members.map(\.member).first { $0.given == given })
    }

    func caller(_ account: String) throws -> Caller {
        let seed = try #require(world.staff.first { $0.staff.account == account })
        let staff = seed.staff
        return Caller(
            staff: staff.id, name: staff.name, role: staff.role,
            caseload: staff.role.reachesEveryProgramme ? .everybody : .programmes(Set(seed.programmes)), origin: "test")
    }

    /// The one week in question of somebody in one programme.
    func week(of given: String, _ week: String = "2026-W22") async throws -> MemberWeek {
        let (member, week) = (try member(given).id, try #require(Week(week)))
        return try #require(try await clinic.database.read { try $0.weeks(of: member, from: week, to: week) }.first)
    }

    func rules() async throws -> [ID<Rule>: String] {
        try await clinic.database.read { try $0.citedRules().mapValues(\.identifier) }
    }

    func judged() async throws -> [String] { try await clinic.judged() }
}

extension Clinic {
    /// Everything that judging wrote, as text.
    func judged() async throws -> [String] {
        try await database.read { transaction in
            let ledger = try transaction.rows(
                """
                SELECT member_id, session_id, starts_at, minutes, block, verdict, rule_id FROM ledger_entry
                ORDER BY member_id, session_id, starts_at
                """
            ) { row in
                let place = (try row.next(Int.self), try row.next(Int.self))
                return "\(place) \(try LedgerEntry(&row))"
            }
            let places = try transaction.rows(
                """
                SELECT session_id, member_id, on_plan, counted, planned, lost FROM roster_place
                ORDER BY session_id, member_id
                """
            ) { row in try (0..<6).map { _ in String(try row.next(Int.self)) }.joined(separator: " ") }
            let weeks = try transaction.rows(
                """
                SELECT programme_id, week, member_id, \(MemberWeek.figureColumns) FROM member_week
                ORDER BY programme_id, week, member_id
                """
            ) { "\(try MemberWeek(&$0))" }
            return ledger + places + weeks
        }
    }
}
