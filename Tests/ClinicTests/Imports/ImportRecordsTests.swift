import Database
import Foundation
import Testing

@testable import Clinic

@Suite struct `An import of a clinic's files` {
    @Test func `makes members, programmes, sessions and minutes of them, whatever the order of the files`() async throws {
        let clinic = try await Fixtures.clinic()
        let report = try await clinic.importRecords(Fixtures.request(), as: .console)
        #expect(report.problems == [])
        #expect(report.isStored)
        #expect(report.files.map(\.kind) == [.members, .coverages, .referrals, .authorizations, .sessions, .attendance])
        #expect(report.files.map(\.added) == [3, 1, 1, 1, 4, 6])
        #expect(
            report.programmes == [
                NewProgramme(track: "DAY-AM", name: "DAY AM", site: "Main site", pack: "adult-iop", focus: .mentalHealth),
                NewProgramme(track: "SUD", name: "SUD", site: "Main site", pack: "adult-iop", focus: .substanceUse),
            ])
        let weeks = try await clinic.weekExport(from: Self.monday, to: Self.monday, as: .console)
        // P1: 60 + 45 on Monday, and on the short Sunday 1:30 to 3:30 is one hour.
        #expect(weeks.map { "\($0.member) \($0.minutes) \($0.distinctDays)" } == ["P1 165 2", "P2 40 1", "P3 0 0"])
    }

    @Test func `keeps what each row says`() async throws {
        let clinic = try await Fixtures.clinic()
        _ = try await clinic.importRecords(Fixtures.request(), as: .console)
        let (people, sessions, kept) = try await clinic.database.read { transaction in
            (
                try transaction.rows("SELECT given || '|' || family || '|' || data_class FROM member ORDER BY external") {
                    try $0.next(String.self)
                },
                try transaction.rows(
                    """
                    SELECT s.external || '|' || s.place || '|' || s.virtual || '|' || s.facilitator || '|' || b.kind || '|' || s.day
                    FROM group_session s JOIN session_block b ON b.session_id = s.id ORDER BY s.external
                    """
                ) { try $0.next(String.self) },
                try transaction.rows("SELECT kind || ' ' || external || ' ' || fields FROM kept_record ORDER BY kind") {
                    try $0.next(String.self)
                }
            )
        }
        #expect(people == ["Zoë|O’Hara|mental-health", "Bo|Lind, Jr.|substance-use", "Ana|Wójcik|substance-use"])
        #expect(
            sessions == [
                "S1|onsite|0|11|therapy|20514", "S2|telehealth|1|12|skills|20514", "S3|onsite|0|13|therapy|20516",
                "S4|onsite|0|11|therapy|20520",
            ])
        #expect(
            kept == [
                #"authorization A1 {"authorization_id": "A1", "client_id": "P1", "units": "12"}"#,
                #"referral R1 {"client_id": "P1", "referral_id": "R1", "referred_on": "2026-02-20", "source": "self"}"#,
            ])
    }

    @Test func `says what was guessed and made`() async throws {
        let report = try await Fixtures.clinic().importRecords(Fixtures.request(), as: .console)
        #expect(report.notes.contains { $0.contains("Evening circle") && $0.contains("group therapy") })
        #expect(report.notes.contains { $0.contains("Main site") })
    }

    @Test func `changes nothing the second time`() async throws {
        let clinic = try await Fixtures.clinic()
        _ = try await clinic.importRecords(Fixtures.request(), as: .console)
        let before = try await Fixtures.rowCounts(clinic)
        let again = try await clinic.importRecords(Fixtures.request(), as: .console)
        #expect(again.problems == [])
        #expect(again.files.map(\.unchanged) == [3, 1, 1, 1, 4, 6])
        #expect(again.files.allSatisfy { $0.added == 0 && $0.changed == 0 })
        #expect(again.programmes == [])
        #expect(try await Fixtures.rowCounts(clinic) == before)
    }

    @Test func `stores nothing on a dry run, and tells the same`() async throws {
        let clinic = try await Fixtures.clinic()
        let before = try await Fixtures.rowCounts(clinic)
        var request = Fixtures.request()
        request.isDryRun = true
        request.headers = [.members: ["Nr": "client_id"]]
        let preview = try await clinic.importRecords(request, as: .console)
        #expect(!preview.isStored)
        #expect(try await Fixtures.rowCounts(clinic) == before)
        request.isDryRun = false
        let real = try await clinic.importRecords(request, as: .console)
        #expect(preview.files == real.files)
        #expect(preview.programmes == real.programmes)
        #expect(preview.notes == real.notes)
    }

    @Test func `stores nothing when one row is wrong`() async throws {
        let clinic = try await Fixtures.clinic()
        let before = try await Fixtures.rowCounts(clinic)
        let bad = Fixtures.attendance.replacing("S1,P2,late", with: "S1,P2,asleep")
        let report = try await clinic.importRecords(Fixtures.request([.attendance: bad]), as: .console)
        #expect(!report.isStored)
        #expect(report.problemCount == 1)
        #expect(try await Fixtures.rowCounts(clinic) == before)
    }

    @Test func `changes a member whose row has changed, and never lowers their protection`() async throws {
        let clinic = try await Fixtures.clinic()
        _ = try await clinic.importRecords(Fixtures.request(), as: .console)
        let changed = Fixtures.clients.replacing("Zoë,O’Hara", with: "Zoe,O’Hara-Berg").replacing("F1020", with: "F331")
        let report = try await clinic.importRecords(Fixtures.request([.members: changed]), as: .console)
        #expect(report.problems == [])
        #expect(report.files[0].changed == 2)
        let rows = try await clinic.database.read { transaction in
            try transaction.rows("SELECT family || '|' || diagnosis || '|' || data_class || '|' || version FROM member ORDER BY external") {
                try $0.next(String.self)
            }
        }
        #expect(rows == ["O’Hara-Berg|F332|mental-health|2", "Lind, Jr.|F331|substance-use|2", "Wójcik|F411|substance-use|1"])
    }

    @Test func `fills in a place on a roster that nobody has marked`() async throws {
        let clinic = try await Fixtures.clinic()
        _ = try await clinic.importRecords(Fixtures.request([.attendance: Fixtures.attendance.prefix(while: "S2")]), as: .console)
        try await clinic.database.write { transaction in
            try transaction.run(
                """
                INSERT INTO roster_place (session_id, member_id, week, day)
                SELECT s.id, m.id, s.week, s.day FROM group_session s CROSS JOIN member m WHERE s.external = 'S2' AND m.external = 'P1'
                """)
        }
        let report = try await clinic.importRecords(Fixtures.request(), as: .console)
        let file = report.files[5]
        #expect((file.unchanged, file.changed, file.added) == (2, 1, 3))
        let week = try await clinic.weekExport(from: Self.monday, to: Self.monday, as: .console)[0]
        #expect(week.minutes == 165)
    }

    @Test func `counts nothing for somebody who is placed elsewhere, and says so`() async throws {
        let clinic = try await Fixtures.clinic()
        let guest = Fixtures.attendance + "\nS1,P3,attended,2026-03-02T09:00:00,2026-03-02T10:00:00,60"
        let report = try await clinic.importRecords(Fixtures.request([.attendance: guest]), as: .console)
        #expect(report.notes.contains { $0.contains("not placed in the session's programme") && $0.contains("row 8") })
        let weeks = try await clinic.weekExport(from: Self.monday, to: Self.monday, as: .console).filter { $0.member == "P3" }
        #expect(weeks.map(\.minutes) == [0, 0])
        #expect(weeks[0].days[0].because.map(\.verdict) == [.notOnPlan])
    }

    @Test func `is in the journal with counts and digests, and names nobody there`() async throws {
        let clinic = try await Fixtures.clinic()
        _ = try await clinic.importRecords(Fixtures.request(), as: .console)
        let entries = try await clinic.database.read { try $0.journal(JournalFilter()) }
        let line = try #require(entries.first { $0.scope == "import" })
        #expect(line.chart == nil)
        // Worked out apart: sha256sum of the clients' file.
        #expect(line.detail.hasPrefix("members: 3 new, 0 changed, 0 as before, 0 refused, sha256 \(Self.clientsDigest); coverages: 1 new"))
        #expect(!entries.contains { $0.detail.contains("Zo") || $0.detail.contains("P1") })
        #expect(entries.filter { $0.chart != nil }.map { "\($0.place) \($0.detail)" } == ["1 imported", "1 imported", "1 imported"])
        #expect(try await clinic.verifyJournal(as: .console).faults == [])
    }

    @Test func `is refused to whoever may not, and that is in the journal`() async throws {
        let clinic = try await Fixtures.clinic()
        let therapist = Caller(staff: nil, name: "Tom", role: .therapist, caseload: .everybody, origin: "test")
        await #expect(throws: AccessRefusal.notYourDeed) { try await clinic.importRecords(Fixtures.request(), as: therapist) }
        #expect(try await clinic.database.read { try $0.journal(JournalFilter()).map(\.outcome) } == ["access.not-your-deed"])
    }

    static let monday = Day(number: 20514)  // 2026-03-02
    static let clientsDigest = "848f0e1051d8724329f77c4c78133f0fa09e68d4c4f7ffc6b4384d759623e661"
}

extension String {
    /// The lines before the first that begins with `word`.
    fileprivate func prefix(while word: String) -> String {
        split(separator: "\n").prefix { !$0.hasPrefix(word) }.joined(separator: "\n")
    }
}
