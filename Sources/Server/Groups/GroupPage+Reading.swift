import Clinic

extension GroupsPage {
    init(_ reading: GroupsReading, frame: Frame) {
        let programmes = Dictionary(uniqueKeysWithValues: reading.programmes.map { ($0.id, $0.name) })
        let slots = Dictionary(grouping: reading.slots, by: \.group)
        let groups = reading.groups.map { group in
            let taken = reading.sizes[group.id] ?? 0
            let leaders = (reading.facilitators[group.id] ?? []).compactMap { reading.staffNames[$0] }
            return GroupLine(
                name: group.name, href: "/groups/\(group.id.text)", programme: programmes[group.programme] ?? "",
                times: MeetingTimes(slots[group.id] ?? [], on: reading.today).words, facilitators: leaders.joined(separator: ", "),
                seats: "\(taken) of \(group.most)", taken: taken, cap: group.most)
        }
        self.init(frame: frame, headline: Self.headline(groups), groups: groups)
    }

    private static func headline(_ groups: [GroupLine]) -> String {
        let free = groups.count { $0.taken < $0.cap }
        if groups.isEmpty { return "There is no group yet." }
        if free == 0 { return "Every group is full." }
        return "\(Words.capitalised(Words.number(free))) \(free == 1 ? "group has" : "groups have") seats left."
    }
}

extension GroupPage {
    init(_ reading: GroupReading, _ visit: Visit, typed: Typed = Typed(), errors: [FieldError] = []) {
        let (group, today, zone) = (reading.group, reading.today, reading.programme.site.zone)
        let may = visit.caller.may(.changeGroups)
        let place = [reading.programme.name, MeetingTimes(reading.slots, on: today).words, group.virtual ? "Virtual" : group.place]
        let leaders = reading.facilitators.isEmpty ? [] : ["with \(Words.list(reading.facilitators))"]
        self.init(
            frame: visit.frame(.groups), group: "/groups/\(group.id.text)", name: group.name,
            place: (place + leaders).filter { !$0.isEmpty }.joined(separator: " · "), headline: Self.headline(reading),
            members: Self.current(reading).map { MemberLine($0, reading, mayEnd: may) },
            sessions: reading.sessions.map { SessionLine($0, zone, today: today, now: visit.clinic.now) },
            candidates: may ? Self.candidates(reading, typed) : [], room: reading.room?.address ?? "", mayChange: may,
            today: today.iso, typed: typed, errors: errors)
    }

    /// Those who are in it or will be, by name; who has left stands in the journal and on their own page.
    private static func current(_ reading: GroupReading) -> [GroupMembership] {
        reading.memberships.filter { $0.ends.map { $0 >= reading.today } ?? true }
            .sorted { (reading.names[$0.member] ?? "", $0.starts) < (reading.names[$1.member] ?? "", $1.starts) }
    }

    /// Who could join; after a refusal also whoever was chosen, so that the form comes back as it was sent.
    private static func candidates(_ reading: GroupReading, _ typed: Typed) -> [Choice.Option] {
        let free = reading.candidates.map { Choice.Option(value: $0.id.text, name: $0.name, selected: $0.id.text == typed.member) }
        let chosen = reading.names.filter { $0.key.text == typed.member && !free.contains { $0.selected } }
        return chosen.map { Choice.Option(value: $0.key.text, name: $0.value, selected: true) } + free
    }

    private static func headline(_ reading: GroupReading) -> String {
        let (taken, most) = (reading.memberships.count { $0.covers(reading.today) }, reading.group.most)
        let seats =
            "\(taken == 0 ? "None" : Words.capitalised(Words.number(taken))) of \(Words.number(most)) seats \(taken == 1 ? "is" : "are") taken."
        guard let cap = reading.cap, cap.value < most else { return seats }
        return "\(seats) \(cap.rule.source.citation) allows \(cap.value) in the room."
    }
}

extension GroupPage.MemberLine {
    init(_ membership: GroupMembership, _ reading: GroupReading, mayEnd: Bool) {
        let isLater = membership.starts > reading.today && membership.ends == nil
        self.init(
            name: reading.names[membership.member] ?? "", href: "/people/\(membership.member.text)",
            membership: isLater ? "from \(Words.fullDate(membership.starts))" : Words.stretch(membership.starts, membership.ends),
            membershipHref: mayEnd ? "/groups/\(membership.group.text)/members/\(membership.id.text)" : nil,
            membershipID: membership.id.text)
    }
}

extension GroupPage.SessionLine {
    init(_ session: GroupSession, _ zone: SiteZone, today: Day, now: Instant) {
        let state: (String, Tone) =
            if session.cancelled != nil { ("Cancelled", .quiet) } else if session.ends <= now {
                ("Over", .quiet)
            } else if session.starts <= now { ("Under way", .info) } else if session.day == today { ("Today", .info) } else {
                ("Planned", .quiet)
            }
        self.init(when: Words.time(of: session, in: zone), href: "/sessions/\(session.id.text)", state: state.0, tone: state.1)
    }
}
