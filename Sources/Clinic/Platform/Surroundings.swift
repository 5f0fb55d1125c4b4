import Foundation
import Synchronization

/// What the program takes from the machine it runs on: the time, chance, and ids made of both.
///
/// Handed in, so that a test decides what time it is.
package struct Surroundings: Sendable {
    package let now: @Sendable () -> Instant
    package let ids: IDSource

    package init(now: @escaping @Sendable () -> Instant, ids: IDSource) { (self.now, self.ids) = (now, ids) }

    /// The machine's own clock and chance.
    package static let real = Surroundings(now: { Instant(seconds: Int(Date().timeIntervalSince1970)) }, ids: IDSource())

    /// A clock that stands still, and ids that are the same on every run.
    package static func still(at now: Instant) -> Surroundings {
        Surroundings(now: { now }, ids: IDSource(startingAt: now.seconds << 16))
    }
}

/// Makes ids that grow: milliseconds above, chance below, never the same twice in one process.
package final class IDSource: Sendable {
    private let last: Mutex<Int>
    private let isReal: Bool

    package init() {
        last = Mutex(0)
        isReal = true
    }

    package init(startingAt first: Int) {
        last = Mutex(first)
        isReal = false
    }

    package func next<Subject>(_: Subject.Type = Subject.self) -> ID<Subject> {
        let fresh = isReal ? Self.milliseconds() << 21 | Int.random(in: 0..<(1 << 20)) : 0
        return ID(
            last.withLock { last in
                last = max(last + 1, fresh)
                return last
            })
    }

    private static func milliseconds() -> Int { Int(Date().timeIntervalSince1970 * 1000) }
}
