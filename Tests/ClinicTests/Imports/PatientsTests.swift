import Database
import Testing

@testable import Clinic

@Suite struct `A FHIR bundle of patients` {
    static let bundle = #"""
        {"resourceType": "Bundle", "type": "collection", "entry": [
         {"resource": {"resourceType": "Patient", "identifier": [{"use": "old", "value": "X9"}, {"use": "official", "value": "P1"}],
          "name": [{"use": "usual", "given": ["Zed"]}, {"use": "official", "given": ["Zoë", "Marie"], "family": "O’Hara"}],
          "gender": "female", "birthDate": "1990-04-02"}},
         {"resource": {"resourceType": "Observation", "status": "final"}},
         {"resource": {"resourceType": "Patient", "identifier": [{"value": "P9"}], "name": [{"given": ["Bo"], "family": "Lind"}],
          "gender": "other", "birthDate": "1985-11-30"}}]}
        """#

    @Test func `becomes members without a programme, and other resources are left out and counted`() async throws {
        let clinic = try await Fixtures.clinic()
        let request = ImportRequest([.bytes(Array(Self.bundle.utf8), name: "patients.json")])
        let report = try await clinic.importRecords(request, as: .console)
        #expect(report.isStored && report.files.map(\.added) == [2])
        #expect(report.notes == ["patients.json: 1 of type Observation left out, because only patients are read."])
        let rows = try await clinic.database.read { transaction in
            try transaction.rows(
                "SELECT external || '|' || given || '|' || family || '|' || preferred || '|' || sex FROM member ORDER BY external"
            ) {
                try $0.next(String.self)
            }
        }
        #expect(rows == ["P1|Zoë Marie|O’Hara|Zed|F", "P9|Bo|Lind||X"])
        #expect(try await clinic.importRecords(request, as: .console).files.map(\.unchanged) == [2])
    }

    @Test func `and the clients' file afterwards are about the same people, who get their programme then`() async throws {
        let clinic = try await Fixtures.clinic()
        _ = try await clinic.importRecords(ImportRequest([.bytes(Array(Self.bundle.utf8), name: "p.json")]), as: .console)
        let report = try await clinic.importRecords(Fixtures.request(), as: .console)
        #expect((report.files[0].added, report.files[0].changed) == (2, 1))
        #expect(try await clinic.weekExport(from: ImportRecordsDay.monday, to: ImportRecordsDay.monday, as: .console)[0].minutes == 165)
    }

    @Test(arguments: [
        (#""value": "P9""#, #""value": """#, "Bundle.entry[2].resource.identifier", "the patient has no identifier with a value"),
        (#""value": "P9""#, #""value": "P1""#, "Bundle.entry[2].resource.identifier", "this patient is in entry 0 already"),
        (#""1985-11-30""#, #""1985""#, "Bundle.entry[2].resource.birthDate", "this is not a whole date"),
        (#""other""#, #""m""#, "Bundle.entry[2].resource.gender", "this is not one of FHIR's words"),
        (#"[{"given": ["Bo"], "family": "Lind"}]"#, "[]", "Bundle.entry[2].resource.name", "the patient has no name"),
        (#""collection""#, #""history""#, "Bundle.type", "bundles of this type are not read"),
        (#"{"resourceType": "Bundle""#, #"{"resourceType": "Practitioner""#, "resourceType", "this is not a bundle of patients"),
        (#""entry": ["#, #""entry": [["#, "", "the file is not JSON"),
    ])
    func `names the entry and the path of what is wrong`(_ good: String, _ bad: String, _ path: String, _ says: String) async throws {
        let clinic = try await Fixtures.clinic()
        try #require(Self.bundle.contains(good))
        let text = Self.bundle.replacing(good, with: bad, maxReplacements: 1)
        let report = try await clinic.importRecords(ImportRequest([Fixtures.source(text, .fhirPatients)]), as: .console)
        #expect(!report.isStored)
        #expect(report.problems.map { "\($0.column ?? "") \($0.problem)" } == ["\(path) \(says)"])
        #expect(path.hasPrefix("Bundle.entry") == (report.problems.first?.record == 3))
    }
}
