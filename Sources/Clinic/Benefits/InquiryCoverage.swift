/// One plan that may pay for the care of somebody who seeks it, and its place in the order of those who do.
package struct InquiryCoverage: Sendable, Equatable {
    package let id: ID<InquiryCoverage>
    package let words: CoverageWords
    package let version: Int

    package init(id: ID<InquiryCoverage>, words: CoverageWords, version: Int) { (self.id, self.words, self.version) = (id, words, version) }
}

/// What is written on somebody's card, and what they say of it: all of it can be corrected.
package struct CoverageWords: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        case commercial, medicare, medicaid, tricare
        /// An employee assistance programme: it pays for some sessions, and is no insurance.
        case assistance
        case other

        package var title: String {
            switch self {
            case .commercial: "Commercial insurance"
            case .medicare: "Medicare"
            case .medicaid: "Medicaid"
            case .tricare: "TRICARE"
            case .assistance: "Employee assistance programme (EAP)"
            case .other: "Other"
            }
        }
    }

    /// What the person is to whoever holds the plan.
    package enum Relationship: String, Sendable, CaseIterable {
        case itself = "self"
        case spouse, child, other

        package var title: String {
            switch self {
            case .itself: "The plan is their own"
            case .spouse: "Spouse or partner of the subscriber"
            case .child: "Child of the subscriber"
            case .other: "Something else"
            }
        }
    }

    /// 1 pays first.
    package var place = 1
    package var kind = Kind.commercial
    /// The site's code for the payer, such as `CHP01`.
    package var payer = ""
    package var payerName = ""
    package var plan = ""
    package var memberNumber = ""
    package var groupNumber = ""
    package var subscriber = ""
    package var subscriberBorn: Day?
    package var relationship = Relationship.itself
    package var starts: Day?
    package var ends: Day?
    /// Whether another plan pays beside it (coordination of benefits).
    package var otherCover = YesNoUnknown.unknown

    package init() {}

    /// What staff call it.
    package var title: String { payerName.isEmpty ? payer : payerName }
    package var isInsurance: Bool { kind != .assistance }

    var tidied: CoverageWords {
        var words = self
        for field in [\CoverageWords.payer, \.payerName, \.plan, \.memberNumber, \.groupNumber, \.subscriber] {
            words[keyPath: field] = words[keyPath: field].trimmed
        }
        return words
    }

    /// - Parameter first: the day on which it has to hold at the latest: today.
    /// - Throws: the first thing that cannot be, with its field.
    func check(on today: Day) throws(BenefitsRefusal) {
        guard !payer.isEmpty else { throw .payerMissing }
        let texts = [
            ("payer", payer), ("payerName", payerName), ("plan", plan), ("memberNumber", memberNumber), ("groupNumber", groupNumber),
            ("subscriber", subscriber),
        ]
        for (field, text) in texts where text.count > 120 { throw .tooLong(field) }
        guard (1...9).contains(place) else { throw .impossible("place") }
        if let subscriberBorn {
            guard subscriberBorn <= today, subscriberBorn.age(on: today) <= 120 else { throw .impossible("subscriberBorn") }
        }
        guard let ends else { return }
        if let starts { guard starts <= ends else { throw .endsBeforeStart } }
        guard ends >= today else { throw .endedAlready }
    }

    /// Whether it holds on a day, as far as its dates are known.
    package func holds(on day: Day) -> Bool { (starts.map { $0 <= day } ?? true) && (ends.map { day <= $0 } ?? true) }
}

/// Who pays for the care.
package enum PaymentWay: String, Sendable, CaseIterable {
    case uninsured
    /// They have a plan, and do not want it told.
    case willNotFile = "will-not-file"
    case coverage

    package var isSelfPay: Bool { self != .coverage }

    package var title: String {
        switch self {
        case .uninsured: "They have no cover"
        case .willNotFile: "They have cover, and will not use it"
        case .coverage: "Their cover pays"
        }
    }
}
