/// What somebody of a made-up clinic fills in day by day, and has.
package struct SeedCards: Sendable, Equatable {
    package let member: ID<Member>
    package let cards: [Card]
    package let targets: [DiaryTarget]
    package var entries: [CardEntry]

    package init(member: ID<Member>, cards: [Card], targets: [DiaryTarget] = [], entries: [CardEntry] = []) {
        (self.member, self.cards, self.targets, self.entries) = (member, cards, targets, entries)
    }
}

extension Work {
    /// Plants it with what it would have raised on the day, too.
    func plant(_ seed: SeedCards) throws {
        let access: Access<Member> = try everything(seed.member)
        for card in seed.cards where card != .checkIn {
            try transaction.choose(card, true, for: access, newID(), by: nil, at: now)
        }
        for target in seed.targets { try transaction.insert(target, of: access, by: nil, at: now) }
        for entry in seed.entries {
            guard try transaction.insert(entry, of: seed.member, by: nil, key: "planted \(entry.id.text)") else { continue }
            _ = try raiseAlerts(about: entry, of: access)
        }
    }
}
