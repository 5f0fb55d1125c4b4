/// A small form in the programme's own words: a check-in, a diary card, a worksheet. It is data, so that its words and
/// ranges can be read and changed by people who do not build the program.
package struct Worksheet: Sendable, Equatable {
    /// `check-in`, `thought-record`.
    package let key: String
    package let title: String
    /// One or two sentences to whoever fills it.
    package let intro: String
    /// Where its ranges and rules come from, and how sure that is.
    package let source: String
    package let fields: [SheetField]
    /// What is to be noticed over several days.
    package let warnings: [EarlyWarning]

    package init(key: String, title: String, intro: String, source: String, fields: [SheetField], warnings: [EarlyWarning] = []) {
        (self.key, self.title, self.intro, self.source) = (key, title, intro, source)
        (self.fields, self.warnings) = (fields, warnings)
    }

    package subscript(name: String) -> SheetField? { fields.first { $0.name == name } }

    /// The same sheet with more fields after one of its own, such as the targets of one person's diary card.
    package func adding(_ more: [SheetField], after name: String) -> Worksheet {
        var fields = fields
        fields.insert(contentsOf: more, at: fields.firstIndex { $0.name == name }.map { $0 + 1 } ?? fields.count)
        return Worksheet(key: key, title: title, intro: intro, source: source, fields: fields, warnings: warnings)
    }
}

/// One thing that a sheet asks.
package struct SheetField: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        /// A whole number between two ends that have words, chosen by a tap.
        case scale(ClosedRange<Int>, low: String, high: String)
        /// One of a few answers.
        case choice([Option])
        /// Any of a few answers.
        case ticks([Option])
        /// A whole number that is written.
        case number(ClosedRange<Int>)
        /// A length of time, written in hours and kept in minutes.
        case hours(most: Int)
        /// A day of the calendar.
        case date
        /// Several short things, one a line.
        case list
        case line, text
    }

    /// An answer to choose, by its word and in words.
    package struct Option: Sendable, Equatable {
        package let word: String
        package let title: String

        package init(word: String, title: String) { (self.word, self.title) = (word, title) }
    }

    package let name: String
    package let label: String
    package let hint: String
    package let kind: Kind
    package let isRequired: Bool
    /// Whether it is drawn over the days.
    package let isTrend: Bool
    package let alert: FieldAlert?

    package init(
        name: String, label: String, hint: String = "", kind: Kind, isRequired: Bool = false, isTrend: Bool = false,
        alert: FieldAlert? = nil
    ) {
        (self.name, self.label, self.hint, self.kind) = (name, label, hint, kind)
        (self.isRequired, self.isTrend, self.alert) = (isRequired, isTrend, alert)
    }
}

/// An answer that must not wait for the next visit: when, how soon, and what is said to whoever is told.
package struct FieldAlert: Sendable, Equatable {
    package enum Condition: Sendable, Equatable {
        /// This number or more.
        case from(Int)
        /// One of these words.
        case answers([String])
    }

    package let when: Condition
    package let rule: String
    package let urgency: CheckInAlert.Urgency
    /// `{answer}` stands for the answer in words.
    package let says: String

    package init(when: Condition, rule: String, urgency: CheckInAlert.Urgency, says: String) {
        (self.when, self.rule, self.urgency, self.says) = (when, rule, urgency, says)
    }

    /// Whether an answer, as it is kept, is one of those.
    package func holds(for answer: String) -> Bool {
        switch when {
        case .from(let least): Int(answer).map { $0 >= least } ?? false
        case .answers(let words): words.contains(answer)
        }
    }
}
