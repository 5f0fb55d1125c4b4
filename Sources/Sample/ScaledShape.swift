import Clinic

/// How large a scaled clinic is and how it divides: programmes of up to two hundred people at a time, groups of about
/// nine.
struct ScaledShape: Sendable {
    let members: Int
    let weeks: Int
    let seed: UInt64
    let last: Day
    let firstWeek: Week
    let sites: [Site]
    let programmes: [Programme]
    let tracks: [Track]
    let groupsPerProgramme: Int
    private let base: Int

    static let mostPerProgramme = 200
    private static let tracks: [Track] = [
        .adultDay, .teen, .evening, .partialDay, .adultDay, .evening, .adultDay, .teen,
    ]
    private static let places = [
        ("Larch House", "America/Los_Angeles", "CA"), ("Quarry Road", "America/Denver", "CO"),
        ("Harbor Mills", "America/Chicago", "TX"),
        ("Elm Square", "America/New_York", "NY"),
    ]

    init(members: Int, weeks: Int, seed: UInt64, endingOn last: Day) throws {
        (self.members, self.weeks, self.seed, self.last) = (members, weeks, seed, last)
        let firstWeek = Week(containing: last.week.monday.adding(days: -7 * (weeks - 1)))
        let base = (Int(firstWeek.monday.number) * 86_400_000) << 21
        // A stay is nine weeks on average, so this many are there at once.
        let atOnce = weeks <= Stay.longest ? members : (members * 9 + weeks - 9) / (weeks - 8)
        let count = max(1, (atOnce + Self.mostPerProgramme - 1) / Self.mostPerProgramme)
        tracks = (0..<count).map { Self.tracks[$0 % Self.tracks.count] }
        groupsPerProgramme = max(1, (atOnce + count * 9 - 1) / (count * 9))
        sites = try (0..<(count + 3) / 4).map { number in
            let (name, zone, state) = Self.places[number % Self.places.count]
            guard let zone = SiteZone(zone) else { throw SampleProblem.unknownZone(zone) }
            return Site(id: Self.id(.site, number, base), name: "\(name) \(number + 1)", zone: zone, state: state)
        }
        let sites = sites
        programmes = tracks.enumerated().map { number, track in
            track.programme(
                Self.id(.programme, number, base), at: sites[number / 4], named: "\(track.name) \(number + 1)")
        }
        (self.firstWeek, self.base) = (firstWeek, base)
    }

    /// What has ids of its own. Each kind has a range, so that an id follows from a number alone, in any slice.
    enum Kind: Int {
        case site = 1
        case programme, staff, group, slot, member, episode, placement, coverage, membership, session, source, inquiry
    }

    func id<Subject>(_ kind: Kind, _ number: Int) -> ID<Subject> { Self.id(kind, number, base) }
    private static func id<Subject>(_ kind: Kind, _ number: Int, _ base: Int) -> ID<Subject> {
        ID(base + kind.rawValue << 40 + number)
    }

    func monday(_ week: Int) -> Day { firstWeek.monday.adding(days: 7 * week) }
}

extension ScaledShape {
    /// From which week on somebody is there, and for how many.
    struct Stay {
        static let longest = 10
        let first: Int
        let weeks: Int
        func overlaps(_ range: Range<Int>) -> Bool { first < range.upperBound && first + weeks > range.lowerBound }
        func contains(_ week: Int) -> Bool { first <= week && week < first + weeks }
    }

    /// How many people a programme has over all weeks.
    func size(ofProgramme programme: Int) -> Int { (members - programme + programmes.count - 1) / programmes.count }

    /// Everybody's number in the whole clinic, from their place in the programme.
    func number(_ place: Int, ofProgramme programme: Int) -> Int { place * programmes.count + programme }

    func stay(_ place: Int, ofProgramme programme: Int) -> Stay {
        guard weeks > Stay.longest else { return Stay(first: 0, weeks: weeks) }
        var chance = SplitMix64(seed: seed, 1, number(place, ofProgramme: programme))
        let length = chance.number(8...Stay.longest)
        return Stay(first: place * (weeks - length + 1) / size(ofProgramme: programme), weeks: length)
    }
}
