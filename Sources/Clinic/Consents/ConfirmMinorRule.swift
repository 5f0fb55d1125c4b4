/// What the house said of a row of the states' table: that counsel confirmed it, or that it holds no longer.
package struct MinorRuleConfirmation: Sendable, Equatable {
    package let state: String
    package let edition: String
    package let isConfirmed: Bool
    /// Who confirmed it, and by what.
    package let words: String
    package let at: Instant
    package let staff: ID<Staff>
}

/// The states' table with what the house said of each row.
package struct MinorRulesReading: Sendable {
    package let rules: [MinorRule]
    package let said: [String: MinorRuleConfirmation]
    /// The day on which that was said, by state.
    package let days: [String: Day]
    package let names: [ID<Staff>: String]
    /// States in which the house has a place.
    package let own: Set<String>

    package func isConfirmed(_ rule: MinorRule) -> Bool { said[rule.state].map { $0.isConfirmed && $0.edition == rule.edition } ?? false }
}

extension Clinic {
    package func minorRules(as caller: Caller) async throws -> MinorRulesReading {
        try await look(.readProgrammes, as: caller) { work in
            work.note(JournalLine(scope: "minor-rules"))
            let said = try work.transaction.minorRuleConfirmations()
            return MinorRulesReading(
                rules: try MinorRules.shipped().rules, said: said, days: try said.mapValues { try work.houseDay(of: $0.at) },
                names: try work.transaction.staffNames(), own: Set(try work.transaction.sites().map(\.state)))
        }
    }

    /// Counsel of the house confirmed a state's row, or it is taken out of use again. From then on it decides who signs;
    /// what was signed before stays as it is.
    package func confirmMinorRule(of state: String, isConfirmed: Bool, words: String, as caller: Caller) async throws {
        let words = words.trimmed
        try await perform(.writeDocuments, as: caller) { work in
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            guard let rule = try MinorRules.shipped()[state] else { throw ConsentRefusal.unknownState }
            guard words.count >= 10 else { throw ConsentRefusal.reasonMissing }
            guard words.count <= 500 else { throw ConsentRefusal.tooLong("reason", most: 500) }
            try work.transaction.insert(
                work.newID(),
                MinorRuleConfirmation(
                    state: state, edition: rule.edition, isConfirmed: isConfirmed, words: words, at: work.now, staff: staff))
            work.note(
                JournalLine(scope: "minor-rules", detail: "\(state) \(isConfirmed ? "confirmed" : "out of use"), row of \(rule.edition)"))
        }
    }
}

extension Work {
    /// The row of a state, and whether the house has had it confirmed as it stands.
    func minorRule(of state: String) throws -> (rule: MinorRule?, isConfirmed: Bool) {
        guard let rule = try MinorRules.shipped()[state] else { return (nil, false) }
        let said = try transaction.minorRuleConfirmations()[state]
        return (rule, said.map { $0.isConfirmed && $0.edition == rule.edition } ?? false)
    }
}
