import Testing

@testable import Clinic

@Suite(.serialized) struct `Many rows of attendance` {
    @Test func `take time in proportion to their number`() async throws {
        let (small, large) = (try await time(members: 50, weeks: 8), try await time(members: 200, weeks: 8))
        print("Attendance import: \(small.rows) rows in \(small.time), \(large.rows) rows in \(large.time).")
        #expect(small.rows == 4800 && large.rows == 19200)
        // Four times the rows; what grows with their square would take sixteen times as long.
        #expect(large.time / small.time < 8)
    }

    private func time(members: Int, weeks: Int) async throws -> (rows: Int, time: Duration) {
        let clinic = try await Fixtures.clinic()
        let (people, sessions, rows) = Self.files(members: members, weeks: weeks)
        let sources = [Fixtures.source(people, .members), Fixtures.source(sessions, .sessions)]
        #expect(try await clinic.importRecords(ImportRequest(sources, zone: Fixtures.zone), as: .console).isStored)
        let clock = ContinuousClock()
        let start = clock.now
        let report = try await clinic.importRecords(ImportRequest([Fixtures.source(rows, .attendance)]), as: .console)
        #expect(report.isStored, "\(report.problems.prefix(3).map(\.sentence))")
        return (report.files[0].added, clock.now - start)
    }

    /// Everybody at twelve hours a week, on three days.
    private static func files(members: Int, weeks: Int) -> (people: String, sessions: String, attendance: String) {
        var people = "client_id,given_name,family_name,birth_date,track,admitted_on\n"
        for member in 0..<members { people += "M\(member),Given\(member),Family\(member),1990-01-01,T\(member % 4),2026-01-05\n" }
        var (sessions, rows) = (
            "session_id,track,group,starts_local,ends_local\n", "session_id,client_id,status,checked_in_local,checked_out_local,minutes\n"
        )
        for week in 0..<weeks {
            for slot in 0..<12 {
                let day = Day(number: 20458).adding(days: week * 7 + slot / 4 * 2).iso  // from Monday 2026-01-05
                let times =
                    "\(day)T\(9 + slot % 4 < 10 ? "0" : "")\(9 + slot % 4):00,\(day)T\(9 + slot % 4 < 10 ? "0" : "")\(9 + slot % 4):50"
                for track in 0..<4 { sessions += "S\(week)-\(slot)-\(track),T\(track),Process,\(times)\n" }
                for member in 0..<members { rows += "S\(week)-\(slot)-\(member % 4),M\(member),attended,\(times),50\n" }
            }
        }
        return (people, sessions, rows)
    }
}
