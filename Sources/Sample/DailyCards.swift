import Clinic

extension WorldBuilder {
    /// Who tells how their days are, and how: Nadia nearly every day and better week by week; Soledad with a mood chart and
    /// days missing; Wren with a diary card, and a silence of a week after a bereavement.
    mutating func addDailyCards() {
        let people = Dictionary(uniqueKeysWithValues: zip(SampleClinic.everybody.map(\.family), members.map(\.id)))
        guard let nadia = people["Haddad"], let soledad = people["Ibarra"], let wren = people["Okafor"] else { return }
        let targets = ["Not answering the phone", "Staying in bed"].enumerated().map {
            DiaryTarget(id: ids.next(), place: $0.offset + 1, words: $0.element)
        }
        world.cards = [
            SeedCards(member: nadia, cards: [.checkIn], entries: days(0.9) { Self.better($0, &$1) }),
            SeedCards(
                member: soledad, cards: [.checkIn, .moodChart],
                entries: days(0.6) { Self.uneven($0, &$1) } + days(0.75, .moodChart) { Self.raised($0, &$1) }),
            SeedCards(
                member: wren, cards: [.checkIn, .diary], targets: targets,
                entries: days(0.8, except: 18...25) { Self.grieving($0, &$1) }
                    + days(0.7, .diary, except: 18...25) { Self.urges($0, targets, &$1) }),
        ]
    }

    /// Six weeks up to yesterday, each day with some chance; the last days named first are told of in any case.
    private func days(
        _ chance: Double, _ card: Card = .checkIn, except silent: ClosedRange<Int>? = nil,
        _ answers: (Int, inout SplitMix64) -> [String: String]
    ) -> [CardEntry] {
        (1...42).reversed().compactMap { ago in
            let day = today.adding(days: -ago)
            var random = SplitMix64(seed: SampleClinic.seed, Int(day.number), card.hashOfName, Int(chance * 100))
            guard random.happens(chance), !(silent?.contains(ago) ?? false) else { return nil }
            let at = zone.instant(of: LocalTime(day: day, minute: random.number(18 * 60...22 * 60)))
            return CardEntry(
                id: ids.next(), card: card, day: day, number: 1, version: 1, at: at, answers: SheetAnswers(answers(ago, &random)))
        }
    }

    private static func near(_ value: Int, _ range: ClosedRange<Int>, _ random: inout SplitMix64) -> String {
        String(min(max(value + random.number(-1...1), range.lowerBound), range.upperBound))
    }

    private static func better(_ ago: Int, _ random: inout SplitMix64) -> [String: String] {
        let gone = (42 - ago) / 9
        return [
            "mood": near(4 + gone, 0...10, &random), "anxiety": near(7 - gone, 0...10, &random), "energy": near(3 + gone, 0...10, &random),
            "urge-to-use": near(1, 0...10, &random), "urge-to-hurt": near(ago > 30 ? 3 : 0, 0...10, &random), "safe": "yes",
            "sleep": String(360 + 30 * random.number(0...3)), "awakenings": near(1, 0...5, &random), "used": "no", "medication": "yes",
            "skills": random.happens(0.6) ? "breathing people" : "moving",
            "goal": ["Walk to the harbour", "Call my sister", "Cook something warm", "Be in bed by eleven"][random.number(0...3)],
        ]
    }

    private static func uneven(_ ago: Int, _ random: inout SplitMix64) -> [String: String] {
        [
            "mood": near(5, 0...10, &random), "anxiety": near(5, 0...10, &random), "energy": near(ago < 5 ? 9 : 5, 0...10, &random),
            "urge-to-use": near(3, 0...10, &random), "urge-to-hurt": "0", "safe": "yes",
            "sleep": String(ago < 4 ? 270 : 390 + 30 * random.number(0...2)), "used": random.happens(0.1) ? "yes" : "no",
            "medication": "yes",
        ]
    }

    private static func raised(_ ago: Int, _ random: inout SplitMix64) -> [String: String] {
        let level = ago < 4 ? 2 : random.number(-1...1)
        return [
            "mood-level": String(level), "sleep": String(ago < 4 ? 240 + 30 * random.number(0...1) : 420), "irritable": ago < 4 ? "2" : "0",
            "medication": "yes",
        ]
    }

    private static func grieving(_ ago: Int, _ random: inout SplitMix64) -> [String: String] {
        let isHeavy = (26...30).contains(ago)
        return [
            "mood": near(isHeavy ? 1 : 4, 0...10, &random), "anxiety": near(isHeavy ? 8 : 5, 0...10, &random),
            "energy": near(isHeavy ? 1 : 4, 0...10, &random), "urge-to-use": "0", "urge-to-hurt": isHeavy ? "7" : near(2, 0...5, &random),
            "safe": isHeavy ? "unsure" : "yes", "sleep": String(isHeavy ? 240 : 420), "medication": isHeavy ? "some" : "yes",
            "note": isHeavy ? "It is too quiet at home." : "",
        ].filter { !$0.value.isEmpty }
    }

    private static func urges(_ ago: Int, _ targets: [DiaryTarget], _ random: inout SplitMix64) -> [String: String] {
        var answers = [
            "die": near(1, 0...3, &random), "harm": near(1, 0...3, &random), "harm-acted": "no",
            "sadness": near(ago > 18 ? 4 : 3, 0...5, &random),
            "anger": near(1, 0...5, &random), "fear": near(2, 0...5, &random), "shame": near(2, 0...5, &random),
            "joy": near(1, 0...5, &random),
            "skills": "noticing opposite", "skills-overall": near(ago > 18 ? 3 : 5, 0...7, &random),
        ]
        for target in targets {
            answers[target.field] = near(ago > 18 ? 4 : 2, 0...5, &random)
            answers[target.field + "-acted"] = random.happens(0.3) ? "yes" : "no"
        }
        return answers
    }
}

extension Card {
    /// A number of its own for each card's chance.
    fileprivate var hashOfName: Int { rawValue.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) % 100_003 } }
}
