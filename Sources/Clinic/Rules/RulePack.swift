/// Rules that belong together, from one file: those of a kind of programme, or of a state or a payer.
package struct RulePack: Sendable, Equatable {
    package enum Kind: String, CaseIterable, Sendable {
        /// What a programme is run by. Each programme names one.
        case base
        /// What a state or payer adds. It applies by itself wherever it fits.
        case overlay
    }

    /// Such as `adult-iop`.
    package let key: String
    package let title: String
    package let version: String
    package let licence: String
    /// What whoever keeps the pack wants its reader to know.
    package let maintainer: String
    package let kind: Kind
    package let applies: Applicability
    package let rules: [Rule]
}

/// Which programmes and payers a pack is for. What it does not name, it does not mind.
package struct Applicability: Sendable, Equatable {
    package let level: LevelOfCare?
    package let population: Population?
    package let focus: Focus?
    /// Two-letter codes of states; empty for all.
    package let states: Set<String>
    /// Words such as `medicare` or `tricare` that a site gives its payers; empty for all.
    package let payers: Set<String>

    package init(
        level: LevelOfCare? = nil, population: Population? = nil, focus: Focus? = nil, states: Set<String> = [],
        payers: Set<String> = []
    ) {
        self.level = level
        self.population = population
        self.focus = focus
        self.states = states
        self.payers = payers
    }

    package func fits(_ scope: RuleScope) -> Bool {
        fitsProgramme(of: scope)
            && (states.isEmpty || scope.state.map(states.contains) ?? false)
            && (payers.isEmpty || scope.payer.map(payers.contains) ?? false)
    }

    /// Whether the programme is of the kind the pack is for, leaving out where it is and who pays.
    func fitsProgramme(of scope: RuleScope) -> Bool {
        (level ?? scope.level) == scope.level && (population ?? scope.population) == scope.population
            && (focus == nil || focus == scope.focus)
    }
}

/// For whom rules are asked: a programme, and the payer of one member where that matters.
package struct RuleScope: Sendable, Hashable {
    /// The key of the programme's base pack.
    package let base: String
    package let level: LevelOfCare
    package let population: Population
    package let focus: Focus?
    package let state: String?
    package let payer: String?
    /// The identifiers of rules marked `confirm` that this site has checked and adopted.
    package let adopted: Set<String>

    package init(
        base: String, level: LevelOfCare, population: Population, focus: Focus? = nil, state: String? = nil,
        payer: String? = nil, adopted: Set<String> = []
    ) {
        self.base = base
        self.level = level
        self.population = population
        self.focus = focus
        self.state = state
        self.payer = payer
        self.adopted = adopted
    }
}
