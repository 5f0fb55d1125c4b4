/// Reads many local times of one site. Most days have one offset from start to end, so a day is worked out once.
struct WallClock {
    enum Reading: Equatable {
        case once(Instant)
        /// The clock shows this time twice that day; the first is taken.
        case twice(Instant)
        /// The clock jumps over this time that day.
        case never
    }

    let zone: SiteZone
    private var midnights: [Day: Instant?] = [:]

    init(_ zone: SiteZone) { self.zone = zone }

    mutating func read(_ time: LocalTime) -> Reading {
        if let midnight = midnight(of: time.day) { return .once(midnight.adding(minutes: time.minute)) }
        let instants = zone.instants(of: time)
        guard let first = instants.first else { return .never }
        return instants.count == 1 ? .once(first) : .twice(first)
    }

    /// The start of a day on which the clock is never changed; nil for the others.
    private mutating func midnight(of day: Day) -> Instant? {
        if let known = midnights[day] { return known }
        let starts = zone.instants(of: LocalTime(day: day, minute: 0))
        let ends = zone.instants(of: LocalTime(day: day.adding(days: 1), minute: 0))
        let isPlain = starts.count == 1 && ends.count == 1 && ends[0] - starts[0] == 86400
        midnights[day] = .some(isPlain ? starts[0] : nil)
        return isPlain ? starts[0] : nil
    }
}
