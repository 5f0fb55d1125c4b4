/// What a payer says about an intensive outpatient programme under one plan. What nobody asked, or nobody could say, is unknown.
package struct BenefitsAnswers: Sendable, Equatable, Codable {
    /// The plan is in force.
    package var active = YesNoUnknown.unknown
    /// It pays for this level of care.
    package var covered = YesNoUnknown.unknown
    package var inNetwork = YesNoUnknown.unknown
    /// It pays something outside its network.
    package var outsideCovered = YesNoUnknown.unknown
    package var inside = NetworkTerms()
    package var outside = NetworkTerms()
    package var limit = YearlyLimit()
    /// The month in which the plan year begins, 1 to 12.
    package var yearBegins = Answered<Int>.unknown
    package var authorisation = YesNoUnknown.unknown
    /// How it is asked for: number, portal, form, how soon.
    package var authorisationHow = ""
    /// Whether less intensive care must have been tried first.
    package var stepTherapy = YesNoUnknown.unknown
    package var stepTherapyHow = ""
    package var telehealth = YesNoUnknown.unknown
    package var exclusions = Answered<String>.unknown
    /// The revenue and service codes that the payer names, as it names them; no descriptions.
    package var codes = Answered<String>.unknown
    /// Another company that runs the behavioural health benefits.
    package var carveOut = Answered<String>.unknown
    /// What becomes of a day that somebody misses.
    package var missedDay = Answered<String>.unknown
    /// How often it wants to hear how somebody is doing.
    package var reviews = Answered<String>.unknown
    package var note = ""

    package init() {}

    /// What has to be known before anybody can say that the benefits are: the rest may be asked later, and stays unknown until then.
    ///
    /// Of an assistance programme only how many sessions it pays for.
    package func essentialsMissing(of kind: CoverageWords.Kind) -> [Essential] {
        guard kind != .assistance else {
            return (active == .unknown ? [.active] : []) + (limit.limit.isUnknown ? [.sessions] : [])
        }
        let terms = inNetwork == .no ? outside : inside
        let open: [(Essential, Bool)] = [
            (.active, active == .unknown), (.covered, covered == .unknown), (.inNetwork, inNetwork == .unknown),
            (.authorisation, authorisation == .unknown), (.share, covered != .no && terms.share.isUnknown),
        ]
        return open.filter(\.1).map(\.0)
    }

    package enum Essential: String, Sendable, CaseIterable {
        case active, covered, inNetwork, authorisation, share, sessions

        package var title: String {
            switch self {
            case .active: "Whether the plan is in force"
            case .covered: "Whether it pays for this level of care"
            case .inNetwork: "Whether the programme is in its network"
            case .authorisation: "Whether it has to agree beforehand"
            case .share: "The copay or coinsurance"
            case .sessions: "How many sessions it pays for"
            }
        }
    }

    /// What a reckoning of a course needs of it.
    package var terms: CoverTerms {
        var terms = CoverTerms()
        (terms.covered, terms.inNetwork, terms.outsideCovered) = (active == .no ? .no : covered, inNetwork, outsideCovered)
        (terms.inside, terms.outside, terms.limit, terms.yearBegins) = (inside, outside, limit, yearBegins.value)
        return terms
    }
}

/// One time that somebody asked the payer: where, with whom they spoke, and until when the answer is relied on.
package struct Verification: Sendable, Equatable {
    package enum Source: String, Sendable, CaseIterable {
        /// An electronic answer, X12 271.
        case electronic = "271"
        case portal, phone

        package var title: String {
            switch self {
            case .electronic: "Electronic answer (271)"
            case .portal: "The payer’s portal"
            case .phone: "By phone"
            }
        }
    }

    package var source: Source
    package var person: String
    package var reference: String
    package var on: Day
    package var recheck: Day
    package var answers: BenefitsAnswers

    package init(source: Source, person: String, reference: String, on day: Day, recheck: Day, answers: BenefitsAnswers) {
        (self.source, self.person, self.reference) = (source, person.trimmed, reference.trimmed)
        (self.on, self.recheck, self.answers) = (day, recheck, answers)
    }

    /// The longest that an answer is relied on.
    static let longest = 92
    /// How long it is relied on when nobody says otherwise: plans change with the month.
    package static let usual = 30

    func check(on today: Day) throws(BenefitsRefusal) {
        guard on <= today, on.days(until: today) <= 366 else { throw .impossible("on") }
        guard recheck > on, on.days(until: recheck) <= Self.longest else { throw .impossible("recheck") }
        guard person.count <= 120 else { throw .tooLong("person") }
        guard reference.count <= 120 else { throw .tooLong("reference") }
        if source == .phone { guard !person.isEmpty else { throw .personMissing } }
        try answers.check()
    }
}

/// A verification as it is kept: it never changes.
package struct BenefitsSheet: Sendable, Equatable {
    package let id: ID<BenefitsSheet>
    package let coverage: ID<InquiryCoverage>
    package let number: Int
    package let verification: Verification
    package let by: String
    package let at: Instant
}
