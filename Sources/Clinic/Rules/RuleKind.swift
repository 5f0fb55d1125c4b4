/// What a rule decides, with its figures.
package enum RuleKind: Sendable, Equatable {
    /// The minutes of care a member must have in a week.
    case weekMinimum(minutes: Int)
    /// The minutes of care a week may have.
    case weekMaximum(WeekMaximum)
    /// The different days of a week on which a member must come.
    case minimumDays(days: Int)
    /// The minutes that make a day qualify as a programme day. Whether a minute counts toward the week is never decided by it.
    case dayMinimum(minutes: Int)
    /// How many may be in the room of one kind of group.
    case groupCap(GroupCap)
    /// How many minutes after the start an arrival may be before it is called late, and a departure before the end.
    case grace(Grace)
    /// Which kinds of block are hours of care.
    case counts(CountedKinds)
    /// What becomes of a day that did not reach its minimum.
    case partialDay(PartialDayPolicy)

    /// The key under which a pack writes it.
    package var key: RuleKey {
        switch self {
        case .weekMinimum: .weekMinimum
        case .weekMaximum: .weekMaximum
        case .minimumDays: .minimumDays
        case .dayMinimum: .dayMinimum
        case .groupCap: .groupCap
        case .grace: .grace
        case .counts: .counts
        case .partialDay: .partialDay
        }
    }

    /// The key, and for a cap the kind of group too, because a pack may cap each kind at another size.
    package var name: String {
        if case .groupCap(let cap) = self { return "\(key.rawValue)-\(cap.group.rawValue)" }
        return key.rawValue
    }
}

/// The words a pack uses for the kinds of rule.
package enum RuleKey: String, CaseIterable, Sendable {
    case weekMinimum = "week-minimum"
    case weekMaximum = "week-maximum"
    case minimumDays = "minimum-days"
    case dayMinimum = "day-minimum"
    case groupCap = "group-cap"
    case grace
    case counts
    case partialDay = "partial-day"

    package var title: String {
        switch self {
        case .weekMinimum: "Hours required in a week"
        case .weekMaximum: "Hours allowed in a week"
        case .minimumDays: "Days required in a week"
        case .dayMinimum: "Hours that make a programme day"
        case .groupCap: "Size of a group"
        case .grace: "When somebody is called late"
        case .counts: "What counts as care"
        case .partialDay: "A day that fell short"
        }
    }
}

/// A ceiling on a week, and what becomes of the minutes above it.
package struct WeekMaximum: Sendable, Equatable {
    package enum Effect: String, CaseIterable, Sendable {
        /// Minutes above the ceiling are not counted.
        case notCounted = "not-counted"
        /// Minutes above it count, and the week is marked: the member may need another level of care.
        case noted
    }

    package let minutes: Int
    package let effect: Effect

    package init(minutes: Int, effect: Effect) {
        self.minutes = minutes
        self.effect = effect
    }
}

/// The most people who may be in the room of one kind of group, whoever pays for each.
package struct GroupCap: Sendable, Equatable {
    package enum Effect: String, CaseIterable, Sendable {
        /// Whoever schedules or runs the group is told; nobody is turned away and no minute is lost.
        case warns
    }

    package let group: BlockKind
    package let maximum: Int
    package let effect: Effect

    package init(group: BlockKind, maximum: Int, effect: Effect = .warns) {
        self.group = group
        self.maximum = maximum
        self.effect = effect
    }
}

/// How many minutes a member may come after the start, or go before the end, before it is *called* late or leaving early.
///
/// It only chooses a word. Minutes absent are never counted, and grace never makes up a minute.
package struct Grace: Sendable, Equatable {
    package let lateMinutes: Int
    package let leftEarlyMinutes: Int

    package init(lateMinutes: Int, leftEarlyMinutes: Int) {
        self.lateMinutes = lateMinutes
        self.leftEarlyMinutes = leftEarlyMinutes
    }
}

/// Which kinds of block a pack counts as care and which it does not. Of the kinds in neither list it says nothing.
package struct CountedKinds: Sendable, Equatable {
    package let counted: Set<BlockKind>
    package let notCounted: Set<BlockKind>

    package init(counted: Set<BlockKind>, notCounted: Set<BlockKind>) {
        self.counted = counted
        self.notCounted = notCounted
    }

    /// Nothing when the pack does not speak of the kind.
    package subscript(kind: BlockKind) -> Bool? {
        if notCounted.contains(kind) { return false }
        return counted.contains(kind) ? true : nil
    }
}

/// What a payer lets a programme do with a day that did not reach its minimum, strictest first.
package enum PartialDayPolicy: String, CaseIterable, Sendable {
    case notBillable = "not-billable"
    /// The day's services may be billed one by one, each by its own rules.
    case feeForService = "fee-for-service"
    /// The day is paid at a lower rate.
    case reducedRate = "reduced-rate"
    /// Nothing is laid down: the contract with the payer decides.
    case none

    package var title: String {
        switch self {
        case .notBillable: "The day is not billed"
        case .feeForService: "Services may be billed one by one"
        case .reducedRate: "The day is billed at a lower rate"
        case .none: "The contract decides"
        }
    }

    /// How much is allowed: the smaller, the stricter.
    var leniency: Int {
        switch self {
        case .notBillable: 0
        case .feeForService: 1
        case .reducedRate: 2
        case .none: 3
        }
    }
}
