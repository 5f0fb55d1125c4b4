import Database

/// One card as the person fills it today.
package struct CardReading: Sendable {
    package let card: Card
    package let sheet: Worksheet
    package let today: Day
    /// What was told today already; nil before that, and for a card that is filled as often as it happens.
    package let entry: CardEntry?
    /// The cards that are theirs, and of those the ones already filled today.
    package let cards: [Card]
    package let filled: Set<Card>
}

/// What was kept, and what in it must not wait.
package struct FilledCard: Sendable {
    package let entry: CardEntry
    package let alerts: [CheckInAlert]
}

extension Clinic {
    /// How many days back an answer may arrive that waited on a phone without a network.
    static let mostDaysLate = 3

    /// A card to fill, with what was told on it today.
    package func card(_ card: Card, of member: ID<Member>, as caller: Caller) async throws -> CardReading {
        try await look(.readOwnPage, as: caller) { work in
            let access = try work.own(member, .checkIn)
            guard caller.role == .member else { throw CheckInRefusal.onlyThePerson }
            let cards = try work.transaction.chosenCards(of: access)
            guard cards.contains(card) else { throw CheckInRefusal.notChosen }
            let today = try work.ownToday(of: access)
            let entries = try work.transaction.cardEntries(of: access, from: today, to: today).current
            let targets = try work.transaction.diaryTargets(of: access).filter { !$0.isEnded }
            return CardReading(
                card: card, sheet: try card.sheet.with(targets), today: today,
                entry: card.isDaily ? entries.first { $0.card == card } : nil, cards: cards, filled: Set(entries.map(\.card)))
        }
    }

    /// Keeps what somebody told of a day. Later the same day it is corrected by another version. `key` is the sender's own:
    /// sent twice, it is kept once. A card that staff have taken off meanwhile is kept too; nothing told is thrown away.
    package func fill(
        _ card: Card, with form: @escaping @Sendable (String) -> [String], on day: Day, key: String, of member: ID<Member>,
        as caller: Caller
    ) async throws -> FilledCard {
        try await perform(.manageOwnPage, as: caller) { work in
            let access = try work.own(member, .checkIn, detail: "\(card.rawValue) of \(day.iso)")
            guard caller.role == .member else { throw CheckInRefusal.onlyThePerson }
            let sheet = try card.sheet.with(try work.transaction.diaryTargets(of: access))
            if let known = try work.transaction.cardEntry(of: access, key: key) {
                return FilledCard(entry: known, alerts: CheckIn.alerts(in: known.answers, of: sheet))
            }
            let answers = try sheet.read(form)
            let number = try work.place(of: card, on: day, access)
            let entry = CardEntry(
                id: work.newID(), card: card, day: day, number: number.number, version: number.version, at: work.now, answers: answers)
            guard try work.transaction.insert(entry, of: member, by: caller.account, key: key) else { throw CheckInRefusal.savedMeanwhile }
            return FilledCard(entry: entry, alerts: try work.raiseAlerts(about: entry, of: access))
        }
    }

    /// What was just kept, for the page that follows it.
    package func filledCard(_ id: ID<CardEntry>, of member: ID<Member>, as caller: Caller) async throws -> FilledCard {
        try await look(.readOwnPage, as: caller) { work in
            let access = try work.own(member, .checkIn)
            guard let entry = try work.transaction.cardEntry(id, of: access) else { throw CheckInRefusal.unknownCard }
            let sheet = try entry.card.sheet.with(try work.transaction.diaryTargets(of: access))
            return FilledCard(entry: entry, alerts: CheckIn.alerts(in: entry.answers, of: sheet))
        }
    }

    /// The daily cards that are somebody's and not filled yet today.
    package func cardsWaiting(of member: ID<Member>, as caller: Caller) async throws -> [Card] {
        guard caller.role == .member, caller.reach[member]?.contains(.checkIn) ?? false else { return [] }
        return try await look(.readOwnPage, as: caller) { work in
            let access = try work.own(member, .checkIn)
            let today = try work.ownToday(of: access)
            let filled = Set(try work.transaction.cardEntries(of: access, from: today, to: today).map(\.card))
            return try work.transaction.chosenCards(of: access).filter { $0.isDaily && !filled.contains($0) }
        }
    }
}

extension Work {
    /// Today, by the clock of the site where somebody is treated.
    func ownToday(of access: Access<Member>) throws -> Day { try ownProgramme(of: access).site.zone.local(now).day }

    /// Which entry of a day this is. A day that is over may still be told of once, where a phone had no network.
    fileprivate func place(of card: Card, on day: Day, _ access: Access<Member>) throws -> (number: Int, version: Int) {
        let today = try ownToday(of: access)
        guard day <= today else { throw CheckInRefusal.dayAhead }
        guard day >= today.adding(days: -Clinic.mostDaysLate) else { throw CheckInRefusal.dayOver }
        let last = try transaction.cardEntries(of: access, from: day, to: day).current.last { $0.card == card }
        guard let last else { return (1, 1) }
        guard card.isDaily else { return (last.number + 1, 1) }
        guard day == today else { throw CheckInRefusal.dayOver }
        return (1, last.version + 1)
    }

    /// Raises what must not wait in an entry that was just kept, and what the last days add up to; it stands in the clinicians'
    /// inbox at once.
    func raiseAlerts(about entry: CardEntry, of access: Access<Member>) throws -> [CheckInAlert] {
        let alerts = CheckIn.alerts(in: entry.answers, of: try entry.card.sheet)
        let programme = try ownProgramme(of: access)
        let dataClass = try transaction.chartDoor(access.id)?.dataClass ?? programme.focus.dataClass
        for alert in try alerts + earlyWarnings(about: entry, of: access) {
            guard try transaction.raise(alert, newID(), about: entry, of: access.id, at: entry.at) else { continue }
            let new = NewInboxItem(
                member: access.id, kind: .critical, urgency: alert.urgency == .now ? .now : .sameDay, rule: alert.rule, form: nil,
                sentence: alert.sentence, dataClass: dataClass)
            // What days add up to is a warning; only an answer says that the risk has changed.
            if alerts.contains(alert) {
                try raiseRisk(new, in: programme, at: entry.at)
            } else {
                try raise(new, in: programme, at: entry.at)
            }
        }
        return alerts
    }

    /// What the last days add up to. A warning is raised once for the days that it looks at. The mood chart's days borrow
    /// from the check-in what they leave out, so that nobody writes their sleep twice.
    private func earlyWarnings(about entry: CardEntry, of access: Access<Member>) throws -> [CheckInAlert] {
        guard [.moodChart, .checkIn].contains(entry.card) else { return [] }
        let warnings = try Card.moodChart.sheet.warnings
        let first = entry.day.adding(days: 1 - (warnings.map(\.days).max() ?? 1))
        let days = Dictionary(grouping: try transaction.cardEntries(of: access, from: first, to: entry.day).current, by: \.day)
        let answers = days.compactMapValues { entries -> SheetAnswers? in
            guard let chart = entries.first(where: { $0.card == .moodChart }) else { return nil }
            return entries.first { $0.card == .checkIn }.map { chart.answers.filled(from: $0.answers) } ?? chart.answers
        }
        return try warnings.filter { warning in
            let from = entry.day.adding(days: 1 - warning.days)
            return try !transaction.isRaised(warning.rule, about: access.id, from: from, to: entry.day)
        }.compactMap { $0.alert(on: entry.day, among: answers) }
    }
}
