import Database
import Testing

@testable import Clinic

/// Juno, 15, and her parents Mara and Tom; and Priya, who is 31 and asks for herself. Both ask for the adult programme's site.
extension World {
    func seek(
        born: String?, guardians: [(String, InquiryContact.Consents)] = [], firstContact: Int = 900, state: String = "",
        programme: ID<Programme>? = nil
    ) async throws -> ID<Inquiry> {
        var words = InquiryWords()
        (words.given, words.family, words.born, words.phone, words.state) = (
            "Juno", "Vale", born.flatMap { Day($0) }, "503-555-0134", state
        )
        let contacts = guardians.enumerated().map { index, guardian in
            InquiryContact(id: ID(firstContact + index), kind: .guardian, name: guardian.0, relation: "parent", consents: guardian.1)
        }
        return try await clinic.receive(
            NewInquiry(site: site.id, programme: programme ?? adult.id, way: .phone, words: words, contacts: contacts), as: director)
    }

    /// A signature as the page would send it.
    func sign(
        _ document: String, of id: ID<Inquiry>, by signer: Signer = .person, name: String = "Juno Vale", drawing: String = "",
        isAgreed: Bool = true, shown: String? = nil
    ) async throws {
        let shownHash: String
        if let shown {
            shownHash = shown
        } else {
            let reading = try await clinic.documents(of: id, as: director)
            shownHash = reading.documents.first { $0.shown.template.document == document }?.shown.hashText ?? ""
        }
        try await clinic.sign(
            document,
            NewSignature(Signature(name: name, drawing: drawing), isAgreed: isAgreed, shownHash: shownHash, device: "A tablet"), of: id,
            by: signer, on: HandedDevice(inquiry: id, signer: signer), as: director)
    }

    func signEverything(of id: ID<Inquiry>, by signer: Signer = .person, name: String = "Juno Vale") async throws {
        for asked in try await clinic.documents(of: id, as: director).documents where asked.missing.contains(signer) {
            try await sign(asked.shown.template.document, of: id, by: signer, name: name)
        }
    }

    /// Everything that a refusal must leave as it was.
    func consentState() async throws -> [String] {
        try await clinic.database.read { transaction in
            try transaction.rows(
                """
                SELECT 'signed ' || id FROM signed_document UNION ALL
                SELECT 'withdrawn ' || signed_id FROM signature_withdrawal UNION ALL
                SELECT 'path ' || id FROM consent_path UNION ALL
                SELECT 'template ' || id FROM document_template UNION ALL
                SELECT 'said ' || id FROM minor_rule_confirmation UNION ALL
                SELECT 'orientation ' || id FROM orientation UNION ALL
                SELECT 'reach ' || account_id || parts FROM person_reach UNION ALL
                SELECT 'event ' || id FROM inquiry_event UNION ALL
                SELECT 'fact ' || inquiry_id || fact || because FROM inquiry_fact ORDER BY 1
                """
            ) { try $0.next(String.self) }
        }
    }

    /// Expects a refusal by its code, which the journal has and which changed nothing.
    func refuses(_ code: String, _ deed: () async throws -> Void) async throws {
        let before = try await consentState()
        let refusal = await #expect(throws: (any Error).self) { try await deed() }
        let (after, last) = (try await consentState(), try await journal().last)
        #expect((refusal as? any Refusal)?.code == code)
        #expect(before == after)
        #expect(last?.outcome == code)
    }
}
