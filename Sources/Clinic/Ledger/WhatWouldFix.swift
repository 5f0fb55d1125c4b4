/// What can still be done about one member's week: the answer beside a forecast that does not look good.
package struct WhatWouldFix: Sendable, Equatable {
    /// Minutes that would still be missing if every planned session were attended: 0 when the plan can reach the
    /// minimum.
    package let shortfall: Int
    /// Whether attending everything that is planned reaches the minimum.
    package let planIsEnough: Bool
    /// The fewest planned sessions that reach the minimum, longest first; nil when all of them together do not.
    package let fewestPlanned: Int?
    /// How many planned sessions may be missed, whichever they are, with the minimum still reached.
    package let mayMiss: Int
    /// Minutes of one make-up session, as asked.
    package let makeUpMinutes: Int
    /// The fewest make-up sessions without which the minimum cannot be reached even if everything is attended.
    package let fewestMakeUps: Int
    /// The fewest make-up sessions that lift the chance to what was aimed at; nil when `most` of them do not.
    package let makeUpsForAim: Int?
    /// The chance with that many make-ups, or with the most that were asked about.
    package let probabilityWithMakeUps: Double
    /// The largest chance there is without a make-up: 1 if the person comes to everything that is planned and that is
    /// enough, 0 if it is not.
    package let probabilityIfAllAttended: Double
}

extension Forecast {
    /// - Parameters:
    ///   - makeUpMinutes: countable minutes of one make-up session.
    ///   - aim: the chance that is good enough to stop adding make-ups.
    ///   - most: the most make-up sessions that could be offered this week.
    package func whatWouldFix(makeUpMinutes: Int = 60, aim: Double = 0.9, most: Int = 10) -> WhatWouldFix {
        let length = max(1, makeUpMinutes)
        let shortfall = max(0, minimum - mostPossible)
        let lift = makeUps(of: length, toReach: aim, most: max(0, most))
        return WhatWouldFix(
            shortfall: shortfall, planIsEnough: shortfall == 0, fewestPlanned: fewestPlanned, mayMiss: mayMiss, makeUpMinutes: length,
            fewestMakeUps: (shortfall + length - 1) / length, makeUpsForAim: lift.count,
            probabilityWithMakeUps: lift.probability, probabilityIfAllAttended: shortfall == 0 ? 1 : 0)
    }

    /// The fewest planned sessions that reach the minimum, longest first; nil when all of them together do not.
    package var fewestPlanned: Int? {
        var minutes = counted
        if minutes >= minimum { return 0 }
        for (index, length) in remaining.sorted(by: >).enumerated() {
            minutes += length
            if minutes >= minimum { return index + 1 }
        }
        return nil
    }

    /// How many planned sessions may be missed, whichever they are, with the minimum still reached.
    package var mayMiss: Int {
        var minutes = mostPossible
        var missed = 0
        // Missing the longest ones is the worst case: what holds for them holds for any other choice.
        for length in remaining.sorted(by: >) {
            minutes -= length
            guard minutes >= minimum else { break }
            missed += 1
        }
        return missed
    }

    private func makeUps(of length: Int, toReach aim: Double, most: Int) -> (count: Int?, probability: Double) {
        let belief = prior.updated(with: history)
        var reached = probability
        for count in 0...most {
            let sessions = remaining + [Int](repeating: length, count: count)
            reached = Self.probability(of: needed, from: sessions, believing: belief)
            if reached >= aim { return (count, reached) }
        }
        return (nil, reached)
    }
}
