/// What is said although nothing is wrong: each sentence once, with how many rows it concerns.
struct ImportNotes {
    private var order: [String] = []
    private var counts: [String: (count: Int, first: Int?)] = [:]

    mutating func add(_ sentence: String, row: Int?) {
        if counts[sentence] == nil { order.append(sentence) }
        counts[sentence, default: (0, row)].count += 1
    }

    var sentences: [String] {
        order.map { sentence in
            guard let (count, first) = counts[sentence], let first else { return sentence + "." }
            return sentence + (count == 1 ? " (row \(first))." : " (\(count) rows, the first is \(first)).")
        }
    }
}
