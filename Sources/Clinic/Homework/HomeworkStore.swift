import Database

extension Transaction {
    func insert(_ homework: Homework, by staff: ID<Staff>) throws {
        try run(
            """
            INSERT INTO homework (id, session_id, worksheet, title, instructions, due_on, assigned_by, assigned_at)
            VALUES (\(homework.id), \(homework.session), \(homework.worksheet), \(homework.title), \(homework.instructions),
                    \(homework.due), \(staff), \(homework.assignedAt))
            """)
    }

    func insert(_ part: HomeworkPart) throws {
        try run(
            """
            INSERT INTO homework_part (homework_id, member_id, reason, answers, version, saved_at, done_at, helpfulness, barrier)
            VALUES (\(part.homework.id), \(part.member), \(part.reason), \(part.answers.text), \(part.version), \(part.savedAt),
                    \(part.doneAt), \(part.helpfulness), \(part.barrier))
            """)
    }

    func withdraw(_ homework: ID<Homework>, at now: Instant) throws {
        try run("UPDATE homework SET withdrawn_at = \(now) WHERE id = \(homework) AND withdrawn_at IS NULL")
    }

    /// One person's homework, what is due first on top.
    func homework(of member: Access<Member>) throws -> [HomeworkPart] {
        try homeworkParts("p.member_id = \(member.id) AND h.withdrawn_at IS NULL")
    }

    func homework(_ id: ID<Homework>, of member: Access<Member>) throws -> HomeworkPart {
        let found = try homeworkParts("p.homework_id = \(id) AND p.member_id = \(member.id) AND h.withdrawn_at IS NULL").first
        guard let found else { throw HomeworkRefusal.unknown }
        return found
    }

    /// Everybody's copies of what was given in one session.
    func homework(givenAt session: Access<GroupSession>) throws -> [HomeworkPart] {
        try homeworkParts("h.session_id = \(session.id) AND h.withdrawn_at IS NULL")
    }

    /// What is to be talked about at a session: given earlier in the same group to somebody on this roster, and not talked
    /// about yet, or talked about here.
    func homework(toReviewAt session: GroupSession) throws -> [HomeworkPart] {
        try homeworkParts(
            """
            h.withdrawn_at IS NULL AND g.group_id = \(session.group) AND g.starts_at < \(session.starts)
              AND (p.reviewed_at IS NULL OR p.review_session = \(session.id))
              AND p.member_id IN (SELECT member_id FROM roster_place WHERE session_id = \(session.id))
            """)
    }

    private func homeworkParts(_ condition: SQL) throws -> [HomeworkPart] {
        try rows("\(HomeworkPart.selection) WHERE \(condition) ORDER BY h.due_on, h.id, p.member_id") { try HomeworkPart(&$0) }
    }

    /// Keeps what was typed over exactly this version; whether it was still there and neither done nor reviewed.
    func save(_ part: HomeworkPart, over version: Int) throws -> Bool {
        try run(
            """
            UPDATE homework_part SET answers = \(part.answers.text), version = version + 1, saved_at = \(part.savedAt),
                done_at = \(part.doneAt), helpfulness = \(part.helpfulness), barrier = \(part.barrier)
            WHERE homework_id = \(part.homework.id) AND member_id = \(part.member) AND version = \(version)
              AND done_at IS NULL AND reviewed_at IS NULL
            """) == 1
    }

    func reopen(_ homework: ID<Homework>, of member: Access<Member>) throws {
        try run(
            """
            UPDATE homework_part SET done_at = NULL, version = version + 1
            WHERE homework_id = \(homework) AND member_id = \(member.id) AND reviewed_at IS NULL
            """)
    }

    /// Marks that it was talked about; whether nobody had before.
    func review(
        _ homework: ID<Homework>, of member: Access<Member>, at session: ID<GroupSession>, by staff: ID<Staff>, note: String, now: Instant
    ) throws -> Bool {
        try run(
            """
            UPDATE homework_part SET reviewed_at = \(now), reviewed_by = \(staff), review_session = \(session), review_note = \(note)
            WHERE homework_id = \(homework) AND member_id = \(member.id) AND reviewed_at IS NULL
            """) == 1
    }

    /// Takes the mark back; whether it was made at this session.
    func unreview(_ homework: ID<Homework>, of member: Access<Member>, at session: ID<GroupSession>) throws -> Bool {
        try run(
            """
            UPDATE homework_part SET reviewed_at = NULL, reviewed_by = NULL, review_session = NULL, review_note = ''
            WHERE homework_id = \(homework) AND member_id = \(member.id) AND review_session = \(session)
            """) == 1
    }
}

extension HomeworkPart {
    static let selection: SQL = """
        SELECT h.id, h.session_id, t.name, h.worksheet, h.title, h.instructions, h.due_on, a.name, h.assigned_at,
               p.member_id, p.reason, p.answers, p.version, p.saved_at, p.done_at, p.helpfulness, p.barrier,
               p.reviewed_at, r.name, p.review_session, p.review_note
        FROM homework_part p JOIN homework h ON h.id = p.homework_id JOIN group_session g ON g.id = h.session_id
        JOIN therapy_group t ON t.id = g.group_id JOIN staff a ON a.id = h.assigned_by LEFT JOIN staff r ON r.id = p.reviewed_by
        """

    init(_ row: inout Row) throws {
        homework = Homework(
            id: ID(try row.next(Int.self)), session: ID(try row.next(Int.self)), group: try row.next(), worksheet: try row.next(),
            title: try row.next(), instructions: try row.next(), due: Day(number: try row.next()), assignedBy: try row.next(),
            assignedAt: Instant(seconds: try row.next()))
        (member, reason) = (ID(try row.next(Int.self)), try row.next())
        (answers, version) = (try SheetAnswers(text: try row.next()), try row.next())
        savedAt = try row.next(Int?.self).map(Instant.init(seconds:))
        doneAt = try row.next(Int?.self).map(Instant.init(seconds:))
        (helpfulness, barrier) = (try row.next(), try row.next())
        let (at, by) = (try row.next(Int?.self).map(Instant.init(seconds:)), try row.next(String?.self))
        let (session, note) = (try row.next(Int?.self).map { ID<GroupSession>($0) }, try row.next(String.self))
        review = at.map { Review(at: $0, by: by ?? "", session: session, note: note) }
    }
}
