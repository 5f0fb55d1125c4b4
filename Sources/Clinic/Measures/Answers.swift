/// What somebody answered: raw codes by the number of the question, as they are stored. An unanswered question is not in it.
package struct Answers: Sendable, Equatable {
    /// By item number. Writing these down and reading them again gives the same answers.
    package let codes: [String: String]

    package init(_ codes: [String: String]) { self.codes = codes }

    package subscript(_ item: String) -> String? { codes[item] }
    package var isEmpty: Bool { codes.isEmpty }
}

/// Why answers cannot be scored at all. A question left open is not among these: that form is incomplete.
package enum AnswerProblem: Refusal, Equatable {
    case unknownItem(String, instrument: String, known: String)
    case unknownCode(String, item: String, instrument: String, allowed: String)
    case scoredElsewhere(instrument: String)

    package var kind: RefusalKind { .invalid }

    package var code: String {
        switch self {
        case .unknownItem: "measures.unknown-item"
        case .unknownCode: "measures.unknown-code"
        case .scoredElsewhere: "measures.scored-elsewhere"
        }
    }

    /// Which question it concerns, where it concerns one.
    package var item: String? {
        switch self {
        case .unknownItem(let item, _, _), .unknownCode(_, let item, _, _): item
        case .scoredElsewhere: nil
        }
    }

    package var message: String {
        switch self {
        case .unknownItem(let item, let instrument, let known):
            "\(instrument) has no item “\(item)”. Its items are \(known)."
        case .unknownCode(let code, let item, let instrument, let allowed):
            "Item \(item) of \(instrument) cannot be answered with “\(code)”. Use \(allowed), or null when it was left open."
        case .scoredElsewhere(let instrument):
            "\(instrument) is scored by those who hold its licence. Write down the score they give instead of the answers."
        }
    }
}
