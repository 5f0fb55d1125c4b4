/// What two records say of who somebody is, made comparable.
package struct Identity: Sendable, Equatable {
    let names: [String]
    let born: Day?
    let phone: String
    let email: String

    package init(given: String, family: String, preferred: String = "", born: Day?, phone: String = "", email: String = "") {
        names = [given, preferred].filter { !$0.trimmed.isEmpty }.map { SearchText.folded("\($0) \(family)").trimmed }
        (self.born, self.email) = (born, email.trimmed.lowercased())
        self.phone = String(phone.filter { $0.isASCII && $0.isNumber }.suffix(10))
    }
}

/// Why two records may be about one person. It is a question for somebody, never an answer: nothing is joined by itself.
package struct Resemblance: Sendable, Equatable {
    package enum Reason: String, Sendable, CaseIterable {
        case sameName, similarName, sameBirthDate, samePhone, sameEmail

        package var title: String {
            switch self {
            case .sameName: "same name"
            case .similarName: "similar name"
            case .sameBirthDate: "same birth date"
            case .samePhone: "same telephone"
            case .sameEmail: "same e-mail"
            }
        }
    }

    package let reasons: [Reason]

    /// Nil when nothing suggests one person: a birth date that differs speaks against, unless a name and a way to reach them agree
    /// (a typing mistake); a family shares a telephone and no more.
    package init?(_ one: Identity, _ other: Identity) {
        var reasons: [Reason] = []
        if one.names.contains(where: other.names.contains) {
            reasons.append(.sameName)
        } else if one.names.contains(where: { name in other.names.contains { Resemblance.isSimilar(name, $0) } }) {
            reasons.append(.similarName)
        }
        let isNamed = !reasons.isEmpty
        let bothBorn = one.born != nil && other.born != nil
        if bothBorn, one.born == other.born { reasons.append(.sameBirthDate) }
        if one.phone.count >= 7, one.phone == other.phone { reasons.append(.samePhone) }
        if !one.email.isEmpty, one.email == other.email { reasons.append(.sameEmail) }
        let isReachedAlike = reasons.contains(.samePhone) || reasons.contains(.sameEmail)
        let isBornAlike = reasons.contains(.sameBirthDate)
        let isSame = reasons.first == .sameName
        guard (isNamed && (isBornAlike || isReachedAlike)) || (isBornAlike && isReachedAlike) || (isSame && !bothBorn) else { return nil }
        self.reasons = reasons
    }

    /// One slip of the pen in a short name, two in a longer one; given and family name the other way round.
    static func isSimilar(_ one: String, _ other: String) -> Bool {
        let turned = other.split(separator: " ").reversed().joined(separator: " ")
        let most = min(one.count, other.count) <= 8 ? 1 : 2
        return one == turned || distance(Array(one), Array(other)) <= most
    }

    /// Letters added, left out, changed, or swapped with their neighbour (optimal string alignment).
    static func distance(_ one: [Character], _ other: [Character]) -> Int {
        var rows = [[Int]](repeating: [Int](repeating: 0, count: other.count + 1), count: one.count + 1)
        for i in 0...one.count { rows[i][0] = i }
        for j in 0...other.count { rows[0][j] = j }
        guard !one.isEmpty, !other.isEmpty else { return max(one.count, other.count) }
        for i in 1...one.count {
            for j in 1...other.count {
                let cost = one[i - 1] == other[j - 1] ? 0 : 1
                rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + cost)
                if i > 1, j > 1, one[i - 1] == other[j - 2], one[i - 2] == other[j - 1] {
                    rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
                }
            }
        }
        return rows[one.count][other.count]
    }
}

/// Somebody who may be the same person: another inquiry, or somebody who has a chart here.
package struct LikelySame: Sendable {
    package enum Whom: Sendable, Equatable {
        case inquiry(ID<Inquiry>, InquiryStanding.Kind)
        case member(ID<Member>)
    }

    package let whom: Whom
    package let name: String
    package let born: Day?
    package let resemblance: Resemblance
}
