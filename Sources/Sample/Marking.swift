import Clinic

extension WorldBuilder {
    /// Goes through every roster up to now, as the stories have it.
    mutating func markEverybody() {
        let numbers = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1.id, $0) })
        let last = lastSessionsBeforeToday()
        for index in world.sessions.indices where world.sessions[index].session.cancelled == nil {
            let session = world.sessions[index].session
            world.sessions[index].places = world.sessions[index].places.map { place in
                guard let number = numbers[place.member] else { return place }
                let isLast = last[place.member] == session.id
                return NewPlace(member: place.member, attendance: attendance(of: number, at: session, isLast: isLast))
            }
        }
    }

    private func attendance(of number: Int, at session: GroupSession, isLast: Bool) -> Attendance {
        var chance = SplitMix64(seed: SampleClinic.seed, number, Int(session.day.number), session.starts.seconds)
        // The roster of a session that ended today is nearly done; that of one under way is two thirds done.
        let isMarked = session.day < today || chance.happens(session.ends <= now ? 0.85 : 0.65)
        let scene = Scene(
            starts: session.starts, ends: session.ends, day: session.day, weeksAgo: weeksAgo(session.day),
            isLastBeforeToday: isLast, isMarked: isMarked, now: now)
        return SampleClinic.everybody[number].habit.attendance(at: scene, &chance)
    }

    private func lastSessionsBeforeToday() -> [ID<Member>: ID<GroupSession>] {
        var last: [ID<Member>: ID<GroupSession>] = [:]
        for seed in world.sessions where seed.session.day < today && seed.session.cancelled == nil {
            for place in seed.places { last[place.member] = seed.session.id }
        }
        return last
    }
}
