import Clinic

extension IDSource {
    /// Ids as they would have been given out on a day, so that what is added to a made-up clinic later sorts after it.
    convenience init(before day: Day) {
        self.init(startingAt: (Int(day.number) * 86_400_000) << 21)
    }
}

extension Track {
    func programme(_ id: ID<Programme>, at site: Site, named name: String? = nil) -> Programme {
        Programme(
            id: id, site: site, name: name ?? self.name, level: level, population: population, focus: focus, pack: pack)
    }
}

extension Circle {
    func group(_ id: ID<TherapyGroup>, of programme: Programme) -> TherapyGroup {
        TherapyGroup(
            id: id, programme: programme.id, name: name, kind: kind, most: most, place: place, virtual: virtual)
    }
}

extension Person {
    func member(_ id: ID<Member>, on today: Day) -> Member {
        Member(
            id: id, external: nil, given: given, family: family, preferred: preferred, pronouns: pronouns, sex: sex,
            born: born(today),
            diagnosis: diagnosis, dataClass: stays.contains { $0.track == .evening } ? .substanceUse : .mentalHealth)
    }
}

extension Payer {
    /// A membership number that no real insurer gives out.
    func number(of place: Int) -> String { "\(rawValue.prefix(3).uppercased())-0000-\(1000 + place)" }
}
