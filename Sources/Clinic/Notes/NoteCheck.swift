/// Looks through a note before it is signed, the way a careful colleague would: does somebody's part name another, was
/// one part copied to the next, does it agree with who was in the room and for how long?
package struct NoteCheck: Sendable {
    /// One member as the note has them.
    package struct Person: Sendable {
        package let id: ID<Member>
        package let name: String
        /// Given, family and preferred name: what must not stand in anybody else's part.
        package let names: [String]
        package let words: MemberWords
        package let presence: NotePresence

        package init(id: ID<Member>, name: String, names: [String], words: MemberWords, presence: NotePresence) {
            (self.id, self.name, self.names, self.words, self.presence) = (id, name, names, words, presence)
        }
    }

    package let shared: SharedWords
    package let people: [Person]

    package init(shared: SharedWords, people: [Person]) { (self.shared, self.people) = (shared, people) }

    /// Everything found: first what must be put right, then the shared part, then person by person.
    package var findings: [NoteFinding] {
        let all =
            emptiness + NameCheck(shared: shared, people: people).findings + likeness
            + people.flatMap(\.presenceFindings)
        return all.filter { $0.severity == .mustFix } + all.filter { $0.severity == .canAcknowledge }
    }

    private var emptiness: [NoteFinding] {
        let nothing = NoteFinding(
            code: "empty:shared", sentence: "Nothing is written about what was done in the session.", severity: .mustFix
        )
        return (shared.isEmpty ? [nothing] : []) + people.compactMap(\.emptinessFinding)
    }

    /// Every two parts that are nearly the same. Those who were absent are not compared: they should have no part.
    private var likeness: [NoteFinding] {
        let written = people.filter { !$0.words.isEmpty && !$0.presence.isAbsent }.sorted { $0.id < $1.id }
        let shingles = written.map { Likeness.Part($0) }
        var findings: [NoteFinding] = []
        for (first, one) in written.enumerated() {
            for second in written.indices.dropFirst(first + 1) {
                guard let likeness = Likeness(shingles[first], shingles[second]), likeness.isTooNear else { continue }
                let other = written[second]
                findings.append(
                    NoteFinding(
                        code: "alike:\(one.id):\(other.id)", sentence: likeness.sentence(one.name, other.name),
                        member: other.id))
            }
        }
        return findings
    }
}

extension NoteCheck.Person {
    fileprivate var emptinessFinding: NoteFinding? {
        switch presence {
        case .unmarked:
            NoteFinding(
                code: "unmarked:\(id)", sentence: "\(name) is not marked yet. Mark arrival or absence first.",
                severity: .mustFix, member: id)
        case .absent where !words.isEmpty:
            NoteFinding(
                code: "absent-written:\(id)", sentence: "\(name) was absent, but has a written part.", member: id)
        case .offRoster where !words.isEmpty:
            NoteFinding(
                code: "absent-written:\(id)",
                sentence: "\(name) was taken off this session's roster, but has a written part.", member: id)
        case .present where words.isEmpty:
            NoteFinding(
                code: "empty:\(id)", sentence: "\(name) was there, but nothing is written about them.", member: id)
        case .absent, .offRoster, .present: nil
        }
    }

    fileprivate var presenceFindings: [NoteFinding] {
        guard case .present(let stay) = presence else { return [] }
        var findings: [NoteFinding] = []
        for (place, field) in words.fields.enumerated() {
            for claim in PresenceClaim.claims(in: field, isParticipation: place == 0) where !claim.agrees(with: stay) {
                let code = "minutes:\(id):\(claim.word)"
                guard !findings.contains(where: { $0.code == code }) else { continue }
                let sentence = "The part of \(name) says “\(claim.quote)”, but they \(stay.summary)."
                findings.append(NoteFinding(code: code, sentence: sentence, member: id))
            }
        }
        return findings
    }
}
