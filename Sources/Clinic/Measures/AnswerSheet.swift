/// The answers to one questionnaire in the order of its items, checked: what scoring works on.
package struct AnswerSheet: Sendable {
    let items: [InstrumentItem]
    /// For each item the place of its option, or its whole number; nothing where it was left open.
    package internal(set) var positions: [Int32?]

    init(items: [InstrumentItem]) {
        self.items = items
        positions = Array(repeating: nil, count: items.count)
    }

    /// The points of an answer; nothing where it was left open.
    func points(of item: Int) -> Double? {
        positions[item].map { items[item].value(at: $0) }
    }

    /// The answers by number and raw code, as they are stored.
    package var answers: Answers {
        var codes: [String: String] = [:]
        for (item, position) in zip(items, positions) {
            if let position { codes[item.number] = item.code(at: position) }
        }
        return Answers(codes)
    }
}

extension Instrument {
    /// Checks each answer against its item. Items a form does not mention are left open.
    package func sheet(_ answers: Answers) throws(AnswerProblem) -> AnswerSheet {
        var sheet = AnswerSheet(items: items)
        for (number, code) in answers.codes {
            guard let place = places[number] else { throw unknownItem(number) }
            guard let position = items[place].position(of: code) else { throw unknownCode(code, at: place) }
            sheet.positions[place] = position
        }
        return sheet
    }

    package func unknownItem(_ number: String) -> AnswerProblem {
        .unknownItem(number, instrument: shortTitle, known: items.map(\.number).joined(separator: ", "))
    }

    package func unknownCode(_ code: String, at place: Int) -> AnswerProblem {
        .unknownCode(code, item: items[place].number, instrument: shortTitle, allowed: items[place].choices)
    }
}
