/// The clocks of an admission as a site set them for itself: from which day, by whom, and who says so. Kept for ever; later ones
/// take their place from their own day on.
package struct SiteClocks: Sendable, Equatable {
    package let id: ID<SiteClocks>
    package let site: ID<Site>
    /// Counts what the site has set, from 1; two who set at once are told apart by it.
    package let number: Int
    package let starts: Day
    package let clocks: AdmissionClocks
    package let setAt: Instant
    package let setBy: ID<Staff>
}

/// The clocks that hold at a site at a moment: its own, or those that come with the program.
package struct ClocksInForce: Sendable, Equatable {
    package let clocks: AdmissionClocks
    /// Nil where the site had set none of its own.
    package let own: SiteClocks?

    /// Of what a site has set, what holds is what began last; of two that began on one day, what was set last. What had not been
    /// set yet at that moment does not count: nobody could have kept to it.
    package static func at(_ moment: Instant, in zone: SiteZone, of set: [SiteClocks]) throws -> ClocksInForce {
        let day = zone.local(moment).day
        let own = set.filter { $0.setAt <= moment && $0.starts <= day }.max { ($0.starts, $0.number) < ($1.starts, $1.number) }
        return ClocksInForce(clocks: try own?.clocks ?? .shipped, own: own)
    }
}

extension Work {
    /// The clocks of a site at a moment.
    func clocks(of site: Site, at moment: Instant) throws -> ClocksInForce {
        try .at(moment, in: site.zone, of: transaction.siteClocks(of: site.id))
    }
}
