/// Somebody whose signature counts: the person who is to be treated, or a guardian.
package enum Signer: Hashable, Sendable {
    case person
    case guardian(ID<InquiryContact>)
}

/// On whose word somebody is treated.
package enum ConsentPath: String, Sendable, CaseIterable {
    /// Somebody of age consents for themselves.
    case adult
    /// The law lets a young person consent alone, and they do.
    case minorAlone = "minor-alone"
    case guardians
}

/// Who has to sign, on one path: one of each group. Two guardians who decide together are two groups of one; two who may each
/// decide alone are one group of two.
package struct Signing: Sendable, Equatable {
    package let path: ConsentPath
    package let groups: [Set<Signer>]
    /// One sentence for staff, with the rule that says so.
    package let because: String
    /// Staff have to write down why, since no confirmed rule decides.
    package let needsReason: Bool

    /// Whether everybody who has to has signed.
    package func isSatisfied(by signers: Set<Signer>) -> Bool { groups.allSatisfy { !$0.isDisjoint(with: signers) } }
    package var everybody: Set<Signer> { groups.reduce(into: []) { $0.formUnion($1) } }
}

/// Why nobody can sign yet, or why a path is closed.
package enum SigningProblem: Error, Sendable, Equatable {
    case birthDateMissing
    case nobodyKnown
    /// It is not written down what the guardians may decide.
    case custodyNotAsked
    /// One guardian decides only together with another, who is not written down.
    case otherGuardianMissing
    case nobodyMayConsent
    case tooYoung(from: Int)
    case guardianByLaw
    /// Their own consent covers less than an intensive programme.
    case capped(String)
    case unknownState
    case unconfirmed
    case ageUnknown
    case ofAge

    package var message: String {
        switch self {
        case .birthDateMissing: "Write down the birth date first: it decides who signs."
        case .nobodyKnown: "No parent or guardian is written down. Add them here, with what they may decide."
        case .custodyNotAsked: "Ask what the parents or guardians may decide, and write it down here."
        case .otherGuardianMissing: "This guardian decides only together with another, who is not written down. Add them here."
        case .nobodyMayConsent: "Nobody who is written down may consent. Ask who may, and for the order that says so."
        case .tooYoung(let age): "The law here asks for a guardian under \(age)."
        case .guardianByLaw: "The law here asks for a guardian at any age under 18."
        case .capped(let words): "Their own consent covers less than this programme: \(words)"
        case .unknownState: "The program knows no rule for this state, so a guardian signs."
        case .unconfirmed: "The rule for this state is not confirmed by your counsel, so a guardian signs."
        case .ageUnknown: "The rule for this state does not say from which age, so a guardian signs."
        case .ofAge: "They are of age and sign for themselves."
        }
    }

    /// No rule decides: a guardian signs, and staff write down why.
    var leavesRuleOpen: Bool { [.unknownState, .unconfirmed, .ageUnknown].contains(self) }
}

/// What decides who signs: how old somebody is, what is treated, where, by which confirmed rule, and who their guardians are.
package struct SigningCase: Sendable {
    package let born: Day?
    package let today: Day
    package let focus: Focus
    package let state: String
    /// The state's row; nil where there is none.
    package let rule: MinorRule?
    package let isConfirmed: Bool
    package let guardians: [InquiryContact]

    package init(
        born: Day?, today: Day, focus: Focus, state: String, rule: MinorRule?, isConfirmed: Bool, guardians: [InquiryContact]
    ) {
        (self.born, self.today, self.focus, self.state) = (born, today, focus, state)
        (self.rule, self.isConfirmed, self.guardians) = (rule, isConfirmed, guardians.filter { $0.kind == .guardian })
    }

    /// From this age on people consent for themselves. Some states say later; that is for counsel.
    package static let ageOfMajority = 18
}

extension SigningCase {
    /// Who has to sign on a path; or why it is closed.
    package func signers(on path: ConsentPath) -> Result<Signing, SigningProblem> {
        guard let born else { return .failure(.birthDateMissing) }
        let isMinor = born.age(on: today) < Self.ageOfMajority
        switch path {
        case .adult: return isMinor ? .failure(.tooYoung(from: Self.ageOfMajority)) : .success(own(.adult, "They are of age."))
        case .minorAlone: return isMinor ? alone(at: born.age(on: today)) : .failure(.ofAge)
        case .guardians: return isMinor ? byGuardians(at: born.age(on: today)) : .failure(.ofAge)
        }
    }

    /// The path that is taken unless staff and the young person choose another.
    package var usualPath: ConsentPath {
        guard let born, born.age(on: today) >= Self.ageOfMajority else { return .guardians }
        return .adult
    }

    private func own(_ path: ConsentPath, _ because: String) -> Signing {
        Signing(path: path, groups: [[.person]], because: because, needsReason: false)
    }

    private func alone(at age: Int) -> Result<Signing, SigningProblem> {
        if let closed = closed(at: age) { return .failure(closed) }
        let source = rule.map { "\(UnitedStates.name(of: $0.state) ?? $0.state), row of \($0.edition), confirmed by the house." } ?? ""
        return .success(own(.minorAlone, "At \(age) they may consent alone: \(source)"))
    }

    /// Why a young person cannot consent alone; nil when they can.
    private func closed(at age: Int) -> SigningProblem? {
        guard let rule else { return .unknownState }
        guard isConfirmed else { return .unconfirmed }
        switch rule.age(for: focus) {
        case .unknown: return .ageUnknown
        case .guardian: return .guardianByLaw
        case .from(let first):
            guard age >= first else { return .tooYoung(from: first) }
            return rule.cap.map { .capped($0) }
        }
    }

    private func byGuardians(at age: Int) -> Result<Signing, SigningProblem> {
        let alone = guardians.filter { $0.consents == .alone }
        let jointly = guardians.filter { $0.consents == .jointly }
        let groups: [Set<Signer>]
        if !alone.isEmpty {
            groups = [Set(alone.map { .guardian($0.id) })]
        } else if jointly.count > 1 {
            groups = jointly.map { [.guardian($0.id)] }
        } else {
            return .failure(whyNoGuardian(jointly: jointly.count))
        }
        let closed = closed(at: age)
        let who = !alone.isEmpty ? "A guardian who may decide alone signs." : "The guardians decide together, so each signs."
        return .success(
            Signing(
                path: .guardians, groups: groups, because: closed.map { "\(who) \($0.message)" } ?? who,
                needsReason: closed?.leavesRuleOpen ?? false))
    }

    private func whyNoGuardian(jointly: Int) -> SigningProblem {
        if guardians.isEmpty { return .nobodyKnown }
        if guardians.contains(where: { $0.consents == .unknown }) { return .custodyNotAsked }
        return jointly == 1 ? .otherGuardianMissing : .nobodyMayConsent
    }
}
