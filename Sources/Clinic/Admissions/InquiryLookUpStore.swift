import Database

extension Transaction {
    /// Open inquiries for which a fact is settled.
    func openInquiries(with fact: AdmissionFact) throws -> [ID<Inquiry>] {
        try rows(
            """
            SELECT f.inquiry_id FROM inquiry_fact f JOIN inquiry i ON i.id = f.inquiry_id
            WHERE f.fact = \(fact.rawValue) AND i.standing IN ('open', 'waitlist', 'on-hold') ORDER BY f.inquiry_id
            """
        ) { ID(try $0.next(Int.self)) }
    }

    func save(_ contact: InquiryContact, of access: Access<Inquiry>) throws {
        try run(
            """
            UPDATE inquiry_contact SET name = \(contact.name), relation = \(contact.relation), phone = \(contact.phone),
                email = \(contact.email), consents = \(contact.consents.rawValue)
            WHERE id = \(contact.id) AND inquiry_id = \(access.id)
            """)
    }

    /// The ways on which somebody came to treatment.
    func inquiries(of access: Access<Member>) throws -> [ID<Inquiry>] {
        try rows("SELECT id FROM inquiry WHERE member_id = \(access.id) ORDER BY id") { ID(try $0.next(Int.self)) }
    }

    /// Telephone numbers of the guardians who were written down on somebody's way to admission.
    func guardiansPhones(of access: Access<Member>) throws -> [String] {
        try guardiansWays(of: access).map(\.phone).filter { !$0.isEmpty }
    }

    /// The same for e-mail addresses, as they are compared.
    func guardiansEmails(of access: Access<Member>) throws -> [String] { try guardiansWays(of: access).map { $0.email.lowercased() } }

    private func guardiansWays(of access: Access<Member>) throws -> [(phone: String, email: String)] {
        try rows(
            """
            SELECT c.phone, c.email FROM inquiry i JOIN inquiry_contact c ON c.inquiry_id = i.id
            WHERE i.member_id = \(access.id) AND c.kind = 'guardian' AND c.active = 1 ORDER BY c.id
            """
        ) { (try $0.next(), try $0.next()) }
    }
}
