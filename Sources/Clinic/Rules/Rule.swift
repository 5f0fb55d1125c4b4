/// One sentence of a regulation, contract or house policy that decides something, with its source and the dates it holds.
///
/// It is what the `because` of a figure points to.
// A class whose properties never change: a ledger cites a rule for each of a million minutes, and each costs one reference.
package final class Rule: Sendable {
    /// The key of the pack it stands in.
    package let pack: String
    package let kind: RuleKind
    package let effective: EffectiveDates
    package let source: RuleSource
    /// One plain sentence for staff: what the rule asks.
    package let explanation: String
    /// A rule that nobody could check in its source: it holds only at a site that adopts it.
    package let confirm: Bool
    /// Such as `adult-iop/week-minimum@2024-01-01`. The ledger keeps it with each verdict, so it never changes its meaning.
    package let identifier: String
    /// The same for the same rule on every node and in every database: made of its identifier.
    package let id: ID<Rule>

    package init(
        pack: String, kind: RuleKind, effective: EffectiveDates, source: RuleSource, explanation: String,
        confirm: Bool = false
    ) {
        self.pack = pack
        self.kind = kind
        self.effective = effective
        self.source = source
        self.explanation = explanation
        self.confirm = confirm
        identifier = "\(pack)/\(kind.name)@\(effective.from)"
        id = Self.id(of: identifier)
    }

    private static func id(of identifier: String) -> ID<Rule> {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in identifier.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return ID(Int(hash >> 2))
    }
}

extension Rule: Equatable {
    package static func == (one: Rule, other: Rule) -> Bool {
        one === other
            || (one.identifier == other.identifier && one.kind == other.kind && one.effective == other.effective
                && one.source == other.source && one.explanation == other.explanation && one.confirm == other.confirm)
    }
}

/// The days a rule holds, first and last included. A rule without a last day holds until a newer one is written.
package struct EffectiveDates: Sendable, Equatable {
    package let from: Day
    package let to: Day?

    package init(from: Day, to: Day? = nil) {
        self.from = from
        self.to = to
    }

    package func contains(_ day: Day) -> Bool { from <= day && (to.map { day <= $0 } ?? true) }
}

/// Where a rule is written down, and how well somebody has checked that it says so.
package struct RuleSource: Sendable, Equatable {
    /// The place in the law, manual or contract, such as `42 CFR 410.44(c)`.
    package let citation: String
    package let title: String
    package let confidence: Confidence
    /// The day somebody last read the source, when that is known.
    package let read: Day?

    package init(citation: String, title: String, confidence: Confidence, read: Day? = nil) {
        self.citation = citation
        self.title = title
        self.confidence = confidence
        self.read = read
    }
}

/// How well a rule was checked against its source. Staff see it beside the rule.
package enum Confidence: String, CaseIterable, Sendable, Codable {
    case read = "R"
    case readSecondHand = "R2"
    case rememberedWell = "M-H"
    case rememberedFairly = "M-M"
    case rememberedPoorly = "M-L"

    package var title: String {
        switch self {
        case .read: "Read in the official source"
        case .readSecondHand: "Read in a second-hand source"
        case .rememberedWell: "Well known, not yet read in the source"
        case .rememberedFairly: "Fairly sure, not yet read in the source"
        case .rememberedPoorly: "Unsure: the site must confirm it"
        }
    }

    /// Nothing this unsure may decide about a member until the site has checked it.
    package var needsConfirmation: Bool { self == .rememberedPoorly }
}
