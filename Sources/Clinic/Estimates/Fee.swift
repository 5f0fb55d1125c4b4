/// What a programme charges for one kind of service, for as long as the price holds.
package struct Fee: Sendable, Equatable {
    package let id: ID<Fee>
    package let programme: ID<Programme>
    package let component: CostComponent
    package let name: String
    package let code: String
    /// To somebody who pays for it themselves.
    package let charge: Cents
    package let starts: Day
    package let ends: Day?
    /// What payers have agreed to, by their code.
    package var agreed: [String: Cents] = [:]

    package init(
        id: ID<Fee>, programme: ID<Programme>, component: CostComponent, name: String, code: String = "", charge: Cents, starts: Day,
        ends: Day? = nil, agreed: [String: Cents] = [:]
    ) {
        (self.id, self.programme, self.component, self.name, self.code) = (id, programme, component, name, code)
        (self.charge, self.starts, self.ends, self.agreed) = (charge, starts, ends, agreed)
    }

    package func holds(on day: Day) -> Bool { starts <= day && (ends.map { day <= $0 } ?? true) }

    /// The agreed rate of a payer, by its code as it is written on a coverage.
    package func allowed(by payer: String) -> Cents? { agreed.first { $0.key.lowercased() == payer.lowercased() }?.value }
}

/// Money that helps people pay for their care.
package struct Fund: Sendable, Equatable {
    package let id: ID<Fund>
    package let site: ID<Site>
    package let name: String
    package let remaining: Cents

    package init(id: ID<Fund>, site: ID<Site>, name: String, remaining: Cents) {
        (self.id, self.site, self.name, self.remaining) = (id, site, name, remaining)
    }
}

/// One movement of a fund.
package struct FundEntry: Sendable, Equatable {
    package let fund: ID<Fund>
    /// Paid in above zero, given below.
    package let amount: Cents
    package let words: String
    package let at: Instant
    package let isGrant: Bool
}

/// What one inquiry was given by a fund.
package struct Grant: Sendable, Equatable, Codable {
    package let fund: String
    package let amount: Cents
}
