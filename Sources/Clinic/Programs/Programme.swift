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
    /// Identifiers of the rules awaiting confirmation that it has confirmed.
    package let adopted: Set<String>

    package init(
        id: ID<Programme>, site: Site, name: String, external: String? = nil, level: LevelOfCare, population: Population, focus: Focus,
        pack: String, adopted: Set<String> = []
    ) {
        (self.id, self.site, self.name, self.external) = (id, site, name, external)
        (self.level, self.population, self.focus, self.pack, self.adopted) = (level, population, focus, pack, adopted)
    }

    /// For whom its rules are asked; a payer narrows them further.
    package func scope(payer: String?) -> RuleScope {
        RuleScope(
            base: pack, level: level, population: population, focus: focus, state: site.state.isEmpty ? nil : site.state, payer: payer,
            adopted: adopted)
    }
}
