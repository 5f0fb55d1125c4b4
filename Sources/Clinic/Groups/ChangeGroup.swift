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
            if let ends, ends < starts { throw ScheduleRefusal.endsBeforeStart }
            let overlapping = try work.transaction.memberships(of: group.id).contains {
                $0.member == access.id && $0.starts <= ends ?? .last && starts <= $0.ends ?? .last
            }
            guard !overlapping else { throw ScheduleRefusal.alreadyMember }
            let membership = GroupMembership(id: work.newID(), group: group.id, member: access.id, starts: starts, ends: ends)
            try work.transaction.insert(membership)
            let sessions = try work.transaction.sessions(
                of: group.id, from: max(starts, programme.site.zone.local(work.now).day), to: ends ?? .last)
            for session in sessions { try work.transaction.insertPlace(of: access.id, at: session, onPlan: true) }
            try work.recount(access.id, in: programme, weeksOf: sessions)
            return membership.id
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
            let access = try work.chart(of: membership.member, detail: "leaves group \(group.id): \(reason.trimmed)")
            try work.transaction.end(id, on: last)
            let later = try work.transaction.sessions(of: group.id, from: last.adding(days: 1), to: .last)
            for session in later {
                guard let place = try work.transaction.place(of: access.id, at: session.id), !place.attendance.isMarked else { continue }
                try work.transaction.removeUnmarkedPlace(of: access.id, at: session.id)
            }
            try work.recount(access.id, in: programme, weeksOf: later)
        }
    }
}

extension Work {
    func group(_ id: ID<TherapyGroup>) throws -> (TherapyGroup, Programme) {
        guard let group = try transaction.group(id) else { throw AccessRefusal.unknownGroup }
        let access = try programme(group.programme, scope: "group:\(id.number)")
        return (group, try transaction.programme(access))
    }

    func recount(_ member: ID<Member>, in programme: Programme, weeksOf sessions: [GroupSession]) throws {
        for week in Set(sessions.map(\.day.week)).sorted() { try recountWeek(of: member, in: programme, week) }
    }
}
