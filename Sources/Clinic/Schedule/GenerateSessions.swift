import Database

extension Clinic {
    /// Writes the week template of every programme into the calendar as far as a day, with everybody of each group on
    /// its rosters. Running it again changes nothing. How many sessions it added.
    @discardableResult
    package func generateSessions(through last: Day, as caller: Caller) async throws -> Int {
        try await ask(.runJobs, as: caller)
        let (programmes, now) = (try await database.read { try $0.programmes() }, now)
        var added = 0
        for programme in programmes {
            // A week at a time, so that whoever marks attendance meanwhile waits for one week and not for all.
            let today = programme.site.zone.local(now).day
            for week in Week.all(from: today, through: last) {
                let (first, end) = (max(today, week.monday), min(last, week.sunday))
                added += try await perform(.runJobs, as: caller) { work in
                    let count = try work.generateSessions(of: programme, from: first, through: end)
                    work.note(JournalLine(scope: "programme:\(programme.id.number)", detail: "\(count) sessions planned in \(week)"))
                    return count
                }
            }
        }
        return added
    }
}

extension Week {
    /// The weeks that hold any day of a stretch.
    static func all(from first: Day, through last: Day) -> [Week] {
        guard first <= last else { return [] }
        return sequence(first: first.week) { $0.next }.prefix { $0.monday <= last }.map(\.self)
    }
}

extension Work {
    /// Plans one programme's sessions of some days: after a change of its groups, and every day by itself.
    ///
    /// A session that is there already stays as it is, be it moved or cancelled: its slot and day are taken. Members
    /// who are in a group on the day of a meeting that is still to end get the place on its roster that they lack.
    func generateSessions(of programme: Programme, from first: Day, through last: Day) throws -> Int {
        let groups = try transaction.groups(of: [programme.id])
        let fresh = try newSessions(of: groups, in: programme, from: first, through: last)
        for (session, slot, day) in fresh { try transaction.insert(session, slot: (slot, day)) }
        try setFacilitators(of: fresh.map(\.session))
        let added = Set(fresh.map(\.session.id))
        let open = try transaction.sessions(of: [programme.id], from: first, to: last).filter {
            added.contains($0.id) || ($0.ends > now && $0.cancelled == nil)
        }
        for week in try fillRosters(of: open, groups).sorted() { try recountEverybody(in: programme, week) }
        return fresh.count
    }

    private func newSessions(
        of groups: [TherapyGroup], in programme: Programme, from first: Day, through last: Day
    ) throws -> [(session: GroupSession, slot: ID<WeekSlot>, day: Day)] {
        let slots = try transaction.slots(of: groups.map(\.id))
        let holidays = Set(try transaction.holidays(of: programme.site.id).keys)
        let byID = Dictionary(uniqueKeysWithValues: groups.map { ($0.id, $0) })
        var there: [ID<WeekSlot>: Set<Day>] = [:]
        for slot in slots { there[slot.id] = try transaction.generated(slot.id, from: first, to: last) }
        return try SessionPlan(slots: slots, holidays: holidays, zone: programme.site.zone).meetings(
            from: first, through: last
        )
        .compactMap { meeting in
            guard let group = byID[meeting.group], there[meeting.slot]?.contains(meeting.day) != true else {
                return nil
            }
            let session = try GroupSession(
                id: newID(), group: group.id, programme: programme.id, day: meeting.day, blocks: meeting.blocks,
                place: group.place,
                virtual: group.virtual)
            return (session, meeting.slot, meeting.day)
        }
    }

    /// Whoever leads the group on the day leads the session.
    private func setFacilitators(of sessions: [GroupSession]) throws {
        for (day, sessions) in Dictionary(grouping: sessions, by: \.day).sorted(by: { $0.key < $1.key }) {
            let leaders = try transaction.facilitators(ofGroups: Array(Set(sessions.map(\.group))), on: day)
            for session in sessions {
                for staff in leaders[session.group] ?? [] { try transaction.setFacilitator(staff, of: session.id) }
            }
        }
    }

    /// Gives every member of a group a place at its sessions; the weeks in which somebody got one.
    private func fillRosters(of sessions: [GroupSession], _ groups: [TherapyGroup]) throws -> Set<Week> {
        var memberships: [ID<TherapyGroup>: [GroupMembership]] = [:]
        for group in groups { memberships[group.id] = try transaction.memberships(of: group.id) }
        var changed: Set<Week> = []
        for session in sessions {
            let members = Set((memberships[session.group] ?? []).filter { $0.covers(session.day) }.map(\.member))
                .sorted()
            let places = members.map { NewPlace(member: $0) }
            if try transaction.insertPlaces(places, at: session) > 0 { changed.insert(session.day.week) }
        }
        return changed
    }
}
