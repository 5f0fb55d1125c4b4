import Database

@testable import Clinic

/// What is asked of a clinic about text messages.
extension World {
    static let address: @Sendable (SessionToken) -> String = { "https://stepwell.test/my/link/\($0.cookie)" }

    var mother: NewAccess.Guardian {
        NewAccess.Guardian(name: "Mara Abalos", relationship: "mother", parts: PagePart.ofGuardian, reason: "")
    }

    func agreement(
        _ number: String = "(503) 555-0142", on day: String = "2026-02-20", instead: Bool = false, reason: String = ""
    ) throws -> NewTextAgreement {
        try NewTextAgreement(number: number, agreedOn: day, insteadOfEmail: instead, reason: reason)
    }

    @discardableResult
    func give(
        email: String = "", phone: String = "", guardian: NewAccess.Guardian? = nil, reason: String = "", texts: NewTextAgreement? = nil
    ) async throws -> NewLink {
        try await clinic.giveAccess(
            NewAccess(contact: PersonContact(email: email, phone: phone), guardian: guardian, contactReason: reason, texts: texts),
            to: ana, address: Self.address, as: therapist)
    }

    /// Ana's own account, or her guardian's.
    func account(_ kind: PersonAccount.Kind = .member) async throws -> ID<PersonAccount> {
        let reading = try await clinic.pageAccess(of: ana, as: therapist)
        guard let found = reading.accounts.first(where: { $0.account.kind == kind }) else { throw PortalRefusal.unknownAccount }
        return found.account.id
    }

    func agree(_ new: NewTextAgreement, _ kind: PersonAccount.Kind = .member, as caller: Caller? = nil) async throws {
        try await clinic.agreeToTexts(new, by: try await account(kind), of: ana, as: caller ?? therapist)
    }

    /// What leaves by one channel.
    func carried(_ channel: Letter.Channel) async throws -> [Letter] {
        let box = LetterBox(channel: channel)
        try await clinic.carryLetters(by: box)
        return await box.letters
    }

    /// Everything that a refusal must leave as it was.
    func textState() async throws -> [String] {
        try await clinic.database.read { transaction in
            try transaction.rows(
                """
                SELECT 'agreed ' || id || number || COALESCE(ended_at, 0) FROM text_agreement UNION ALL
                SELECT 'account ' || id || phone FROM person_account UNION ALL
                SELECT 'letter ' || id || channel || COALESCE(withdrawn_at, 0) FROM outbox ORDER BY 1
                """
            ) { try $0.next(String.self) }
        }
    }
}
