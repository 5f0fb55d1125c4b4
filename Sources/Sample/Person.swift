import Clinic

/// A made-up person in treatment, as their story tells them.
struct Person: Sendable {
    let given: String
    let family: String
    var preferred = ""
    let pronouns: String
    let sex: String
    /// On today's date, so that the sample does not grow old.
    let age: Int
    let birthday: (month: Int, day: Int)
    /// ICD-10-CM, without the dot.
    let diagnosis: String
    let payer: Payer
    let stays: [Stay]
    var habit = Habit()

    /// A time in one track and its groups, from one week to another, counted back from today's week.
    struct Stay: Sendable {
        let track: Track
        let circles: [Circle]
        let weeksAgo: Int
        /// Monday is 1.
        var weekday = 1
        /// The week on whose Sunday it ended; nil while it lasts.
        var ended: Int?

        func first(_ thisWeek: Week) -> Day { thisWeek.monday.adding(days: -7 * weeksAgo + weekday - 1) }
        func last(_ thisWeek: Week) -> Day? { ended.map { thisWeek.monday.adding(days: -7 * $0 + 6) } }
    }

    static func since(_ weeksAgo: Int, weekday: Int = 1, _ track: Track, _ circles: Circle...) -> Stay {
        Stay(track: track, circles: circles, weeksAgo: weeksAgo, weekday: weekday)
    }

    static func between(_ weeksAgo: Int, and ended: Int, _ track: Track, _ circles: Circle...) -> Stay {
        Stay(track: track, circles: circles, weeksAgo: weeksAgo, ended: ended)
    }

    func born(_ today: Day) -> Day {
        let hadBirthday = (today.month, today.dayOfMonth) >= (birthday.month, birthday.day)
        return Day(year: today.year - age - (hadBirthday ? 0 : 1), month: birthday.month, day: birthday.day) ?? today
    }
}

/// Who pays. Two of them have rule packs of their own.
enum Payer: String, Sendable {
    case cascade, summit, medicaid, medicare

    var name: String {
        switch self {
        case .cascade: "Cascade Health Plan"
        case .summit: "Summit Mutual"
        case .medicaid: "Golden Coast Medicaid"
        case .medicare: "Medicare"
        }
    }
}
