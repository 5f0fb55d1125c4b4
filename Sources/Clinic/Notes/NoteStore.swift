import Database

extension Transaction {
    /// The note of a session with its parts, signatures and addenda: a constant number of statements.
    func note(of access: Access<GroupSession>) throws -> GroupNote {
        let session = access.id
        let signatures = try signatures(of: session)
        let signature = signatures.first { $0.kind == .signed }
        return GroupNote(
            session: session, shared: try sharedNote(of: session), parts: try memberNotes(of: session),
            signatures: signatures,
            addenda: try signature == nil ? [] : addenda(of: session),
            corrections: try signature.map { try corrections(at: session, after: $0.id) } ?? [])
    }

    func isNoteSigned(of session: ID<GroupSession>) throws -> Bool {
        try first("SELECT 1 FROM group_note WHERE session_id = \(session) AND signed_at IS NOT NULL") {
            try $0.next(Int.self)
        } != nil
    }

    func sharedNote(of session: ID<GroupSession>) throws -> SharedNote {
        try first(
            """
            SELECT n.topic, n.text, n.interventions, n.version, n.author, s.name, n.updated_at, n.signed_at, n.digest
            FROM group_note n JOIN staff s ON s.id = n.author WHERE n.session_id = \(session)
            """
        ) { try SharedNote(&$0) } ?? .unwritten
    }

    func memberNotes(of session: ID<GroupSession>) throws -> [ID<Member>: MemberNote] {
        let notes = try rows("\(MemberNote.selection) WHERE n.session_id = \(session)") { try MemberNote(&$0) }
        return Dictionary(uniqueKeysWithValues: notes.map { ($0.member, $0) })
    }

    func memberNote(of access: Access<Member>, at session: ID<GroupSession>) throws -> MemberNote {
        try first("\(MemberNote.selection) WHERE n.session_id = \(session) AND n.member_id = \(access.id)") {
            try MemberNote(&$0)
        }
            ?? .unwritten(access.id)
    }

    /// Keeps a draft over exactly this version; whether it was still there and unsigned.
    func save(
        _ words: SharedWords, over version: Int, of session: ID<GroupSession>, by staff: ID<Staff>, at now: Instant
    ) throws -> Bool {
        if version == 0 {
            return try run(
                """
                INSERT INTO group_note (session_id, topic, text, interventions, version, author, updated_at)
                VALUES (\(session), \(words.topic), \(words.text), \(words.interventions), 1, \(staff), \(now))
                ON CONFLICT DO NOTHING
                """) == 1
        }
        return try run(
            """
            UPDATE group_note SET topic = \(words.topic), text = \(words.text), interventions = \(words.interventions),
                version = version + 1, author = \(staff), updated_at = \(now)
            WHERE session_id = \(session) AND version = \(version) AND signed_at IS NULL
            """) == 1
    }

    func save(
        _ words: MemberWords, over version: Int, of member: Access<Member>, at session: ID<GroupSession>,
        by staff: ID<Staff>, now: Instant
    ) throws -> Bool {
        if version == 0 {
            return try run(
                """
                INSERT INTO note_part
                    (session_id, member_id, participation, response, risk, plan, version, author, updated_at)
                VALUES (\(session), \(member.id), \(words.participation), \(words.response), \(words.risk), \(words.plan),
                        1, \(staff), \(now))
                ON CONFLICT DO NOTHING
                """) == 1
        }
        return try run(
            """
            UPDATE note_part SET participation = \(words.participation), response = \(words.response),
                risk = \(words.risk), plan = \(words.plan), version = version + 1, author = \(staff), updated_at = \(now)
            WHERE session_id = \(session) AND member_id = \(member.id) AND version = \(version) AND signed_at IS NULL
            """) == 1
    }
}

extension SharedNote {
    init(_ row: inout Row) throws {
        words = SharedWords(topic: try row.next(), text: try row.next(), interventions: try row.next())
        version = try row.next()
        saved = try LastSaved(&row)
        (signedAt, digest) = (try row.next(Int?.self).map(Instant.init(seconds:)), try row.next())
    }
}

extension MemberNote {
    static let selection: SQL = """
        SELECT n.member_id, m.data_class, n.participation, n.response, n.risk, n.plan, n.version, n.author, s.name,
               n.updated_at, n.signed_at, n.presence
        FROM note_part n JOIN staff s ON s.id = n.author JOIN member m ON m.id = n.member_id
        """

    init(_ row: inout Row) throws {
        (member, dataClass) = (ID(try row.next(Int.self)), try row.next())
        words = MemberWords(
            participation: try row.next(), response: try row.next(), risk: try row.next(), plan: try row.next())
        version = try row.next()
        saved = try LastSaved(&row)
        signedAt = try row.next(Int?.self).map(Instant.init(seconds:))
        presence = try row.next(String?.self).flatMap(Attendance.init(text:))
    }
}

extension LastSaved {
    init(_ row: inout Row) throws {
        (staff, name, at) = (ID(try row.next(Int.self)), try row.next(), Instant(seconds: try row.next()))
    }
}
