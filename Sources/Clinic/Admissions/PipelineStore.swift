import Database

extension Transaction {
    func overrides(of inquiries: [ID<Inquiry>]) throws -> [ID<Inquiry>: [GateOverride]] {
        var found: [ID<Inquiry>: [GateOverride]] = [:]
        try each(
            "SELECT inquiry_id, fact, reason, staff_id, at, expires_at FROM gate_override WHERE inquiry_id IN \(list: inquiries) ORDER BY id"
        ) { row in
            let inquiry = ID<Inquiry>(try row.next(Int.self))
            found[inquiry, default: []].append(
                GateOverride(
                    fact: try row.next(), reason: try row.next(), by: ID(try row.next(Int.self)), at: Instant(seconds: try row.next()),
                    expires: Instant(seconds: try row.next())))
        }
        return found
    }

    func insert(_ exception: GateOverride, id: ID<GateOverride>, of access: Access<Inquiry>) throws {
        try run(
            """
            INSERT INTO gate_override (id, inquiry_id, fact, reason, staff_id, at, expires_at)
            VALUES (\(id), \(access.id), \(exception.fact.rawValue), \(exception.reason), \(exception.by), \(exception.at),
                \(exception.expires))
            """)
    }

    /// - Returns: false when somebody else saved a newer version first.
    func move(_ access: Access<Inquiry>, to stage: AdmissionStage, over version: Int, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE inquiry SET stage = \(stage.rawValue), stage_since = \(now), version = version + 1
            WHERE id = \(access.id) AND version = \(version)
            """) == 1
    }

    /// - Returns: false when somebody else saved a newer version first.
    func set(_ standing: InquiryStanding, of access: Access<Inquiry>, mergedInto other: ID<Inquiry>?, over version: Int, at now: Instant)
        throws -> Bool
    {
        let closed = standing.kind.isOpen ? StaffTask.open : now.seconds
        return try run(
            """
            UPDATE inquiry SET standing = \(standing.kind.rawValue), standing_reason = \(standing.reason),
                standing_note = \(standing.note), standing_until = \(standing.until), closed_at = \(closed), merged_into = \(other),
                version = version + 1
            WHERE id = \(access.id) AND version = \(version)
            """) == 1
    }

    /// The first conversation stays what it was; the next attempt is set anew.
    func setContact(first: Instant?, next: Instant?, of access: Access<Inquiry>) throws {
        try run(
            """
            UPDATE inquiry SET first_contact_at = COALESCE(first_contact_at, \(first)), next_contact_due = \(next), version = version + 1
            WHERE id = \(access.id)
            """)
    }

    func setMember(_ member: ID<Member>, of access: Access<Inquiry>) throws {
        try run("UPDATE inquiry SET member_id = \(member), version = version + 1 WHERE id = \(access.id)")
    }

    func contactAttempts(of access: Access<Inquiry>) throws -> Int {
        try first("SELECT COUNT(*) FROM inquiry_event WHERE inquiry_id = \(access.id) AND kind = 'contact'") { try $0.next(Int.self) } ?? 0
    }

    func inquiries(mergedInto access: Access<Inquiry>) throws -> [ID<Inquiry>] {
        try rows("SELECT id FROM inquiry WHERE merged_into = \(access.id) ORDER BY id") { ID(try $0.next(Int.self)) }
    }

    func setFirstDue(_ due: Instant, of access: Access<Inquiry>) throws {
        try run("UPDATE inquiry SET first_contact_due = \(due) WHERE id = \(access.id)")
    }

    func remove(_ contact: ID<InquiryContact>, of access: Access<Inquiry>) throws -> Bool {
        try run("UPDATE inquiry_contact SET active = 0 WHERE id = \(contact) AND inquiry_id = \(access.id) AND active = 1") == 1
    }

    func closeAdmitted(_ access: Access<Inquiry>, at now: Instant) throws {
        try run(
            """
            UPDATE inquiry SET stage = 'admitted', stage_since = \(now), standing = 'admitted', closed_at = \(now), version = version + 1
            WHERE id = \(access.id)
            """)
    }

    /// The inquiry about somebody's chart that work goes on with.
    func openInquiry(of access: Access<Member>) throws -> ID<Inquiry>? {
        try first("SELECT id FROM inquiry WHERE member_id = \(access.id) AND closed_at = \(StaffTask.open) ORDER BY id LIMIT 1") {
            ID(try $0.next(Int.self))
        }
    }

    /// The inquiry about somebody that was made last, open or not.
    func lastInquiry(of access: Access<Member>) throws -> ID<Inquiry>? {
        try first("SELECT id FROM inquiry WHERE member_id = \(access.id) ORDER BY id DESC LIMIT 1") { ID(try $0.next(Int.self)) }
    }
}
