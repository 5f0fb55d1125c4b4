import Clinic

/// How one made-up person of a scaled clinic comes. Most come to more than four of five sessions; a few to one of two.
struct ScaledHabit: Sendable {
    private let number: Int
    private let seed: UInt64
    private let comes: Double
    private let late: Double
    private let leavesEarly: Double

    init(of number: Int, seed: UInt64) {
        (self.number, self.seed) = (number, seed)
        var chance = SplitMix64(seed: seed, 4, number)
        (comes, late, leavesEarly) = (chance.beta(11, 2), chance.beta(1, 12), chance.beta(1, 20))
    }

    /// On one day in sixteen something keeps many of a programme away at once: snow, a blocked road, the last day of
    /// school.
    static func weather(_ programme: Int, _ day: Day, seed: UInt64) -> Double {
        var chance = SplitMix64(seed: seed, 5, programme, Int(day.number))
        return chance.happens(0.06) ? 0.75 : 1
    }

    func attendance(at session: GroupSession, weather: Double) -> Attendance {
        // Somebody who is ill is ill for the week: absences of one person come together.
        var health = SplitMix64(seed: seed, 6, number, Int(session.day.week.monday.number))
        var chance = SplitMix64(seed: seed, 7, number, Int(session.day.number))
        guard chance.happens(comes * weather * (health.happens(0.04) ? 0.35 : 1)) else {
            return Attendance(absence: chance.happens(0.45) ? .excused : chance.happens(0.36) ? .notExcused : .unknown)
        }
        let arrives = session.starts.adding(
            minutes: chance.happens(late) ? chance.number(6...45) : -chance.number(0...5))
        let leaves = session.ends.adding(minutes: chance.happens(leavesEarly) ? -chance.number(10...70) : 0)
        guard chance.happens(0.02) else { return Attendance(stays: [.init(arrived: arrives, left: leaves)]) }
        // A telephone call in the corridor.
        let out = arrives.adding(minutes: chance.number(6...12))
        return Attendance(stays: [
            .init(arrived: arrives, left: out), .init(arrived: out.adding(minutes: chance.number(3...8)), left: leaves),
        ])
    }
}
