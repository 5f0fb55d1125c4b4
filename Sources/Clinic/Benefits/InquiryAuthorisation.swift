/// A payer's agreement to the care before it begins: for how long and for how much of it.
package struct InquiryAuthorisation: Sendable, Equatable {
    package enum Unit: String, Sendable, CaseIterable {
        case days, units

        package var title: String { self == .days ? "days" : "units" }
    }

    package let coverage: ID<InquiryCoverage>
    package let number: String
    package let from: Day
    package let to: Day
    package let unit: Unit
    package let amount: Int

    package init(coverage: ID<InquiryCoverage>, number: String, from: Day, to: Day, unit: Unit, amount: Int) {
        (self.coverage, self.number, self.from, self.to) = (coverage, number.trimmed, from, to)
        (self.unit, self.amount) = (unit, amount)
    }

    func check(on today: Day) throws(BenefitsRefusal) {
        guard !number.isEmpty else { throw .numberMissing }
        guard number.count <= 120 else { throw .tooLong("number") }
        guard from <= to, from.days(until: to) <= 366, (1...(unit == .days ? 366 : 10000)).contains(amount) else {
            throw .impossible("days")
        }
        guard to >= today else { throw .endedAlready }
    }
}
