/// Something in what a person told that must not wait for their next visit.
package struct CheckInAlert: Sendable, Equatable {
    /// How soon somebody of the programme should act.
    package enum Urgency: String, Sendable, CaseIterable {
        case now
        case sameDay = "same-day"

        package var title: String {
            switch self {
            case .now: "At once"
            case .sameDay: "The same day"
            }
        }
    }

    /// The rule's stable name: `check-in.urge-to-hurt`.
    package let rule: String
    /// For staff, about the person: “Urge to hurt themself: 8 of 10.”
    package let sentence: String
    package let urgency: Urgency

    package init(rule: String, sentence: String, urgency: Urgency) {
        (self.rule, self.sentence, self.urgency) = (rule, sentence, urgency)
    }
}

/// What is to be noticed in what somebody told of a day.
package enum CheckIn {
    /// The answers that must not wait, each by the rule that stands with its question. The most urgent come first.
    package static func alerts(in answers: SheetAnswers, of sheet: Worksheet) -> [CheckInAlert] {
        let found = sheet.fields.compactMap { field -> CheckInAlert? in
            guard let alert = field.alert, let answer = answers.values[field.name], alert.holds(for: answer) else { return nil }
            let words = field.words(of: answer)
            return CheckInAlert(
                rule: alert.rule, sentence: alert.says.replacing("{answer}", with: words.lowercased()), urgency: alert.urgency)
        }
        return found.filter { $0.urgency == .now } + found.filter { $0.urgency == .sameDay }
    }
}

/// A card that somebody fills day by day.
package enum Card: String, Sendable, CaseIterable {
    case checkIn = "check-in"
    case diary
    case moodChart = "mood-chart"
    case exposure

    /// Once a day, and corrected the same day; else as often as it happens.
    package var isDaily: Bool { self != .exposure }

    /// The questions of the card, as they come with the program.
    package var sheet: Worksheet {
        get throws {
            guard let sheet = try Self.shipped.get().first(where: { $0.key == rawValue }) else { throw CheckInRefusal.unknownCard }
            return sheet
        }
    }

    private static let shipped = Result { try Worksheet.shipped(in: "cards/") }
}

/// What a person wants to change and watches on their diary card, besides what stands on everybody's.
package struct DiaryTarget: Sendable, Equatable {
    package static let most = 4

    package let id: ID<DiaryTarget>
    /// 1 to 4.
    package let place: Int
    package let words: String
    package let isEnded: Bool

    package init(id: ID<DiaryTarget>, place: Int, words: String, isEnded: Bool = false) {
        (self.id, self.place, self.words, self.isEnded) = (id, place, words, isEnded)
    }

    /// What its questions are called on the card.
    package var field: String { "t\(id.number)" }

    /// Its three questions: the urge, whether it was acted on, and how often.
    var fields: [SheetField] {
        let yesNo = [SheetField.Option(word: "no", title: "No"), SheetField.Option(word: "yes", title: "Yes")]
        return [
            SheetField(
                name: field, label: "\(words): urge", kind: .scale(0...5, low: "none", high: "strongest"), isTrend: true),
            SheetField(name: "\(field)-acted", label: "\(words): acted on it", kind: .choice(yesNo)),
            SheetField(name: "\(field)-count", label: "\(words): how many times", kind: .number(0...99)),
        ]
    }
}

extension Worksheet {
    /// One person's diary card: everybody's, with their own targets among the urges.
    func with(_ targets: [DiaryTarget]) -> Worksheet {
        key == Card.diary.rawValue ? adding(targets.flatMap(\.fields), after: "use-what") : self
    }
}
