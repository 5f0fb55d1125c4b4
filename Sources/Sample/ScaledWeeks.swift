import Clinic

extension ScaledShape {
    /// Who was admitted to a programme in some weeks, and every session of those weeks with everybody on its roster.
    func world(_ weeks: Range<Int>, ofProgramme programme: Int) throws -> SeedWorld {
        var world = SeedWorld()
        var here: [[(number: Int, stay: Stay, habit: ScaledHabit)]] = Array(repeating: [], count: groupsPerProgramme)
        for place in 0..<size(ofProgramme: programme) {
            let stay = stay(place, ofProgramme: programme)
            guard stay.overlaps(weeks) else { continue }
            let number = number(place, ofProgramme: programme)
            here[place % groupsPerProgramme].append((number, stay, ScaledHabit(of: number, seed: seed)))
            guard weeks.contains(stay.first) else { continue }
            world.members.append(member(number, stay, programme))
            world.memberships.append(
                membership(number, stay, programme * groupsPerProgramme + place % groupsPerProgramme))
        }
        for group in 0..<groupsPerProgramme {
            for meeting in meetings(weeks, ofGroup: group, programme) {
                world.sessions.append(try session(meeting, here[group], group, programme))
            }
        }
        return world
    }

    private func meetings(_ weeks: Range<Int>, ofGroup group: Int, _ programme: Int) -> [Meeting] {
        SessionPlan(slots: slots(ofGroup: group, programme), holidays: [], zone: programmes[programme].site.zone)
            .meetings(from: monday(weeks.lowerBound), through: monday(weeks.upperBound).adding(days: -1))
    }

    private func session(
        _ meeting: Meeting, _ people: [(number: Int, stay: Stay, habit: ScaledHabit)], _ group: Int, _ programme: Int
    ) throws -> SeedSession {
        let week = firstWeek.monday.days(until: meeting.day.week.monday) / 7
        let (made, place) = (self.group(group, ofProgramme: programme), programme * groupsPerProgramme + group)
        let session = try GroupSession(
            id: id(.session, (place * weeks + week) * 8 + meeting.day.weekday), group: made.id,
            programme: made.programme,
            day: meeting.day, blocks: meeting.blocks, place: made.place, virtual: made.virtual)
        let weather = ScaledHabit.weather(programme, meeting.day, seed: seed)
        let places = people.filter { $0.stay.contains(week) }.map { person in
            NewPlace(
                member: id(.member, person.number),
                attendance: meeting.day <= last ? person.habit.attendance(at: session, weather: weather) : Attendance())
        }
        return SeedSession(
            session, slot: meeting.slot, slotDay: meeting.day, leaders: [.init(id(.staff, programme + 1))],
            places: places)
    }

    private func lastDay(_ stay: Stay) -> Day? {
        stay.first + stay.weeks < weeks ? monday(stay.first + stay.weeks).adding(days: -1) : nil
    }

    private func membership(_ number: Int, _ stay: Stay, _ group: Int) -> GroupMembership {
        GroupMembership(
            id: id(.membership, number), group: id(.group, group), member: id(.member, number),
            starts: monday(stay.first),
            ends: lastDay(stay))
    }

    private func member(_ number: Int, _ stay: Stay, _ programme: Int) -> SeedMember {
        var chance = SplitMix64(seed: seed, 3, number)
        let (name, track) = (ScaledNames.draw(&chance), tracks[programme])
        let age = track == .teen ? chance.number(13...17) : min(chance.number(18...60), chance.number(18...80))
        let diagnoses = ScaledNames.diagnoses(of: track)
        let payer: Payer = age >= 65 ? .medicare : [.cascade, .summit, .medicaid][chance.number(0...2)]
        let (id, closed): (ID<Member>, Day?) = (id(.member, number), lastDay(stay))
        let member = Member(
            id: id, external: nil, given: name.given.name, family: name.family, pronouns: name.given.pronouns,
            sex: name.given.sex,
            born: monday(stay.first).adding(days: -age * 365 - age / 4 - chance.number(1...360)),
            diagnosis: diagnoses[chance.number(0...diagnoses.count - 1)],
            dataClass: track.focus == .substanceUse ? .substanceUse : .mentalHealth)
        let episode = Episode(id: self.id(.episode, number), member: id, opened: monday(stay.first), closed: closed)
        let placement = Placement(
            id: self.id(.placement, number), episode: episode.id, member: id, programme: programmes[programme].id,
            starts: episode.opened, ends: closed ?? .last)
        let coverage = Coverage(
            id: self.id(.coverage, number), member: id, payer: payer.rawValue, payerName: payer.name,
            memberNumber: payer.number(of: number),
            relationship: track == .teen ? "child" : "self")
        return SeedMember(member, episodes: [episode], placements: [placement], coverages: [coverage])
    }
}
