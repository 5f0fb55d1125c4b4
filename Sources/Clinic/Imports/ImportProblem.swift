/// One thing that is wrong with an imported file, said so that the person who made the file can mend it:
/// where it is, what stands there, what is wrong with it, and what to do.
package struct ImportProblem: Sendable, Equatable, Error {
    /// The file's name as the person knows it.
    package let file: String
    /// The line of the file where the record starts, counted from 1 and including line breaks inside quotes; nil for
    /// the file as a whole.
    package let row: Int?
    /// Which record it is, counted from 1 after the header; nil for the header and for the file as a whole.
    package let record: Int?
    /// The column by the name in the file's own header, or by its number.
    package let column: String?
    /// What stands there: shortened, with control characters made visible.
    package let value: String?
    package let problem: String
    package let remedy: String

    package init(
        file: String, row: Int? = nil, record: Int? = nil, column: String? = nil, value: String? = nil,
        problem: String, remedy: String
    ) {
        self.file = file
        self.row = row
        self.record = record
        self.column = column
        self.value = value.map(Self.shown)
        self.problem = problem
        self.remedy = remedy
    }

    /// The problem in one line, for a terminal or a log that a person reads.
    package var sentence: String {
        var place = file
        if let row { place += ", row \(row)" }
        if let record { place += " (record \(record))" }
        if let column { place += ", column \(column)" }
        let found = value.map { " Found: \"\($0)\"." } ?? ""
        return "\(place): \(problem).\(found) \(remedy)"
    }

    /// Longer values are cut: a message must stay readable, and a file's content does not belong in it.
    static let shownLength = 40

    /// A value as a message shows it. Control and direction-changing characters are spelled out, so that what cannot be
    /// seen can be found, and so that a value cannot disguise the message around it.
    static func shown(_ value: String) -> String {
        var text = ""
        for (index, scalar) in value.unicodeScalars.enumerated() {
            guard index < shownLength else { return text + "…" }
            switch scalar {
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default:
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
                    text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
                default: text.unicodeScalars.append(scalar)
                }
            }
        }
        return text
    }
}

/// The file cannot be read any further: its header or its encoding is wrong, or a quote never closes.
package struct ImportRefusal: Error, Sendable, Equatable {
    package let problems: [ImportProblem]

    package init(_ problems: [ImportProblem]) { self.problems = problems }
}
