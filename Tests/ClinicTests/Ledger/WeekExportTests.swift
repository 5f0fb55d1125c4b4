import Database
import Foundation
import Testing

@testable import Clinic

@Suite struct `The week as a file` {
    static let monday = Day(number: 20507)  // 2026-02-23

    @Test func `has whole weeks, and every day with the sessions and rules that made it`() async throws {
        let clinic = try await clinic()
        let weeks = try await clinic.weekExport(from: Self.monday.adding(days: 2), to: Self.monday.adding(days: 2), as: .console)
        try #require(weeks.map(\.member) == ["C0001", "C0002"])
        let ada = weeks[0]
        #expect((ada.week.text, ada.minutes, ada.minimum, ada.met, ada.distinctDays) == ("2026-W09", 105, 540, false, 1))
        #expect(ada.days.map(\.date.iso) == ["2026-02-23", "2026-02-25"])
        #expect(ada.days.map(\.minutes) == [105, 0])
        #expect(
            ada.days[0].because.map { "\($0.session) \($0.minutes) \($0.verdict.rawValue)" } == [
                "S1 15 late", "S1 60 counted", "S1 15 break", "S2 45 counted", "S2 15 left-early",
            ])
        #expect(ada.days[0].because.allSatisfy { $0.rule.hasPrefix("adult-iop/") })
        #expect(ada.days[1].because.map(\.verdict) == [.absent])
        // Somebody who sat in without a placement was expected, but nothing counted and no rule was needed.
        #expect(weeks[1].days[0].because == [ExportedReason(session: "S2", minutes: 60, verdict: .notOnPlan, rule: "")])
    }

    @Test func `is written as JSON in the order that other programs expect`() async throws {
        let clinic = try await clinic()
        let text = WeekExport.json(try await clinic.weekExport(from: Self.monday, to: Self.monday, as: .console))
        #expect(
            text.hasPrefix(
                #"""
                [
                {"member": "C0001", "week": "2026-W09", "minutes": 105, "minimum": 540, "met": false, "distinctDays": 1, "days": [{"date": "2026-02-23", "minutes": 105, "because": [{"session": "S1", "minutes": 15, "verdict": "late", "rule": "adult-iop/
                """#))
        let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
        #expect(read?.count == 2)
        #expect(WeekExport.json([]) == "[]\n")
    }

    @Test func `is written as a table and as CSV, with days off left empty`() async throws {
        let weeks = try await clinic().weekExport(from: Self.monday, to: Self.monday, as: .console)
        #expect(
            WeekExport.table(weeks) == """
                Member  Week      Hours  Asked  Met  Days   Mon  Tue   Wed  Thu  Fri  Sat  Sun
                C0001   2026-W09   1:45   9:00  no      1  1:45       0:00
                C0002   2026-W09   0:00   9:00  no      0  0:00

                """)
        #expect(WeekExport.csv(weeks).split(separator: "\r\n").dropFirst().first == "C0001,2026-W09,105,540,no,1,105,,0,,,,")
    }

    @Test func `shows a caller only their own programmes, and the journal which weeks were seen`() async throws {
        let clinic = try await clinic()
        let stranger = Caller(staff: nil, name: "Sam", role: .therapist, caseload: .programmes([ID(99)]), origin: "test")
        #expect(try await clinic.weekExport(from: Self.monday, to: Self.monday, as: stranger).isEmpty)
        _ = try await clinic.weekExport(from: Self.monday, to: Self.monday.adding(days: 7), as: .console)
        let scopes = try await clinic.database.read { try $0.journal(JournalFilter()).map(\.scope) }
        #expect(scopes == ["week:1:20514", "week:1:20507"])
    }

    @Test func `asks as many questions of the database for four weeks as for one`() async throws {
        let clinic = try await clinic()
        let before = clinic.database.statementCount
        _ = try await clinic.database.read { try $0.exportedDays(of: [ID(1)], from: Self.monday, to: Self.monday.adding(days: 6)) }
        let once = clinic.database.statementCount - before
        _ = try await clinic.database.read { try $0.exportedDays(of: [ID(1)], from: Self.monday, to: Self.monday.adding(days: 27)) }
        #expect(clinic.database.statementCount - before == 2 * once)
    }

    /// Ada comes late and leaves early on Monday and misses Wednesday; Ben sits in on Monday though he is placed nowhere.
    private func clinic() async throws -> Clinic {
        let clinic = try Clinic(
            database: try SQLiteDatabase(path: ":memory:"), surroundings: .still(at: Instant(seconds: 1_772_000_000)),
            packs: Clinic.housePacks.packs)
        try await clinic.open()
        let now = clinic.now
        try await clinic.database.write { transaction in
            try Self.people(transaction)
            try Self.sessions(transaction)
            let work = Work(transaction, caller: .console, now: now, clinic: clinic)
            try work.recountEverybody(in: try transaction.programme(ID(1)), Self.monday.week)
        }
        return clinic
    }

    private static func people(_ transaction: Transaction) throws {
        let zone = try #require(SiteZone("America/Los_Angeles"))
        let site = Site(id: ID(1), name: "House", zone: zone, state: "")
        try transaction.insert(site)
        try transaction.insert(
            Programme(id: ID(1), site: site, name: "Day", level: .iop, population: .adult, focus: .mentalHealth, pack: "adult-iop"))
        for (number, given) in [(1, "Ada"), (2, "Ben")] {
            try transaction.insert(
                Member(
                    id: ID(number), external: "C000\(number)", given: given, family: "Test", born: Day(number: 0), dataClass: .mentalHealth)
            )
        }
        try transaction.insert(Episode(id: ID(1), member: ID(1), opened: monday, closed: nil))
        try transaction.insert(Placement(id: ID(1), episode: ID(1), member: ID(1), programme: ID(1), starts: monday, ends: .last))
    }

    private static func sessions(_ transaction: Transaction) throws {
        try transaction.insert(TherapyGroup(id: ID(1), programme: ID(1), name: "Process", kind: .therapy))
        let start = Instant(seconds: 20507 * 86400 + 17 * 3600)
        let plans: [(Int, Day, Instant, [(BlockKind, Int)])] = [
            (1, monday, start, [(.therapy, 60), (.breakTime, 15), (.therapy, 15)]),
            (2, monday, start.adding(minutes: 90), [(.therapy, 60)]),
            (3, monday.adding(days: 2), start.adding(minutes: 2880), [(.therapy, 60)]),
        ]
        for (number, day, start, kinds) in plans {
            var (blocks, at) = ([SessionBlock](), start)
            for (kind, minutes) in kinds {
                blocks.append(SessionBlock(kind: kind, starts: at, ends: at.adding(minutes: minutes)))
                at = at.adding(minutes: minutes)
            }
            let session = try GroupSession(id: ID(number), group: ID(1), programme: ID(1), external: "S\(number)", day: day, blocks: blocks)
            try transaction.insert(session)
            try transaction.insertPlace(of: ID(1), at: session, onPlan: true)
            if number == 2 { try transaction.insertPlace(of: ID(2), at: session, onPlan: false) }
        }
        try stay(transaction, 1, 1, from: start.adding(minutes: 15), to: start.adding(minutes: 90))
        try stay(transaction, 2, 1, from: start.adding(minutes: 90), to: start.adding(minutes: 135))
        try stay(transaction, 2, 2, from: start.adding(minutes: 90), to: start.adding(minutes: 150))
        let place = try #require(try transaction.place(of: ID(1), at: ID(3)))
        try transaction.save(Attendance(absence: .excused), uncounted, of: place)
    }

    private static func stay(_ transaction: Transaction, _ session: Int, _ member: Int, from: Instant, to: Instant) throws {
        let place = try #require(try transaction.place(of: ID(member), at: ID(session)))
        try transaction.save(Attendance(stays: [.init(arrived: from, left: to)]), uncounted, of: place)
    }

    /// Until everybody is judged.
    private static let uncounted = SessionSum(
        session: ID(1), day: monday, counted: 0, planned: 0, lost: 0, isAbsent: false, isCancelled: false)
}
