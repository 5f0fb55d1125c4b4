import Clinic

/// From placements and weeks to the picture of an episode.
extension Stair {
    init(_ reading: PersonReading) {
        let mondays = Self.weeks(reading)
        let rows = Dictionary(grouping: reading.weeks, by: \.week)
        let current = reading.today.week
        let weeks = mondays.map { Week(rows[$0] ?? [], $0, of: reading.member.id, now: current) }
        let steps = Self.steps(reading, mondays)
        self.init(
            steps: steps, weeks: weeks, now: mondays.firstIndex(of: current),
            summary: Self.summary(weeks.prefix(mondays.count { $0 < current }), steps))
    }

    /// From the first week of the record or of a placement to the last, without gaps.
    private static func weeks(_ reading: PersonReading) -> [CalendarWeek] {
        let shown = reading.weeks.map(\.week)
        guard let first = shown.min(), let last = shown.max() else { return [] }
        let isThere = reading.placements.contains { $0.covers(reading.today) }
        let end = isThere ? max(last, reading.today.week) : last
        return Array(sequence(first: first, next: { $0 < end ? $0.next : nil }))
    }

    /// One step for each placement. A week in which somebody changed level belongs to the level they came from.
    private static func steps(_ reading: PersonReading, _ weeks: [CalendarWeek]) -> [Step] {
        guard let first = weeks.first, let last = weeks.last else { return [] }
        var steps: [Step] = []
        for placement in reading.placements.sorted(by: { $0.starts < $1.starts }) {
            guard let programme = reading.programmes[placement.programme], placement.ends >= first.monday, placement.starts <= last.sunday
            else { continue }
            let from = first.monday.days(until: max(placement.starts, first.monday).week.monday) / 7
            let to = first.monday.days(until: min(placement.ends, last.sunday).week.monday) / 7
            let start = max(from, (steps.last?.last ?? -1) + 1)
            if start <= to { steps.append(Step(name: programme.level.short, level: programme.level.step, first: start, last: to)) }
        }
        return steps
    }

    /// "Eight weeks in IOP; six of the seven that are over reached the minimum."
    private static func summary(_ over: ArraySlice<Week>, _ steps: [Step]) -> String {
        let stays = steps.map { step in
            let count = step.last - step.first + 1
            return "\(Words.number(count)) \(count == 1 ? "week" : "weeks") in \(step.name)"
        }
        let judged = over.filter { $0.required != nil && $0.attended != nil }
        let met = judged.count { $0.attended ?? 0 >= $0.required ?? 0 }
        let reached =
            judged.isEmpty
            ? "" : "; \(met == 0 ? "none" : Words.number(met)) of the \(Words.number(judged.count)) that are over reached the minimum"
        return Words.capitalised(Words.list(stays) + reached + ".")
    }
}

extension Stair.Week {
    /// Somebody who changes programme in mid-week has two rows, whose minutes add up; the stricter minimum is drawn.
    init(_ rows: [MemberWeek], _ week: CalendarWeek, of member: ID<Member>, now: CalendarWeek) {
        let attended = rows.reduce(0) { $0 + $1.minutes }
        let planned = rows.reduce(0) { $0 + $1.minutes + $1.plannedMinutes + $1.lost.reduce(0, +) }
        let isMarked = rows.contains { $0.attended + $0.missed > 0 }
        let isOpen = week >= now
        self.init(
            starts: Words.date(week.monday), attended: isMarked || isOpen ? attended : nil, planned: planned,
            required: rows.compactMap { $0.minimum?.value }.max(), because: "/people/\(member.text)/weeks/\(week.text)", isOpen: isOpen)
    }
}

extension LevelOfCare {
    /// As it is said where there is little room.
    var short: String {
        switch self {
        case .iop: "IOP"
        case .php: "PHP"
        }
    }

    /// How high it stands on the Stair, where outpatient care is 0 and inpatient care 3.
    var step: Int {
        switch self {
        case .iop: 1
        case .php: 2
        }
    }
}

/// A week of the calendar; a Stair has weeks of its own, which are drawn.
typealias CalendarWeek = Week
