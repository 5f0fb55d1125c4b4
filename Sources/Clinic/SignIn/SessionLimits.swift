/// How long a sign-in lasts: a screen left alone signs out, and nobody stays signed in past a working day.
///
/// Automatic sign-out is asked for by the HIPAA Security Rule, 45 CFR 164.312(a)(2)(iii), which leaves the time to the
/// clinic.
package struct SessionLimits: Sendable, Equatable {
    /// Seconds without a request.
    package let idle: Int
    /// Seconds since the sign-in.
    package let absolute: Int

    package init(idle: Int = 15 * 60, absolute: Int = 12 * 60 * 60) {
        self.absolute = max(1, absolute)
        self.idle = min(max(1, idle), self.absolute)
    }

    /// Where a sign-in stands.
    package enum Standing: Sendable, Equatable {
        case open(until: Instant)
        case idleTooLong, tooLong
    }

    package func standing(startedAt: Instant, seenAt: Instant, now: Instant) -> Standing {
        let end = startedAt.adding(seconds: absolute)
        let idleEnd = seenAt.adding(seconds: idle)
        if now >= end { return .tooLong }
        if now >= idleEnd { return .idleTooLong }
        return .open(until: min(end, idleEnd))
    }
}
