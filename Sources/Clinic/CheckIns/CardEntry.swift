/// What somebody told on one card of one day. A correction is another version; the one before stays.
package struct CardEntry: Sendable, Equatable {
    package let id: ID<CardEntry>
    package let card: Card
    package let day: Day
    /// 1, or which of several of one day.
    package let number: Int
    package let version: Int
    package let at: Instant
    package let answers: SheetAnswers

    package init(id: ID<CardEntry>, card: Card, day: Day, number: Int, version: Int, at: Instant, answers: SheetAnswers) {
        (self.id, self.card, self.day, self.number) = (id, card, day, number)
        (self.version, self.at, self.answers) = (version, at, answers)
    }
}

extension [CardEntry] {
    /// What counts: of each day, card and number the last version.
    package var current: [CardEntry] {
        enumerated().filter { index, entry in
            !self[(index + 1)...].contains { ($0.card, $0.day, $0.number) == (entry.card, entry.day, entry.number) }
        }.map(\.element)
    }
}
