extension Clinic {
    /// Puts a made-up clinic into the database and judges every minute of it. A large one is planted slice by slice;
    /// each slice is there whole or not at all.
    package func plant(_ world: SeedWorld, as caller: Caller) async throws {
        let records = try await slowWork.run {
            try Self.records(of: world.staff.map(\.secret) + world.pages.map(\.secret), cost: passwordCost)
        }
        try await perform(.runJobs, as: caller) { work in
            try work.plantHouse(world, records: records)
            try work.plantPeople(world.members)
            try work.plantGroups(world)
            for session in world.sessions { try work.plant(session) }
            for cards in world.cards { try work.plant(cards) }
            for plan in world.safetyPlans { try work.plant(plan) }
            for homework in world.homework { try work.plant(homework) }
            try work.recountEverybody(in: world.sessions)
            try work.plantPages(world.pages, records: records)
            for plan in world.plans { try work.transaction.insert(plan) }
            for form in world.forms { try work.plant(form) }
            for source in world.sources { try work.transaction.insert(source) }
            for inquiry in world.inquiries { try work.plant(inquiry) }
            for profile in world.profiles { try work.plant(profile) }
            if let author = world.profiles.first?.by { for listed in world.listed { try work.plant(listed, by: author) } }
            work.note(
                JournalLine(
                    scope: "house", detail: "\(world.members.count) people and \(world.sessions.count) sessions planted"
                ))
        }
    }

    /// Everybody who shares a made-up password shares its hash too: one takes as long as a sign-in.
    private static func records(of secrets: [SeedStaff.Secret], cost: PasswordCost) throws -> [String: String] {
        var records: [String: String] = [:]
        for secret in secrets {
            guard case .password(let typed) = secret, records[typed] == nil else { continue }
            records[typed] = try Password(typed, cost: cost).record
        }
        return records
    }
}

extension Work {
    fileprivate func recountEverybody(in sessions: [SeedSession]) throws {
        let weeks = Dictionary(grouping: sessions.map(\.session), by: \.programme).mapValues { Set($0.map(\.day.week)) }
        for (id, weeks) in weeks.sorted(by: { $0.key < $1.key }) {
            let programme = try transaction.programme(id)
            for week in weeks.sorted() { try recountEverybody(in: programme, week) }
        }
    }
}

extension Work {
    fileprivate func plantHouse(_ world: SeedWorld, records: [String: String]) throws {
        for site in world.sites { try transaction.insert(site) }
        for line in world.helpLines { try transaction.insert(line) }
        for holiday in world.holidays { try transaction.insertHoliday(holiday.name, on: holiday.day, at: holiday.site) }
        for programme in world.programmes {
            try transaction.insert(programme)
            for (rule, day) in programme.adopted.sorted(by: { $0.key < $1.key }) { try transaction.adopt(rule, for: programme.id, on: day) }
        }
        for person in world.staff {
            try transaction.insert(person.staff, password: person.secret.record(among: records))
            for programme in person.programmes { try transaction.assign(person.staff.id, to: programme) }
        }
    }

    fileprivate func plantPeople(_ people: [SeedMember]) throws {
        for person in people {
            try transaction.insert(person.member)
            for episode in person.episodes { try transaction.insert(episode) }
            for placement in person.placements { try transaction.insert(placement) }
            for coverage in person.coverages { try transaction.insert(coverage) }
        }
    }

    fileprivate func plantGroups(_ world: SeedWorld) throws {
        for group in world.groups { try transaction.insert(group) }
        for membership in world.memberships { try transaction.insert(membership) }
        for leader in world.facilitators {
            try transaction.setFacilitator(leader.staff, of: leader.group, from: leader.from)
        }
        for slot in world.slots { try transaction.insert(slot) }
    }

    fileprivate func plant(_ seed: SeedSession) throws {
        let slot: (id: ID<WeekSlot>, day: Day)? =
            if let id = seed.slot, let day = seed.slotDay { (id, day) } else { nil }
        try transaction.insert(seed.session, slot: slot)
        for leader in seed.leaders {
            try transaction.setFacilitator(leader.staff, of: seed.session.id, insteadOf: leader.insteadOf)
        }
        _ = try transaction.insertPlaces(seed.places, at: seed.session)
        try transaction.insertPresence(of: seed.places, at: seed.session.id)
    }
}

extension SeedStaff.Secret {
    /// What the database keeps. A text that is no record matches no password.
    fileprivate func record(among records: [String: String]) -> String {
        switch self {
        case .password(let typed): records[typed] ?? ""
        case .record(let record): record
        case .none: ""
        }
    }
}
