/// A pattern over several days that is worth a call: so many days of the last few on which all of its signs held. It is data
/// with a source; days without an entry are no sign of anything.
package struct EarlyWarning: Sendable, Equatable {
    /// One answer that has to be as described.
    package struct Sign: Sendable, Equatable {
        package enum Condition: Sendable, Equatable { case below(Int), from(Int) }

        package let field: String
        package let condition: Condition

        package init(field: String, is condition: Condition) { (self.field, self.condition) = (field, condition) }

        func holds(in answers: SheetAnswers) -> Bool {
            guard let number = answers.number(field) else { return false }
            return switch condition {
            case .below(let limit): number < limit
            case .from(let least): number >= least
            }
        }
    }

    package let rule: String
    /// How many days are looked at, the last one included.
    package let days: Int
    /// On how many of them the signs must hold.
    package let least: Int
    package let signs: [Sign]
    package let urgency: CheckInAlert.Urgency
    /// `{count}` stands for the number of days.
    package let says: String
    package let source: String

    package init(
        rule: String, days: Int, least: Int, signs: [Sign], urgency: CheckInAlert.Urgency, says: String, source: String
    ) {
        (self.rule, self.days, self.least, self.signs) = (rule, days, least, signs)
        (self.urgency, self.says, self.source) = (urgency, says, source)
    }

    /// What it says on a day. Only an entry of that day brings it up; the days before it count along.
    package func alert(on day: Day, among answers: [Day: SheetAnswers]) -> CheckInAlert? {
        let signed = (0..<days).map { day.adding(days: -$0) }.filter { day in
            answers[day].map { answers in signs.allSatisfy { $0.holds(in: answers) } } ?? false
        }
        guard signed.first == day, signed.count >= least else { return nil }
        return CheckInAlert(rule: rule, sentence: says.replacing("{count}", with: "\(signed.count)"), urgency: urgency)
    }
}
