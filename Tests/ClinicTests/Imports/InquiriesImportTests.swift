import Database
import Testing

@testable import Clinic

@Suite("A file of inquiries") struct InquiriesImportTests {
    private static let good = """
        inquiry_id,first_name,last_name,dob,phone,email,urgency,programme,reason,referred_by
        Q1,Nadia,Okafor,1994-05-17,213-555-0142,,urgent,DAY-AM,Cannot get up,Cedar Hill Hospital
        Q2,Oskar,,,,oskar@example.org,,,,
        """

    /// A clinic that has the programmes of the fixtures.
    private func clinic() async throws -> Clinic {
        let clinic = try await Fixtures.clinic()
        _ = try await clinic.importRecords(
            ImportRequest([Fixtures.source(Fixtures.clients, .members)], zone: Fixtures.zone), progress: { _ in }, as: .console)
        return clinic
    }

    private func bring(_ text: String, to clinic: Clinic) async throws -> ImportReport {
        try await clinic.importRecords(ImportRequest([Fixtures.source(text, .inquiries)], zone: nil), progress: { _ in }, as: .console)
    }

    private func open(_ clinic: Clinic) async throws -> [InquiryCard] {
        try await clinic.admissionsBoard(AdmissionFilter(), as: .console).columns.flatMap(\.cards)
    }

    @Test func `puts each on the board with its clock, and the same file twice changes nothing`() async throws {
        let clinic = try await clinic()
        #expect(try await bring(Self.good, to: clinic).problemCount == 0)
        let cards = try await open(clinic)
        #expect(cards.map(\.inquiry.name) == ["Nadia Okafor", "Oskar"])
        #expect(cards.first?.inquiry.urgency == .urgent && cards.first?.source == "Cedar Hill Hospital")
        for card in cards {
            let whole = try await clinic.inquiry(card.inquiry.id, as: .console)
            #expect(whole.tasks.map(\.kind) == [.firstContact] && whole.inquiry.way == .file)
        }
        let again = try await bring(Self.good, to: clinic)
        #expect(again.problemCount == 0)
        #expect(try await open(clinic).map(\.inquiry) == cards.map(\.inquiry))
    }

    @Test(arguments: [
        ("Q1,Nadia", "Q1,", "first_name", "the value is missing"), ("1994-05-17", "17.5.1994", "dob", "this is not a date of the calendar"),
        ("1994-05-17", "2994-05-17", "dob", "it cannot be kept as it is"), ("urgent", "soon", "urgency", "this is no urgency"),
        ("DAY-AM", "NIGHT", "programme", "there is no such programme"), ("213-555-0142", "12", "phone", "it cannot be kept as it is"),
        ("oskar@example.org", "oskar", "email", "it cannot be kept as it is"),
        ("Q2,Oskar", "Q1,Oskar", "inquiry_id", "is in row 2 already"),
    ])
    func `with a slip names the column, and nothing of it is kept`(_ good: String, _ bad: String, _ column: String, _ says: String)
        async throws
    {
        let clinic = try await clinic()
        let report = try await bring(Self.good.replacing(good, with: bad), to: clinic)
        #expect(report.problemCount == 1 && !report.isStored)
        let sentence = report.problems.first?.sentence ?? ""
        #expect(sentence.contains(says) && sentence.contains(column), "\(sentence)")
        #expect(try await open(clinic).isEmpty)
    }
}
