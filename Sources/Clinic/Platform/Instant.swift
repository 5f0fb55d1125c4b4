package import Database

/// A point in time, in whole seconds since 1970 (UTC). What people read is made from it in the site's zone.
package struct Instant: Hashable, Comparable, Sendable, SQLBindable {
    package let seconds: Int

    package init(seconds: Int) { self.seconds = seconds }

    package var sqlValue: SQLValue { .integer(seconds) }
    package static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }
    package static func - (left: Self, right: Self) -> Int { left.seconds - right.seconds }
    package func adding(minutes: Int) -> Instant { Instant(seconds: seconds + minutes * 60) }
    package func adding(seconds more: Int) -> Instant { Instant(seconds: seconds + more) }

    /// The minute it falls in: marks are kept to the minute, as a clock on the wall shows it.
    package var wholeMinute: Instant { Instant(seconds: seconds - ((seconds % 60) + 60) % 60) }
}
