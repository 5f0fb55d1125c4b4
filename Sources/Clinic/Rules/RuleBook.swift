/// A figure, and the rule that made it what it is.
package struct Cited<Value: Sendable>: Sendable {
    package let value: Value
    package let rule: Rule

    package init(_ value: Value, rule: Rule) {
        self.value = value
        self.rule = rule
    }
}

extension Cited: Equatable where Value: Equatable {}

/// The rules that hold for one programme, and one payer where that matters, on one day: every pack that fits is weighed and
/// the strictest rule wins.
///
/// It is made once and asked for every minute of every session.
package struct RuleBook: Sendable, Equatable {
    package let scope: RuleScope
    /// The days around the one asked for on which exactly these rules hold, so that a book can be kept for them all.
    package let holds: ClosedRange<Day>

    package let weekMinimum: Cited<Int>?
    package let weekMaximum: Cited<WeekMaximum>?
    package let minimumDays: Cited<Int>?
    /// Decides whether a *day* qualifies, never whether a minute counts toward the week.
    package let dayMinimum: Cited<Int>?
    package let lateGrace: Cited<Int>
    package let leftEarlyGrace: Cited<Int>
    package let partialDay: Cited<PartialDayPolicy>?

    /// Every rule in force that was weighed, also those that a stricter one outdid.
    package let rules: [Rule]
    /// Rules that would hold here if the site confirmed them. They decide nothing until then.
    package let awaitingConfirmation: [Rule]

    let verdicts: [Cited<Bool>]
    let caps: [Cited<Int>?]

    /// Whether a minute of this kind is care, and by which rule.
    package func counts(_ kind: BlockKind) -> Cited<Bool> { verdicts[kind.index] }

    /// How many may be in the room of this kind of group; nothing when no rule caps it.
    package func groupCap(for group: BlockKind) -> Cited<Int>? { caps[group.index] }

    /// Both graces at once. The rule cited is the one about lateness; `leftEarlyGrace` cites its own.
    package var grace: Cited<Grace> {
        Cited(Grace(lateMinutes: lateGrace.value, leftEarlyMinutes: leftEarlyGrace.value), rule: lateGrace.rule)
    }

    /// The cap of a room in which members with different payers sit: one member's payer can set it for all.
    package static func groupCap(for group: BlockKind, among books: [RuleBook]) -> Cited<Int>? {
        books.compactMap { $0.groupCap(for: group) }.strictest { $0 < $1 }
    }
}
