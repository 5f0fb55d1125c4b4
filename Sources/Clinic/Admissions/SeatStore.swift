import Database

extension Transaction {
    /// Everybody in the groups of a programme from a day on, with the last day that is planned or expected for each.
    func groupSeats(of programme: ID<Programme>, from day: Day) throws -> [GroupSeats] {
        let groups = try groups(of: [programme])
        var stays: [ID<TherapyGroup>: [(member: ID<Member>, starts: Day, ends: Day?)]] = [:]
        try each(
            """
            SELECT m.group_id, m.member_id, m.starts_on, m.ends_on FROM group_membership m JOIN therapy_group g ON g.id = m.group_id
            WHERE g.programme_id = \(programme) AND (m.ends_on IS NULL OR m.ends_on >= \(day))
            """
        ) { row in
            let group = ID<TherapyGroup>(try row.next(Int.self))
            let member = ID<Member>(try row.next(Int.self))
            stays[group, default: []].append((member, Day(number: try row.next()), try row.next(Int32?.self).map(Day.init(number:))))
        }
        let expected = try expectedDischarges(of: Array(Set(stays.values.flatMap { $0.map(\.member) })))
        return groups.map { group in
            GroupSeats(
                group: group.id, name: group.name, most: group.most,
                stays: (stays[group.id] ?? []).map { stay in
                    // A day of discharge that has gone by is no day: the seat is still taken.
                    let last = stay.ends ?? expected[stay.member].flatMap { $0 >= day ? $0 : nil } ?? .last
                    return stay.starts...max(stay.starts, last)
                })
        }
    }

    func offers(of access: Access<Inquiry>) throws -> [SeatOffer] {
        try rows("SELECT \(SeatOffer.columns) FROM seat_offer WHERE inquiry_id = \(access.id) ORDER BY id DESC") { try SeatOffer(&$0) }
    }

    /// What is offered or held in a programme and not taken yet.
    func standingOffers(in programme: ID<Programme>, at now: Instant) throws -> [SeatOffer] {
        try rows(
            """
            SELECT \(SeatOffer.columns) FROM seat_offer WHERE programme_id = \(programme)
                AND (state = 'accepted' OR (state = 'offered' AND expires_at > \(now))) ORDER BY id
            """
        ) { try SeatOffer(&$0) }
    }

    func insert(_ offer: SeatOffer, by staff: ID<Staff>, at now: Instant) throws {
        try run(
            """
            INSERT INTO seat_offer (id, inquiry_id, programme_id, starts_on, offered_at, offered_by, expires_at)
            VALUES (\(offer.id), \(offer.inquiry), \(offer.programme), \(offer.starts), \(now), \(staff), \(offer.expires))
            """)
    }

    func settle(_ offer: ID<SeatOffer>, as state: SeatOffer.State, from old: SeatOffer.State, by staff: ID<Staff>?, at now: Instant) throws
        -> Bool
    {
        try run(
            """
            UPDATE seat_offer SET state = \(state.rawValue), settled_at = \(now), settled_by = \(staff)
            WHERE id = \(offer) AND state = \(old.rawValue)
            """) == 1
    }

    /// Who waits for a seat in a programme, the most pressing first.
    func waitlist(of programme: ID<Programme>) throws -> [ID<Inquiry>] {
        try rows(
            """
            SELECT id FROM inquiry WHERE closed_at = \(StaffTask.open) AND standing = 'waitlist' AND programme_id = \(programme)
            ORDER BY CASE urgency WHEN 'crisis' THEN 0 WHEN 'urgent' THEN 1 WHEN 'priority' THEN 2 ELSE 3 END, received_at, id
            """
        ) { ID(try $0.next(Int.self)) }
    }
}

extension SeatOffer {
    static let columns: SQL = "id, inquiry_id, programme_id, starts_on, expires_at, state"

    init(_ row: inout Row) throws {
        (id, inquiry, programme) = (ID(try row.next(Int.self)), ID(try row.next(Int.self)), ID(try row.next(Int.self)))
        (starts, expires, state) = (Day(number: try row.next()), Instant(seconds: try row.next()), try row.next())
    }
}
