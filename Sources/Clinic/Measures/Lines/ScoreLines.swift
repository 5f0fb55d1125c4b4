/// Writes scores, one to a line of JSON, in the order of the forms.
package struct ScoreLines: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() { bytes.reserveCapacity(1 << 17) }

    package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// `{"id": …, "complete": true, "total": 14, "subscales": {}, "severity": "moderate", "flags": []}`; of an incomplete form also
    /// which items are open, and what its missing-item rule estimates.
    package mutating func append(_ score: Score, id: [UInt8]) {
        put("{\"id\": ")
        bytes.append(contentsOf: id)
        put(score.isComplete ? ", \"complete\": true, \"total\": " : ", \"complete\": false, \"total\": ")
        put(score.total)
        put(", \"subscales\": {")
        for (place, subscale) in score.subscales.enumerated() {
            put(place == 0 ? "\"" : ", \"")
            put(subscale.name)
            put("\": ")
            put(subscale)
        }
        put("}, \"severity\": ")
        put(name: score.severity)
        put(", \"flags\": ")
        put(names: score.flags)
        if !score.isComplete { putIncomplete(score) }
        put("}\n")
    }

    private mutating func putIncomplete(_ score: Score) {
        put(", \"valid\": \(score.isValid), \"missing\": ")
        put(names: score.missing)
        guard let prorated = score.prorated else { return }
        put(", \"prorated\": {\"total\": ")
        put(prorated.total)
        put(", \"severity\": ")
        put(name: prorated.severity)
        put("}")
    }

    private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func put(_ subscale: Score.Subscale) {
        if subscale.isYesNo, let value = subscale.value { put(value > 0 ? "true" : "false") } else { put(subscale.value) }
    }

    /// Without a needless `.0`.
    private mutating func put(_ number: Double?) {
        guard let number else { return put("null") }
        put(number == number.rounded() ? String(Int(number)) : String(number))
    }

    /// Codes are words of the catalogue and have nothing in them to escape.
    private mutating func put(name: String?) {
        guard let name else { return put("null") }
        put("\"")
        put(name)
        put("\"")
    }

    private mutating func put(names: [String]) {
        put("[")
        for (place, name) in names.enumerated() {
            if place > 0 { put(", ") }
            put(name: name)
        }
        put("]")
    }
}
