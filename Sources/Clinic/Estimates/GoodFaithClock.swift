/// By when somebody who pays for themselves has to have a good-faith estimate: 45 CFR 149.610(b)(1).
package struct GoodFaithClock: Sendable, Equatable, Codable {
    /// What set it going.
    package enum Trigger: String, Sendable, CaseIterable, Codable {
        /// An appointment was made.
        case scheduled
        /// They asked what it costs: any such question counts as asking.
        case requested

        package var title: String {
            switch self {
            case .scheduled: "The first appointment was made"
            case .requested: "They asked what it costs"
            }
        }
    }

    package let trigger: Trigger
    /// When the appointment was made, or the question asked.
    package let on: Day
    /// The day of the first service; nil when none is planned yet.
    package let service: Day?

    package init(trigger: Trigger, on day: Day, service: Day?) { (self.trigger, self.on, self.service) = (trigger, day, service) }

    static let source = "45 CFR 149.610(b)(1)"
    /// Days of the business week that a question leaves, and an appointment far enough ahead.
    static let usual = 3
    /// Business days ahead from which an appointment leaves three days, and from which it leaves one.
    static let far = 10
    static let near = 3

    /// Business days between the appointment being made and the service.
    package var ahead: Int? { service.map { BusinessDays.count(after: on, through: $0) } }

    /// How many business days there are to give it; nil when the appointment is too near for one to be owed unasked.
    package var allowed: Int? {
        guard trigger == .scheduled else { return Self.usual }
        guard let ahead, ahead >= Self.near else { return nil }
        return ahead >= Self.far ? Self.usual : 1
    }

    /// The last day on which it is in time.
    package var due: Day? { allowed.map { BusinessDays.adding($0, to: on) } }

    /// Whoever else will treat them and bill for it is asked by then: 149.610(b)(1)(v).
    package var othersAsked: Day { BusinessDays.adding(1, to: on) }

    /// The last day on which a changed estimate is in time for the service: 149.610(b)(1)(vii).
    package static func lastCorrection(before service: Day) -> Day { BusinessDays.adding(-1, to: service) }

    /// The last day that one estimate of recurring care may speak of: twelve months, 149.610(b)(1)(x).
    package static func lastDay(from first: Day) -> Day {
        let (year, month, day) = first.parts
        // A course that begins on 29 February ends on 28 February.
        return (Day(year: year + 1, month: month, day: day) ?? Day(year: year + 1, month: 3, day: 1))?.adding(days: -1) ?? .last
    }

    /// Where it stands.
    package enum Standing: Sendable, Equatable {
        case due(Day)
        case late(since: Day)
        case kept(on: Day, inTime: Bool)
        /// Nobody is owed one unless they ask.
        case notOwed
    }

    /// - Parameter given: the first day on which an estimate was given after the clock began.
    package func standing(on today: Day, given: Day?) -> Standing {
        guard let due else { return given.map { .kept(on: $0, inTime: true) } ?? .notOwed }
        if let given { return .kept(on: given, inTime: given <= due) }
        return today <= due ? .due(due) : .late(since: due)
    }
}

/// The difference between bill and estimate from which somebody may have it looked at: 45 CFR 149.620(b).
package enum BillDispute {
    static let source = "45 CFR 149.620"
    package static let threshold = Cents(400_00)
    package static let days = 120
    package static let fee = Cents(25_00)
}
