import Foundation

/// Reads filled-in forms of one questionnaire, one to a line of JSON: `{"id": "a-1", "answers": {"1": 2, "2": null}}`. Other
/// members are passed over.
///
/// An item may be called by its number, or by the number with a `q` or a name before it (`q1`, `PHQ9_Q01`), as other programs
/// write it. A code may be a number, a text, or true or false for 1 and 0; null is an open question.
package struct AnswerLines: Sendable {
    package let instrument: Instrument
    let names: [[UInt8]]
    let codes: [[[UInt8]]]
    private let otherNames: [String: Int]

    package init(_ instrument: Instrument) {
        self.instrument = instrument
        names = instrument.items.map { Array($0.number.utf8) }
        codes = instrument.items.map { item in item.options.map { Array($0.code.utf8) } }
        otherNames = Dictionary(
            instrument.items.enumerated().map { (Self.bare($1.number), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// One form: its identifier as it was written in JSON, quotes included, and the checked answers.
    package struct Form {
        package var id: [UInt8] = []
        package var sheet: AnswerSheet
    }

    package func read(_ line: UnsafeBufferPointer<UInt8>) throws(AnswerLineProblem) -> Form {
        var reader = AnswerLineReader(of: self, line)
        do throws(AnswerLineProblem) {
            return try reader.form()
        } catch {
            var problem = error
            problem.id = AnswerLineReader.identifier(in: line)
            throw problem
        }
    }

    /// Where the item of a name stands that is not its number as printed.
    func place(named name: String) -> Int? { otherNames[Self.bare(name)] }

    /// `PHQ9_Q01`, `q1` and `1` are one item.
    private static func bare(_ name: String) -> String {
        var rest = name.lowercased()[...]
        if let end = rest.range(of: "_q", options: .backwards) { rest = rest[end.upperBound...] }
        if rest.first == "q" { rest = rest.dropFirst() }
        let digits = rest.drop { $0 == "0" }
        return String(digits.isEmpty ? rest : digits)
    }
}
