import Database

extension Clinic {
    /// Adds a member to a group from a day on. Its sessions from that day, today's included, get a place for them; nothing
    /// before today changes.
    package func join(
        _ member: ID<Member>, to group: ID<TherapyGroup>, from starts: Day, until ends: Day?, as caller: Caller
    ) async throws -> ID<GroupMembership> {
        try await perform(.changeGroups, as: caller) { work in
            let (group, programme) = try work.group(group)
            let access = try work.chart(of: member, detail: "joins group \(group.id)")
            return try work.join(access.id, to: group.id, in: programme, from: starts, until: ends)
        }
    }

    /// Ends a membership. Places at later sessions that nobody has marked are taken away; what was attended stays.
    package func leave(
        _ id: ID<GroupMembership>, of group: ID<TherapyGroup>? = nil, on last: Day, reason: String, as caller: Caller
    ) async throws {
        try await perform(.changeGroups, as: caller) { work in
            guard let membership = try work.transaction.membership(id), membership.group == group ?? membership.group else {
                throw AccessRefusal.unknownGroup
            }
            let (group, programme) = try work.group(membership.group)
            guard !reason.trimmed.isEmpty else { throw ScheduleRefusal.reasonMissing }
            guard membership.ends.map({ last < $0 }) ?? true else { throw ScheduleRefusal.membershipEnded }
            guard last >= membership.starts else { throw ScheduleRefusal.endsBeforeStart }
            _ = try work.chart(of: membership.member, detail: "leaves group \(group.id): \(reason.trimmed)")
            try work.end(membership, on: last, in: programme)
        }
    }
}

extension Work {
    /// A place in a group from a day on, with one at each of its sessions that is planned from then, today's included.
    func join(_ member: ID<Member>, to group: ID<TherapyGroup>, in programme: Programme, from starts: Day, until ends: Day?) throws -> ID<
        GroupMembership
    > {
        if let ends, ends < starts { throw ScheduleRefusal.endsBeforeStart }
        let overlapping = try transaction.memberships(of: group).contains {
            $0.member == member && $0.starts <= ends ?? .last && starts <= $0.ends ?? .last
        }
        guard !overlapping else { throw ScheduleRefusal.alreadyMember }
        let membership = GroupMembership(id: newID(), group: group, member: member, starts: starts, ends: ends)
        try transaction.insert(membership)
        let sessions = try transaction.sessions(of: group, from: max(starts, programme.site.zone.local(now).day), to: ends ?? .last)
        for session in sessions { try transaction.insertPlace(of: member, at: session, onPlan: true) }
        try recount(member, in: programme, weeksOf: sessions)
        return membership.id
    }

    /// Ends a place in a group: later sessions that nobody has marked lose it; what was attended stays.
    func end(_ membership: GroupMembership, on last: Day, in programme: Programme) throws {
        try transaction.end(membership.id, on: last)
        let later = try transaction.sessions(of: membership.group, from: last.adding(days: 1), to: .last)
        for session in later {
            guard let place = try transaction.place(of: membership.member, at: session.id), !place.attendance.isMarked else { continue }
            try transaction.removeUnmarkedPlace(of: membership.member, at: session.id)
        }
        try recount(membership.member, in: programme, weeksOf: later)
    }

    func group(_ id: ID<TherapyGroup>) throws -> (TherapyGroup, Programme) {
        guard let group = try transaction.group(id) else { throw AccessRefusal.unknownGroup }
        let access = try programme(group.programme, scope: "group:\(id.number)")
        return (group, try transaction.programme(access))
    }

    func recount(_ member: ID<Member>, in programme: Programme, weeksOf sessions: [GroupSession]) throws {
        for week in Set(sessions.map(\.day.week)).sorted() { try recountWeek(of: member, in: programme, week) }
    }
}
