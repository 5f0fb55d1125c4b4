import Clinic

/// How somebody usually comes to their sessions, and where their story departs from it.
struct Habit: Sendable {
    /// The share of sessions they come to.
    var comes = 0.95
    /// How often, of those, more than a few minutes late, or gone before the end.
    var late = 0.05
    var leavesEarly = 0.04
    var turns: [Turn] = []

    static func comes(_ share: Double, _ turns: Turn...) -> Habit { Habit(comes: share, turns: turns) }
    /// Somebody whose weeks hold no surprises but those of their story.
    static func steady(_ turns: Turn...) -> Habit { Habit(comes: 1, late: 0, leavesEarly: 0, turns: turns) }
}

/// One thread of somebody's story. Weeks are counted back from the one that holds today: this week is 0.
enum Turn: Sendable {
    /// Minutes late on a weekday (Monday is 1), in some weeks.
    case late(Int, on: Int, weeks: ClosedRange<Int>)
    /// Minutes before the end on a weekday.
    case leavesEarly(Int, on: Int, weeks: ClosedRange<Int>)
    /// Not there at all in these weeks.
    case away(ClosedRange<Int>, Absence)
    /// Not there on one weekday of these weeks.
    case misses(Int, weeks: ClosedRange<Int>, Absence)
    /// Comes to everything in these weeks.
    case there(ClosedRange<Int>)
    /// Nobody has marked them at their last session before today.
    case forgotten
}

/// One session as a story sees it.
struct Scene {
    let starts: Instant
    let ends: Instant
    let day: Day
    /// The week it is in, counted back from today's; a week to come is negative.
    let weeksAgo: Int
    /// Whether it is somebody's last session before today.
    let isLastBeforeToday: Bool
    /// Whether the roster of a session today has been gone through already.
    let isMarked: Bool
    let now: Instant
}

extension Habit {
    /// What is known of this person at a session.
    func attendance(at scene: Scene, _ chance: inout SplitMix64) -> Attendance {
        let (isThere, isLate, isGone) = (chance.happens(comes), chance.happens(late), chance.happens(leavesEarly))
        let (minutesEarly, minutesLate, minutesGone) = (
            chance.number(0...6), chance.number(8...35), chance.number(10...50)
        )
        let excuse: Absence = chance.happens(0.5) ? .excused : chance.happens(0.4) ? .notExcused : .unknown
        guard scene.starts <= scene.now, scene.isMarked, !isForgotten(scene) else { return Attendance() }
        if let absence = absence(scene) ?? (isThere || isSure(scene) ? nil : excuse) {
            return Attendance(absence: absence)
        }
        let arrives = scene.starts.adding(minutes: lateness(scene) ?? (isLate ? minutesLate : -minutesEarly))
        guard arrives <= scene.now else { return Attendance() }
        let leaves = scene.ends.adding(minutes: -(early(scene) ?? (isGone ? minutesGone : 0)))
        return Attendance(stays: [.init(arrived: arrives, left: leaves <= scene.now ? leaves : nil)])
    }

    private func isForgotten(_ scene: Scene) -> Bool {
        scene.isLastBeforeToday && turns.contains { if case .forgotten = $0 { true } else { false } }
    }

    private func isSure(_ scene: Scene) -> Bool {
        turns.contains { if case .there(let weeks) = $0 { weeks.contains(scene.weeksAgo) } else { false } }
    }

    private func absence(_ scene: Scene) -> Absence? {
        for case .away(let weeks, let absence) in turns where weeks.contains(scene.weeksAgo) { return absence }
        for case .misses(let weekday, let weeks, let absence) in turns
        where weekday == scene.day.weekday && weeks.contains(scene.weeksAgo) {
            return absence
        }
        return nil
    }

    private func lateness(_ scene: Scene) -> Int? {
        for case .late(let minutes, let weekday, let weeks) in turns
        where weekday == scene.day.weekday && weeks.contains(scene.weeksAgo) {
            return minutes
        }
        return nil
    }

    private func early(_ scene: Scene) -> Int? {
        for case .leavesEarly(let minutes, let weekday, let weeks) in turns
        where weekday == scene.day.weekday && weeks.contains(scene.weeksAgo) {
            return minutes
        }
        return nil
    }
}
