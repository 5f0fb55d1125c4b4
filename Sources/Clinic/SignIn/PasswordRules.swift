/// Why a new password is not taken.
package enum PasswordProblem: Sendable, Equatable {
    case tooShort(least: Int)
    case tooLong(most: Int)
    case accountName
    case breached
    case pattern

    /// For the person who chooses it.
    package var message: String {
        switch self {
        case .tooShort(let least): "Use at least \(least) characters. Three or four unrelated words are a good start."
        case .tooLong(let most): "Use at most \(most) characters."
        case .accountName: "Do not use your account name as your password."
        case .breached: "This password, or the word it is built on, is known from data breaches. Choose another."
        case .pattern: "This password only repeats a few characters or counts through them. Choose another."
        }
    }

    /// Stable, for the journal and for programs.
    package var code: String {
        switch self {
        case .tooShort: "sign-in.password-too-short"
        case .tooLong: "sign-in.password-too-long"
        case .accountName: "sign-in.password-is-account"
        case .breached: "sign-in.password-breached"
        case .pattern: "sign-in.password-pattern"
        }
    }
}

/// What a new password must be: long, not the account's name, and not one that everybody tries first.
///
/// No rules about capitals, digits or signs, and no expiry: they make passwords weaker (NIST SP 800-63B, 3.1.1).
package struct PasswordRules: Sendable {
    /// Counted in code points after normalisation.
    package static let lengths = 12...128

    private let breached: BreachedPasswords

    package init(breached: BreachedPasswords) { self.breached = breached }

    /// Every reason at once; none when the password may be used.
    package func problems(with typed: String, account: String) -> [PasswordProblem] {
        guard let plain = PlainPassword(typed) else {
            return [typed.isEmpty ? .tooShort(least: Self.lengths.lowerBound) : .tooLong(most: Self.lengths.upperBound)]
        }
        var problems = [PasswordProblem]()
        if plain.length < Self.lengths.lowerBound { problems.append(.tooShort(least: Self.lengths.lowerBound)) }
        if plain.length > Self.lengths.upperBound { problems.append(.tooLong(most: Self.lengths.upperBound)) }
        let variants = PasswordVariants(of: plain)
        if isAccount(account, variants) { problems.append(.accountName) }
        if variants.isPattern { problems.append(.pattern) }
        if breached.contains(variants) { problems.append(.breached) }
        return problems
    }

    private func isAccount(_ account: String, _ variants: PasswordVariants) -> Bool {
        guard let name = PlainPassword(account).map({ PasswordVariants(of: $0) }) else { return false }
        // Of an address, the part before the at sign counts as the name too.
        let local = name.folded.split(separator: "@").first.map(String.init) ?? name.folded
        return variants.all.contains(name.folded) || variants.all.contains(local)
    }
}
