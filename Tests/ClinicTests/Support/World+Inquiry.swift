import Database

@testable import Clinic

extension World {
    /// Ines of the admissions desk, who works for both programmes, and Dr Fischer, who prescribes.
    func withDesk() async throws -> (intake: Caller, prescriber: Caller) {
        let (adult, recovery) = (adult.id, recovery.id)
        try await clinic.database.write { transaction in
            for (id, account, role) in [(4, "ines", Role.intake), (5, "lena", .prescriber)] {
                try transaction.insert(Staff(id: ID(id), account: account, name: account, credential: "", role: role), password: "none")
            }
            for (staff, programmes) in [(2, [adult]), (4, [adult, recovery]), (5, [adult])] {
                for programme in programmes { try transaction.assign(ID(staff), to: programme) }
            }
        }
        return (
            Caller(staff: ID(4), name: "Ines", role: .intake, caseload: .programmes([adult, recovery]), origin: "test"),
            Caller(staff: ID(5), name: "Lena", role: .prescriber, caseload: .programmes([adult]), origin: "test")
        )
    }

    /// Nadia, who calls on Monday at 10 and is thought of for the adult programme.
    var nadia: InquiryWords {
        var words = InquiryWords()
        (words.given, words.family, words.born) = ("Nadia", "Okafor", Day(year: 1994, month: 5, day: 17))
        (words.phone, words.callSafe, words.reason) = ("213-555-0142", .yes, "I cannot get out of bed, and I was let go.")
        return words
    }

    func inquiry(_ words: InquiryWords? = nil, programme: ID<Programme>? = nil, as caller: Caller? = nil) async throws -> ID<Inquiry> {
        try await clinic.receive(
            NewInquiry(site: site.id, programme: programme ?? adult.id, way: .phone, words: words ?? nadia), as: caller ?? director)
    }

    /// Says of an inquiry that everything is so that its way asks for, as the parts of an admission would.
    func settle(_ facts: [AdmissionFact], of inquiry: ID<Inquiry>) async throws {
        try await clinic.perform(.workInquiry, as: director) { work in
            let access = try work.inquiry(inquiry)
            for fact in facts { try work.settle(fact, of: access, because: "a test says so") }
        }
    }

    /// Brings an inquiry to a stage through every gate on the way.
    func bring(_ inquiry: ID<Inquiry>, to stage: AdmissionStage) async throws {
        try await settle(AdmissionFact.allCases.filter { $0.stage <= stage }, of: inquiry)
        while try await clinic.inquiry(inquiry, as: director).inquiry.stage < stage {
            try await clinic.advance(inquiry, over: try await version(of: inquiry), as: director)
        }
    }

    func version(of inquiry: ID<Inquiry>) async throws -> Int {
        try await clinic.database.read { try $0.first("SELECT version FROM inquiry WHERE id = \(inquiry)") { try $0.next(Int.self) } } ?? 0
    }

    /// Somebody's card on the board.
    func card(of inquiry: ID<Inquiry>, daysLater days: Int = 0) async throws -> InquiryCard? {
        try await clinic(daysLater: days).admissionsBoard(AdmissionFilter(), as: director).columns.flatMap(\.cards)
            .first { $0.inquiry.id == inquiry }
    }

    /// Everything that an inquiry is made of, to see that a refusal changed nothing of it.
    func trace(of inquiry: ID<Inquiry>) async throws -> [String] {
        try await clinic.database.read { transaction in
            let counts: [SQL] = [
                "SELECT version FROM inquiry WHERE id = \(inquiry)",
                "SELECT COUNT(*) FROM inquiry_event WHERE inquiry_id = \(inquiry)",
                "SELECT COUNT(*) FROM inquiry_fact WHERE inquiry_id = \(inquiry)",
                "SELECT COUNT(*) FROM gate_override WHERE inquiry_id = \(inquiry)",
                "SELECT COUNT(*) FROM staff_task WHERE inquiry_id = \(inquiry)",
                "SELECT COUNT(*) FROM seat_offer WHERE inquiry_id = \(inquiry)",
                "SELECT COUNT(*) FROM crisis_hand_off WHERE inquiry_id = \(inquiry)", "SELECT COUNT(*) FROM inquiry",
                "SELECT COUNT(*) FROM member", "SELECT COUNT(*) FROM episode", "SELECT COUNT(*) FROM placement",
                "SELECT COUNT(*) FROM group_membership", "SELECT COUNT(*) FROM care_team_place", "SELECT COUNT(*) FROM expected_discharge",
                "SELECT COUNT(*) FROM outbox", "SELECT COUNT(*) FROM roster_place",
            ]
            return try counts.map { String(try transaction.first($0) { try $0.next(Int.self) } ?? -1) }
        }
    }

    /// The last lines of the journal, as an auditor reads them: deed, outcome, detail.
    func lastJournal(_ count: Int = 1) async throws -> [(deed: String, outcome: String, detail: String)] {
        try await clinic.database.read {
            try $0.rows("SELECT deed, outcome, detail FROM journal_entry ORDER BY id DESC LIMIT \(count)") {
                (try $0.next(String.self), try $0.next(String.self), try $0.next(String.self))
            }
        }
    }
}
