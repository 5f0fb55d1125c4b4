import Foundation

/// The clock on a site's wall. Sessions are planned and shown by it; instants are stored.
package struct SiteZone: Sendable, Equatable {
    package let identifier: String
    private let zone: TimeZone

    package init?(_ identifier: String) {
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        (self.identifier, self.zone) = (identifier, zone)
    }

    /// The day and the minute after midnight that the wall shows.
    package func local(_ instant: Instant) -> LocalTime {
        let shifted = instant.seconds + offset(at: instant.seconds)
        let day = shifted >= 0 ? shifted / 86400 : (shifted - 86399) / 86400
        return LocalTime(day: Day(number: Int32(day)), minute: (shifted - day * 86400) / 60)
    }

    /// The instants at which the wall shows this time: one; none when the clock jumps over it in spring; two in autumn.
    package func instants(of time: LocalTime) -> [Instant] {
        let naive = Int(time.day.number) * 86400 + time.minute * 60
        let offsets = Set([offset(at: naive - 86400), offset(at: naive + 86400)])
        return offsets.map { naive - $0 }.filter { $0 + offset(at: $0) == naive }.sorted().map(Instant.init(seconds:))
    }

    /// The instant to plan by: the first of two, and for a time that the clock jumps over, the same time before the jump.
    package func instant(of time: LocalTime) -> Instant {
        let naive = Int(time.day.number) * 86400 + time.minute * 60
        return instants(of: time).first ?? Instant(seconds: naive - offset(at: naive - 86400))
    }

    /// A minute of the clock within something that may last past midnight.
    func time(_ minute: Int, from starts: Instant, to ends: Instant) -> LocalTime {
        let (first, last) = (local(starts), local(ends))
        let isNextDay = last.day > first.day && minute <= last.minute
        return LocalTime(day: isNextDay ? last.day : first.day, minute: minute)
    }

    private func offset(at seconds: Int) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
    }
}

/// A time as people say it: a day and a time on the wall.
package struct LocalTime: Hashable, Sendable {
    package let day: Day
    /// Minutes after midnight, 0 to 1439.
    package let minute: Int

    package init(day: Day, minute: Int) { (self.day, self.minute) = (day, minute) }

    /// `2026-02-23T09:00` or `2026-02-23T09:00:00`; anything else is not a local time.
    package init?(_ text: String) {
        let parts = text.split(separator: text.contains("T") ? "T" : " ", maxSplits: 1)
        guard parts.count == 2, let day = Day(String(parts[0])), let minute = Self.minute(String(parts[1])) else { return nil }
        self.init(day: day, minute: minute)
    }

    /// Minutes after midnight of `9:05`, `09:05` or `09:05:00`.
    package static func minute(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard (2...3).contains(parts.count), text.count <= 8, let hour = parts[0], let minute = parts[1],
            (0...23).contains(hour), (0...59).contains(minute)
        else { return nil }
        if parts.count == 3 { guard let second = parts[2], (0...59).contains(second) else { return nil } }
        return hour * 60 + minute
    }

    /// `9:05`, as staff write it.
    package var clock: String { "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)" }
    /// `09:05`, as a form field wants it.
    package var paddedClock: String { (minute < 600 ? "0" : "") + clock }
    package var text: String { "\(day.iso)T\(paddedClock)" }
}
