import Crypto

/// One line of the journal: who did what, when, from where, and how it ended.
package struct JournalEntry: Sendable, Equatable {
    package let id: ID<JournalEntry>
    /// The member whose chart it concerns; nil for what concerns the house.
    package let chart: ID<Member>?
    /// Its number within its chain, from 1 without gaps.
    package let place: Int
    package let at: Instant
    /// Staff, or the account of a person's own page; the role tells which.
    package let actor: ID<JournalActor>?
    package let role: String
    package let deed: String
    /// What was opened or changed, such as `session:…` or `week:…`.
    package let scope: String
    /// `done`, or the code of the refusal.
    package let outcome: String
    package let detail: String
    package let origin: String
    package let hash: [UInt8]

    /// Done by somebody on a page of their own.
    package var isOfPerson: Bool { role == Role.member.rawValue || role == Role.guardian.rawValue }

    /// The hash that this entry must carry when the one before it carries `previous`.
    func expectedHash(after previous: [UInt8]) -> [UInt8] {
        Self.hash(
            previous,
            [
                String(id.number), String(chart?.number ?? 0), String(place), String(at.seconds), String(actor?.number ?? 0), role,
                deed, scope, outcome, detail, origin,
            ])
    }

    /// SHA-256 over the previous hash and each field with its length, so that no two entries can read the same.
    private static func hash(_ previous: [UInt8], _ fields: [String]) -> [UInt8] {
        var bytes = previous
        for field in fields {
            bytes.append(contentsOf: String(field.utf8.count).utf8)
            bytes.append(UInt8(ascii: ":"))
            bytes.append(contentsOf: field.utf8)
        }
        return Array(SHA256.hash(data: bytes))
    }
}

/// Whoever does something under a name of their own: staff, a person in treatment, a guardian.
package enum JournalActor {}

/// What is about to be written into the journal.
struct JournalLine: Sendable {
    let chart: ID<Member>?
    let scope: String
    let outcome: String
    let detail: String

    init(chart: ID<Member>? = nil, scope: String, outcome: String = "done", detail: String = "") {
        (self.chart, self.scope, self.outcome, self.detail) = (chart, scope, outcome, detail)
    }
}
