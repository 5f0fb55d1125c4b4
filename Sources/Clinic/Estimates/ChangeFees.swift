import Database

/// What care costs at each site, who bills for it, and what helps people pay.
package struct FeesReading: Sendable {
    package struct Place: Sendable {
        package let site: Site
        package let today: Day
        package let programmes: [(programme: Programme, fees: [Fee])]
        package let identity: BillingIdentity?
        package let scale: SlidingScale?
        package let funds: [(fund: Fund, entries: [FundEntry])]
    }

    package let places: [Place]
}

extension Clinic {
    package func fees(as caller: Caller) async throws -> FeesReading {
        try await look(.readProgrammes, as: caller) { work in
            work.note(JournalLine(scope: "fees"))
            let programmes = try work.programmesOfSettings()
            let sites = try work.transaction.sites().filter { site in programmes.contains { $0.site.id == site.id } }
            return FeesReading(
                places: try sites.map { site in
                    FeesReading.Place(
                        site: site, today: site.zone.local(work.now).day,
                        programmes: try programmes.filter { $0.site.id == site.id }.map { ($0, try work.transaction.fees(of: $0.id)) },
                        identity: try work.transaction.billingIdentity(of: site.id),
                        scale: try work.transaction.slidingScale(of: site.id),
                        funds: try work.transaction.funds(of: site.id).map { ($0, try work.transaction.entries(of: $0.id, most: 20)) })
                })
        }
    }

    /// Adds a price. One of the same name that holds then ends the day before: what was estimated with it stays.
    package func addFee(_ fee: NewFee, as caller: Caller) async throws {
        let (name, code) = (fee.name.trimmed, fee.code.trimmed)
        try await perform(.changeProgrammes, as: caller) { work in
            _ = try work.settings(of: fee.programme, detail: "fee")
            guard !name.isEmpty else { throw EstimateRefusal.nameMissing }
            guard name.count <= 120 else { throw EstimateRefusal.tooLong("name") }
            guard code.count <= 40 else { throw EstimateRefusal.tooLong("code") }
            let namesakes = try work.transaction.fees(of: fee.programme).filter { $0.name == name }
            for old in namesakes where old.holds(on: fee.starts) {
                guard old.starts < fee.starts else { throw EstimateRefusal.impossible("starts") }
                try work.transaction.end(old.id, on: fee.starts.adding(days: -1))
            }
            try work.transaction.insert(
                Fee(
                    id: work.newID(), programme: fee.programme, component: fee.component, name: name, code: code, charge: fee.charge,
                    starts: fee.starts, ends: namesakes.map(\.starts).filter { $0 > fee.starts }.min()?.adding(days: -1)))
        }
    }

    /// Records what a payer has agreed to pay for a service.
    package func agreeFee(_ allowed: Cents, with payer: String, for fee: ID<Fee>, of programme: ID<Programme>, as caller: Caller)
        async throws
    {
        let payer = payer.trimmed
        try await perform(.changeProgrammes, as: caller) { work in
            _ = try work.settings(of: programme, detail: "agreed fee")
            guard try work.transaction.fees(of: programme).contains(where: { $0.id == fee }) else { throw EstimateRefusal.unknownFee }
            guard !payer.isEmpty, payer.count <= 64 else { throw EstimateRefusal.unknownChoice("payer") }
            try work.transaction.agree(allowed, with: payer, for: fee)
        }
    }

    /// Ends a price: nothing that begins after that day is estimated with it.
    package func endFee(_ fee: ID<Fee>, of programme: ID<Programme>, on day: Day, as caller: Caller) async throws {
        try await perform(.changeProgrammes, as: caller) { work in
            _ = try work.settings(of: programme, detail: "fee ended")
            guard let known = try work.transaction.fees(of: programme).first(where: { $0.id == fee }) else {
                throw EstimateRefusal.unknownFee
            }
            guard known.starts <= day else { throw EstimateRefusal.impossible("ends") }
            try work.transaction.end(fee, on: day)
        }
    }

    /// Says who bills at a site.
    package func setBilling(_ identity: BillingIdentity, of site: ID<Site>, as caller: Caller) async throws {
        let identity = identity.tidied
        try await perform(.changeProgrammes, as: caller) { work in
            try work.checkSite(site, detail: "who bills")
            try identity.check()
            try work.transaction.save(identity, of: site)
        }
    }

    /// Enters the discounts of a year. The ones before stay on file.
    package func setScale(_ scale: SlidingScale, of site: ID<Site>, as caller: Caller) async throws {
        try await perform(.changeProgrammes, as: caller) { work in
            try work.checkSite(site, detail: "sliding scale of \(scale.year)")
            try scale.check()
            try work.transaction.insert(scale, id: work.newID(), of: site, by: caller.staff, at: work.now)
        }
    }

    /// Pays something into a fund of this name, which is made where there is none.
    package func payIn(_ amount: Cents, to name: String, of site: ID<Site>, words: String, as caller: Caller) async throws {
        let name = name.trimmed
        try await perform(.changeProgrammes, as: caller) { work in
            try work.checkSite(site, detail: "paid into a fund")
            guard !name.isEmpty, name.count <= 120 else { throw EstimateRefusal.nameMissing }
            guard amount > .zero else { throw EstimateRefusal.impossible("amount") }
            guard words.count <= 500 else { throw EstimateRefusal.tooLong("words") }
            let id = try work.fund(name, of: site)
            try work.transaction.put(amount, into: id)
            try work.transaction.insertEntry(amount, of: id, words.trimmed, id: work.newID(), by: caller.staff, at: work.now)
        }
    }
}

extension Work {
    fileprivate func checkSite(_ site: ID<Site>, detail: String) throws {
        guard try transaction.sites().contains(where: { $0.id == site }) else { throw EstimateRefusal.unknownChoice("site") }
        note(JournalLine(scope: "site:\(site.number)", detail: detail))
    }

    fileprivate func fund(_ name: String, of site: ID<Site>) throws -> ID<Fund> {
        if let known = try transaction.funds(of: site).first(where: { $0.name == name }) { return known.id }
        let fund = Fund(id: newID(), site: site, name: name, remaining: .zero)
        // Names are the organisation's, not a site's alone.
        guard try transaction.insert(fund) else { throw EstimateRefusal.unknownChoice("name") }
        return fund.id
    }
}

/// A price that is to hold from a day on.
package struct NewFee: Sendable {
    package let programme: ID<Programme>
    package let component: CostComponent
    package let name: String
    package let code: String
    package let charge: Cents
    package let starts: Day

    package init(programme: ID<Programme>, component: CostComponent, name: String, code: String, charge: Cents, starts: Day) {
        (self.programme, self.component, self.name, self.code) = (programme, component, name, code)
        (self.charge, self.starts) = (charge, starts)
    }
}
