import Clinic

extension Card {
    /// Where the person fills it.
    var href: Href {
        switch self {
        case .checkIn: "/my/check-in"
        case .diary, .moodChart, .exposure: "/my/cards/\(rawValue)"
        }
    }

    var title: String {
        switch self {
        case .checkIn: "Check-in"
        case .diary: "Diary card"
        case .moodChart: "Mood chart"
        case .exposure: "Exposure log"
        }
    }
}

extension CardPage {
    init(_ reading: CardReading, frame: OwnFrame, sent: (form: Form, refusal: SheetRefusal)? = nil) {
        let day = sent.flatMap { Day($0.form["day"]) } ?? reading.today
        self.init(
            frame: frame, title: reading.sheet.title, day: Words.longDay(day), isoDay: day.iso, intro: reading.sheet.intro,
            action: reading.card.href, key: SessionToken.new().cookie,
            form: sent.map { WorksheetForm(reading.sheet, sent: $0.form, refusal: $0.refusal) }
                ?? WorksheetForm(reading.sheet, answers: reading.entry?.answers ?? SheetAnswers()),
            isCorrection: reading.entry != nil, problem: sent?.refusal == .empty ? SheetRefusal.empty.message : "",
            others: reading.cards.filter { $0 != reading.card }.map {
                ($0.title, $0.href, $0.isDaily && reading.filled.contains($0))
            }, trend: "/my/check-ins")
    }
}

extension CardDonePage {
    init(_ filled: FilledCard, waiting: [Card], frame: OwnFrame) {
        let name = filled.entry.card.title.lowercased()
        let verb = filled.entry.version > 1 ? "Your change to the \(name) is kept." : "Your \(name) is kept."
        self.init(
            frame: frame, needsHelp: !filled.alerts.isEmpty, sentence: verb,
            next: waiting.map { ($0.title, $0.href) }, again: filled.entry.card.href)
    }
}
