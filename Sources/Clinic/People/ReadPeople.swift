import Database

/// Somebody in a list of people.
package struct PersonLine: Sendable, Equatable {
    package let member: Member
    package let programme: ID<Programme>
    package let starts: Day
    package let ends: Day
    /// This week, where something is planned or was.
    package var week: MemberWeek?
}

/// A page of people.
package struct PeopleReading: Sendable {
    package let people: [PersonLine]
    package let programmes: [Programme]
    /// Where the next page begins; nil on the last.
    package let next: String?
    package let today: Day?
}

/// One person's chart, as far as it goes today: who they are, where they have been placed, and their weeks.
package struct PersonReading: Sendable {
    package let member: Member
    package let episodes: [Episode]
    package let placements: [Placement]
    package let programmes: [ID<Programme>: Programme]
    package let weeks: [MemberWeek]
    package let coverages: [Coverage]
    /// Nil where the code says more than the caller's role may know.
    package let diagnosis: String?
    /// Where they stand this week, in the programme that they are in or were in last.
    package let current: Programme
    package let standing: Standing
    package let groups: [GroupOfMember]
    /// Sessions of the last two weeks with what came of each, newest first.
    package let sessions: [SessionOfMember]
    package let today: Day
    /// Nil where the caller's role does not read it.
    package let safetyPlan: SafetyPlanState?
    /// When they are expected to leave.
    package let expected: Day?
    package let team: [(function: CareFunction, name: String)]
    /// The way by which they came, or are about to step up or down.
    package let inquiry: ID<Inquiry>?
}

extension Clinic {
    private static let pageLength = 50

    /// People of the caller's programmes whose name or number fits, by name, a page at a time.
    package func people(matching text: String, after: String?, as caller: Caller) async throws -> PeopleReading {
        try await look(.readPeople, as: caller) { work in
            work.note(JournalLine(scope: "people"))
            let programmes = try work.programmes().filter { caller.role.opens($0.focus.dataClass) }
            var people = try work.transaction.people(
                in: programmes.map(\.id), on: programmes.first?.site.zone.local(work.now).day ?? .first, matching: SearchText.folded(text),
                number: text, after: after, most: Self.pageLength + 1)
            let hasMore = people.count > Self.pageLength
            if hasMore { people.removeLast() }
            people = try work.withTheirWeek(people, programmes)
            return PeopleReading(
                people: people, programmes: programmes, next: hasMore ? people.last.map { $0.member.pageMark } : nil,
                today: programmes.first.map { $0.site.zone.local(work.now).day })
        }
    }

    /// One person's chart.
    package func person(_ id: ID<Member>, as caller: Caller) async throws -> PersonReading {
        try await look(.readChart, as: caller) { work in
            let access = try work.chart(of: id)
            let member = try work.transaction.member(access)
            // What another programme does with this person is that programme's to show.
            let programmes = try work.programmes().filter { caller.role.opens($0.focus.dataClass) }
            let byID = Dictionary(uniqueKeysWithValues: programmes.map { ($0.id, $0) })
            let placements = try work.transaction.placements(of: id).filter { byID[$0.programme] != nil }
            guard let last = placements.last, let zone = byID[last.programme]?.site.zone else { throw AccessRefusal.unknownMember }
            let today = zone.local(work.now).day
            guard let current = byID[(placements.last { $0.starts <= today } ?? last).programme] else { throw AccessRefusal.unknownMember }
            let weeks = PersonReading.weeks(of: placements, today: today)
            return PersonReading(
                member: member, episodes: try work.transaction.episodes(of: id), placements: placements, programmes: byID,
                weeks: try work.transaction.weeks(of: id, from: weeks.lowerBound, to: weeks.upperBound).filter {
                    byID[$0.programme] != nil
                },
                coverages: try work.transaction.coverages(of: id),
                diagnosis: caller.role.opens(.ofDiagnosis(member.diagnosis)) ? member.diagnosis : nil,
                current: current, standing: try work.standing(of: member, in: current, today.week).standing,
                groups: try work.transaction.groups(ofMember: id, on: today).filter { byID[$0.group.programme] != nil },
                sessions: try work.transaction.sessions(ofMember: access, from: today.adding(days: -14), to: today)
                    .filter { byID[$0.session.programme] != nil }, today: today,
                safetyPlan: caller.may(.readSafetyPlan)
                    ? try work.safetyPlanState(of: access, in: zone, discharge: placements.discharge) : nil,
                expected: try work.transaction.expectedDischarge(of: access)?.day,
                team: try work.transaction.careTeamNames(of: access, on: today), inquiry: try work.transaction.lastInquiry(of: access))
        }
    }
}

extension PersonReading {
    /// The weeks that a Stair shows: half a year, up to the end of the last placement or four weeks from now.
    static func weeks(of placements: [Placement], today: Day) -> ClosedRange<Week> {
        let last = min(placements.last?.ends ?? today, today.adding(days: 28))
        let first = placements.first.map { max($0.starts, last.adding(days: -7 * 26)) } ?? today
        return min(first, last).week...last.week
    }
}

extension Work {
    /// Adds to each of a page of people the week that it is at their site. One statement for each week that it is somewhere.
    fileprivate func withTheirWeek(_ people: [PersonLine], _ programmes: [Programme]) throws -> [PersonLine] {
        let zones = Dictionary(uniqueKeysWithValues: programmes.map { ($0.id, $0.site.zone) })
        let current = Dictionary(grouping: people) { zones[$0.programme].map { $0.local(now).day.week } }
        var weeks: [ID<Member>: [MemberWeek]] = [:]
        for (week, people) in current {
            guard let week else { continue }
            weeks.merge(try transaction.weeks(ofMembers: people.map(\.member.id), in: week)) { $0 + $1 }
        }
        return people.map { line in
            var line = line
            line.week = weeks[line.member.id]?.first { $0.programme == line.programme }
            return line
        }
    }
}
