import Database

extension Transaction {
    /// Asks somebody something, unless the same plan asked it for that day already.
    @discardableResult
    func insert(_ form: AskedForm) throws -> Bool {
        try run(
            """
            INSERT INTO asked_form (id, member_id, programme_id, instrument, instrument_version, informant, data_class, plan_id,
                stepped_from, cadence, due_on, closes_on, asked_at, asked_by)
            VALUES (\(form.id), \(form.member), \(form.programme), \(form.instrument), \(form.instrumentVersion),
                \(form.informant.rawValue), \(form.dataClass.rawValue), \(form.plan), \(form.steppedFrom), \(form.cadence.rawValue),
                \(form.due), \(form.closes), \(form.askedAt), \(form.askedBy))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    func form(_ id: ID<AskedForm>) throws -> AskedForm? {
        try first("SELECT \(AskedForm.columns) FROM asked_form f WHERE f.id = \(id)") { try AskedForm(&$0) }
    }

    /// What one person is asked from a day on, and what is still open, the soonest first.
    func forms(of member: Access<Member>, dueFrom first: Day) throws -> [AskedForm] {
        try rows(
            """
            SELECT \(AskedForm.columns) FROM asked_form f WHERE f.member_id = \(member.id) AND f.due_on >= \(first)
            ORDER BY f.due_on, f.id
            """
        ) { try AskedForm(&$0) }
    }

    /// What is open and due in some programmes.
    func openForms(in programmes: [ID<Programme>], dueThrough last: Day, closingFrom first: Day) throws -> [AskedForm] {
        try rows(
            """
            SELECT \(AskedForm.columns) FROM asked_form f
            WHERE f.programme_id IN \(list: programmes) AND f.due_on <= \(last) AND f.completed_at IS NULL AND f.withdrawn_at IS NULL
                AND f.closes_on >= \(first) ORDER BY f.due_on, f.id
            """
        ) { try AskedForm(&$0) }
    }

    /// Whether the same is open before the same person already.
    func isOpen(_ instrument: String, informant: Informant, of member: ID<Member>, on day: Day) throws -> Bool {
        try first(
            """
            SELECT 1 FROM asked_form WHERE member_id = \(member) AND instrument = \(instrument) AND informant = \(informant.rawValue)
                AND due_on <= \(day) AND closes_on >= \(day) AND completed_at IS NULL AND withdrawn_at IS NULL LIMIT 1
            """
        ) { try $0.next(Int.self) } != nil
    }

    func answers(of form: ID<AskedForm>) throws -> Answers {
        var codes: [String: String] = [:]
        try each("SELECT item, code FROM form_answer WHERE form_id = \(form)") {
            codes[try $0.next(String.self)] = try $0.next(String.self)
        }
        return Answers(codes)
    }

    /// Keeps an answer; empty takes it back. What is final stays.
    func keep(_ code: String, to item: String, of form: ID<AskedForm>, at now: Instant) throws {
        guard !code.isEmpty else {
            try runSoon("DELETE FROM form_answer WHERE form_id = \(form) AND item = \(item)")
            return
        }
        try runSoon(
            """
            INSERT INTO form_answer (form_id, item, code, at) VALUES (\(form), \(item), \(code), \(now))
            ON CONFLICT (form_id, item) DO UPDATE SET code = excluded.code, at = excluded.at WHERE form_answer.code <> excluded.code
            """)
    }

    func begin(_ form: ID<AskedForm>, at now: Instant) throws {
        try runSoon("UPDATE asked_form SET begun_at = \(now) WHERE id = \(form) AND begun_at IS NULL")
    }

    /// - Returns: false when somebody else was first.
    func complete(
        _ form: ID<AskedForm>, by actor: ID<JournalActor>?, channel: AskedForm.Channel, on kiosk: ID<Kiosk>? = nil, at now: Instant
    ) throws -> Bool {
        let stored = channel == .kiosk ? AskedForm.Channel.page : channel
        let changed = try run(
            """
            UPDATE asked_form SET completed_at = \(now), completed_by = \(actor), channel = \(stored.rawValue), kiosk_id = \(kiosk)
            WHERE id = \(form) AND completed_at IS NULL AND withdrawn_at IS NULL
            """)
        try run("UPDATE form_answer SET final = 1 WHERE form_id = \(form)")
        return changed == 1
    }

    func withdraw(_ form: ID<AskedForm>, why: String, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE asked_form SET withdrawn_at = \(now), withdrawn_why = \(why)
            WHERE id = \(form) AND completed_at IS NULL AND withdrawn_at IS NULL
            """) == 1
    }

    func reminded(_ forms: [ID<AskedForm>], at now: Instant) throws {
        try run("UPDATE asked_form SET reminded_at = \(now) WHERE id IN \(list: forms)")
    }
}

extension AskedForm {
    static let columns: SQL = """
        f.id, f.member_id, f.programme_id, f.instrument, f.instrument_version, f.informant, f.data_class, f.plan_id, f.stepped_from,
        f.cadence, f.due_on, f.closes_on, f.asked_at, f.asked_by, f.begun_at, f.completed_at,
        CASE WHEN f.kiosk_id IS NULL THEN f.channel ELSE 'kiosk' END, f.withdrawn_at
        """

    init(_ row: inout Row) throws {
        (id, member, programme) = (ID(try row.next(Int.self)), ID(try row.next(Int.self)), ID(try row.next(Int.self)))
        (instrument, instrumentVersion) = (try row.next(), try row.next())
        (informant, dataClass) = (try row.next(), try row.next())
        (plan, steppedFrom) = (try row.next(Int?.self).map { ID($0) }, try row.next(Int?.self).map { ID($0) })
        (cadence, due, closes) = (try row.next(), Day(number: try row.next()), Day(number: try row.next()))
        (askedAt, askedBy) = (Instant(seconds: try row.next()), try row.next(Int?.self).map { ID($0) })
        begun = try row.next(Int?.self).map(Instant.init(seconds:))
        completed = try row.next(Int?.self).map(Instant.init(seconds:))
        channel = try row.next()
        withdrawn = try row.next(Int?.self).map(Instant.init(seconds:))
    }
}
