extension RuleBook {
    /// Finds what holds on a day. Nothing is filled in where the base pack is silent on what every week needs.
    package static func resolve(
        packs: [RulePack], for scope: RuleScope, on day: Day
    ) throws(RuleProblem) -> RuleBook {
        let rules = try fitting(packs, for: scope).flatMap(\.rules)
        let current = rules.filter { $0.effective.contains(day) }
        let (settled, open) = current.split { !$0.confirm || scope.adopted.contains($0.identifier) }
        let weighing = RuleWeighing(rules: settled, base: scope.base, day: day)

        return RuleBook(
            scope: scope,
            holds: span(around: day, of: rules),
            weekMinimum: weighing.strictest(by: >) { $0.weekMinimum },
            weekMaximum: weighing.strictest(by: { $0.isStricter(than: $1) }) { $0.weekMaximum },
            minimumDays: weighing.strictest(by: >) { $0.minimumDays },
            dayMinimum: weighing.strictest(by: >) { $0.dayMinimum },
            lateGrace: try weighing.needed(.grace, by: <) { $0.grace?.lateMinutes },
            leftEarlyGrace: try weighing.needed(.grace, by: <) { $0.grace?.leftEarlyMinutes },
            partialDay: weighing.strictest(by: { $0.leniency < $1.leniency }) { $0.partialDay },
            rules: settled,
            awaitingConfirmation: open,
            verdicts: try weighing.verdicts(),
            caps: BlockKind.allCases.map { group in weighing.strictest(by: <) { $0.groupCap(of: group) } })
    }

    /// The base pack, and after it every overlay that fits, by key: of two equally strict rules the first is cited.
    private static func fitting(_ packs: [RulePack], for scope: RuleScope) throws(RuleProblem) -> [RulePack] {
        let named = packs.filter { $0.key == scope.base }
        guard let base = named.first else { throw .unknownPack(scope.base) }
        guard named.count == 1 else { throw .packTwice(base.key) }
        guard base.kind == .base else { throw .notABasePack(base.key) }
        guard base.applies.fitsProgramme(of: scope) else { throw .packForOtherProgramme(base.key) }
        let overlays = packs.filter { $0.kind == .overlay && $0.applies.fits(scope) }.sorted { $0.key < $1.key }
        for (one, next) in zip(overlays, overlays.dropFirst()) where one.key == next.key { throw .packTwice(one.key) }
        return [base] + overlays
    }

    /// From the last change of any rule up to the day, to the eve of the next change after it.
    private static func span(around day: Day, of rules: [Rule]) -> ClosedRange<Day> {
        let changes = rules.flatMap { [$0.effective.from, $0.effective.to?.adding(days: 1)] }.compactMap(\.self)
        let start = changes.filter { $0 <= day }.max() ?? .first
        let end = changes.filter { $0 > day }.min().map { $0.adding(days: -1) } ?? .last
        return start...end
    }
}

/// The rules in force on a day, laid side by side.
struct RuleWeighing {
    let rules: [Rule]
    let base: String
    let day: Day

    func strictest<Value>(
        by stricter: (Value, Value) -> Bool, _ value: (RuleKind) -> Value?
    ) -> Cited<Value>? {
        rules.compactMap { rule in value(rule.kind).map { Cited($0, rule: rule) } }.strictest(by: stricter)
    }

    func needed<Value>(
        _ key: RuleKey, by stricter: (Value, Value) -> Bool, _ value: (RuleKind) -> Value?
    ) throws(RuleProblem) -> Cited<Value> {
        guard let cited = strictest(by: stricter, value) else { throw .noRule(key, pack: base, day: day) }
        return cited
    }

    /// One verdict for each kind of block, in the order of `BlockKind.index`. Not counting is stricter than counting.
    func verdicts() throws(RuleProblem) -> [Cited<Bool>] {
        var verdicts: [Cited<Bool>] = []
        for kind in BlockKind.allCases {
            verdicts.append(try needed(.counts, by: { !$0 && $1 }, { $0.countedKinds?[kind] }))
        }
        return verdicts
    }
}
