import Database
import TestEngines
import Testing

@testable import Clinic

@Suite struct `An import on either engine` {
    @Test(arguments: Engine.available) func `stores the same, once`(_ engine: Engine) async throws {
        try await engine.with("import", migrations: Migration.all) { database in
            let clinic = try Clinic(
                database: database, surroundings: .still(at: Instant(seconds: 1_774_900_000)), packs: Clinic.housePacks.packs)
            try await clinic.open()
            var request = Fixtures.request()
            request.headers = [.members: ["Nr": "client_id"]]
            #expect(try await clinic.importRecords(request, as: .console).files.map(\.added) == [3, 1, 1, 1, 4, 6])
            let weeks = WeekExport.json(
                try await clinic.weekExport(from: ImportRecordsDay.monday, to: ImportRecordsDay.monday, as: .console))
            let again = try await clinic.importRecords(request, as: .console)
            #expect(again.files.map(\.unchanged) == [3, 1, 1, 1, 4, 6])
            #expect(
                WeekExport.json(try await clinic.weekExport(from: ImportRecordsDay.monday, to: ImportRecordsDay.monday, as: .console))
                    == weeks)
            let moved = Fixtures.sessions.replacing("13,onsite", with: "14,telehealth")
            let changed = Fixtures.request([.sessions: moved, .members: Fixtures.clients.replacing("Zoë", with: "Zoe")])
            let report = try await clinic.importRecords(changed, as: .console)
            #expect(report.problems == [] && report.files.map(\.changed) == [1, 0, 0, 0, 1, 0])
            #expect(try await clinic.verifyJournal(as: .console).faults == [])
        }
    }
}
