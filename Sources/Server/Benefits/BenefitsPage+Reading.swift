import Clinic

extension BenefitsPage {
    init(_ reading: BenefitsReading, _ visit: Visit, errors: [FieldError] = []) {
        let (standing, inquiry) = (reading.standing, reading.inquiry.id.text)
        let missing = standing.missing(on: reading.today)
        self.init(
            frame: visit.frame(.admissions),
            head: InquiryHead(reading.inquiry, .benefits, headline: Self.headline(reading, missing), for: visit.caller), missing: missing,
            ways: PaymentWay.allCases.map { Way(value: $0.rawValue, name: $0.title, isChosen: $0 == standing.way) },
            plans: standing.coverages.map { Plan($0, reading) }, addPlan: "/admissions/\(inquiry)/benefits/write",
            recordWay: "/admissions/\(inquiry)/benefits/way",
            canChange: visit.caller.may(.keepBenefits) && reading.inquiry.isOpen, errors: errors, typed: visit.form)
    }

    /// "The benefits are known, until 25 Mar."
    private static func headline(_ reading: BenefitsReading, _ missing: [String]) -> String {
        guard missing.isEmpty else {
            return missing.count == 1
                ? "One thing is still to be asked about who pays."
                : "\(Words.capitalised(Words.number(missing.count))) things are still to be asked about who pays."
        }
        if reading.standing.isSelfPay { return "They pay for their care themselves." }
        let until = reading.facts.first { $0.fact == .benefitsKnown }?.until
        return "The benefits are known\(until.map { ", until \(Words.date(reading.zone.local($0).day))" } ?? "")."
    }
}

extension BenefitsPage.Plan {
    private static let places = ["first", "second", "third", "fourth"]

    init(_ coverage: InquiryCoverage, _ reading: BenefitsReading) {
        let (words, sheet) = (coverage.words, reading.standing.sheet(of: coverage))
        let base: Href = "/admissions/\(reading.inquiry.id.text)/benefits/coverages/\(coverage.id.text)"
        let given = reading.standing.authorisation(of: coverage)
        let needs = words.isInsurance && sheet?.verification.answers.authorisation != .no
        self.init(
            id: coverage.id.text, title: words.title,
            place: "Pays \(Self.places.indices.contains(words.place - 1) ? Self.places[words.place - 1] : "as number \(words.place)")",
            caution: reading.isKnown(words.payer)
                ? "" : "No file and no rule pack of yours knows the payer \(words.payer). It is kept; check how it is written.",
            facts: Self.facts(words), verified: sheet.map(Self.verified) ?? "Nobody has asked yet: everything is unknown.",
            badge: Self.badge(sheet, words, on: reading.today),
            answers: sheet.map { $0.verification.answers.sections(of: words.kind) } ?? [],
            history: (reading.standing.sheets[coverage.id] ?? []).map {
                "Sheet \($0.number): \(Self.verified($0)) Written down by \($0.by)."
            },
            edit: base, ask: "\(base)/sheet", aside: "\(base)/aside",
            authorised: given.map {
                "Agreed to under \($0.number): \($0.amount) \($0.unit.title), \(Words.stretch($0.from, $0.to))."
            } ?? "", authorise: needs ? "\(base)/authorisation" : nil)
    }

    private static func facts(_ words: CoverageWords) -> [Fact] {
        let dates = [words.starts.map { "from \(Words.fullDate($0))" }, words.ends.map { "to \(Words.fullDate($0))" }].compactMap { $0 }
        return [
            ("Kind", words.kind.title), ("Payer", words.payer), ("Plan", words.plan), ("Member number", words.memberNumber),
            ("Group number", words.groupNumber), ("Whose plan", words.relationship.title), ("Subscriber", words.subscriber),
            ("Subscriber born", words.subscriberBorn.map(Words.fullDate) ?? ""), ("Holds", dates.joined(separator: " ")),
            ("Another plan beside it", words.otherCover == .unknown ? "Unknown" : words.otherCover.title),
        ].filter { !$0.1.isEmpty }.map { Fact(name: $0.0, value: $0.1) }
    }

    private static func verified(_ sheet: BenefitsSheet) -> String {
        let asked = sheet.verification
        let who = asked.person.isEmpty ? "" : " with \(asked.person)"
        let reference = asked.reference.isEmpty ? "" : ", reference \(asked.reference)"
        return "\(asked.source.title)\(who), \(Words.date(asked.on))\(reference). Ask again by \(Words.date(asked.recheck))."
    }

    private static func badge(_ sheet: BenefitsSheet?, _ words: CoverageWords, on today: Day) -> Badge {
        guard let sheet else { return Badge("Not asked", .warning) }
        if sheet.verification.recheck < today { return Badge("Ask again", .warning) }
        if sheet.verification.answers.active == .no { return Badge("Not in force", .warning) }
        let open = sheet.verification.answers.essentialsMissing(of: words.kind).count
        return open == 0 ? Badge("Known", .good) : Badge("\(open) open", .warning)
    }
}

extension BenefitsAnswers {
    /// What is shown first, and then the rest; an answer that is unknown says so.
    func sections(of kind: CoverageWords.Kind) -> [(title: String, facts: [Fact])] {
        if kind == .assistance {
            return [("Sessions", [fact("In force", active), Fact(name: "Sessions it pays for", value: limitWords)])]
        }
        let terms = inNetwork == .no ? outside : inside
        let main = [
            fact("In force", active), fact("Pays for this care", covered), fact("In its network", inNetwork),
            Fact(name: "They pay", value: terms.share.said("Nothing") { $0.title }), Fact(name: "Deductible", value: terms.deductible.said),
            Fact(name: "Out-of-pocket maximum", value: terms.outOfPocket.said), Fact(name: "Days or visits", value: limitWords),
            fact("Has to agree beforehand", authorisation, authorisationHow),
        ]
        return [("Main", main), ("Conditions", conditions), ("Out of network", outsideFacts)]
    }

    private var conditions: [Fact] {
        [
            Fact(name: "Plan year begins in", value: yearBegins.said("Unknown") { SheetFormPage.months[($0 - 1) % 12] }),
            fact("Other care first", stepTherapy, stepTherapyHow), fact("Care by video", telehealth),
            Fact(name: "Exclusions", value: exclusions.said("None") { $0 }), Fact(name: "Codes it wants", value: codes.said("None") { $0 }),
            Fact(name: "Run by another company", value: carveOut.said("No") { $0 }),
            Fact(name: "A day that is missed", value: missedDay.said("No rule") { $0 }),
            Fact(name: "Reviews", value: reviews.said("None asked for") { $0 }),
        ] + (note.isEmpty ? [] : [Fact(name: "Besides", value: note)])
    }

    private var outsideFacts: [Fact] {
        [
            fact("Pays outside its network", outsideCovered), Fact(name: "They pay", value: outside.share.said("Nothing") { $0.title }),
            Fact(name: "Deductible", value: outside.deductible.said), Fact(name: "Out-of-pocket maximum", value: outside.outOfPocket.said),
        ]
    }

    private var limitWords: String {
        limit.limit.said("No limit") {
            "\($0) \(limit.unit.rawValue) a year, \(limit.used.said("none") { String($0) }.lowercasedFirst) used"
        }
    }

    private func fact(_ name: String, _ answer: YesNoUnknown, _ how: String = "") -> Fact {
        let said = answer == .unknown ? "Unknown" : answer.title
        return Fact(name: name, value: how.isEmpty ? said : "\(said): \(how)")
    }
}

extension Answered {
    /// "Unknown", what "none" is called here, or what is known.
    func said(_ none: String, _ write: (Value) -> String) -> String {
        switch self {
        case .unknown: "Unknown"
        case .none: none
        case .known(let value): write(value)
        }
    }
}

extension YearlyAmount {
    /// "$1,500, of it $700 met; family $3,000, of it unknown met".
    var said: String {
        func part(_ total: Answered<Cents>, _ met: Answered<Cents>) -> String {
            total.said("None") { "\($0), of it \(met.said("nothing") { "\($0)" }.lowercasedFirst) met" }
        }
        let family = familyTotal == .none ? "" : "; family: \(part(familyTotal, familyMet).lowercasedFirst)"
        return part(total, met) + family
    }
}
