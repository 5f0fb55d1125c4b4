import Database
import Testing

@testable import Clinic
@testable import Sample

@Suite struct `The scaled clinic` {
    static let thursday = Day(number: 20_608)  // 2026-06-04

    private func planted(members: Int, weeks: Int, seed: UInt64 = 7) async throws -> Clinic {
        let clinic = try Clinic(
            database: try SQLiteDatabase(path: ":memory:"),
            surroundings: .still(at: PlantedClinic.afternoon.adding(minutes: 2 * 1440)),
            packs: Clinic.housePacks.packs, passwordCost: .forTests)
        try await clinic.open()
        for slice in try ScaledClinic.slices(members: members, weeks: weeks, seed: seed, endingOn: Self.thursday) {
            try await clinic.plant(try slice.world(), as: .console)
        }
        return clinic
    }

    @Test func `is the same for the same seed and another for another`() throws {
        let worlds = try [7, 7, 8].map { seed in
            try ScaledClinic.slices(members: 60, weeks: 14, seed: seed, endingOn: Self.thursday).map { try $0.world() }
        }
        #expect(worlds[0] == worlds[1])
        #expect(worlds[0] != worlds[2])
    }

    @Test(arguments: [(150, 8), (900, 2), (120, 30)])
    func `has as many people as asked for, and every minute judged`(members: Int, weeks: Int) async throws {
        let clinic = try await planted(members: members, weeks: weeks)
        let (people, uneven, weeksSeen) = try await clinic.database.read { transaction in
            let people = try transaction.first("SELECT COUNT(*) FROM member") { try $0.next(Int.self) }
            let uneven = try transaction.first(
                """
                SELECT COUNT(*) FROM roster_place r JOIN group_session s ON s.id = r.session_id
                WHERE (s.ends_at - s.starts_at) <> 60 * (
                    SELECT COALESCE(SUM(l.minutes), 0) FROM ledger_entry l WHERE l.member_id = r.member_id AND l.session_id = r.session_id)
                """
            ) { try $0.next(Int.self) }
            let weeksSeen = try transaction.first("SELECT COUNT(DISTINCT week) FROM member_week") {
                try $0.next(Int.self)
            }
            return (people, uneven, weeksSeen)
        }
        #expect(people == members)
        #expect(uneven == 0)
        #expect(weeksSeen == weeks)
    }

    @Test func `lets people come and go over a long time, with groups and programmes of a sensible size`() throws {
        let slices = try ScaledClinic.slices(members: 2000, weeks: 52, seed: 1, endingOn: Self.thursday)
        let worlds = try slices.map { try $0.world() }
        let sessions = worlds.flatMap(\.sessions)
        let sizes = sessions.map(\.places.count).sorted()
        #expect((7...10).contains(sizes[sizes.count / 2]))
        #expect((sizes.last ?? 0) <= 14)
        let middle = Week(containing: Self.thursday.adding(days: -7 * 26))
        for programme in try #require(worlds.first).programmes {
            let there = sessions.filter { $0.session.programme == programme.id && $0.session.day.week == middle }
                .flatMap(\.places)
            #expect((130...220).contains(Set(there.map(\.member)).count))
        }
        let stays = worlds.flatMap(\.members).flatMap(\.placements).filter { !$0.isOpen }.map {
            $0.starts.days(until: $0.ends) + 1
        }
        #expect(Set(stays) == [56, 63, 70])
        let attendance = sessions.filter { $0.session.day <= Self.thursday }.flatMap(\.places).map(\.attendance)
        let came = Double(attendance.count { !$0.stays.isEmpty }) / Double(attendance.count)
        #expect((0.78...0.86).contains(came))
        #expect(attendance.allSatisfy { $0.isMarked })
    }

    @Test func `plans what is left of its last week`() throws {
        let sessions = try ScaledClinic.slices(members: 20, weeks: 2, seed: 3, endingOn: Self.thursday).flatMap {
            try $0.world().sessions
        }
        let later = sessions.filter { $0.session.day > Self.thursday }
        #expect(!later.isEmpty)
        #expect(later.allSatisfy { $0.places.allSatisfy { !$0.attendance.isMarked } })
    }
}
