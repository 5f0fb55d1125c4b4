import Clinic

extension TrendPage {
    init(_ reading: CheckInsReading, weeks: Int, _ visit: Visit) {
        let member: Href = "/people/\(reading.member.id.text)"
        self.init(
            frame: visit.frame(.people), name: reading.member.name, memberHref: member,
            headline: Trend.headline(reading, who: reading.member.preferred.isEmpty ? reading.member.given : reading.member.preferred),
            spans: Trend.spans("\(member)/check-ins", weeks),
            alerts: reading.alerts.map {
                (Words.moment($0.raisedAt, in: reading.zone), $0.alert.sentence, $0.alert.urgency.title, $0.alert.urgency == .now)
            }, cards: Trend.cards(reading, isTableOpen: true), choice: visit.caller.may(.chooseCards) ? "\(member)/cards" : nil)
    }
}

extension OwnTrendPage {
    init(_ reading: CheckInsReading, weeks: Int, frame: OwnFrame, isOwn: Bool) {
        let name = reading.member.preferred.isEmpty ? reading.member.given : reading.member.preferred
        self.init(
            frame: frame, headline: Trend.headline(reading, who: isOwn ? "You" : name), spans: Trend.spans("/my/check-ins", weeks),
            cards: Trend.cards(reading))
    }
}

/// From what somebody told to what is drawn of it.
private enum Trend {
    static func spans(_ page: Href, _ weeks: Int) -> [(name: String, href: Href, isCurrent: Bool)] {
        [("4 weeks", page, weeks == 4), ("12 weeks", "\(page)?weeks=12", weeks == 12)]
    }

    /// "Ana checked in on 18 of the last 28 days." A person who came later is not short of the days before.
    static func headline(_ reading: CheckInsReading, who: String) -> String {
        let days = Set(reading.entries.filter { $0.card == .checkIn }.map(\.day)).count
        return "\(who) checked in on \(days) of the last \(reading.days.count) days."
    }

    static func cards(_ reading: CheckInsReading, isTableOpen: Bool = false) -> [CardTrend] {
        let current = Dictionary(grouping: reading.entries.current, by: \.card)
        return Card.allCases.compactMap { card in
            guard let entries = current[card], let sheet = reading.sheets[card] else { return nil }
            var trend = CardTrend(card, sheet, entries, reading)
            trend.isTableOpen = isTableOpen
            return trend
        }
    }
}

extension CheckInsReading {
    fileprivate var days: [Day] { (0...from.days(until: today)).map { from.adding(days: $0) } }
}

extension CardTrend {
    fileprivate init(_ card: Card, _ sheet: Worksheet, _ entries: [CardEntry], _ reading: CheckInsReading) {
        let days = reading.days
        let byDay = Dictionary(grouping: entries, by: \.day)
        // A target of another time, or a question nobody answered, takes no room.
        let fields = sheet.fields.filter { field in entries.contains { !$0.answers[field.name].isEmpty } }
        let week = reading.today.week
        let thisWeek = Set(entries.map(\.day).filter(week.contains)).count
        let told =
            card.isDaily
            ? "\(byDay.count) of \(days.count) days. This week: \(thisWeek) of \(min(7, week.monday.days(until: reading.today) + 1)) so far."
            : "\(entries.count) in \(days.count) days."
        self.init(
            title: card.title, days: told,
            charts: card.isDaily ? fields.filter(\.isTrend).compactMap { TrendChart($0, days, byDay) } : [],
            columns: ["Day"] + fields.map(\.label),
            rows: Self.rows(card, fields, days, byDay))
    }

    /// The newest first. Days that follow each other without an entry are one row.
    private static func rows(_ card: Card, _ fields: [SheetField], _ days: [Day], _ entries: [Day: [CardEntry]]) -> [[String]] {
        var (rows, silent): ([[String]], [Day]) = ([], [])
        let told = { (silent: [Day]) -> [[String]] in
            guard let last = silent.first, let first = silent.last, card.isDaily else { return [] }
            let span = first == last ? Words.day(first) : "\(Words.day(first)) to \(Words.day(last))"
            return [[span, "nothing told"] + Array(repeating: "", count: max(0, fields.count - 1))]
        }
        for day in days.reversed() {
            guard let those = entries[day] else {
                silent.append(day)
                continue
            }
            rows += told(silent)
            silent = []
            rows += those.map { entry in
                let isCorrected = entry.version > 1 ? " (changed \(entry.version - 1)×)" : ""
                return [Words.day(day) + isCorrected] + fields.map { $0.words(of: entry.answers[$0.name]) }
            }
        }
        return rows + told(silent)
    }
}

extension TrendChart {
    fileprivate init?(_ field: SheetField, _ days: [Day], _ entries: [Day: [CardEntry]]) {
        let values = days.map { entries[$0]?.last?.answers.number(field.name) }
        let (low, high, unit): (Int, Int, String)
        switch field.kind {
        case .scale(let range, let least, let most):
            (low, high, unit) = (range.lowerBound, range.upperBound, "\(range.lowerBound) \(least) to \(range.upperBound) \(most)")
        case .hours:
            // Whole hours, a multiple of four above every night.
            let most = values.compactMap(\.self).max() ?? 0
            (low, high, unit) = (0, max(12, (most + 239) / 240 * 4) * 60, "hours")
        case .number(let range): (low, high, unit) = (range.lowerBound, range.upperBound, "")
        case .choice, .ticks, .date, .list, .line, .text: return nil
        }
        let middle = (low + high) / 2
        self.init(
            title: field.label, unit: unit, low: low, high: high,
            ticks: [low, middle, high].map { ($0, field.kind.isHours ? "\($0 / 60)" : "\($0)") },
            days: zip(days, values).map { day, value in
                .init(
                    name: Words.day(day), isMonday: day.weekday == 1, value: value, words: value.map { field.words(of: "\($0)") } ?? "")
            })
    }
}

extension SheetField.Kind {
    fileprivate var isHours: Bool {
        if case .hours = self { true } else { false }
    }
}
