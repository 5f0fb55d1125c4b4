/// How often a programme asks a questionnaire, counted from a person's own stay.
package enum Cadence: String, Sendable, CaseIterable {
    /// Before the first group.
    case baseline
    /// On every day with a group.
    case eachDay = "each-day"
    /// On the first group of each week after the first.
    case weekly
    case fortnightly
    case monthly
    /// On the last day.
    case discharge
    /// A month, and three months, after the last day.
    case after30 = "after-30"
    case after90 = "after-90"
    /// Asked by somebody of the staff, this once.
    case once
    /// Asked because a short screen was positive.
    case stepped

    /// Those that a plan can have.
    package static var planned: [Cadence] { allCases.filter { $0 != .once && $0 != .stepped } }

    package var title: String {
        switch self {
        case .baseline: "Before the first group"
        case .eachDay: "Each attended day"
        case .weekly: "Weekly"
        case .fortnightly: "Every two weeks"
        case .monthly: "Every four weeks"
        case .discharge: "At discharge"
        case .after30: "30 days after"
        case .after90: "90 days after"
        case .once: "Asked once"
        case .stepped: "After a positive screen"
        }
    }
}

/// A person's stay in a programme, as far as it decides when they are asked.
package struct AskingStay: Sendable, Equatable {
    package let starts: Day
    /// `Day.last` while it is open.
    package let ends: Day
    /// The days on which they are on a roster, in order.
    package let groupDays: [Day]

    package init(starts: Day, ends: Day, groupDays: [Day]) { (self.starts, self.ends, self.groupDays) = (starts, ends, groupDays) }
}

/// When one questionnaire is due, and the last day on which its answer is of use.
package struct DueDay: Sendable, Equatable {
    package let due: Day
    package let closes: Day

    package init(due: Day, closes: Day) { (self.due, self.closes) = (due, closes) }
}

extension Cadence {
    /// The due days within some days. A week without a group asks nothing: what is missing then is told as missing.
    package func dueDays(of stay: AskingStay, from first: Day, through last: Day) -> [DueDay] {
        let days: [DueDay] =
            switch self {
            case .baseline: [DueDay(due: stay.starts, closes: stay.starts.adding(days: 6))]
            case .eachDay: stay.groupDays.map { DueDay(due: $0, closes: $0) }
            case .weekly: weeks(of: stay, every: 1)
            case .fortnightly: weeks(of: stay, every: 2)
            case .monthly: weeks(of: stay, every: 4)
            case .discharge: stay.ends == .last ? [] : [DueDay(due: stay.ends, closes: stay.ends.adding(days: 6))]
            case .after30: after(stay, days: 30)
            case .after90: after(stay, days: 90)
            case .once, .stepped: []
            }
        return days.filter { first <= $0.due && $0.due <= last }
    }

    /// The first group of every such week, counted from the week after the first; open until that week ends, or the next begins.
    private func weeks(of stay: AskingStay, every interval: Int) -> [DueDay] {
        var firsts: [Week: Day] = [:]
        for day in stay.groupDays where stay.starts <= day && day <= stay.ends { firsts[day.week] = min(firsts[day.week] ?? day, day) }
        return firsts.sorted { $0.key < $1.key }.compactMap { week, day in
            let number = stay.starts.week.monday.days(until: week.monday) / 7
            return number > 0 && number % interval == 0 ? DueDay(due: day, closes: week.sunday) : nil
        }
    }

    private func after(_ stay: AskingStay, days: Int) -> [DueDay] {
        guard stay.ends != .last else { return [] }
        let due = stay.ends.adding(days: days)
        return [DueDay(due: due, closes: due.adding(days: 13))]
    }
}
