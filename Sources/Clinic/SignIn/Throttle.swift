/// Slows down guessing: after some failed sign-ins the next try has to wait, each time twice as long.
///
/// Nobody is ever locked out: the longest wait is short enough to sit out, and failures are forgotten after the window.
/// A try that comes too early is turned away without looking at the password, and is not itself recorded as a failure,
/// so that somebody who keeps trying cannot lengthen the wait of the person who works here.
package struct Throttle: Sendable, Equatable {
    /// Failures that cost nothing: people mistype.
    package let free: Int
    /// Failures longer ago than this many seconds are forgotten.
    package let window: Int
    /// Seconds to wait after the first failure that is not free.
    package let firstWait: Int
    package let longestWait: Int

    package init(free: Int, window: Int, firstWait: Int, longestWait: Int) {
        self.free = max(1, free)
        self.window = max(1, window)
        self.firstWait = max(1, firstWait)
        self.longestWait = max(self.firstWait, longestWait)
    }

    /// For one account: five tries, then 2, 4, 8 ... seconds, five minutes at most.
    package static let account = Throttle(free: 5, window: 30 * 60, firstWait: 2, longestWait: 5 * 60)
    /// For one address: a whole clinic may share it, so it may fail more often.
    package static let address = Throttle(free: 30, window: 30 * 60, firstWait: 2, longestWait: 5 * 60)

    /// - Returns: when the next try is looked at; nil when now.
    package func wait(after failures: [Instant], now: Instant) -> Instant? {
        // A failure in the future comes from a clock that was set back; it counts as one of this moment.
        let recent = failures.map { min($0, now) }.filter { now - $0 < window }
        guard recent.count >= free, let last = recent.max() else { return nil }
        let doublings = min(recent.count - free, 30)
        let until = last.adding(seconds: min(longestWait, firstWait << doublings))
        return until > now ? until : nil
    }

    /// The rule for a sign-in: the later of what the account's and the address's failures ask for.
    package static func wait(account: [Instant], address: [Instant], now: Instant) -> Instant? {
        [Throttle.account.wait(after: account, now: now), Throttle.address.wait(after: address, now: now)]
            .compactMap { $0 }.max()
    }
}
