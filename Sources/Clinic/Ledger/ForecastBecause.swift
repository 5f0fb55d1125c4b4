/// The numbers behind one forecast, so that the figure on the board can be followed by hand.
package struct ForecastBecause: Sendable, Equatable {
    package let counted: Int
    package let minimum: Int
    package let needed: Int
    package let plannedSessions: Int
    package let plannedMinutes: Int
    package let attended: Int
    package let missed: Int
    package let priorAttended: Double
    package let priorMissed: Double
    package let expectedAttendance: Double
    package let probability: Double

    /// The reasons as plain sentences, in the order a person would check them. They name nobody.
    package var sentences: [String] {
        guard needed > 0 else {
            return ["\(counted) minutes are counted; the week asks for \(minimum). It is reached."]
        }
        let start = "\(counted) minutes are counted; the week asks for \(minimum), so \(needed) are missing."
        let plan = "\(plannedMinutes) minutes are still planned (sessions: \(plannedSessions))."
        guard plannedMinutes >= needed else {
            let short = "Even if all of them are attended, \(needed - plannedMinutes) minutes are missing."
            return [start, plan, short]
        }
        let own = "Own record: \(attended) sessions attended, \(missed) missed."
        let others =
            "The programme's record weighs as much as \(tenths(priorAttended)) attended and "
            + "\(tenths(priorMissed)) missed."
        let share = "Together: \(tenths(expectedAttendance * 100)) % of the remaining sessions are expected."
        return [start, plan, own, others, share]
    }

    private func tenths(_ value: Double) -> String {
        "\((value * 10).rounded() / 10)"
    }
}

extension Forecast {
    package var because: ForecastBecause {
        ForecastBecause(
            counted: counted, minimum: minimum, needed: needed, plannedSessions: remaining.count,
            plannedMinutes: remaining.reduce(0, +), attended: history.attended, missed: history.missed,
            priorAttended: prior.alpha, priorMissed: prior.beta, expectedAttendance: expectedAttendance,
            probability: probability)
    }
}
