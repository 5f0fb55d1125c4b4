import Foundation

/// What somebody answered on a sheet, by the names of its fields: numbers in digits, minutes for hours, the words of what
/// was chosen. What was left out is not there.
package struct SheetAnswers: Sendable, Equatable {
    package private(set) var values: [String: String]

    package init(_ values: [String: String] = [:]) { self.values = values }

    package subscript(name: String) -> String { values[name] ?? "" }
    package func number(_ name: String) -> Int? { values[name].flatMap { Int($0) } }
    package var isEmpty: Bool { values.isEmpty }

    /// These answers, and for what they leave out those of another sheet.
    func filled(from other: SheetAnswers) -> SheetAnswers { SheetAnswers(values.merging(other.values) { own, _ in own }) }

    /// As one column keeps them: JSON with its names in order.
    var text: String { JSONText.object(values.sorted { $0.key < $1.key }.map { ($0.key, JSONText.string($0.value)) }) }

    /// Reads what a column kept.
    init(text: String) throws { values = try JSONDecoder().decode([String: String].self, from: Data(text.utf8)) }
}

/// What is wrong with one answer, and how to mend it.
package struct SheetProblem: Sendable, Equatable {
    package let field: String
    package let text: String
}

extension Worksheet {

    /// Reads what a form sent. Answers to what is not asked are left aside.
    /// - Throws: everything that cannot be taken as it is, by field; or that nothing was answered at all.
    /// - Parameter isDraft: typed so far; then anything may be missing.
    package func read(_ form: (String) -> [String], isDraft: Bool = false) throws(SheetRefusal) -> SheetAnswers {
        var (values, problems): ([String: String], [SheetProblem]) = ([:], [])
        for field in fields {
            let sent = form(field.name).map(\.trimmed).filter { !$0.isEmpty }
            if sent.isEmpty {
                if field.isRequired, !isDraft { problems.append(SheetProblem(field: field.name, text: "Fill in “\(field.label)”.")) }
                continue
            }
            switch field.kept(sent) {
            case .success(let value): values[field.name] = value
            case .failure(let fault): problems.append(SheetProblem(field: field.name, text: "\(field.label): \(fault.remedy)"))
            }
        }
        guard problems.isEmpty else { throw .unreadable(problems) }
        guard isDraft || !values.isEmpty else { throw .empty }
        return SheetAnswers(values)
    }

    fileprivate static func words(_ text: String, most: Int) -> Result<String, Fault> {
        text.count <= most ? .success(text) : .failure(Fault(remedy: "Shorten this to \(most) letters."))
    }

    fileprivate struct Fault: Error { let remedy: String }

    /// Up to 60 lines of up to 300 letters; lines without words are left out.
    fileprivate static func lines(_ text: String) -> Result<String, Fault> {
        let lines = text.split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty }
        guard lines.count <= 60, lines.allSatisfy({ $0.count <= 300 }) else {
            return .failure(Fault(remedy: "Write up to 60 lines of 300 letters."))
        }
        return .success(lines.joined(separator: "\n"))
    }

    fileprivate static func hours(_ text: String, most: Int) -> Result<String, Fault> {
        let fault = Result<String, Fault>.failure(Fault(remedy: "Write hours as 7 or 7:30, up to \(most)."))
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Array($0.utf8)[...] }
        if parts.count == 2 {
            guard let hours = Day.digits(parts[0].prefix(3)), let rest = Day.digits(parts[1].prefix(3)), parts[1].count == 2, rest < 60,
                hours * 60 + rest <= most * 60
            else { return fault }
            return .success(String(hours * 60 + rest))
        }
        let plain = text.replacing(",", with: ".")
        guard plain.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }), let hours = Double(plain), hours <= Double(most) else {
            return fault
        }
        return .success(String(Int((hours * 60).rounded())))
    }

    fileprivate static func number(_ text: String, _ range: ClosedRange<Int>, _ remedy: String) -> Result<String, Fault> {
        guard text.count <= 6, let number = Int(text), range.contains(number) else { return .failure(Fault(remedy: remedy)) }
        return .success(String(number))
    }
}

extension SheetField {
    /// What is kept of the answer that was sent.
    fileprivate func kept(_ sent: [String]) -> Result<String, Worksheet.Fault> {
        switch kind {
        case .scale(let range, _, _):
            Worksheet.number(sent[0], range, "Choose a number from \(range.lowerBound) to \(range.upperBound).")
        case .number(let range):
            Worksheet.number(sent[0], range, "Write a whole number from \(range.lowerBound) to \(range.upperBound).")
        case .choice(let options):
            options.contains { $0.word == sent[0] } ? .success(sent[0]) : .failure(.init(remedy: "Choose one of the answers."))
        case .ticks(let options):
            sent.allSatisfy { word in options.contains { $0.word == word } }
                ? .success(options.map(\.word).filter(sent.contains).joined(separator: " "))
                : .failure(.init(remedy: "Choose from the list."))
        case .hours(let most): Worksheet.hours(sent[0], most: most)
        case .date: Day(sent[0]) == nil ? .failure(.init(remedy: "Write a day of the calendar as 2026-02-23.")) : .success(sent[0])
        case .list: Worksheet.lines(sent[0])
        case .line: Worksheet.words(sent[0], most: 200)
        case .text: Worksheet.words(sent[0], most: 4000)
        }
    }

    /// An answer as people read it: the words of what was chosen, hours as `6:30`.
    package func words(of answer: String) -> String {
        switch kind {
        case .choice(let options), .ticks(let options):
            answer.split(separator: " ").map { word in options.first { $0.word == word }?.title ?? String(word) }.joined(separator: ", ")
        case .hours: Int(answer).map { "\($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)" } ?? answer
        case .scale, .number, .date, .list, .line, .text: answer
        }
    }
}

/// Why a sheet was not taken.
package enum SheetRefusal: Refusal, Equatable {
    case unreadable([SheetProblem])
    case empty

    package var kind: RefusalKind { .invalid }

    package var code: String {
        switch self {
        case .unreadable: "sheet.unreadable"
        case .empty: "sheet.empty"
        }
    }

    package var message: String {
        switch self {
        case .unreadable(let problems): problems.map(\.text).joined(separator: " ")
        case .empty: "Nothing is filled in yet. Answer at least one question, then send it."
        }
    }

    /// What is wrong, by field.
    package var problems: [SheetProblem] {
        switch self {
        case .unreadable(let problems): problems
        case .empty: []
        }
    }
}
