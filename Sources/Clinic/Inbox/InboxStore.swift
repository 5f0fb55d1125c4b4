import Database

extension Transaction {
    /// - Returns: false when the same was raised before.
    func insert(_ new: NewInboxItem, id: ID<InboxItem>, programme: ID<Programme>, at now: Instant, escalates: Instant?) throws -> Bool {
        try run(
            """
            INSERT INTO inbox_item (id, member_id, programme_id, kind, urgency, rule, form_id, item, sentence, data_class, raised_at,
                told, escalates_at)
            VALUES (\(id), \(new.member), \(programme), \(new.kind.rawValue), \(new.urgency.rawValue), \(new.rule), \(new.form),
                \(new.item), \(new.sentence), \(new.dataClass.rawValue), \(now), \(Role.therapist.rawValue), \(escalates))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// What is still to be dealt with in some programmes, and what was closed since a moment.
    /// A routine score leaves the list once somebody has seen it.
    func inbox(of programmes: [ID<Programme>], closedSince: Instant, classes: [DataClass], most: Int) throws -> [InboxItem] {
        try rows(
            """
            SELECT \(InboxItem.columns) FROM inbox_item i
            WHERE i.programme_id IN \(list: programmes) AND i.data_class IN \(list: classes.map(\.rawValue))
                AND i.closed_at >= \(closedSince)
            ORDER BY CASE WHEN i.planned_at IS NULL THEN 0 ELSE 1 END, CASE WHEN i.acknowledged_at IS NULL THEN 0 ELSE 1 END,
                CASE i.urgency WHEN 'now' THEN 0 WHEN 'same-day' THEN 1 WHEN 'soon' THEN 2 ELSE 3 END,
                i.raised_at, i.id LIMIT \(most)
            """
        ) { try InboxItem(&$0) }
    }

    /// How many were not seen yet, and how many of them cannot wait for tomorrow.
    func unseenCounts(of programmes: [ID<Programme>], classes: [DataClass], at now: Instant) throws -> (all: Int, urgent: Int) {
        try first(
            """
            SELECT COUNT(*), COUNT(CASE WHEN urgency IN ('now', 'same-day') THEN 1 END) FROM inbox_item
            WHERE programme_id IN \(list: programmes) AND closed_at > \(now) AND seen_at IS NULL
                AND data_class IN \(list: classes.map(\.rawValue))
            """
        ) { (try $0.next(Int.self), try $0.next(Int.self)) } ?? (0, 0)
    }

    func inboxItem(_ id: ID<InboxItem>) throws -> InboxItem? {
        try first("SELECT \(InboxItem.columns) FROM inbox_item i WHERE i.id = \(id)") { try InboxItem(&$0) }
    }

    func inbox(of member: Access<Member>, most: Int) throws -> [InboxItem] {
        try rows(
            "SELECT \(InboxItem.columns) FROM inbox_item i WHERE i.member_id = \(member.id) ORDER BY i.raised_at DESC, i.id DESC LIMIT \(most)"
        ) {
            try InboxItem(&$0)
        }
    }

    func see(_ id: ID<InboxItem>, by staff: ID<Staff>, at now: Instant) throws {
        try run(
            """
            UPDATE inbox_item SET seen_at = \(now), seen_by = \(staff), version = version + 1,
                closed_at = CASE urgency WHEN 'routine' THEN \(now) ELSE closed_at END
            WHERE id = \(id) AND seen_at IS NULL
            """)
    }

    /// - Returns: false when somebody else was first.
    func acknowledge(_ id: ID<InboxItem>, by staff: ID<Staff>, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE inbox_item SET acknowledged_at = \(now), acknowledged_by = \(staff), escalates_at = NULL,
                seen_at = COALESCE(seen_at, \(now)), seen_by = COALESCE(seen_by, \(staff)), version = version + 1
            WHERE id = \(id) AND acknowledged_at IS NULL
            """) == 1
    }

    func plan(_ plan: String, _ area: PlanArea, for id: ID<InboxItem>, over version: Int, by staff: ID<Staff>, at now: Instant) throws
        -> Bool
    {
        try run(
            """
            UPDATE inbox_item SET planned_at = \(now), closed_at = \(now), planned_by = \(staff), plan = \(plan), area = \(area.rawValue),
                escalates_at = NULL, seen_at = COALESCE(seen_at, \(now)), seen_by = COALESCE(seen_by, \(staff)),
                acknowledged_at = COALESCE(acknowledged_at, \(now)), acknowledged_by = COALESCE(acknowledged_by, \(staff)),
                version = version + 1
            WHERE id = \(id) AND version = \(version)
            """) == 1
    }

    /// What nobody acknowledged in time.
    func overdue(at now: Instant, most: Int) throws -> [InboxItem] {
        try rows(
            """
            SELECT \(InboxItem.columns) FROM inbox_item i
            WHERE i.escalates_at IS NOT NULL AND i.escalates_at <= \(now) ORDER BY i.escalates_at, i.id LIMIT \(most)\(dialect.skipLocked)
            """
        ) { try InboxItem(&$0) }
    }

    func handOn(_ id: ID<InboxItem>, to role: Role, step: Int, next: Instant?) throws {
        try run(
            """
            UPDATE inbox_item SET told = \(role.rawValue), step = \(step), escalates_at = \(next), version = version + 1
            WHERE id = \(id)
            """)
    }
}

extension InboxItem {
    static let columns: SQL = """
        i.id, i.member_id, i.programme_id, i.kind, i.urgency, i.rule, i.form_id, i.item, i.sentence, i.data_class, i.raised_at, i.told,
        i.escalates_at, i.step, i.seen_at, i.seen_by, i.acknowledged_at, i.acknowledged_by, i.planned_at, i.planned_by, i.area, i.plan,
        i.version
        """

    init(_ row: inout Row) throws {
        (id, member, programme) = (ID(try row.next(Int.self)), ID(try row.next(Int.self)), ID(try row.next(Int.self)))
        (kind, urgency, rule) = (try row.next(), try row.next(), try row.next())
        (form, item, sentence) = (try row.next(Int?.self).map { ID($0) }, try row.next(), try row.next())
        (dataClass, raised, told) = (try row.next(), Instant(seconds: try row.next()), try row.next())
        (escalates, step) = (try row.next(Int?.self).map(Instant.init(seconds:)), try row.next())
        (seen, acknowledged, planned) = (try Mark(&row), try Mark(&row), try Mark(&row))
        (area, plan, version) = (try row.next(), try row.next(), try row.next())
    }
}

extension InboxItem.Mark {
    init?(_ row: inout Row) throws {
        let (at, by) = (try row.next(Int?.self), try row.next(Int?.self))
        guard let at, let by else { return nil }
        self.init(at: Instant(seconds: at), by: ID(by))
    }
}

extension Transaction {
    /// Critical answers of some people since a moment.
    func openCritical(of members: [ID<Member>], since: Instant) throws -> [InboxItem] {
        try rows(
            """
            SELECT \(InboxItem.columns) FROM inbox_item i WHERE i.member_id IN \(list: members) AND i.kind = 'critical'
                AND i.raised_at >= \(since) ORDER BY i.raised_at, i.id
            """
        ) { try InboxItem(&$0) }
    }
}

extension Transaction {
    /// What one form raised waits for nobody any more.
    func closeInbox(of form: ID<AskedForm>, saying words: String, by staff: ID<Staff>, at now: Instant) throws {
        try run(
            """
            UPDATE inbox_item SET seen_at = COALESCE(seen_at, \(now)), seen_by = COALESCE(seen_by, \(staff)),
                acknowledged_at = COALESCE(acknowledged_at, \(now)), acknowledged_by = COALESCE(acknowledged_by, \(staff)),
                planned_at = \(now), planned_by = \(staff), plan = \(words), closed_at = \(now), escalates_at = NULL,
                version = version + 1
            WHERE form_id = \(form) AND planned_at IS NULL
            """)
    }

    /// Everything that came of one form was seen to: for a made-up clinic's past.
    func dealWith(_ form: ID<AskedForm>, by staff: ID<Staff>, at now: Instant) throws {
        try run(
            """
            UPDATE inbox_item SET seen_at = \(now), seen_by = \(staff), acknowledged_at = \(now), acknowledged_by = \(staff),
                planned_at = \(now), closed_at = \(now), planned_by = \(staff), area = 'supports', plan = 'Talked through at the next individual session.',
                escalates_at = NULL
            WHERE form_id = \(form)
            """)
    }
}
