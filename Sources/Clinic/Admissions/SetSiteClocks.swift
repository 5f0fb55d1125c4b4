/// The clocks of each site: those in force, and everything that it has set.
package struct ClocksReading: Sendable {
    /// One site.
    package struct Place: Sendable {
        package let site: Site
        package let today: Day
        package let inForce: ClocksInForce
        /// What the site has set, the newest first.
        package let kept: [SiteClocks]

        /// What the next one is set over.
        package var last: Int { kept.first?.number ?? 0 }

        /// Set for a later day, and not replaced by another for that day.
        package var planned: [SiteClocks] {
            kept.filter { one in one.starts > today && !kept.contains { $0.starts == one.starts && $0.number > one.number } }
                .sorted { $0.starts < $1.starts }
        }

        /// What held before, or was replaced before it began.
        package var earlier: [SiteClocks] { kept.filter { $0 != inForce.own && !planned.contains($0) } }
    }

    package let places: [Place]
    package let names: [ID<Staff>: String]
}

extension Clinic {
    package func admissionClocks(as caller: Caller) async throws -> ClocksReading {
        try await look(.readProgrammes, as: caller) { work in
            work.note(JournalLine(scope: "clocks"))
            let programmes = try work.programmesOfSettings()
            let sites = try work.transaction.sites().filter { site in programmes.contains { $0.site.id == site.id } }
            return ClocksReading(
                places: try sites.map { site in
                    let set = try work.transaction.siteClocks(of: site.id)
                    return ClocksReading.Place(
                        site: site, today: site.zone.local(work.now).day,
                        inForce: try .at(work.now, in: site.zone, of: set), kept: set.reversed())
                }, names: try work.transaction.staffNames())
        }
    }

    /// Sets the clocks of a site from a day on. What was set before stays on file, and waits that have begun stay as they are.
    /// - Parameter number: that of the last setting that the writer saw; 0 where there was none.
    package func setClocks(_ new: NewSiteClocks, of id: ID<Site>, over number: Int, as caller: Caller) async throws {
        try await perform(.changeProgrammes, as: caller) { work in
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            guard let site = try work.transaction.sites().first(where: { $0.id == id }) else { throw SiteClocksRefusal.unknownSite }
            let (starts, clocks) = try new.read(on: site.zone.local(work.now).day)
            guard try work.transaction.siteClocks(of: id).last?.number ?? 0 == number else { throw SiteClocksRefusal.changedSinceRead }
            let next = SiteClocks(
                id: work.newID(), site: id, number: number + 1, starts: starts, clocks: clocks, setAt: work.now, setBy: staff)
            guard try work.transaction.insert(next) else { throw SiteClocksRefusal.changedSinceRead }
            work.note(JournalLine(scope: "site:\(id.number)", detail: "clocks of an admission, number \(next.number) from \(starts.iso)"))
        }
    }
}
