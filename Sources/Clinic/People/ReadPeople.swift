import Database

/// Somebody in a list of people.
package struct PersonLine: Sendable, Equatable {
    package let member: Member
    package let programme: ID<Programme>
    package let starts: Day
    package let ends: Day
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
    package let standing: Standing?
    package let groups: [TherapyGroup]
    package let today: Day
}

extension Clinic {
    private static let pageLength = 50

    /// People of the caller's programmes whose name or number fits, by name, a page at a time.
    package func people(matching text: String, after: String?, as caller: Caller) async throws -> PeopleReading {
        try await look(.readPeople, as: caller) { work in
            work.note(JournalLine(scope: "people"))
            let programmes = try work.programmes().filter { caller.role.opens($0.focus.dataClass) }
            let classes = DataClass.allCases.filter { caller.role.opens($0) }
            var people = try work.transaction.people(
                in: programmes.map(\.id), classes: classes, matching: SearchText.folded(text), number: text, after: after, most: Self.pageLength + 1)
            let hasMore = people.count > Self.pageLength
            if hasMore { people.removeLast() }
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
            let placements = try work.transaction.placements(of: id)
            let programmes = try work.transaction.programmes()
            let byID = Dictionary(uniqueKeysWithValues: programmes.map { ($0.id, $0) })
            let current = placements.last.flatMap { byID[$0.programme] } ?? programmes.first
            guard let current else { throw AccessRefusal.unknownMember }
            let today = current.site.zone.local(work.now).day
            let first = placements.first.map { max($0.starts, today.adding(days: -7 * 26)) } ?? today
            return PersonReading(
                member: member, episodes: try work.transaction.episodes(of: id), placements: placements, programmes: byID,
                weeks: try work.transaction.weeks(of: id, from: first.week, to: today.adding(days: 28).week),
                coverages: try work.transaction.coverages(of: id),
                standing: try work.standing(of: member, in: current, today.week).standing,
                groups: try work.transaction.groups(ofMember: id, on: today), today: today)
        }
    }
}
