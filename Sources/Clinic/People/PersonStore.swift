import Database

/// A group that somebody belongs to, and when it meets.
package struct GroupOfMember: Sendable, Equatable {
    package let group: TherapyGroup
    package let membership: GroupMembership
    package let slots: [WeekSlot]
}

/// A session that somebody was expected at, with what came of it for them.
package struct SessionOfMember: Sendable, Equatable {
    package let session: GroupSession
    package let group: String
    package let place: RosterPlace
}

extension Transaction {
    /// Where some members stand in one week, in each programme that they have one in.
    func weeks(ofMembers members: [ID<Member>], in week: Week) throws -> [ID<Member>: [MemberWeek]] {
        Dictionary(
            grouping: try rows(
                """
                SELECT programme_id, week, member_id, \(MemberWeek.figureColumns) FROM member_week
                WHERE member_id IN \(list: members) AND week = \(week)
                """
            ) { try MemberWeek(&$0) }, by: \.member)
    }

    /// The groups that a member belongs to on a day, or will from a later one.
    func groups(ofMember member: ID<Member>, on day: Day) throws -> [GroupOfMember] {
        let memberships = try rows(
            """
            SELECT \(GroupMembership.columns) FROM group_membership
            WHERE member_id = \(member) AND (ends_on IS NULL OR ends_on >= \(day)) ORDER BY starts_on, id
            """
        ) { try GroupMembership(&$0) }
        let ids = Set(memberships.map(\.group))
        let groups = try rows("SELECT \(TherapyGroup.columns) FROM therapy_group WHERE id IN \(list: ids)") { try TherapyGroup(&$0) }
        let slots = Dictionary(grouping: try slots(of: Array(ids)), by: \.group)
        return memberships.compactMap { membership in
            groups.first { $0.id == membership.group }.map { GroupOfMember(group: $0, membership: membership, slots: slots[$0.id] ?? []) }
        }
    }

    /// The sessions that a member was expected at within some days, the newest first.
    func sessions(ofMember access: Access<Member>, from: Day, to: Day) throws -> [SessionOfMember] {
        let places = try places(
            "r.member_id = \(access.id) AND r.week BETWEEN \(from.week) AND \(to.week) AND r.day BETWEEN \(from) AND \(to)")
        let bySession = Dictionary(uniqueKeysWithValues: places.map { ($0.session, $0) })
        let sessions = try sessions("WHERE s.id IN \(list: places.map(\.session))")
        let names = try groupNames(of: Set(sessions.map(\.group)))
        return sessions.reversed().compactMap { session in
            bySession[session.id].map { SessionOfMember(session: session, group: names[session.group] ?? "", place: $0) }
        }
    }

    private func groupNames(of groups: Set<ID<TherapyGroup>>) throws -> [ID<TherapyGroup>: String] {
        var names: [ID<TherapyGroup>: String] = [:]
        try each("SELECT id, name FROM therapy_group WHERE id IN \(list: groups)") {
            names[ID(try $0.next(Int.self))] = try $0.next(String.self)
        }
        return names
    }
}
