/// What a charge is for, as an estimate sums it up.
package enum CostComponent: String, Sendable, CaseIterable, Codable {
    /// One day of the programme, where it is charged by the day.
    case programmeDay = "programme-day"
    case group, individual, family, medication, assessment, fee, other

    package var title: String {
        switch self {
        case .programmeDay: "Programme day"
        case .group: "Group therapy"
        case .individual: "Individual therapy"
        case .family: "Family therapy"
        case .medication: "Medication management"
        case .assessment: "Assessment"
        case .fee: "Fees"
        case .other: "Other"
        }
    }
}

/// One kind of service within a course: how often, and what it costs on each side of a payer's network.
package struct CourseService: Sendable, Equatable, Codable {
    package let component: CostComponent
    package let name: String
    /// As the payer, or the person's own insurer, names it; empty where nobody has said.
    package let code: String
    /// So many times in each week; zero for what happens only so often in all.
    package let perWeek: Int
    /// So many times in the whole course; zero for what comes back each week.
    package let inAll: Int
    /// What the programme charges somebody who pays for it themselves. Nil is unknown.
    package let charge: Cents?
    /// What the payer has agreed to; nil is unknown.
    package let allowed: Cents?

    package init(
        component: CostComponent, name: String, code: String = "", perWeek: Int = 0, inAll: Int = 0, charge: Cents?, allowed: Cents? = nil
    ) {
        (self.component, self.name, self.code, self.perWeek, self.inAll) = (component, name, code, perWeek, inAll)
        (self.charge, self.allowed) = (charge, allowed)
    }
}

/// How many weeks somebody may stay: nobody knows beforehand, so an estimate is made for three.
package struct StayLength: Sendable, Equatable, Codable {
    package let low: Int
    package let likely: Int
    package let high: Int

    package init(low: Int, likely: Int, high: Int) { (self.low, self.likely, self.high) = (low, likely, high) }

    package func check() throws(EstimateRefusal) {
        guard (1...52).contains(low), (1...52).contains(high), low <= likely, likely <= high else { throw .impossible("weeks") }
    }
}

/// A whole course of treatment as it is planned: which days of the week, from when, for how long, with which services.
package struct CourseOfCare: Sendable, Equatable, Codable {
    package let starts: Day
    /// Days of the week with treatment; Monday is 1.
    package let weekdays: [Int]
    package let weeks: StayLength
    package let services: [CourseService]

    package init(starts: Day, weekdays: [Int], weeks: StayLength, services: [CourseService]) {
        (self.starts, self.weekdays, self.weeks, self.services) = (starts, weekdays, weeks, services)
    }

    package func check() throws(EstimateRefusal) {
        try weeks.check()
        guard !weekdays.isEmpty, Set(weekdays).count == weekdays.count, weekdays.allSatisfy({ (1...7).contains($0) }) else {
            throw .impossible("weekdays")
        }
        guard !services.isEmpty else { throw .nothingToEstimate }
        guard services.allSatisfy({ (0...50).contains($0.perWeek) && (0...200).contains($0.inAll) && $0.perWeek + $0.inAll > 0 }) else {
            throw .impossible("services")
        }
    }

    /// One service on one day.
    struct Occurrence: Sendable, Equatable {
        let day: Day
        let service: Int
    }

    /// Every day of treatment in so many weeks; a week of the course begins with the weekday on which it started.
    func days(in weeks: Int) -> [Day] {
        (0..<weeks * 7).map { starts.adding(days: $0) }.filter { weekdays.contains($0.weekday) }
    }

    /// Every service in the order in which it is rendered, and so in which it uses up a deductible.
    ///
    /// What comes back each week goes round the week's days in their order. What comes a few times in all is spread evenly from
    /// the first day on.
    func occurrences(in weeks: Int) -> [Occurrence] {
        let days = days(in: weeks)
        let each = days.count / weeks
        return services.enumerated().flatMap { index, service in
            let weekly = (0..<weeks).flatMap { week in
                (0..<service.perWeek).map { Occurrence(day: days[week * each + $0 % each], service: index) }
            }
            let few = (0..<service.inAll).map { Occurrence(day: days[$0 * days.count / service.inAll], service: index) }
            return weekly + few
        }.sorted { ($0.day, $0.service) < ($1.day, $1.service) }
    }

    /// The last day of the longest stay.
    package var lastDay: Day { days(in: weeks.high).last ?? starts }
}
