import Database

/// Which cards are somebody's, and what they watch on their diary card.
package struct CardChoiceReading: Sendable {
    package let member: Member
    package let cards: [Card]
    /// Those that stand on the card now.
    package let targets: [DiaryTarget]
    /// The early warnings of the mood chart, with their sources.
    package let warnings: [EarlyWarning]
}

extension Clinic {
    package func cardChoice(of member: ID<Member>, as caller: Caller) async throws -> CardChoiceReading {
        try await look(.chooseCards, as: caller) { work in
            let access = try work.chart(of: member, detail: "cards")
            return CardChoiceReading(
                member: try work.transaction.member(access), cards: try work.transaction.chosenCards(of: access),
                targets: try work.transaction.diaryTargets(of: access).filter { !$0.isEnded },
                warnings: try Card.moodChart.sheet.warnings)
        }
    }

    /// Says which cards a person fills, and their targets, in order. A target whose words change is another target; what was
    /// told of the one before stays under its own name.
    package func chooseCards(_ cards: Set<Card>, targets: [String], for member: ID<Member>, as caller: Caller) async throws {
        try await perform(.chooseCards, as: caller) { work in
            let access = try work.chart(of: member, detail: "cards: \(cards.map(\.rawValue).sorted().joined(separator: ", "))")
            let words = targets.prefix(DiaryTarget.most).map(\.trimmed)
            guard words.allSatisfy({ $0.unicodeScalars.count <= 80 }) else { throw CheckInRefusal.targetTooLong }
            let before = Set(try work.transaction.chosenCards(of: access))
            for card in Card.allCases where cards.contains(card) != before.contains(card) {
                try work.transaction.choose(card, cards.contains(card), for: access, work.newID(), by: caller.staff, at: work.now)
            }
            try work.keep(words, of: access)
        }
    }
}

extension Work {
    fileprivate func keep(_ words: [String], of access: Access<Member>) throws {
        let standing = try transaction.diaryTargets(of: access).filter { !$0.isEnded }
        for place in 1...DiaryTarget.most {
            let (old, new) = (standing.first { $0.place == place }, words.indices.contains(place - 1) ? words[place - 1] : "")
            guard old?.words ?? "" != new else { continue }
            if let old { try transaction.end(old.id, of: access, at: now) }
            guard !new.isEmpty else { continue }
            try transaction.insert(
                DiaryTarget(id: newID(), place: place, words: new), of: access, by: caller.staff, at: now)
        }
    }
}
