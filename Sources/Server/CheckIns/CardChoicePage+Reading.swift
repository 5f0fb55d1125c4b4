import Clinic

extension CardChoicePage {
    init(_ reading: CardChoiceReading, _ visit: Visit, targets: [String]? = nil, problem: String = "", isKept: Bool = false) {
        let standing = (1...DiaryTarget.most).map { place in reading.targets.first { $0.place == place }?.words ?? "" }
        let words = targets ?? standing
        let long = words.firstIndex { $0.unicodeScalars.count > 80 } ?? 0
        self.init(
            frame: visit.frame(.people), name: reading.member.name, memberHref: "/people/\(reading.member.id.text)",
            cards: Card.allCases.map { Line($0, isChosen: reading.cards.contains($0)) }, targets: words,
            warnings: reading.warnings.map { ($0.says.replacing("{count}", with: "\($0.least) or more"), $0.source) },
            errors: problem.isEmpty ? [] : [FieldError(field: "target-\(long + 1)", text: problem)], isKept: isKept)
    }
}

extension CardChoicePage.Line {
    init(_ card: Card, isChosen: Bool) {
        let purpose =
            switch card {
            case .checkIn: "Everybody’s, once a day: mood, anxiety, energy, urges, sleep, use, medication, safety, skills."
            case .diary: "For work on urges and skills: urges and what came of them, emotions, skills."
            case .moodChart: "For people with bipolar conditions: mood from low to raised, sleep; warns early."
            case .exposure: "For work on avoidance: each exercise with distress before, at its peak and after."
            }
        self.init(word: card.rawValue, title: card.title, purpose: purpose, source: card.source, isChosen: isChosen)
    }
}

extension Card {
    /// Where its ranges come from, as its file says.
    fileprivate var source: String {
        do { return try sheet.source } catch { return "" }
    }
}
