import Database
import Testing

@testable import Clinic
@testable import Sample

@Suite struct `The sample clinic` {
    @Test func `is the same clinic at the same moment`() throws {
        let now = PlantedClinic.afternoon
        #expect(try SampleClinic.world(now: now) == SampleClinic.world(now: now))
    }

    @Test func `keeps its past when an hour goes by`() throws {
        let (now, later) = try (
            SampleClinic.world(now: PlantedClinic.afternoon),
            SampleClinic.world(now: PlantedClinic.afternoon.adding(minutes: 60))
        )
        let today = try #require(Day("2026-06-03"))
        #expect(now.sessions.filter { $0.session.day < today } == later.sessions.filter { $0.session.day < today })
    }

    @Test func `is plausible at any hour of any weekday`() throws {
        for hour in stride(from: 0, to: 24 * 9, by: 5) {
            let now = PlantedClinic.afternoon.adding(minutes: 60 * hour)
            let world = try SampleClinic.world(now: now)
            let marked = world.sessions.filter { $0.places.contains { $0.attendance.isMarked } }.map(\.session)
            #expect(marked.allSatisfy { $0.starts <= now })
            for seed in world.sessions {
                let stays = seed.places.flatMap(\.attendance.stays)
                #expect(
                    stays.allSatisfy {
                        $0.arrived <= now && ($0.left ?? seed.session.ends) > $0.arrived && ($0.left ?? now) <= now
                    })
                #expect(seed.session.ends > now || stays.allSatisfy { $0.left != nil })
            }
        }
    }

    /// W22 is the week before the one in which the clinic is looked at.
    @Test(arguments: [("Aisha", 360, "adolescent-iop"), ("Nadia", 540, "adult-iop"), ("Tavita", 1200, "adult-php")])
    func `asks a teenager for six hours, an adult for nine and partial hospitalisation for twenty`(
        given: String, minimum: Int, pack: String
    ) async throws {
        let planted = try await PlantedClinic()
        let week = try await planted.week(of: given)
        let cited = try #require(week.minimum)
        #expect(cited.value == minimum)
        #expect(week.met)
        #expect(try await planted.rules()[cited.rule]?.hasPrefix("\(pack)/week-minimum@") == true)
    }

    @Test func `takes a late arrival's minutes and the three-hour day, and names the rule`() async throws {
        let planted = try await PlantedClinic()
        let week = try await planted.week(of: "Marcus")
        #expect(week.days == [180, 0, 180, 0, 155, 0, 0])
        #expect((week.distinctDays, week.qualifyingDays) == (3, 2))
        #expect(!week.met)
        let rule = try #require(week.dayMinimum)
        #expect(rule.value == 180)
        #expect(try await planted.rules()[rule.rule] == "adult-iop/day-minimum@2014-01-01")
        let ledger = try await planted.clinic.database.read { transaction in
            try transaction.ledger(of: week.member, in: week.week).values.flatMap(\.self).filter { $0.verdict == .late }
        }
        #expect(ledger.map(\.minutes) == [25])
    }

    @Test func `never counts a minute of a break or of lunch`() async throws {
        let planted = try await PlantedClinic()
        let verdicts = try await planted.clinic.database.read { transaction in
            try transaction.rows(
                """
                SELECT block, verdict, SUM(minutes) FROM ledger_entry
                WHERE block IN ('break', 'meal') GROUP BY block, verdict
                """
            ) { (try $0.next(String.self), try $0.next(Verdict.self), try $0.next(Int.self)) }
        }
        #expect(verdicts.map(\.0).contains("break") && verdicts.map(\.0).contains("meal"))
        #expect(!verdicts.contains { $0.1 == .counted || $0.1 == .planned })
        #expect(verdicts.allSatisfy { $0.2 > 0 })
    }

    @Test func `has one verdict for every minute of every session of everybody on its roster`() async throws {
        let planted = try await PlantedClinic()
        var places = 0
        for seed in planted.world.sessions {
            let ledger = try await planted.clinic.database.read { try $0.ledger(at: seed.session.id) }
            #expect(Set(ledger.keys) == Set(seed.places.map(\.member)))
            for (_, entries) in ledger {
                places += 1
                #expect(entries.first?.starts == seed.session.starts)
                #expect(entries.last?.ends == seed.session.ends)
                #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.ends == $1.starts })
            }
        }
        #expect(places > 800)
    }

    @Test func `has groups of six to twelve, none larger than it is meant to be`() throws {
        let world = try SampleClinic.world(now: PlantedClinic.afternoon)
        let today = try #require(Day("2026-06-03"))
        for group in world.groups {
            let size = world.memberships.filter { $0.group == group.id && $0.covers(today) }.count
            #expect((6...min(12, group.most)).contains(size), "\(group.name)")
        }
    }

    @Test func `has a password that the rules for passwords accept`() async throws {
        let rules = try await PlantedClinic().clinic.passwordRules
        for colleague in SampleClinic.staff {
            #expect(rules.problems(with: SampleClinic.password, account: colleague.account).isEmpty)
        }
    }

    @Test func `has somebody in every role, each with an account of their own`() {
        #expect(Set(SampleClinic.staff.map(\.role)) == Set(Role.assignable))
        #expect(Set(SampleClinic.staff.map(\.account)).count == SampleClinic.staff.count)
        #expect(Set(SampleClinic.everybody.map { $0.given + $0.family }).count == SampleClinic.everybody.count)
    }
}
