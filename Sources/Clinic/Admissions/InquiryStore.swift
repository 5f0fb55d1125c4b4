import Database

extension Transaction {
    /// What stands at the door of an inquiry.
    func inquiryDoor(_ id: ID<Inquiry>) throws -> InquiryDoor? {
        try first("SELECT programme_id, focus, member_id FROM inquiry WHERE id = \(id)") {
            InquiryDoor(
                programme: try $0.next(Int?.self).map { ID($0) }, focus: try $0.next(), member: try $0.next(Int?.self).map { ID($0) })
        }
    }

    func inquiry(_ access: Access<Inquiry>) throws -> Inquiry {
        guard let found = try first("SELECT \(Inquiry.columns) FROM inquiry i WHERE i.id = \(access.id)", { try Inquiry(&$0) }) else {
            throw AdmissionRefusal.unknownInquiry
        }
        return found
    }

    func insert(_ inquiry: Inquiry, sentKey: String?) throws {
        let (words, standing) = (inquiry.words, inquiry.standing)
        try run(
            """
            INSERT INTO inquiry (id, site_id, programme_id, member_id, way, received_at, received_by, sent_key, given, family, preferred,
                pronouns, sex, birth_day, phone, phone_digits, call_safe, voicemail, email, language, interpreter, address, state, reason,
                source_id, source_words, direction, urgency, focus, stage, stage_since, standing, standing_reason, standing_note,
                standing_until, owner_id, first_contact_due, first_contact_at, next_contact_due, closed_at, sort_name)
            VALUES (\(inquiry.id), \(inquiry.site), \(inquiry.programme), \(inquiry.member), \(inquiry.way.rawValue), \(inquiry.received),
                \(inquiry.receivedBy), \(sentKey), \(words.given), \(words.family), \(words.preferred), \(words.pronouns), \(words.sex),
                \(words.born), \(words.phone), \(words.phoneDigits), \(words.callSafe.rawValue), \(words.voicemail.rawValue),
                \(words.email), \(words.language), \(words.interpreter ? 1 : 0), \(words.address), \(words.state), \(words.reason),
                \(words.source), \(words.sourceWords), \(words.direction.rawValue), \(words.urgency.rawValue), \(words.focus.rawValue),
                \(inquiry.stage.rawValue), \(inquiry.stageSince), \(standing.kind.rawValue), \(standing.reason), \(standing.note),
                \(standing.until), \(inquiry.owner), \(inquiry.contact.firstDue), \(inquiry.contact.first), \(inquiry.contact.nextDue),
                \(inquiry.isOpen ? StaffTask.open : inquiry.stageSince.seconds), \(words.sortName))
            """)
    }

    /// - Returns: false when somebody else saved a newer version first.
    func save(_ words: InquiryWords, programme: ID<Programme>?, owner: ID<Staff>?, of access: Access<Inquiry>, over version: Int) throws
        -> Bool
    {
        try run(
            """
            UPDATE inquiry SET programme_id = \(programme), owner_id = \(owner), given = \(words.given), family = \(words.family),
                preferred = \(words.preferred), pronouns = \(words.pronouns), sex = \(words.sex), birth_day = \(words.born),
                phone = \(words.phone), phone_digits = \(words.phoneDigits), call_safe = \(words.callSafe.rawValue), voicemail = \(words.voicemail.rawValue),
                email = \(words.email), language = \(words.language), interpreter = \(words.interpreter ? 1 : 0),
                address = \(words.address), state = \(words.state), reason = \(words.reason), source_id = \(words.source),
                source_words = \(words.sourceWords), direction = \(words.direction.rawValue), urgency = \(words.urgency.rawValue),
                focus = \(words.focus.rawValue), sort_name = \(words.sortName), version = version + 1
            WHERE id = \(access.id) AND version = \(version)
            """) == 1
    }

    func insertEvent(_ id: ID<InquiryEvent>, _ event: InquiryEvent, of access: Access<Inquiry>) throws {
        try run(
            """
            INSERT INTO inquiry_event (id, inquiry_id, at, staff_id, kind, words)
            VALUES (\(id), \(access.id), \(event.at), \(event.by), \(event.kind), \(event.words))
            """)
    }

    /// What happened on the way, the oldest first.
    func events(of access: Access<Inquiry>) throws -> [InquiryEvent] {
        try rows("SELECT at, staff_id, kind, words FROM inquiry_event WHERE inquiry_id = \(access.id) ORDER BY id") {
            InquiryEvent(
                at: Instant(seconds: try $0.next()), by: try $0.next(Int?.self).map { ID($0) }, kind: try $0.next(), words: try $0.next())
        }
    }

    func insert(_ contact: InquiryContact, of access: Access<Inquiry>) throws {
        try run(
            """
            INSERT INTO inquiry_contact (id, inquiry_id, kind, name, relation, organisation, phone, email, consents, asked)
            VALUES (\(contact.id), \(access.id), \(contact.kind.rawValue), \(contact.name), \(contact.relation), \(contact.organisation),
                \(contact.phone), \(contact.email), \(contact.consents.rawValue), \(contact.asked ? 1 : 0))
            """)
    }

    func contacts(of access: Access<Inquiry>) throws -> [InquiryContact] {
        try rows(
            """
            SELECT id, kind, name, relation, organisation, phone, email, consents, asked FROM inquiry_contact
            WHERE inquiry_id = \(access.id) AND active = 1 ORDER BY id
            """
        ) {
            InquiryContact(
                id: ID(try $0.next(Int.self)), kind: try $0.next(), name: try $0.next(), relation: try $0.next(),
                organisation: try $0.next(), phone: try $0.next(), email: try $0.next(), consents: try $0.next(),
                asked: try $0.next(Int.self) == 1)
        }
    }
}

extension Inquiry {
    static let columns: SQL = """
        i.id, i.site_id, i.programme_id, i.member_id, i.way, i.received_at, i.received_by, i.given, i.family, i.preferred, i.pronouns,
        i.sex, i.birth_day, i.phone, i.call_safe, i.voicemail, i.email, i.language, i.interpreter, i.address, i.state, i.reason,
        i.source_id, i.source_words, i.direction, i.urgency, i.focus, i.stage, i.stage_since, i.standing, i.standing_reason,
        i.standing_note, i.standing_until, i.owner_id, i.first_contact_due, i.first_contact_at, i.next_contact_due, i.merged_into,
        i.version
        """

    init(_ row: inout Row) throws {
        (id, site) = (ID(try row.next(Int.self)), ID(try row.next(Int.self)))
        (programme, member) = (try row.next(Int?.self).map { ID($0) }, try row.next(Int?.self).map { ID($0) })
        (way, received) = (try row.next(), Instant(seconds: try row.next()))
        receivedBy = try row.next(Int?.self).map { ID($0) }
        words = try InquiryWords(&row)
        (stage, stageSince) = (try row.next(), Instant(seconds: try row.next()))
        standing = InquiryStanding(
            kind: try row.next(), reason: try row.next(), note: try row.next(), until: try row.next(Int32?.self).map(Day.init(number:)))
        owner = try row.next(Int?.self).map { ID($0) }
        contact = try ContactDates(&row)
        (mergedInto, version) = (try row.next(Int?.self).map { ID($0) }, try row.next())
    }
}

extension ContactDates {
    init(_ row: inout Row) throws {
        firstDue = Instant(seconds: try row.next())
        (first, nextDue) = (try row.next(Int?.self).map(Instant.init(seconds:)), try row.next(Int?.self).map(Instant.init(seconds:)))
    }
}

extension InquiryWords {
    init(_ row: inout Row) throws {
        self.init()
        (given, family, preferred, pronouns, sex) = (try row.next(), try row.next(), try row.next(), try row.next(), try row.next())
        born = try row.next(Int32?.self).map(Day.init(number:))
        (phone, callSafe, voicemail, email) = (try row.next(), try row.next(), try row.next(), try row.next())
        (language, interpreter) = (try row.next(), try row.next(Int.self) == 1)
        (address, state, reason) = (try row.next(), try row.next(), try row.next())
        (source, sourceWords) = (try row.next(Int?.self).map { ID($0) }, try row.next())
        (direction, urgency, focus) = (try row.next(), try row.next(), try row.next())
    }
}

extension Transaction {
    /// The inquiry that a public form made when it was sent before.
    func inquiry(sentAs key: String) throws -> ID<Inquiry>? {
        try first("SELECT id FROM inquiry WHERE sent_key = \(key)") { ID(try $0.next(Int.self)) }
    }
}
