/// Where care happens, and the clock on its wall.
package struct Site: Sendable, Equatable {
    package let id: ID<Site>
    package let name: String
    package let zone: SiteZone
    /// The two letters of its state, which some rules depend on.
    package let state: String

    package init(id: ID<Site>, name: String, zone: SiteZone, state: String) {
        (self.id, self.name, self.zone, self.state) = (id, name, zone, state)
    }
}

/// A course of treatment that people are placed in: whom it is for, how intense it is, and by which rules it is judged.
package struct Programme: Sendable, Equatable {
    package let id: ID<Programme>
    package let site: Site
    package let name: String
    /// The track by which another system knows it, as imported.
    package let external: String?
    package let level: LevelOfCare
    package let population: Population
    package let focus: Focus
    /// The key of its base rule pack.
    package let pack: String
    /// Rules awaiting confirmation that it has confirmed, and since which day. They hold from that day's week on.
    package let adopted: [String: Day]

    package init(
        id: ID<Programme>, site: Site, name: String, external: String? = nil, level: LevelOfCare, population: Population, focus: Focus,
        pack: String, adopted: [String: Day] = [:]
    ) {
        (self.id, self.site, self.name, self.external) = (id, site, name, external)
        (self.level, self.population, self.focus, self.pack, self.adopted) = (level, population, focus, pack, adopted)
    }

    func adopting(_ rules: [String: Day]) -> Programme {
        guard rules != adopted else { return self }
        return Programme(
            id: id, site: site, name: name, external: external, level: level, population: population, focus: focus, pack: pack,
            adopted: rules)
    }

    /// For whom its rules are asked in one week; a payer narrows them further. Weeks before a rule was confirmed stay as
    /// they were judged.
    package func scope(payer: String?, in week: Week) -> RuleScope {
        RuleScope(
            base: pack, level: level, population: population, focus: focus, state: site.state.isEmpty ? nil : site.state, payer: payer,
            adopted: Set(adopted.filter { $0.value.week <= week }.keys))
    }
}
