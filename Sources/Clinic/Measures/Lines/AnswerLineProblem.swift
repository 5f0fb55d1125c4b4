/// Why a line with a filled-in form could not be read. It says which form and which item, what is wrong, and how to mend it.
package struct AnswerLineProblem: Error, Equatable, Sendable, CustomStringConvertible {
    /// The form's identifier as it was written, where it could be found.
    package internal(set) var id: String?
    package let item: String?
    package let fault: String

    init(item: String? = nil, _ fault: String) {
        self.item = item
        self.fault = fault
    }

    static func notJSON(at place: Int) -> AnswerLineProblem {
        AnswerLineProblem("This is not JSON from sign \(place + 1) on. Write each form on one line: \(example)")
    }

    static let noIdentifier = AnswerLineProblem("The form has no id. Give it one, a text or a number: \(example)")
    static let noAnswers = AnswerLineProblem("The form has no answers. Write them by item: \(example)")

    static func refused(_ problem: AnswerProblem) -> AnswerLineProblem {
        AnswerLineProblem(item: problem.item, problem.message)
    }

    static func twice(_ item: String) -> AnswerLineProblem {
        AnswerLineProblem(item: item, "The item is answered twice. Keep one answer.")
    }

    static func noCode(_ item: String) -> AnswerLineProblem {
        AnswerLineProblem(item: item, "The answer is neither a number nor a text nor null. Write the code that was ticked.")
    }

    private static let example = #"{"id": "a-1", "answers": {"1": 2, "2": null}}"#

    package var description: String { [place, fault].compactMap { $0 }.joined(separator: ": ") }

    /// `line 3, form a-1, item 9: …`.
    package func description(atLine number: Int) -> String {
        "\(["line \(number)", place].compactMap { $0 }.joined(separator: ", ")): \(fault)"
    }

    private var place: String? {
        let parts = [id.map { "form \($0)" }, item.map { "item \($0)" }].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
