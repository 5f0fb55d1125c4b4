import Testing

@testable import Clinic

/// Juno's people: her mother Mara, her father Tom, and a grandmother who is no guardian.
@Suite struct `Who signs` {
    static let today = Day(number: 20507)  // Monday 23 February 2026
    static let (mara, tom) = (ID<InquiryContact>(1), ID<InquiryContact>(2))

    static func guardian(_ id: ID<InquiryContact>, _ consents: InquiryContact.Consents) -> InquiryContact {
        InquiryContact(id: id, kind: .guardian, name: "G\(id.number)", consents: consents)
    }

    static func rule(_ mental: MinorRule.Age = .from(14), _ substance: MinorRule.Age = .unknown, cap: String? = nil) -> MinorRule {
        MinorRule(
            state: "OR", mentalHealth: mental, substanceUse: substance, cap: cap, medicationExcluded: .unknown, parentNotice: .unknown,
            parentRecordAccess: .unknown, note: "", source: "made up for a test", confidence: .rememberedFairly, edition: "test")
    }

    static func signing(
        born: String?, focus: Focus = .mentalHealth, rule: MinorRule? = rule(), confirmed: Bool = true,
        guardians: [InquiryContact] = [guardian(mara, .alone)], on path: ConsentPath
    ) -> Result<Signing, SigningProblem> {
        SigningCase(
            born: born.flatMap { Day($0) }, today: today, focus: focus, state: "OR", rule: rule, isConfirmed: confirmed,
            guardians: guardians
        ).signers(on: path)
    }

    /// Eighteen on 23 February 2026, a day later, a day earlier; on 29 February.
    @Test(arguments: [
        ("2008-02-23", ConsentPath.adult), ("2008-02-22", .adult), ("2008-02-24", .guardians), ("2008-02-29", .guardians),
        ("1950-01-01", .adult), ("2026-02-23", .guardians),
    ])
    func `changes on the eighteenth birthday`(born: String, path: ConsentPath) {
        let usual = SigningCase(
            born: Day(born), today: Self.today, focus: .mentalHealth, state: "OR", rule: nil, isConfirmed: false, guardians: []
        ).usualPath
        #expect(usual == path)
        let isAdult = path == .adult
        #expect(Self.signing(born: born, on: .adult).groups == (isAdult ? [[.person]] : nil))
        #expect(Self.signing(born: born, on: .guardians).problem == (isAdult ? .ofAge : nil))
        if isAdult { #expect(Self.signing(born: born, on: .minorAlone).problem == .ofAge) }
    }

    /// Fourteen on 23 February 2026 and a day later, where the confirmed row says 14.
    @Test(arguments: [
        ("2012-02-23", SigningProblem?.none), ("2012-02-24", .tooYoung(from: 14)), ("2009-05-01", .none),
    ])
    func `lets a young person consent alone from the age of the state's row on`(born: String, problem: SigningProblem?) {
        let result = Self.signing(born: born, on: .minorAlone)
        #expect(result.problem == problem)
        #expect(result.groups == (problem == nil ? [[.person]] : nil))
    }

    static let closed: [(Focus, MinorRule?, Bool, SigningProblem)] = [
        (.mentalHealth, nil, false, .unknownState), (.mentalHealth, rule(), false, .unconfirmed),
        (.mentalHealth, rule(.unknown), true, .ageUnknown), (.mentalHealth, rule(.guardian), true, .guardianByLaw),
        (.mentalHealth, rule(.from(14), cap: "Six sessions."), true, .capped("Six sessions.")),
        // What holds for mental health says nothing of substance use.
        (.substanceUse, rule(.from(14), .unknown), true, .ageUnknown),
        (.substanceUse, rule(.from(12), .from(16)), true, .tooYoung(from: 16)),
    ]

    @Test(arguments: closed.indices) func `never lets them alone where no confirmed row says so`(index: Int) {
        let (focus, rule, confirmed, problem) = Self.closed[index]
        #expect(Self.signing(born: "2011-01-01", focus: focus, rule: rule, confirmed: confirmed, on: .minorAlone).problem == problem)
        // A guardian signs; why is asked for exactly where the rule is open.
        let asks = [SigningProblem.unknownState, .unconfirmed, .ageUnknown].contains(problem)
        let guardians = Self.signing(born: "2011-01-01", focus: focus, rule: rule, confirmed: confirmed, on: .guardians)
        #expect(guardians.groups == [[.guardian(Self.mara)]] && guardians.needsReason == asks)
    }

    @Test func `reaches younger where the row on substance use does`() {
        let rule = Self.rule(.from(16), .from(12))
        #expect(Self.signing(born: "2013-01-01", focus: .substanceUse, rule: rule, on: .minorAlone).groups == [[.person]])
        #expect(Self.signing(born: "2013-01-01", focus: .mentalHealth, rule: rule, on: .minorAlone).problem == .tooYoung(from: 16))
    }

    static let custody: [([InquiryContact], [Set<Signer>]?, SigningProblem?)] = [
        ([guardian(mara, .alone)], [[.guardian(mara)]], nil),
        ([guardian(mara, .alone), guardian(tom, .alone)], [[.guardian(mara), .guardian(tom)]], nil),
        ([guardian(mara, .jointly), guardian(tom, .jointly)], [[.guardian(mara)], [.guardian(tom)]], nil),
        ([guardian(mara, .alone), guardian(tom, .jointly)], [[.guardian(mara)]], nil),
        ([guardian(mara, .alone), guardian(tom, .no)], [[.guardian(mara)]], nil),
        ([guardian(mara, .alone), guardian(tom, .unknown)], [[.guardian(mara)]], nil),
        ([guardian(mara, .jointly)], nil, .otherGuardianMissing),
        ([guardian(mara, .jointly), guardian(tom, .no)], nil, .otherGuardianMissing),
        ([guardian(mara, .jointly), guardian(tom, .unknown)], nil, .custodyNotAsked), ([guardian(mara, .unknown)], nil, .custodyNotAsked),
        ([guardian(mara, .no)], nil, .nobodyMayConsent), ([guardian(mara, .no), guardian(tom, .no)], nil, .nobodyMayConsent),
        ([], nil, .nobodyKnown),
        ([InquiryContact(id: mara, kind: .family, name: "Grandmother", consents: .alone)], nil, .nobodyKnown),
    ]

    @Test(arguments: custody.indices) func `follows custody`(index: Int) {
        let (guardians, groups, problem) = Self.custody[index]
        let result = Self.signing(born: "2011-01-01", guardians: guardians, on: .guardians)
        #expect(result.groups == groups && result.problem == problem, "\(guardians.map(\.consents))")
    }

    @Test func `of two who decide together is both, of two who each may is either`() throws {
        let both = try Self.signing(
            born: "2011-01-01", guardians: [Self.guardian(Self.mara, .jointly), Self.guardian(Self.tom, .jointly)], on: .guardians
        ).get()
        #expect(!both.isSatisfied(by: [.guardian(Self.mara)]) && both.isSatisfied(by: [.guardian(Self.mara), .guardian(Self.tom)]))
        let either = try Self.signing(
            born: "2011-01-01", guardians: [Self.guardian(Self.mara, .alone), Self.guardian(Self.tom, .alone)], on: .guardians
        ).get()
        #expect(either.isSatisfied(by: [.guardian(Self.tom)]) && !either.isSatisfied(by: [.person]))
    }

    @Test func `is nobody while no birth date is known`() {
        for path in ConsentPath.allCases { #expect(Self.signing(born: nil, on: path).problem == .birthDateMissing) }
    }

    @Test func `comes from a table that says how sure it is, and closes intensive care where a cap stands`() throws {
        let rules = try MinorRules.shipped()
        #expect(rules["CA"]?.mentalHealth == .from(12) && rules["ID"]?.substanceUse == .guardian && rules["CA"]?.substanceUse == .unknown)
        #expect(["FL", "IL", "MI", "OH"].allSatisfy { rules[$0]?.cap != nil } && rules["NY"] == nil)
        #expect(rules.rules.allSatisfy { $0.confidence == .rememberedFairly && !$0.source.isEmpty })
    }
}

extension Result where Success == Signing, Failure == SigningProblem {
    fileprivate var groups: [Set<Signer>]? { if case .success(let signing) = self { signing.groups } else { nil } }
    fileprivate var needsReason: Bool { if case .success(let signing) = self { signing.needsReason } else { false } }
    fileprivate var problem: SigningProblem? { if case .failure(let problem) = self { problem } else { nil } }
}
