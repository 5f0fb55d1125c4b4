/// Finds people of the group in text that is not theirs. A chart tells nobody who else is in treatment (42 CFR 2.13,
/// 45 CFR 164.502), and a group note is copied into every chart.
struct NameCheck {
    let shared: SharedWords
    let people: [NoteCheck.Person]

    var findings: [NoteFinding] {
        let names = people.map { SpokenNames($0.names) }
        let inShared = shared.fields.map { WrittenText($0).words }
        var findings = zip(people, names).compactMap { person, spoken in
            spoken.firstMention(in: inShared, but: []).map {
                NoteFinding(
                    code: "name:shared:\(person.id)",
                    sentence: "The shared part says “\($0)”, a name of \(person.name).")
            }
        }
        for (index, person) in people.enumerated() where !person.words.isEmpty {
            let written = person.words.fields.map { WrittenText($0).words }
            for (other, spoken) in zip(people, names) where other.id != person.id {
                guard let mention = spoken.firstMention(in: written, but: names[index].runs) else { continue }
                let sentence = "The part of \(person.name) says “\(mention)”, a name of \(other.name)."
                findings.append(
                    NoteFinding(code: "name:\(person.id):\(other.id)", sentence: sentence, member: person.id))
            }
        }
        return findings
    }
}

/// The ways a person's names turn up in writing, each as a run of folded words.
struct SpokenNames {
    let runs: Set<[String]>

    init(_ names: [String]) {
        var runs: Set<[String]> = []
        for name in names {
            let run = WrittenText(name).words.map(\.folded)
            if run.contains(where: { $0.count > 1 }) { runs.insert(run) }
            // Of `Garcia-Lopez` either half is said alone; `de`, `la` and `van` alone name nobody.
            if run.count > 1 { runs.formUnion(run.filter { $0.count > 3 }.map { [$0] }) }
        }
        self.runs = runs
    }

    /// The first place where a name stands as whole words, as it was written. `own` is no mention: two people may share
    /// a name.
    func firstMention(in fields: [[WrittenText.Word]], but own: Set<[String]>) -> String? {
        let looked = runs.subtracting(own).sorted { ($1.count, $0.joined()) < ($0.count, $1.joined()) }
        for words in fields {
            for start in words.indices {
                let rest = words[start...]
                guard let run = looked.first(where: { rest.starts(with: $0) { $0.folded == $1 } }) else { continue }
                return rest.prefix(run.count).map(\.raw).joined(separator: " ")
            }
        }
        return nil
    }
}
