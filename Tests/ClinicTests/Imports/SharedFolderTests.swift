import Database
import Foundation
import Testing

@testable import Clinic

/// The larger set lies beside the project where the work is accepted; where it does not, the small fixtures stand alone.
enum SharedFolder {
    static let path: String? = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.deletingLastPathComponent().appendingPathComponent("shared/interop/data/synthetic/iop-20clients").path
        if FileManager.default.fileExists(atPath: folder + "/answers.json") { return folder }
        print("The larger set of files is not beside the project; only the small fixtures are tested.")
        return nil
    }()

    struct Answers: Decodable {
        struct Client: Decodable {
            struct Day: Decodable { let minutes: Int }
            let days: [String: Day]
        }
        struct ShortWeek: Decodable {
            let client: String
            let iso_week: String
            let hours: Double
        }
        let clients: [String: Client]
        let weeks_below_9_hours: [ShortWeek]
        let census: [String: Int]
    }
}

@Suite(.enabled(if: SharedFolder.path != nil)) struct `Five weeks of twenty clients` {
    @Test func `come to the answers that were worked out apart`() async throws {
        let folder = try #require(SharedFolder.path)
        let answers = try JSONDecoder().decode(
            SharedFolder.Answers.self, from: Data(contentsOf: URL(fileURLWithPath: folder + "/answers.json")))
        let clinic = try await Fixtures.clinic()
        let report = try await clinic.importRecords(ImportRequest(try ImportSource.folder(folder), zone: Fixtures.zone), as: .console)
        #expect(report.problems == [])
        #expect(report.files.map(\.rows) == [20, 20, 20, 19, 135, 900])
        #expect(report.notes.contains("answers.json is not FHIR and was left out."))
        let weeks = try await clinic.weekExport(from: try #require(Day("2026-02-23")), to: try #require(Day("2026-03-29")), as: .console)

        var minutes: [String: Int] = [:]
        for week in weeks { for day in week.days { minutes["\(week.member) \(day.date.iso)"] = day.minutes } }
        var expected: [String: Int] = [:]
        for (client, answer) in answers.clients { for (day, figures) in answer.days { expected["\(client) \(day)"] = figures.minutes } }
        #expect(minutes == expected)

        let short = weeks.filter { !$0.met }.map { "\($0.member) \($0.week) \(String(format: "%.2f", Double($0.minutes) / 60))" }
        let answered = answers.weeks_below_9_hours.map { "\($0.client) \($0.iso_week) \(String(format: "%.2f", $0.hours))" }
        #expect(short.sorted() == answered.sorted())

        var census: [String: Int] = [:]
        for week in weeks { for day in week.days where day.minutes > 0 { census[day.date.iso, default: 0] += 1 } }
        #expect(census == answers.census)
    }

    @Test func `change nothing when they are imported again`() async throws {
        let folder = try #require(SharedFolder.path)
        let clinic = try await Fixtures.clinic()
        let request = ImportRequest(try ImportSource.folder(folder), zone: Fixtures.zone)
        _ = try await clinic.importRecords(request, as: .console)
        let before = try await Fixtures.rowCounts(clinic)
        let again = try await clinic.importRecords(request, as: .console)
        #expect(again.files.map(\.unchanged) == [20, 20, 20, 19, 135, 900])
        #expect(try await Fixtures.rowCounts(clinic) == before)
    }
}
