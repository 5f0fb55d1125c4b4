import Foundation
import Testing

@testable import Clinic

@Suite struct `The files of an import` {
    @Test(arguments: [
        ("clients.csv", ImportKind.members), ("Members.CSV", .members), ("group_sessions.csv", .sessions),
        ("Group Sessions.csv", .sessions),
        ("folder/attendance.csv", .attendance), ("patients.json", .fhirPatients), ("authorisations.csv", .authorizations),
    ])
    func `are known by their names`(_ file: String, _ kind: ImportKind) {
        #expect(ImportKind.recognise(file) == .known(kind))
    }

    @Test func `that have another name are asked about, with the names that are known`() async throws {
        let clinic = try await Fixtures.clinic()
        let request = ImportRequest([.bytes(Array("a,b\n1,2\n".utf8), name: "roster-final.csv")], zone: Fixtures.zone)
        let report = try await clinic.importRecords(request, as: .console)
        #expect(!report.isStored)
        #expect(report.problems.first?.file == "roster-final.csv")
        #expect(
            report.problems.first?.remedy.contains(
                "clients.csv, coverages.csv, referrals.csv, authorizations.csv, inquiries.csv, group_sessions.csv, attendance.csv") == true)
        #expect(ImportKind.recognise("README.md") == .leftOut)
    }

    @Test func `may name their columns otherwise, carry a byte-order mark and end lines as Windows does`() async throws {
        let clinic = try await Fixtures.clinic()
        let text = Fixtures.clients.replacing("client_id,given_name,family_name,birth_date", with: "MRN,First Name,Last-Name,DOB")
        let bytes = [0xEF, 0xBB, 0xBF] + Array(text.replacing("\n", with: "\r\n").utf8)
        let report = try await clinic.importRecords(
            ImportRequest([.bytes(bytes, name: "clients.csv")], zone: Fixtures.zone), as: .console)
        #expect(report.isStored && report.files.map(\.added) == [3])
    }

    @Test func `keep the column names that were said once`() async throws {
        let clinic = try await Fixtures.clinic()
        let text = Fixtures.clients.replacing("client_id", with: "Nummer").replacing("track", with: "Gruppe")
        var request = ImportRequest([Fixtures.source(text, .members)], zone: Fixtures.zone)
        #expect(try await clinic.importRecords(request, as: .console).problems.first?.problem.contains("client_id, track") == true)
        request.headers = [.members: ["Nummer": "client_id", "Gruppe": "track"]]
        #expect(try await clinic.importRecords(request, as: .console).isStored)
        request.headers = [:]
        #expect(try await clinic.importRecords(request, as: .console).files.map(\.unchanged) == [3])
        request.headers = [.members: ["Nummer": "shoe_size"]]
        #expect(try await clinic.importRecords(request, as: .console).problems.first?.remedy.contains("client_id") == true)
    }

    @Test func `come with a zone and packs that exist and agree with the site`() async throws {
        let clinic = try await Fixtures.clinic()
        var request = Fixtures.request()
        func problem() async throws -> String {
            let report = try await clinic.importRecords(request, as: .console)
            return report.isStored ? "stored" : report.problems.map { "\($0.file): \($0.problem)" }.joined(separator: "; ")
        }
        request.zone = nil
        #expect(try await problem() == "Time zone: nobody has said in which time zone the times are")
        request.zone = "Mars/Olympus"
        #expect(try await problem() == "Time zone: this is not a time zone")
        request.zone = Fixtures.zone
        request.packs = ["SUD": "no-such-pack"]
        #expect(try await problem() == "Programmes: there is no such rule pack for programmes")
        request.packs = ["SUD": "adult-php"]
        #expect(try await problem() == "stored")
        request.packs = ["SUD": "adult-iop"]
        #expect(try await problem() == "Programmes: the programme is judged by adult-php already")
        request.packs = [:]
        request.zone = "America/New_York"
        #expect(try await problem().hasPrefix("Time zone: the times would be read in another zone"))
        request.sources.removeAll { $0.kind != .attendance }
        #expect(try await problem().contains("the session is at a site in America/Los_Angeles"))
        request.zone = nil
        #expect(try await problem() == "stored")
    }

    @Test func `take a level and population from their pack`() async throws {
        let clinic = try await Fixtures.clinic()
        var request = Fixtures.request()
        request.packs = ["DAY-AM": "adolescent-iop"]
        _ = try await clinic.importRecords(request, as: .console)
        let weeks = try await clinic.weekExport(from: ImportRecordsDay.monday, to: ImportRecordsDay.monday, as: .console)
        #expect(weeks.map(\.minimum) == [360, 360, 540])
    }

    @Test func `that cannot be read to the end keep everything out, even when bad rows are skipped`() async throws {
        let clinic = try await Fixtures.clinic()
        let before = try await Fixtures.rowCounts(clinic)
        var request = Fixtures.request([.attendance: Fixtures.attendance + "\nS3,\"P1"])
        request.skipsBadRows = true
        let report = try await clinic.importRecords(request, as: .console)
        #expect(!report.isStored)
        #expect(report.problems.contains { $0.problem == "the quote that opens here is never closed" && $0.row == 8 })
        #expect(try await Fixtures.rowCounts(clinic) == before)
    }

    @Test func `report how far they are read`() async throws {
        let clinic = try await Fixtures.clinic()
        let (stream, told) = AsyncStream.makeStream(of: ImportProgress.self)
        _ = try await clinic.importRecords(Fixtures.request(), progress: { told.yield($0) }, as: .console)
        told.finish()
        let all = await Array(stream.reduce(into: []) { $0.append($1) })
        #expect(all.first == ImportProgress(stage: .reading(file: "clients.csv", .members), done: 3, share: 1))
        #expect(all.last?.stage == .counting)
    }
}

enum ImportRecordsDay {
    static let monday = Day(number: 20514)  // 2026-03-02
}
