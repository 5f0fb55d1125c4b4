/// What care costs at one site, who bills, and what helps people pay.
package struct SeedMoney: Sendable, Equatable {
    package let site: ID<Site>
    package let fees: [Fee]
    package let billing: BillingIdentity
    package let scale: SlidingScale
    package let scaleID: ID<SlidingScale>
    /// Each with the movement that filled it.
    package let funds: [(fund: Fund, entry: ID<FundEntry>, words: String)]
    package let at: Instant

    package init(
        site: ID<Site>, fees: [Fee], billing: BillingIdentity, scale: SlidingScale, scaleID: ID<SlidingScale>,
        funds: [(fund: Fund, entry: ID<FundEntry>, words: String)], at: Instant
    ) {
        (self.site, self.fees, self.billing, self.scale, self.scaleID) = (site, fees, billing, scale, scaleID)
        (self.funds, self.at) = (funds, at)
    }

    package static func == (one: Self, other: Self) -> Bool {
        one.site == other.site && one.fees == other.fees && one.billing == other.billing && one.scale == other.scale && one.at == other.at
            && one.funds.map(\.fund) == other.funds.map(\.fund) && one.funds.map(\.entry) == other.funds.map(\.entry)
    }
}

extension Work {
    func plant(_ money: SeedMoney) throws {
        for fee in money.fees { try transaction.insert(fee) }
        try transaction.save(money.billing, of: money.site)
        try transaction.insert(money.scale, id: money.scaleID, of: money.site, by: nil, at: money.at)
        for (fund, entry, words) in money.funds {
            _ = try transaction.insert(fund)
            try transaction.insertEntry(fund.remaining, of: fund.id, words, id: entry, by: nil, at: money.at)
        }
    }
}
