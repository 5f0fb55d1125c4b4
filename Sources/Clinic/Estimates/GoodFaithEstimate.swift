/// The estimate that somebody has to have who pays for themselves: 45 CFR 149.610(c)(1). Everything on it is kept with it.
package struct GoodFaithEstimate: Sendable, Equatable, Codable {
    /// One kind of service, with what is expected to be charged for it.
    package struct Line: Sendable, Equatable, Codable {
        package let name: String
        package let code: String
        package let count: Int
        /// Before any discount, for one.
        package let listed: Cents
        /// What is expected to be charged for one, discounts taken off.
        package let expected: Cents
        package let total: Cents
    }

    package let person: String
    package let born: Day?
    /// What they come for, in plain words.
    package let primaryService: String
    package let primaryCode: String
    /// Diagnosis codes where there is a diagnosis; empty before there is one.
    package let diagnoses: String
    package let firstDay: Day
    package let lastDay: Day
    /// "3 days a week for 8 to 12 weeks": how long, how often, how many in all.
    package let weeks: StayLength
    package let daysEachWeek: Int
    package let daysInAll: Int
    package let lines: [Line]
    package let provider: BillingIdentity
    /// What has to be scheduled apart, and is not in this estimate: each with whom to ask for one.
    package let apart: String
    package let discount: ScaledDiscount?

    package var total: Cents { lines.map(\.total).total }

    /// What the rule asks for and is not there yet.
    package var missing: [GoodFaithContent] {
        let open: [(GoodFaithContent, Bool)] = [
            (.name, person.isEmpty), (.birthDate, born == nil), (.primaryService, primaryService.isEmpty),
            (.provider, provider.name.isEmpty), (.npi, provider.npi.isEmpty), (.tin, provider.tin.isEmpty),
            (.location, provider.address.isEmpty || provider.state.isEmpty), (.services, lines.isEmpty),
            (.codes, lines.contains { $0.code.isEmpty }),
        ]
        return open.filter(\.1).map(\.0)
    }
}

/// One thing that a good-faith estimate has to hold.
package enum GoodFaithContent: String, Sendable, CaseIterable {
    case name, birthDate, primaryService, services, charges, codes, provider, npi, tin, location

    package var title: String {
        switch self {
        case .name: "Their name"
        case .birthDate: "Their birth date"
        case .primaryService: "What they come for, in plain words"
        case .services: "At least one service"
        case .charges: "What each service costs (settings, fees)"
        case .codes: "A service code for each service (settings, fees)"
        case .provider: "Who bills (settings, fees)"
        case .npi: "Its NPI (settings, fees)"
        case .tin: "Its taxpayer number (settings, fees)"
        case .location: "Its address and state (settings, fees)"
        }
    }
}

extension GoodFaithEstimate {
    /// What every such estimate says besides its figures: the disclaimers of 149.610(c)(1)(viii) to (xi), in our words.
    package var statements: [(title: String, text: String)] {
        [
            (
                "This is an estimate",
                "It shows what we expect to charge for the care that we can foresee today. What you are charged in the end may differ."
            ),
            (
                "More may be recommended",
                "In the course of treatment we may recommend other care, which has to be scheduled or asked for apart and is not part of this estimate."
            ),
            (
                "You may dispute a bill",
                """
                If we, or anybody else named here, bill you \(BillDispute.threshold) or more above the total that this estimate gives for us \
                or for them, you may ask us to correct the bill, or start a dispute with the U.S. Department of Health and Human Services. \
                You have \(BillDispute.days) calendar days from the date of the first bill. It costs \(BillDispute.fee). \
                How to start: www.cms.gov/nosurprises/consumers, or 1-800-985-3059. Starting a dispute does not change how well you \
                are cared for.
                """
            ),
            ("This is no contract", "It does not oblige you to have any of this care, from us or from anybody else named here."),
            (
                "Keep this estimate",
                "You may need it if you are billed for more. You can have another copy from us at any time for six years."
            ),
        ]
    }
}
