import Database

extension Transaction {
    func insert(_ group: TherapyGroup) throws {
        try run(
            """
            INSERT INTO therapy_group (id, programme_id, name, external, kind, most, place, virtual)
            VALUES (\(group.id), \(group.programme), \(group.name), \(group.external), \(group.kind.rawValue), \(group.most), \(group.place), \(group.virtual))
            """)
    }

    func group(_ id: ID<TherapyGroup>) throws -> TherapyGroup? {
        try first("SELECT \(TherapyGroup.columns) FROM therapy_group WHERE id = \(id)") { try TherapyGroup(&$0) }
    }

    func groups(of programmes: [ID<Programme>]) throws -> [TherapyGroup] {
        try rows("SELECT \(TherapyGroup.columns) FROM therapy_group WHERE programme_id IN \(list: programmes) ORDER BY name, id") {
            try TherapyGroup(&$0)
        }
    }

    func insert(_ membership: GroupMembership) throws {
        try run(
            """
            INSERT INTO group_membership (id, group_id, member_id, starts_on, ends_on)
            VALUES (\(membership.id), \(membership.group), \(membership.member), \(membership.starts), \(membership.ends))
            """)
    }

    func end(_ membership: ID<GroupMembership>, on day: Day) throws {
        try run("UPDATE group_membership SET ends_on = \(day) WHERE id = \(membership)")
    }

    func membership(_ id: ID<GroupMembership>) throws -> GroupMembership? {
        try first("SELECT \(GroupMembership.columns) FROM group_membership WHERE id = \(id)") { try GroupMembership(&$0) }
    }

    func memberships(of group: ID<TherapyGroup>) throws -> [GroupMembership] {
        try rows("SELECT \(GroupMembership.columns) FROM group_membership WHERE group_id = \(group) ORDER BY starts_on, id") {
            try GroupMembership(&$0)
        }
    }

    /// Somebody's places in the groups of one programme.
    func memberships(of member: ID<Member>, in programme: ID<Programme>) throws -> [GroupMembership] {
        try rows(
            """
            SELECT \(GroupMembership.columns) FROM group_membership
            WHERE member_id = \(member) AND group_id IN (SELECT id FROM therapy_group WHERE programme_id = \(programme))
            ORDER BY starts_on, id
            """
        ) { try GroupMembership(&$0) }
    }

    /// How many are in each group on a day.
    func groupSizes(of programmes: [ID<Programme>], on day: Day) throws -> [ID<TherapyGroup>: Int] {
        var sizes: [ID<TherapyGroup>: Int] = [:]
        try each(
            """
            SELECT m.group_id, COUNT(*) FROM group_membership m JOIN therapy_group g ON g.id = m.group_id
            WHERE g.programme_id IN \(list: programmes) AND m.starts_on <= \(day) AND (m.ends_on IS NULL OR m.ends_on >= \(day))
            GROUP BY m.group_id
            """
        ) { sizes[ID(try $0.next(Int.self))] = try $0.next(Int.self) }
        return sizes
    }

    func setFacilitator(_ staff: ID<Staff>, of group: ID<TherapyGroup>, from day: Day) throws {
        try run(
            "INSERT INTO group_facilitator (group_id, staff_id, starts_on) VALUES (\(group), \(staff), \(day)) ON CONFLICT DO NOTHING")
    }

    /// Who leads each group on a day.
    func facilitators(ofGroups groups: [ID<TherapyGroup>], on day: Day) throws -> [ID<TherapyGroup>: [ID<Staff>]] {
        var leaders: [ID<TherapyGroup>: [ID<Staff>]] = [:]
        try each(
            """
            SELECT group_id, staff_id FROM group_facilitator
            WHERE group_id IN \(list: groups) AND starts_on <= \(day) AND (ends_on IS NULL OR ends_on >= \(day)) ORDER BY staff_id
            """
        ) { leaders[ID(try $0.next(Int.self)), default: []].append(ID(try $0.next(Int.self))) }
        return leaders
    }

    func insert(_ slot: WeekSlot) throws {
        try run(
            """
            INSERT INTO week_slot (id, group_id, weekday, starts, starts_on, ends_on)
            VALUES (\(slot.id), \(slot.group), \(slot.weekday), \(slot.starts), \(slot.from), \(slot.to))
            """)
        for (ordinal, block) in slot.blocks.enumerated() {
            try run(
                "INSERT INTO week_slot_block (slot_id, ordinal, kind, minutes) VALUES (\(slot.id), \(ordinal), \(block.kind.rawValue), \(block.minutes))"
            )
        }
    }

    func slots(of groups: [ID<TherapyGroup>]) throws -> [WeekSlot] {
        var blocks: [ID<WeekSlot>: [WeekSlot.Block]] = [:]
        try each(
            """
            SELECT b.slot_id, b.kind, b.minutes FROM week_slot_block b JOIN week_slot s ON s.id = b.slot_id
            WHERE s.group_id IN \(list: groups) ORDER BY b.slot_id, b.ordinal
            """
        ) { blocks[ID(try $0.next(Int.self)), default: []].append(.init(try $0.next(), minutes: try $0.next())) }
        return try rows(
            """
            SELECT id, group_id, weekday, starts, starts_on, ends_on FROM week_slot
            WHERE group_id IN \(list: groups) ORDER BY group_id, weekday, starts
            """
        ) { row in
            let id = ID<WeekSlot>(try row.next(Int.self))
            return WeekSlot(
                id: id, group: ID(try row.next(Int.self)), weekday: try row.next(), starts: try row.next(), blocks: blocks[id] ?? [],
                from: Day(number: try row.next()), to: try row.next(Int32?.self).map(Day.init(number:)))
        }
    }

    /// The slot days that already have a session.
    func generated(_ slot: ID<WeekSlot>, from: Day, to: Day) throws -> Set<Day> {
        Set(
            try rows("SELECT slot_day FROM group_session WHERE slot_id = \(slot) AND slot_day BETWEEN \(from) AND \(to)") {
                Day(number: try $0.next())
            })
    }
}

extension TherapyGroup {
    static let columns: SQL = "id, programme_id, name, external, kind, most, place, virtual"

    init(_ row: inout Row) throws {
        self.init(
            id: ID(try row.next(Int.self)), programme: ID(try row.next(Int.self)), name: try row.next(), external: try row.next(),
            kind: try row.next(), most: try row.next(), place: try row.next(), virtual: try row.next())
    }
}

extension GroupMembership {
    static let columns: SQL = "id, group_id, member_id, starts_on, ends_on"

    init(_ row: inout Row) throws {
        self.init(
            id: ID(try row.next(Int.self)), group: ID(try row.next(Int.self)), member: ID(try row.next(Int.self)),
            starts: Day(number: try row.next()), ends: try row.next(Int32?.self).map(Day.init(number:)))
    }
}

extension Transaction {
    /// The names of the groups a member meets in one week.
    func groupNames(ofMember member: ID<Member>, in week: Week) throws -> [ID<TherapyGroup>: String] {
        var names: [ID<TherapyGroup>: String] = [:]
        try each(
            """
            SELECT DISTINCT g.id, g.name FROM roster_place r JOIN group_session s ON s.id = r.session_id
            JOIN therapy_group g ON g.id = s.group_id WHERE r.member_id = \(member) AND r.week = \(week)
            """
        ) { names[ID(try $0.next(Int.self))] = try $0.next(String.self) }
        return names
    }
}
