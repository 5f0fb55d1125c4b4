import Database

extension Transaction {
    func signatures(of session: ID<GroupSession>) throws -> [NoteSignature] {
        try rows(
            """
            SELECT id, kind, staff_id, name, credential, at, late, waits_for, acknowledged, reason, digest
            FROM note_signature WHERE session_id = \(session) ORDER BY id
            """
        ) { try NoteSignature(&$0) }
    }

    func insert(_ signature: NoteSignature, of session: ID<GroupSession>) throws {
        try run(
            """
            INSERT INTO note_signature
                (id, session_id, kind, staff_id, name, credential, at, late, waits_for, acknowledged, reason, digest)
            VALUES (\(signature.id), \(session), \(signature.kind.rawValue), \(signature.staff), \(signature.name),
                    \(signature.credential), \(signature.at), \(signature.isLate), \(signature.waitsFor),
                    \(signature.acknowledged.joined(separator: " ")),
                    \(signature.reason), \(signature.digest))
            """)
    }

    /// Gives everybody on the roster a part, written or not, so that none can be slipped in after signing.
    func insertUnwrittenParts(of session: ID<GroupSession>, by staff: ID<Staff>, at now: Instant) throws {
        try run(
            """
            INSERT INTO note_part (session_id, member_id, version, author, updated_at)
            SELECT r.session_id, r.member_id, 0, \(staff), \(now) FROM roster_place r
            WHERE r.session_id = \(session)
              AND NOT EXISTS (SELECT 1 FROM note_part n WHERE n.session_id = r.session_id AND n.member_id = r.member_id)
            """)
    }

    /// From here on the triggers refuse every change of this part.
    func freezePart(of member: ID<Member>, at session: ID<GroupSession>, presence: Attendance, now: Instant) throws {
        try run(
            """
            UPDATE note_part SET signed_at = \(now), presence = \(presence.text)
            WHERE session_id = \(session) AND member_id = \(member)
            """)
    }

    /// From here on the triggers refuse every change of the shared part.
    func freezeNote(of session: ID<GroupSession>, under signature: NoteSignature) throws {
        try run(
            """
            UPDATE group_note SET signed_at = \(signature.at), digest = \(signature.digest)
            WHERE session_id = \(session) AND signed_at IS NULL
            """)
    }

    func addenda(of session: ID<GroupSession>) throws -> [NoteAddendum] {
        try rows(
            """
            SELECT a.id, a.member_id, a.staff_id, s.name, a.at, a.text
            FROM note_addendum a JOIN staff s ON s.id = a.staff_id WHERE a.session_id = \(session) ORDER BY a.id
            """
        ) {
            NoteAddendum(
                id: ID(try $0.next(Int.self)), member: try $0.next(Int?.self).map { ID($0) },
                staff: ID(try $0.next(Int.self)),
                name: try $0.next(), at: Instant(seconds: try $0.next()), text: try $0.next())
        }
    }

    func insert(_ addendum: NoteAddendum, to session: ID<GroupSession>) throws {
        try run(
            """
            INSERT INTO note_addendum (id, session_id, member_id, staff_id, at, text)
            VALUES (\(addendum.id), \(session), \(addendum.member), \(addendum.staff), \(addendum.at), \(addendum.text))
            """)
    }

    /// Ids grow with time, so a correction made in the second of signing is told apart too.
    func corrections(at session: ID<GroupSession>, after signature: ID<NoteSignature>) throws -> [AttendanceChange] {
        try rows(
            """
            SELECT \(AttendanceChange.columns) FROM attendance_change
            WHERE session_id = \(session) AND action = 'correct' AND id > \(signature.number) ORDER BY id
            """
        ) { try AttendanceChange(&$0) }
    }

    /// Everybody whom a note is about, in the order of the list: the roster, and whoever has a part.
    func membersOfNote(at session: ID<GroupSession>) throws -> [Member] {
        try rows(
            """
            SELECT \(Member.columns) FROM member
            WHERE id IN (SELECT member_id FROM roster_place WHERE session_id = \(session)
                         UNION SELECT member_id FROM note_part WHERE session_id = \(session))
            ORDER BY sort_name, id
            """
        ) { try Member(&$0) }
    }
}

extension NoteSignature {
    init(_ row: inout Row) throws {
        self.init(
            id: ID(try row.next(Int.self)), kind: try row.next(), staff: ID(try row.next(Int.self)),
            name: try row.next(),
            credential: try row.next(), at: Instant(seconds: try row.next()), isLate: try row.next(),
            waitsFor: try row.next(Int?.self).map { ID($0) },
            acknowledged: try row.next(String.self).split(separator: " ").map(String.init), reason: try row.next(),
            digest: try row.next())
    }
}
