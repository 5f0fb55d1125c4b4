/// Somebody who signs in to a page of their own: a person in treatment, or a guardian of one.
package struct PersonAccount: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable { case member, guardian }

    package let id: ID<PersonAccount>
    package let kind: Kind
    /// A guardian's own name; a member's is in their chart.
    package let name: String
    /// Folded to small letters. It is what they sign in by, and where links are sent.
    package let email: String?
    package let phone: String
    package let hasPassword: Bool
    package let active: Bool
}

/// Whose page an account opens, which parts of it, and why.
package struct PersonReach: Sendable, Equatable {
    package let account: ID<PersonAccount>
    package let member: ID<Member>
    /// `self` for the person themself, else the word that the clinic uses, such as `mother`.
    package let relationship: String
    package let parts: Set<PagePart>
    /// Why a guardian sees more than the week: who agreed to it, and when.
    package let reason: String

    package static let own = "self"
}

/// How to reach somebody, as typed by whoever invites them.
package struct PersonContact: Sendable, Equatable {
    /// Nil when they have none.
    package let email: String?
    /// Digits and a leading plus only.
    package let phone: String

    /// Nil email and empty phone are allowed: then a link is handed over in person.
    package init(email: String, phone: String) throws(PortalRefusal) {
        let email = email.trimmed.lowercased()
        let sides = email.split(separator: "@", omittingEmptySubsequences: false)
        let isAddress = sides.count == 2 && !sides[0].isEmpty && sides[1].contains(".") && email.utf8.allSatisfy { $0 > 32 && $0 < 127 }
        guard email.isEmpty || (isAddress && email.utf8.count <= 254 && !email.contains(where: { "<>,;\"".contains($0) })) else {
            throw .emailUnusable
        }
        let digits = phone.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
        let isPhone = phone.allSatisfy { $0.isNumber || " +-().".contains($0) } && (7...16).contains(digits.count)
        guard phone.trimmed.isEmpty || isPhone else { throw .phoneUnusable }
        self.email = email.isEmpty ? nil : email
        self.phone = digits
    }
}
