/// What a programme knows about attendance before it knows the person: a Beta distribution over the chance of coming.
///
/// `alpha` and `beta` read as sessions: a prior of (8, 2) weighs as much as ten sessions of which eight were attended,
/// so a new member is expected to come about as often as the others, and after a few weeks their own record speaks
/// louder.
package struct AttendancePrior: Sendable, Equatable {
    package let alpha: Double
    package let beta: Double

    /// Both parameters must be above zero; smaller ones are lifted to a thousandth of a session.
    package init(alpha: Double, beta: Double) {
        self.alpha = alpha > 0.001 ? alpha : 0.001
        self.beta = beta > 0.001 ? beta : 0.001
    }

    init(mean: Double, strength: Double) {
        self.init(alpha: mean * strength, beta: (1 - mean) * strength)
    }

    /// Where a programme starts that has no history: four of five sessions attended, weighing only as much as five
    /// sessions, so that anything observed soon outweighs it. A starting assumption, shown as such in the because of a
    /// forecast.
    package static let untilThereIsHistory = AttendancePrior(alpha: 4, beta: 1)

    /// The share of sessions that a person about whom nothing else is known is expected to attend.
    package var mean: Double { alpha / (alpha + beta) }

    /// How many sessions of a person's own record weigh as much as this prior.
    package var strength: Double { alpha + beta }

    /// What is believed about one person once their own sessions are added.
    package func updated(with history: AttendanceHistory) -> AttendancePrior {
        AttendancePrior(alpha: alpha + Double(history.attended), beta: beta + Double(history.missed))
    }
}

extension AttendancePrior {
    /// Fewer members than this cannot show how much people differ from each other.
    static let fewestMembers = 8
    /// A prior weighs at least as much as two sessions and at most as much as two hundred.
    static let strengths = 2.0...200.0

    /// Fits the prior to a programme's members by the method of moments for beta-binomial proportions.
    ///
    /// The mean is the share of all sessions attended. The strength follows from how much more the members' shares vary
    /// than chance alone would make them: with S = sum of n(p - mean)^2, its expectation is mean(1 - mean) [(m - 1) +
    /// rho * sum of (1 - n/N)(n - 1)] where rho = 1 / (alpha + beta + 1) (J. C. Kleinman, "Proportions with extraneous
    /// variance", JASA 68, 1973).
    ///
    /// With fewer than eight members who had two sessions or more, or when everyone attended everything or nothing, the
    /// variation cannot be told: the mean is then the observed share drawn towards `untilThereIsHistory`, with its
    /// strength.
    package static func fitted(to members: [AttendanceHistory]) -> AttendancePrior {
        let start = untilThereIsHistory
        let attended = Double(members.reduce(0) { $0 + $1.attended })
        let sessions = Double(members.reduce(0) { $0 + $1.sessions })
        guard sessions > 0 else { return start }
        let mean = (attended + start.alpha) / (sessions + start.strength)
        let telling = members.filter { $0.sessions >= 2 }
        guard telling.count >= fewestMembers, let rho = correlation(within: telling) else {
            return AttendancePrior(mean: mean, strength: start.strength)
        }
        // No more variation than chance: everybody is alike, as far as one can see, and the prior is as strong as
        // allowed.
        let strength = rho > 0 ? 1 / rho - 1 : strengths.upperBound
        return AttendancePrior(mean: mean, strength: min(max(strength, strengths.lowerBound), strengths.upperBound))
    }

    /// How alike two sessions of the same person are (rho above), or nil when nobody's attendance varied at all.
    private static func correlation(within members: [AttendanceHistory]) -> Double? {
        let attended = Double(members.reduce(0) { $0 + $1.attended })
        let sessions = Double(members.reduce(0) { $0 + $1.sessions })
        let mean = attended / sessions
        guard mean > 0, mean < 1 else { return nil }
        var spread = 0.0
        var weight = 0.0
        for member in members {
            let own = Double(member.sessions)
            let distance = Double(member.attended) / own - mean
            spread += own * distance * distance
            weight += (1 - own / sessions) * (own - 1)
        }
        return (spread / (mean * (1 - mean)) - Double(members.count - 1)) / weight
    }
}
