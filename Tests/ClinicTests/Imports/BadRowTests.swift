import Testing

@testable import Clinic

@Suite struct `A bad row` {
    /// One slip in one file: what is replaced, and the row, column and words of the problem that must name it.
    struct Slip: Sendable, CustomTestStringConvertible {
        let kind: ImportKind
        let good: String
        let bad: String
        let row: Int
        let column: String
        let says: String
        var testDescription: String { "\(kind.rawValue): \(bad)" }

        init(_ kind: ImportKind, _ good: String, _ bad: String, row: Int, _ column: String, _ says: String) {
            (self.kind, self.good, self.bad, self.row, self.column, self.says) = (kind, good, bad, row, column, says)
        }
    }

    static let slips = [
        Slip(.members, "P1,Zoë", ",Zoë", row: 2, "client_id (column 1)", "the value is missing"),
        Slip(.members, "P2,Bo", "P1,Bo", row: 3, "client_id (column 1)", "this client is in row 2 already"),
        Slip(.members, "Ana,Wójcik", ",", row: 4, "family_name (column 3)", "the person has no name"),
        Slip(.members, "1985-11-30", "30.11.1985", row: 3, "birth_date (column 4)", "this is not a date of the calendar"),
        Slip(.members, "2000-01-01", "2099-01-01", row: 4, "birth_date (column 4)", "the date of birth is in the future"),
        Slip(.members, "F332", "depressed", row: 2, "primary_icd10 (column 6)", "this is not an ICD-10-CM code"),
        Slip(.members, "SUD,2026", ",2026", row: 4, "track (column 7)", "the value is missing"),
        Slip(.members, "2026-03-03", "2026-02-30", row: 4, "admitted_on (column 8)", "this is not a date of the calendar"),
        Slip(.coverages, "P1,CHP01", "P7,CHP01", row: 2, "client_id (column 1)", "there is no client of this number"),
        Slip(.coverages, "CHP9", "", row: 2, "member_id (column 4)", "the value is missing"),
        Slip(.coverages, "self", "self\nP1,CHP01,Again,CHP9,self", row: 3, "member_id (column 4)", "this coverage is in row 2 already"),
        Slip(.referrals, "R1,P1", "R1,P9", row: 2, "client_id (column 2)", "there is no client of this number"),
        Slip(.authorizations, "A1,P1,12", "A1,P1,12\nA1,P1,13", row: 3, "authorization_id (column 1)", "this number is in row 2 already"),
        Slip(.sessions, "S2,DAY-AM", "S1,DAY-AM", row: 3, "session_id (column 1)", "this session is in row 2 already"),
        Slip(.sessions, "S3,SUD,Evening circle", "S3,SUD,", row: 4, "group (column 3)", "the value is missing"),
        Slip(.sessions, "2026-03-04T18:00:00", "6 pm", row: 4, "starts_local (column 4)", "this is not a local time"),
        Slip(.sessions, "2026-03-04T19:30:00", "2026-03-04T17:30:00", row: 4, "ends_local (column 5)", "the session ends before it starts"),
        Slip(.sessions, "2026-03-04T19:30:00", "2026-03-05T19:30:00", row: 4, "ends_local (column 5)", "longer than twelve hours"),
        Slip(
            .sessions, "2026-03-08T01:00:00", "2026-03-08T02:15:00", row: 5, "starts_local (column 4)",
            "the clock jumps over this time on 2026-03-08"),
        Slip(.attendance, "S3,P3", "S9,P3", row: 6, "session_id (column 1)", "there is no session of this number"),
        Slip(.attendance, "S3,P3", "S3,P9", row: 6, "client_id (column 2)", "there is no client of this number"),
        Slip(
            .attendance, "S2,P2", "S1,P2", row: 5, "client_id (column 2)", "this client's attendance at this session is in the file already"
        ),
        Slip(.attendance, "attended,2026-03-02", "there,2026-03-02", row: 2, "status (column 3)", "this word is not known"),
        Slip(.attendance, "2026-03-02T09:20:00", "", row: 3, "checked_in_local (column 4)", "the value is missing"),
        Slip(
            .attendance, "2026-03-02T10:50:00", "2026-03-02T10:00:00", row: 4, "checked_out_local (column 5)",
            "the client leaves before arriving"),
        Slip(
            .attendance, "2026-03-08T01:30:00", "2026-03-08T02:30:00", row: 7, "checked_in_local (column 4)",
            "the clock jumps over this time"),
        Slip(
            .attendance, "2026-03-02T10:05:00,2026-03-02T10:50:00", "2026-03-03T10:05:00,2026-03-03T10:50:00", row: 4,
            "checked_in_local (column 4)",
            "the times are outside the session"),
        Slip(
            .attendance, "2026-03-02T10:05:00,2026-03-02T10:50:00,45", "2026-03-02T09:30:00,2026-03-02T10:50:00,46", row: 4,
            "minutes (column 6)",
            "the row says 46 minutes, its times within the session make 45"),
        Slip(.attendance, "10:00:00,60", "10:00:00,sixty", row: 2, "minutes (column 6)", "this is not a whole number"),
        Slip(
            .attendance, "no_show,,,0", "no_show,2026-03-02T10:05:00,,0", row: 5, "checked_in_local (column 4)",
            "somebody who was absent has a time here"),
        Slip(.attendance, "no_show,,,0", "no_show,,,60", row: 5, "minutes (column 6)", "the row says 60 minutes, an absence makes 0"),
        Slip(.attendance, "S3,P3,cancelled,,,0", "S3,P3,cancelled,,", row: 6, "", "the row has 5 fields and the header has 6"),
    ]

    @Test(arguments: slips) func `is named by file, row, column and value, and keeps everything out`(_ slip: Slip) async throws {
        let clinic = try await Fixtures.clinic()
        let before = try await Fixtures.rowCounts(clinic)
        let text = try #require(Fixtures.all[slip.kind])
        try #require(text.contains(slip.good))
        let changed = text.replacing(slip.good, with: slip.bad, maxReplacements: 1)
        let report = try await clinic.importRecords(Fixtures.request([slip.kind: changed]), as: .console)
        let file = "\(slip.kind.fileNames[0]).csv"
        let found = report.problems.filter {
            $0.file == file && $0.row == slip.row && ($0.column ?? "") == slip.column && $0.problem.contains(slip.says)
        }
        #expect(found.count == 1, "\(report.problems.map(\.sentence))")
        #expect(found.allSatisfy { !$0.remedy.isEmpty })
        #expect(try await Fixtures.rowCounts(clinic) == before)
    }

    @Test func `is a person in two rooms at once`() async throws {
        let clinic = try await Fixtures.clinic()
        let sessions = Fixtures.sessions + "\nS5,DAY-AM,Art,2026-03-02T09:30:00,2026-03-02T10:30:00,9,onsite"
        let rows = Fixtures.attendance + "\nS5,P1,attended,2026-03-02T09:50:00,2026-03-02T10:05:00,15"
        let report = try await clinic.importRecords(Fixtures.request([.sessions: sessions, .attendance: rows]), as: .console)
        #expect(report.problems.map(\.row) == [8])
        #expect(report.problems.map(\.problem) == ["the client is in another room at that time"])
        // One leaves as the other begins: that is no overlap.
        let after = Fixtures.attendance + "\nS5,P1,attended,2026-03-02T10:00:00,2026-03-02T10:05:00,5"
        #expect(try await clinic.importRecords(Fixtures.request([.sessions: sessions, .attendance: after]), as: .console).isStored)
        // Also against what is recorded already.
        let later = rows.replacing("S5,P1", with: "S6,P1").replacing("10:05:00,15", with: "10:00:00,10")
        let more = sessions + "\nS6,DAY-AM,Art,2026-03-02T09:30:00,2026-03-02T10:00:00,9,onsite"
        let second = try await clinic.importRecords(Fixtures.request([.sessions: more, .attendance: later]), as: .console)
        #expect(second.problems.map(\.problem) == ["the client is in another room at that time"])
    }

    @Test func `is attendance that differs from what is recorded`() async throws {
        let clinic = try await Fixtures.clinic()
        _ = try await clinic.importRecords(Fixtures.request(), as: .console)
        let other = Fixtures.attendance.replacing(
            "2026-03-02T09:20:00,2026-03-02T10:00:00,40", with: "2026-03-02T09:10:00,2026-03-02T10:00:00,50")
        let report = try await clinic.importRecords(Fixtures.request([.attendance: other]), as: .console)
        #expect(report.problems.map { "\($0.file) \($0.row ?? 0) \($0.column ?? "")" } == ["attendance.csv 3 status (column 3)"])
        #expect(report.problems.first?.problem == "this differs from what is recorded")
    }

    @Test func `is a member or session that a file would move`() async throws {
        let clinic = try await Fixtures.clinic()
        _ = try await clinic.importRecords(Fixtures.request(), as: .console)
        let request = Fixtures.request([
            .members: Fixtures.clients.replacing("DAY-AM,2026-03-01", with: "SUD,2026-03-01", maxReplacements: 1)
                .replacing("2026-03-03", with: "2026-03-04"),
            .sessions: Fixtures.sessions.replacing("2026-03-02T09:00:00", with: "2026-03-02T09:05:00"),
        ])
        let report = try await clinic.importRecords(request, as: .console)
        #expect(
            report.problems.prefix(3).map { "\($0.row ?? 0) \($0.problem)" } == [
                "2 this person is recorded in another programme", "4 the admission differs from what is recorded: 2026-03-03",
                "2 attendance was taken at another time",
            ])
    }

    @Test func `can be skipped: the rest is stored, and what was refused comes back to be mended`() async throws {
        let clinic = try await Fixtures.clinic()
        let sessions = Fixtures.sessions.replacing("2026-03-02T11:05:00", with: "2026-03-02T01:05:00")
        let members = Fixtures.clients.replacing("P3,Ana,Wójcik,2000-01-01", with: "P3,\"=cmd|' /C calc'!A0\",Wójcik,2000-13-01")
        var request = Fixtures.request([.sessions: sessions, .members: members])
        request.skipsBadRows = true
        let report = try await clinic.importRecords(request, as: .console)
        #expect(report.isStored)
        #expect(report.files.map(\.refused) == [1, 0, 0, 0, 1, 3])
        #expect(report.files.map(\.added) == [2, 1, 1, 1, 3, 3])
        #expect(
            String(decoding: report.files[0].refusedCSV, as: UTF8.self) == """
                client_id,given_name,family_name,birth_date,sex,primary_icd10,track,admitted_on,problem,remedy\r
                P3,'=cmd|' /C calc'!A0,Wójcik,2000-13-01,X,F411,SUD,2026-03-03,birth_date (column 4): this is not a date of the calendar,Write it as 2026-02-23.\r

                """)
        let refused = report.files[5].refusedRows
        #expect(refused.map(\.row) == [4, 5, 6])
        #expect(refused[0].problem == "session_id (column 1): the row of this session was refused")
        #expect(refused[2].problem == "client_id (column 2): the row of this client was refused")
        // The mended rows can be imported as they came back, problem and remedy columns and all.
        let mended = String(decoding: report.files[4].refusedCSV, as: UTF8.self).replacing(
            "2026-03-02T01:05:00", with: "2026-03-02T11:05:00")
        let second = try await clinic.importRecords(ImportRequest([Fixtures.source(mended, .sessions)]), as: .console)
        #expect(second.isStored && second.files.map(\.added) == [1] && second.notes == [])
    }
}
