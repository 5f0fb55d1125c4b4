/// One question of a questionnaire.
package struct InstrumentItem: Sendable, Equatable {
    /// As on the published form: `1`, `7a`, `q6r`.
    package let number: String
    package let replies: Replies
    /// The question itself; nothing until a wording is there.
    package internal(set) var wording: String?
    /// It stands on the form but gives no points to the total.
    package let isUnscored: Bool
    /// The form is whole without it.
    package let isOptional: Bool
    /// Asked only when this holds. Otherwise an answer to it is left out, whatever was written.
    package let askedWhen: AnswerCondition?
    /// May be left out when this holds; an answer given anyway counts.
    package let skippedWhen: AnswerCondition?

    /// The answers that can be given.
    package var options: [ItemOption] {
        if case .options(let options) = replies { return options }
        return []
    }

    /// The whole numbers that can be answered, where a count is asked for and not a choice.
    package var wholeNumbers: ClosedRange<Int>? {
        if case .wholeNumber(let range) = replies { return range }
        return nil
    }

    /// Whether the question and each of its answers has its text.
    package var hasWording: Bool { wording != nil && options.allSatisfy { $0.label != nil } }
}

/// What may be answered: one of some choices, or a count.
package enum Replies: Sendable, Equatable {
    case options([ItemOption])
    case wholeNumber(ClosedRange<Int>)
}

/// One answer that can be ticked.
package struct ItemOption: Sendable, Equatable {
    /// The raw code that is stored, such as `2` or `Y`.
    package let code: String
    /// What it says on the form; nothing until a wording is there.
    package internal(set) var label: String?
    /// Its points, where the code is a number.
    package let value: Double

    package init(code: String, label: String? = nil, value: Double? = nil) {
        self.code = code
        self.label = label
        self.value = value ?? Double(code) ?? 0
    }
}

extension InstrumentItem {
    /// The smallest and the greatest number of points it can give.
    var bounds: (least: Double, most: Double) {
        switch replies {
        case .options(let options): (options.map(\.value).min() ?? 0, options.map(\.value).max() ?? 0)
        case .wholeNumber(let range): (Double(range.lowerBound), Double(range.upperBound))
        }
    }

    /// What may be answered, in words for an error.
    var choices: String {
        switch replies {
        case .options(let options): options.map(\.code).joined(separator: ", ")
        case .wholeNumber(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        }
    }

    /// The place of a code among the options, or the number itself; nothing when it is none of them.
    func position(of code: String) -> Int32? {
        switch replies {
        case .options(let options): options.firstIndex { $0.code == code }.map(Int32.init)
        case .wholeNumber(let range): Int32(code).flatMap { range.contains(Int($0)) ? $0 : nil }
        }
    }

    /// The raw code at a place.
    func code(at position: Int32) -> String {
        switch replies {
        case .options(let options): options[Int(position)].code
        case .wholeNumber: String(position)
        }
    }

    /// The points of an answer.
    func value(at position: Int32) -> Double {
        switch replies {
        case .options(let options): options[Int(position)].value
        case .wholeNumber: Double(position)
        }
    }
}
