import Database

extension Transaction {
    func insert(_ signed: SignedDocument, of access: Access<Inquiry>) throws {
        let contact: ID<InquiryContact>? = if case .guardian(let id) = signed.signer { id } else { nil }
        try run(
            """
            INSERT INTO signed_document (id, inquiry_id, document, number, title, shown, hash, contact_id, name, way, drawing, because,
                signed_at, origin, device, staff_id)
            VALUES (\(signed.id), \(access.id), \(signed.document), \(signed.number), \(signed.title), \(signed.shown), \(signed.hash),
                \(contact), \(signed.signature.name), \(signed.signature.way.rawValue), \(signed.signature.drawing), \(signed.because),
                \(signed.at), \(signed.origin), \(signed.device), \(signed.staff))
            """)
    }

    /// Every signature on the way to admission, the oldest first, those taken back too.
    func signedDocuments(of access: Access<Inquiry>) throws -> [SignedDocument] {
        try rows(
            """
            SELECT d.id, d.document, d.number, d.title, d.shown, d.hash, d.contact_id, d.name, d.drawing, d.because, d.signed_at, d.origin,
                d.device, d.staff_id, w.by_whom, w.words, w.at
            FROM signed_document d LEFT JOIN signature_withdrawal w ON w.signed_id = d.id
            WHERE d.inquiry_id = \(access.id) ORDER BY d.id
            """
        ) { try SignedDocument(&$0) }
    }

    func withdraw(_ id: ID<SignedDocument>, _ withdrawal: SignedDocument.Withdrawal, by staff: ID<Staff>) throws {
        try run(
            """
            INSERT INTO signature_withdrawal (signed_id, by_whom, words, at, staff_id)
            VALUES (\(id), \(withdrawal.by), \(withdrawal.words), \(withdrawal.at), \(staff))
            """)
    }

    func insert(_ id: ID<PathChoice>, _ choice: PathChoice, of access: Access<Inquiry>) throws {
        try run(
            """
            INSERT INTO consent_path (id, inquiry_id, path, because, reason, guardians_may_see, at, staff_id)
            VALUES (\(id), \(access.id), \(choice.path.rawValue), \(choice.because), \(choice.reason), \(choice.guardiansMaySee),
                \(choice.at), \(choice.staff))
            """)
    }

    /// What was decided last about whose word counts.
    func pathChoice(of access: Access<Inquiry>) throws -> PathChoice? {
        try first("\(PathChoice.selection) WHERE inquiry_id = \(access.id) ORDER BY id DESC LIMIT 1") { try PathChoice(&$0) }
    }

    /// Whether what was decided last on one of these ways to admission keeps guardians out.
    func keepsGuardiansOut(onAnyOf inquiries: [ID<Inquiry>]) throws -> Bool {
        try first("SELECT c.id FROM consent_path c WHERE c.inquiry_id IN \(list: inquiries) AND \(PathChoice.keepsOut) LIMIT 1") {
            try $0.next(Int.self)
        } != nil
    }
}

extension SignedDocument {
    init(_ row: inout Row) throws {
        (id, document, number, title) = (ID(try row.next(Int.self)), try row.next(), try row.next(), try row.next())
        (shown, hash) = (try row.next(), try row.next())
        signer = try row.next(Int?.self).map { .guardian(ID($0)) } ?? .person
        signature = Signature(name: try row.next(), drawing: try row.next())
        (because, at) = (try row.next(), Instant(seconds: try row.next()))
        (origin, device, staff) = (try row.next(), try row.next(), ID(try row.next(Int.self)))
        let (by, words, withdrawn) = (try row.next(String?.self), try row.next(String?.self), try row.next(Int?.self))
        withdrawal = withdrawn.map { Withdrawal(by: by ?? "", words: words ?? "", at: Instant(seconds: $0)) }
    }
}

extension PathChoice {
    /// True for a row `c` of `consent_path` that is the last of its inquiry and keeps guardians out.
    fileprivate static let keepsOut: SQL = """
        c.path = 'minor-alone' AND c.guardians_may_see = 0
            AND NOT EXISTS (SELECT 1 FROM consent_path later WHERE later.inquiry_id = c.inquiry_id AND later.id > c.id)
        """

    /// True for a row `r` of `person_reach` of the account `a`, unless it is a guardian's and the young person who alone
    /// consented keeps them out.
    static let leavesOpen: SQL = """
        (a.kind <> 'guardian' OR NOT EXISTS (
            SELECT 1 FROM inquiry q JOIN consent_path c ON c.inquiry_id = q.id WHERE q.member_id = r.member_id AND \(keepsOut)))
        """

    fileprivate static let selection: SQL = "SELECT path, because, reason, guardians_may_see, at, staff_id FROM consent_path"

    fileprivate init(_ row: inout Row) throws {
        (path, because, reason, guardiansMaySee) = (try row.next(), try row.next(), try row.next(), try row.next())
        (at, staff) = (Instant(seconds: try row.next()), ID(try row.next(Int.self)))
    }
}
