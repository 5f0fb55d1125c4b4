/// How alike two members' parts are. Copied notes say nothing about the person, and payers refuse them.
struct Likeness {
    /// The share of three-word runs that two texts have in common, from which they count as one text.
    static let limit = 0.8
    /// Shorter texts have too few runs to compare; they are alike when they are the same.
    static let fewWords = 8

    /// One part, as it is compared: the member's own name reads the same in everybody's.
    struct Part {
        let words: [String]
        let runs: Set<[String]>

        init(_ person: NoteCheck.Person) {
            let own = Set(person.names.flatMap { WrittenText($0).words.map(\.folded) })
            words = person.words.fields.flatMap {
                WrittenText($0).words.map { own.contains($0.folded) ? "member" : $0.folded }
            }
            runs = Set(zip(words, zip(words.dropFirst(), words.dropFirst(2))).map { [$0, $1.0, $1.1] })
        }
    }

    let common: Int
    let all: Int
    private let isShort: Bool

    /// Nothing when there is nothing to compare.
    init?(_ one: Part, _ other: Part) {
        isShort = min(one.words.count, other.words.count) < Self.fewWords
        if isShort {
            guard one.words == other.words, !one.words.isEmpty else { return nil }
            (common, all) = (one.words.count, one.words.count)
        } else {
            common = one.runs.intersection(other.runs).count
            all = one.runs.count + other.runs.count - common
        }
    }

    var share: Double { Double(common) / Double(all) }
    var isTooNear: Bool { share >= Self.limit }

    func sentence(_ one: String, _ other: String) -> String {
        if isShort { return "The parts of \(one) and \(other) are the same, word for word." }
        let percent = 100 * common / all
        return
            "The parts of \(one) and \(other) are \(percent) % alike: \(common) of \(all) three-word runs are the same."
    }
}
