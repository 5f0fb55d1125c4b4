/// What a person sees first on their own page: the week, in plain figures, and what waits for them.
package struct MyWeekReading: Sendable {
    /// The name they go by.
    package let name: String
    package let programme: Programme
    package let today: Day
    package let now: Instant
    /// Groups from today to the end of next week, in order.
    package let ahead: [SessionOfMember]
    /// This week so far: minutes that counted, what is still planned, and what is asked.
    package let week: MemberWeek?
    /// Groups whose video room is known. Empty for a guardian: it is not their group.
    package let rooms: Set<ID<TherapyGroup>>
}

extension Clinic {
    /// The week of the person whose page it is, or of a young person to a guardian who may see it.
    package func myWeek(of member: ID<Member>, as caller: Caller) async throws -> MyWeekReading {
        try await look(.readOwnPage, as: caller) { work in
            let access = try work.own(member, .week)
            let person = try work.transaction.member(access)
            let programme = try work.ownProgramme(of: access)
            let today = programme.site.zone.local(work.now).day
            let ahead = try work.transaction.sessions(ofMember: access, from: today, to: today.week.next.sunday)
            let byVideo = caller.role == .member ? Set(ahead.filter(\.session.virtual).map(\.session.group)).sorted() : []
            return MyWeekReading(
                name: person.preferred.isEmpty ? person.given : person.preferred, programme: programme, today: today, now: work.now,
                ahead: ahead.filter { $0.session.ends > work.now }.reversed(),
                week: try work.transaction.weeks(ofMembers: [member], in: today.week)[member]?.first { $0.programme == programme.id },
                rooms: byVideo.isEmpty ? [] : Set(try work.transaction.videoRooms(of: byVideo).keys))
        }
    }
}

extension Work {
    /// The programme that a person is in today, or was in last. Its site's clock is the one on their page.
    func ownProgramme(of access: Access<Member>) throws -> Programme {
        let placements = try transaction.placements(of: access.id)
        let day = Day(number: Int32(now.seconds / 86400))
        guard let current = placements.last(where: { $0.starts <= day }) ?? placements.last else { throw AccessRefusal.unknownMember }
        return try transaction.programme(current.programme)
    }
}
