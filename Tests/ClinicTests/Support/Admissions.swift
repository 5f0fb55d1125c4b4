import Database

@testable import Clinic

extension World {
    /// Samir, who is a physician; Nora, who is a nurse practitioner; Inés at intake with a licence; Carla, a case manager without.
    var samir: Caller { prescriber(11, "Samir") }
    var nora: Caller { prescriber(12, "Nora") }
    var ines: Caller { Caller(staff: ID(13), name: "Inés", role: .intake, caseload: .programmes([adult.id]), origin: "test") }
    var carla: Caller { Caller(staff: ID(14), name: "Carla", role: .caseManager, caseload: .programmes([adult.id]), origin: "test") }

    private func prescriber(_ id: Int, _ name: String) -> Caller {
        Caller(staff: ID(id), name: name, role: .prescriber, caseload: .programmes([adult.id, recovery.id]), origin: "test")
    }

    /// Somebody asks for care at the adult programme, and those work there who assess and sign.
    func asked(_ change: (inout InquiryWords) -> Void = { _ in }, for programme: Programme? = nil) async throws -> ID<Inquiry> {
        try await employClinicians()
        var words = InquiryWords()
        (words.given, words.family, words.phone, words.callSafe) = ("Imani", "Reyes", "503-555-0171", .yes)
        (words.born, words.reason) = (Day(number: 8000), "I cannot get up any more.")
        change(&words)
        return try await clinic.receive(
            NewInquiry(site: site.id, programme: (programme ?? adult).id, way: .phone, words: words), as: director)
    }

    private func employClinicians() async throws {
        try await clinic.database.write { transaction in
            guard try transaction.staff(ID(11)) == nil else { return }
            let people: [(Int, String, String, Role)] = [
                (11, "samir", "MD", .prescriber), (12, "nora", "PMHNP-BC", .prescriber), (13, "ines", "LCSW", .intake),
                (14, "carla", "", .caseManager),
            ]
            for (id, name, letters, role) in people {
                try transaction.insert(Staff(id: ID(id), account: name, name: name, credential: letters, role: role), password: "none")
            }
        }
    }

    /// What holds on the way to admission.
    func facts(of inquiry: ID<Inquiry>) async throws -> Set<AdmissionFact> {
        Set(try await clinic.database.read { try $0.facts(of: [inquiry])[inquiry] ?? [] }.map(\.fact))
    }

    /// How often a refusal stands in the journal.
    func refused(_ code: String) async throws -> Int { try await journal().count { $0.outcome == code } }
}
