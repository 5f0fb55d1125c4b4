/// What a plan that pays after the first leaves of what the first asks from the person.
///
/// How two plans share a bill is in their contracts (coordination of benefits), so it is a range. At best the second pays its own
/// benefit up to what is left, and the person no more than it would ask from them alone. At worst it pays only what its benefit is
/// above what the first has paid (non-duplication). Medicare and Medicaid share by rules of their own, which these bounds leave room for
/// only where the second is a private plan.
package struct SecondPlan: Sendable, Equatable, Codable {
    package let title: String
    /// The sheet that its terms were on.
    package let sheetNumber: Int
    package let verifiedOn: Day
    package let terms: CoverTerms
    /// For the low, the likely and the high number of weeks.
    package let lengths: [Length]

    package struct Length: Sendable, Equatable, Codable {
        package let weeks: Int
        package let range: CentsRange
    }

    package var likely: Length? { lengths.count > 1 ? lengths[1] : lengths.first }
}

extension SecondPlan {
    /// One of the two plans, with the course at the prices that it has agreed to.
    struct Party {
        let course: CourseOfCare
        let terms: CoverTerms

        /// Every account of the course under one reading: one for each day on which a plan year may turn.
        fileprivate func payments(_ reading: Reading, in weeks: Int) -> [[CoursePayment]] {
            let isInside = terms.inNetwork == .yes || (terms.inNetwork == .unknown && reading == .best)
            return terms.turns(in: course, weeks: weeks).map {
                CourseWalk.payments(
                    for: course, in: weeks, under: terms.read(reading, isInside ? .inside : .outside, course, turn: $0))
            }
        }
    }

    /// What is left for the person of each length of stay, from the least to the most.
    static func left(after first: Party, _ second: Party) -> [Length] {
        let isBounded = first.course.services.allSatisfy { $0.isPriced(first.terms.inNetwork == .no ? .outside : .inside) }
        return [first.course.weeks.low, first.course.weeks.likely, first.course.weeks.high].map { weeks in
            let totals = { (reading: Reading) in
                first.payments(reading, in: weeks).flatMap { one in
                    second.payments(reading, in: weeks).map { other in
                        zip(one, other).map { left($0, $1, reading) }.total
                    }
                }
            }
            let most = totals(.worst).max { $0 < $1 } ?? .zero
            return Length(weeks: weeks, range: CentsRange(totals(.best).min { $0 < $1 } ?? .zero, isBounded ? most : nil))
        }
    }

    /// Of one service on one day.
    private static func left(_ first: CoursePayment, _ second: CoursePayment, _ reading: Reading) -> Cents {
        switch reading {
        case .best: min(first.person.reduced(by: second.plan), second.person)
        case .worst: first.person.reduced(by: second.plan.reduced(by: first.plan))
        }
    }
}
