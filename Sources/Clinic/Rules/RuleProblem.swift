/// Why no rules could be found for a programme on a day. The week then shows this instead of a figure nobody could defend.
package enum RuleProblem: Error, Equatable, Sendable {
    case unknownPack(String)
    case packTwice(String)
    case notABasePack(String)
    case packForOtherProgramme(String)
    case noRule(RuleKey, pack: String, day: Day)

    /// Stable and machine-readable.
    package var code: String {
        switch self {
        case .unknownPack: "rules.unknown-pack"
        case .packTwice: "rules.pack-twice"
        case .notABasePack: "rules.not-a-base-pack"
        case .packForOtherProgramme: "rules.pack-for-other-programme"
        case .noRule: "rules.no-rule"
        }
    }

    /// For the person at the screen.
    package var message: String {
        switch self {
        case .unknownPack(let key):
            "There is no rule pack “\(key)”. Choose one of the packs listed under Settings."
        case .packTwice(let key):
            "Two files hold the rule pack “\(key)”. Remove one of them, or give one another key."
        case .notABasePack(let key):
            "“\(key)” only adds to other packs. Choose a base pack for the programme; this one then applies by itself."
        case .packForOtherProgramme(let key):
            "The rule pack “\(key)” is for another level of care, age group or focus than this programme's."
        case .noRule(let rule, let pack, let day):
            "The rule pack “\(pack)” has no rule “\(rule.rawValue)” that holds on \(day). Add one with that date."
        }
    }
}
