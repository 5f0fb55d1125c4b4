/// What is asked before somebody starts: sections with their questions, as data in the programme's own words.
package struct IntakeTemplate: Sendable, Equatable {
    /// One part of the assessment, such as medications.
    package struct Section: Sendable, Equatable {
        package let key: String
        package let title: String
        package let hint: String
        package let fields: [SheetField]
        /// Asked only after one of these answers to an earlier question; nil where it is asked of everybody.
        package let condition: Condition?

        package struct Condition: Sendable, Equatable {
            package let field: String
            package let answers: [String]
        }

        package func isAsked(after answers: SheetAnswers) -> Bool {
            condition.map { $0.answers.contains(answers[$0.field]) } ?? true
        }
    }

    package let key: String
    package let version: Int
    package let title: String
    package let source: String
    package let sections: [Section]

    /// `outpatient-intake 1`: what an assessment remembers of what it was asked by.
    package var name: String { "\(key) \(version)" }
    package var fields: [SheetField] { sections.flatMap(\.fields) }
    /// What is asked of somebody who has answered so far.
    package func asked(after answers: SheetAnswers) -> [Section] { sections.filter { $0.isAsked(after: answers) } }
    package subscript(name: String) -> SheetField? { fields.first { $0.name == name } }

    /// Longest answer that is kept, in letters.
    static let longest = 4000

    /// What has to be put right before it can be signed: what is missing, what cannot be read, days that have not come yet.
    package func problems(in answers: SheetAnswers, on today: Day) -> [SheetProblem] {
        asked(after: answers).flatMap(\.fields).compactMap { field in problem(with: field, answers[field.name], on: today) }
    }

    private func problem(with field: SheetField, _ answer: String, on today: Day) -> SheetProblem? {
        let found = { (remedy: String) in SheetProblem(field: field.name, text: "\(field.label): \(remedy)") }
        if answer.isEmpty { return field.isRequired ? found("fill this in.") : nil }
        if field.isRequired, answer == "not-asked" { return found("ask this before you sign.") }
        if field.kind == .date, let day = Day(answer), day > today { return found("this day has not come yet.") }
        let sheet = Worksheet(key: key, title: title, intro: "", source: source, fields: [field])
        do {
            _ = try sheet.read { _ in [answer] }
            return nil
        } catch {
            return error.problems.first ?? found("this cannot be read.")
        }
    }

    /// What was asked and answered, in words, as it is kept for good.
    package func record(of answers: SheetAnswers) -> IntakeRecord {
        IntakeRecord(
            sections: asked(after: answers).map { section in
                IntakeRecord.Section(
                    title: section.title,
                    lines: section.fields.map {
                        IntakeRecord.Line(
                            field: $0.name, label: $0.label, answer: answers[$0.name].isEmpty ? "" : $0.words(of: answers[$0.name]))
                    })
            })
    }

    /// The assessment that comes with the program.
    package static var shipped: IntakeTemplate {
        get throws { try file.get() }
    }

    private static let file = Result { try IntakeTemplate.load() }
}

/// An assessment in words: what was asked, and what was answered. An answer that is empty was not given.
package struct IntakeRecord: Sendable, Equatable, Codable {
    package struct Section: Sendable, Equatable, Codable {
        package let title: String
        package let lines: [Line]
    }

    package struct Line: Sendable, Equatable, Codable {
        package let field: String
        package let label: String
        package let answer: String
    }

    package let sections: [Section]

    /// Only what was answered.
    package var answered: [Line] { sections.flatMap(\.lines).filter { !$0.answer.isEmpty } }
}
