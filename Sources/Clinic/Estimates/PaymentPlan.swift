/// An amount paid in parts that are as equal as cents allow and sum exactly to it.
package struct PaymentPlan: Sendable, Equatable, Codable {
    package enum Pace: String, Sendable, CaseIterable, Codable {
        case weekly
        case everyOtherWeek = "every-other-week"
        case monthly

        package var title: String {
            switch self {
            case .weekly: "Every week"
            case .everyOtherWeek: "Every other week"
            case .monthly: "Every month"
            }
        }
    }

    package struct Instalment: Sendable, Equatable, Codable {
        package let due: Day
        package let amount: Cents
    }

    package let instalments: [Instalment]

    package static let mostInstalments = 36

    /// Cents that do not divide go to the first instalments, one each.
    package init(of total: Cents, in count: Int, from first: Day, _ pace: Pace) throws(EstimateRefusal) {
        guard (1...Self.mostInstalments).contains(count) else { throw .impossible("instalments") }
        guard total.count >= count else { throw .nothingToPay }
        let (each, rest) = (total.count / count, total.count % count)
        instalments = (0..<count).map { place in
            Instalment(due: Self.day(place, from: first, pace), amount: Cents(each + (place < rest ? 1 : 0)))
        }
    }

    private static func day(_ place: Int, from first: Day, _ pace: Pace) -> Day {
        switch pace {
        case .weekly: first.adding(days: 7 * place)
        case .everyOtherWeek: first.adding(days: 14 * place)
        case .monthly: first.adding(months: place)
        }
    }
}

extension Day {
    /// The same day of a later month, or that month's last when it is shorter.
    package func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let months = year * 12 + month - 1 + months
        let (newYear, newMonth) = (months / 12, months % 12 + 1)
        return (0...3).lazy.compactMap { Day(year: newYear, month: newMonth, day: day - $0) }.first ?? .last
    }
}
