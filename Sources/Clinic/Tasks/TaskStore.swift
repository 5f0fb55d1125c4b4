import Database

extension Transaction {
    /// - Returns: false when the same is open already.
    @discardableResult
    func insert(_ task: NewTask, id: ID<StaffTask>, by staff: ID<Staff>?, at now: Instant) throws -> Bool {
        try run(
            """
            INSERT INTO staff_task (id, kind, title, site_id, programme_id, inquiry_id, member_id, data_class, origin, role, staff_id,
                made_at, made_by, due_at, escalates_at)
            VALUES (\(id), \(task.kind.rawValue), \(task.title), \(task.site), \(task.programme), \(task.inquiry), \(task.member),
                \(task.dataClass.rawValue), \(task.origin), \(task.role.rawValue), \(task.staff), \(now), \(staff), \(task.due),
                \(task.escalates))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// What waits for one person, and for whoever of their role takes it first.
    func openTasks(for staff: ID<Staff>, role: Role, most: Int) throws -> [StaffTask] {
        try rows(
            """
            SELECT \(StaffTask.columns) FROM \(StaffTask.source)
            WHERE t.closed_at = \(StaffTask.open) AND (t.staff_id = \(staff)
                OR (t.staff_id IS NULL AND (t.role = \(role.rawValue) OR t.told = \(role.rawValue))))
            ORDER BY t.due_at, t.id LIMIT \(most)
            """
        ) { try StaffTask(&$0) }
    }

    func openTasks(of inquiries: [ID<Inquiry>]) throws -> [StaffTask] {
        try rows(
            """
            SELECT \(StaffTask.columns) FROM \(StaffTask.source)
            WHERE t.closed_at = \(StaffTask.open) AND t.inquiry_id IN \(list: inquiries) ORDER BY t.due_at, t.id
            """
        ) { try StaffTask(&$0) }
    }

    /// The first thing due for each beside the calls, which its contact dates tell.
    func nextTasks(of inquiries: [ID<Inquiry>]) throws -> [ID<Inquiry>: NextTask] {
        var next: [ID<Inquiry>: NextTask] = [:]
        let calls: [StaffTask.Kind] = [.firstContact, .followUp]
        try each(
            """
            SELECT t.inquiry_id, t.title, t.due_at FROM staff_task t
            WHERE t.closed_at = \(StaffTask.open) AND t.inquiry_id IN \(list: inquiries) AND t.kind NOT IN \(list: calls.map(\.rawValue))
            ORDER BY t.due_at DESC, t.id DESC
            """
        ) { next[ID(try $0.next(Int.self))] = NextTask(title: try $0.next(), due: Instant(seconds: try $0.next())) }
        return next
    }

    func openTasks(of member: Access<Member>) throws -> [StaffTask] {
        try rows(
            """
            SELECT \(StaffTask.columns) FROM \(StaffTask.source)
            WHERE t.closed_at = \(StaffTask.open) AND t.member_id = \(member.id) ORDER BY t.due_at, t.id
            """
        ) { try StaffTask(&$0) }
    }

    func task(_ id: ID<StaffTask>) throws -> StaffTask? {
        try first("SELECT \(StaffTask.columns) FROM \(StaffTask.source) WHERE t.id = \(id) AND t.closed_at = \(StaffTask.open)") {
            try StaffTask(&$0)
        }
    }

    func task(from origin: String) throws -> StaffTask? {
        try first("SELECT \(StaffTask.columns) FROM \(StaffTask.source) WHERE t.origin = \(origin) AND t.closed_at = \(StaffTask.open)") {
            try StaffTask(&$0)
        }
    }

    /// - Returns: false when somebody else changed it first.
    func close(_ id: ID<StaffTask>, _ outcome: String, note: String, over version: Int?, by staff: ID<Staff>?, at now: Instant) throws
        -> Bool
    {
        try run(
            """
            UPDATE staff_task SET closed_at = \(now), closed_by = \(staff), outcome = \(outcome), note = \(note), escalates_at = NULL,
                version = version + 1
            WHERE id = \(id) AND closed_at = \(StaffTask.open) AND version = \(version ?? -1)
            """) == 1
    }

    func handOn(_ id: ID<StaffTask>, to colleague: ID<Staff>?, note: String, over version: Int, by staff: ID<Staff>) throws -> Bool {
        try run(
            """
            UPDATE staff_task SET staff_id = \(colleague), handed_by = \(staff), handed_note = \(note), version = version + 1
            WHERE id = \(id) AND closed_at = \(StaffTask.open) AND version = \(version)
            """) == 1
    }

    func setDue(_ due: Instant, escalates: Instant?, of id: ID<StaffTask>) throws {
        try run("UPDATE staff_task SET due_at = \(due), escalates_at = \(escalates), version = version + 1 WHERE id = \(id)")
    }

    /// What nobody did in time.
    func overdueTasks(at now: Instant, most: Int) throws -> [StaffTask] {
        try rows(
            """
            SELECT \(StaffTask.columns) FROM \(StaffTask.source)
            WHERE t.id IN (SELECT o.id FROM staff_task o WHERE o.escalates_at IS NOT NULL AND o.escalates_at <= \(now)
                ORDER BY o.escalates_at, o.id LIMIT \(most)\(dialect.skipLocked))
            ORDER BY t.escalates_at, t.id
            """
        ) { try StaffTask(&$0) }
    }

    func escalate(_ id: ID<StaffTask>, to role: Role) throws {
        try run("UPDATE staff_task SET told = \(role.rawValue), escalates_at = NULL, version = version + 1 WHERE id = \(id)")
    }
}

extension StaffTask {
    /// The last second of the year 9999: not closed.
    static let open = 253_402_300_799

    fileprivate static let source: SQL = "staff_task t LEFT JOIN inquiry i ON i.id = t.inquiry_id"

    /// What is about an inquiry is as open as the inquiry is today, and never less protected than it was.
    static let columns: SQL = """
        t.id, t.kind, t.title, t.site_id, CASE WHEN i.id IS NULL THEN t.programme_id ELSE i.programme_id END, t.inquiry_id, t.member_id,
        i.member_id, CASE WHEN i.focus = 'substance-use' THEN 'substance-use' ELSE t.data_class END, t.origin, t.role, t.staff_id,
        t.made_at, t.due_at, t.escalates_at, t.told, t.handed_by, t.handed_note, t.version
        """

    init(_ row: inout Row) throws {
        (id, kind, title, site) = (ID(try row.next(Int.self)), try row.next(), try row.next(), ID(try row.next(Int.self)))
        programme = try row.next(Int?.self).map { ID($0) }
        inquiry = try row.next(Int?.self).map { ID($0) }
        member = try row.next(Int?.self).map { ID($0) }
        chart = try row.next(Int?.self).map { ID($0) }
        (dataClass, origin, role) = (try row.next(), try row.next(), try row.next())
        staff = try row.next(Int?.self).map { ID($0) }
        (made, due) = (Instant(seconds: try row.next()), Instant(seconds: try row.next()))
        escalates = try row.next(Int?.self).map(Instant.init(seconds:))
        told = try row.next(Role?.self)
        handedBy = try row.next(Int?.self).map { ID($0) }
        (handedNote, version) = (try row.next(), try row.next())
    }
}
