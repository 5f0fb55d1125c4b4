import Clinic

/// Makes the sample clinic out of its tracks, its staff and its people's stories.
struct WorldBuilder {
    let now: Instant
    let zone: SiteZone
    let thisWeek: Week
    let today: Day
    let ids: IDSource
    let site: Site
    let programmes: [Track: Programme]
    let groups: [Circle: TherapyGroup]
    let staff: [String: ID<Staff>]
    let members: [Member]
    var world = SeedWorld()

    init(now: Instant, zone: SiteZone) {
        (self.now, self.zone) = (now, zone)
        today = zone.local(now).day
        thisWeek = today.week
        let ids = IDSource(before: thisWeek.monday.adding(days: -7 * SampleClinic.weeksOfHistory))
        let site = Site(id: ids.next(), name: "Juniper Street Clinic", zone: zone, state: "CA")
        let programmes = Dictionary(
            uniqueKeysWithValues: Track.allCases.map { ($0, $0.programme(ids.next(), at: site)) })
        groups = Dictionary(
            uniqueKeysWithValues: Circle.allCases.compactMap { circle in
                programmes[circle.track].map { (circle, circle.group(ids.next(), of: $0)) }
            })
        staff = Dictionary(uniqueKeysWithValues: SampleClinic.staff.map { ($0.account, ids.next()) })
        let today = today
        members = SampleClinic.everybody.map { $0.member(ids.next(), on: today) }
        (self.ids, self.site, self.programmes) = (ids, site, programmes)
    }

    var firstDay: Day { thisWeek.monday.adding(days: -7 * SampleClinic.weeksOfHistory) }
    var lastDay: Day { today.adding(days: 7 * SampleClinic.weeksAhead) }
    func weeksAgo(_ day: Day) -> Int { day.week.monday.days(until: thisWeek.monday) / 7 }

    mutating func build() throws {
        addHouse()
        addStaff()
        for (person, member) in zip(SampleClinic.everybody, members) { add(person, as: member) }
        addGroups()
        try addSessions()
        addMeasures()
        addDailyCards()
        addSafetyPlans()
        addHomework()
        try addInquiries()
        addProfiles()
        addMoney()
    }

    private mutating func addHouse() {
        world.sites = [site]
        world.holidays = [
            SeedHoliday(site: site.id, day: foundersDay, name: "Founders' Day"),
            SeedHoliday(site: site.id, day: thisWeek.monday.adding(days: 3 * 7 + 4), name: "Staff planning day"),
        ]
        world.programmes = Track.allCases.compactMap { programmes[$0] }
        world.groups = Circle.allCases.compactMap { groups[$0] }
    }

    private mutating func addStaff() {
        world.staff = SampleClinic.staff.compactMap { colleague in
            guard let id = staff[colleague.account] else { return nil }
            let person = Staff(
                id: id, account: colleague.account, name: colleague.name, credential: colleague.credential,
                role: colleague.role,
                supervisor: colleague.supervisor.flatMap { staff[$0] })
            return SeedStaff(
                person, secret: .password(SampleClinic.password),
                programmes: colleague.tracks.compactMap { programmes[$0]?.id })
        }
    }

    /// One episode from the first stay to the end of the last, with a placement for each.
    private mutating func add(_ person: Person, as member: Member) {
        let days = person.stays.map { ($0, $0.first(thisWeek), $0.last(thisWeek)) }
        guard let opened = days.first?.1, let last = days.last else { return }
        let episode = Episode(id: ids.next(), member: member.id, opened: opened, closed: last.2)
        let placements = days.compactMap { stay, first, last in
            programmes[stay.track].map {
                Placement(
                    id: ids.next(), episode: episode.id, member: member.id, programme: $0.id, starts: first,
                    ends: last ?? .last)
            }
        }
        let coverage = Coverage(
            id: ids.next(), member: member.id, payer: person.payer.rawValue, payerName: person.payer.name,
            memberNumber: person.payer.number(of: world.members.count), relationship: "self")
        world.members.append(SeedMember(member, episodes: [episode], placements: placements, coverages: [coverage]))
        for (stay, first, last) in days {
            world.memberships += stay.circles.compactMap { groups[$0] }.map {
                GroupMembership(id: ids.next(), group: $0.id, member: member.id, starts: first, ends: last)
            }
        }
    }

    private mutating func addGroups() {
        for circle in Circle.allCases {
            guard let group = groups[circle] else { continue }
            world.facilitators += circle.leaders.compactMap { staff[$0] }.map {
                SeedFacilitator(group: group.id, staff: $0, from: firstDay)
            }
            world.slots += circle.weekdays.map {
                WeekSlot(
                    id: ids.next(), group: group.id, weekday: $0, starts: circle.starts, blocks: circle.blocks,
                    from: firstDay, to: nil)
            }
        }
    }

    private mutating func addSessions() throws {
        let ahead = Set(world.holidays.map(\.day).filter { $0 > today })
        let meetings = SessionPlan(slots: world.slots, holidays: ahead, zone: zone).meetings(
            from: firstDay, through: lastDay)
        world.sessions = try meetings.compactMap { try session(of: $0) }
        markEverybody()
    }

    private func session(of meeting: Meeting) throws -> SeedSession? {
        guard let circle = Circle.allCases.first(where: { groups[$0]?.id == meeting.group }), let group = groups[circle]
        else { return nil }
        let change = Incident.of(circle, on: meeting.day, weeksAgo: weeksAgo(meeting.day))
        let session = try GroupSession(
            id: ids.next(), group: group.id, programme: group.programme, day: meeting.day,
            blocks: change.blocks(of: meeting),
            place: group.place, virtual: group.virtual, cancelled: change.reasonOfCancelling)
        let leaders = circle.leaders.compactMap { account in
            staff[change.leader(insteadOf: account)].map { id in
                SeedSession.Leader(id, insteadOf: change.leader(insteadOf: account) == account ? nil : staff[account])
            }
        }
        let places = zip(SampleClinic.everybody, members).filter { person, _ in
            person.stays.contains {
                $0.circles.contains(circle) && $0.first(thisWeek) <= meeting.day
                    && meeting.day <= $0.last(thisWeek) ?? .last
            }
        }.map { NewPlace(member: $0.1.id) }
        return SeedSession(session, slot: meeting.slot, slotDay: meeting.day, leaders: leaders, places: places)
    }

    /// The Saturday three weeks ago: only the family group would have met.
    private var foundersDay: Day { thisWeek.monday.adding(days: -3 * 7 + 5) }
}
