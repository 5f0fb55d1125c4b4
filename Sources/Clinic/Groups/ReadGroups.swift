import Database

/// The groups of the caller's programmes.
package struct GroupsReading: Sendable {
    package let programmes: [Programme]
    package let groups: [TherapyGroup]
    package let sizes: [ID<TherapyGroup>: Int]
    package let slots: [WeekSlot]
    package let facilitators: [ID<TherapyGroup>: [ID<Staff>]]
    package let staffNames: [ID<Staff>: String]
    package let today: Day
}

/// One group: who belongs to it from when to when, and when it meets.
package struct GroupReading: Sendable {
    package let group: TherapyGroup
    package let programme: Programme
    package let memberships: [GroupMembership]
    package let names: [ID<Member>: String]
    package let slots: [WeekSlot]
    package let facilitators: [String]
    package let sessions: [GroupSession]
    package let cap: Cited<Int>?
    package let today: Day
    package let room: VideoRoom?
    /// People of the programme who are not in the group today.
    package let candidates: [(id: ID<Member>, name: String)]
}

extension Clinic {
    package func groups(as caller: Caller) async throws -> GroupsReading {
        try await look(.readGroups, as: caller) { work in
            work.note(JournalLine(scope: "groups"))
            let programmes = try work.programmes().filter { caller.role.opens($0.focus.dataClass) }
            let ids = programmes.map(\.id)
            let groups = try work.transaction.groups(of: ids)
            let today = programmes.first.map { $0.site.zone.local(work.now).day } ?? Day(number: 0)
            return GroupsReading(
                programmes: programmes, groups: groups, sizes: try work.transaction.groupSizes(of: ids, on: today),
                slots: try work.transaction.slots(of: groups.map(\.id)),
                facilitators: try work.transaction.facilitators(ofGroups: groups.map(\.id), on: today),
                staffNames: try work.transaction.staffNames(), today: today)
        }
    }

    package func group(_ id: ID<TherapyGroup>, as caller: Caller) async throws -> GroupReading {
        try await look(.readGroups, as: caller) { work in
            guard let group = try work.transaction.group(id) else { throw AccessRefusal.unknownGroup }
            let access = try work.programme(group.programme, scope: "group:\(id.number)")
            let programme = try work.transaction.programme(access)
            let today = programme.site.zone.local(work.now).day
            let memberships = try work.transaction.memberships(of: id)
            let people = try work.transaction.standings(in: programme.id, today.week, today: today)
            let here = Set(memberships.filter { $0.covers(today) }.map(\.member))
            let leaders = try work.transaction.facilitators(ofGroups: [id], on: today)[id] ?? []
            let staff = try work.transaction.staffNames()
            return GroupReading(
                group: group, programme: programme, memberships: memberships,
                names: try work.transaction.memberNames(Set(memberships.map(\.member))),
                slots: try work.transaction.slots(of: [id]), facilitators: leaders.compactMap { staff[$0] },
                sessions: try work.transaction.sessions(of: id, from: today.adding(days: -14), to: today.adding(days: 28)),
                cap: try clinic(work, programme, on: today).groupCap(for: group.kind), today: today,
                room: try work.transaction.videoRooms(of: [id])[id],
                candidates: people.filter { !here.contains($0.member) }.map { ($0.member, $0.name) })
        }
    }

    private func clinic(_ work: Work, _ programme: Programme, on day: Day) throws -> RuleBook {
        try work.clinic.books.book(for: programme.scope(payer: nil, in: day.week), on: day)
    }
}
