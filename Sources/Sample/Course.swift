import Clinic

/// How somebody's scores go, from the first week to this one.
struct Course: Sendable {
    /// The first total and the last.
    let first: Int
    let last: Int
    /// This week the question on thoughts of death or self-harm was answered above zero.
    var worriesThisWeek = false
    /// How often a questionnaire stays unanswered.
    var misses = 0.1

    /// The total of a week: along the line from first to last, with a little weather.
    func total(week: Int, of weeks: Int, most: Int, chance: inout SplitMix64) -> Int {
        let way = weeks == 0 ? 0 : Double(week) / Double(weeks)
        let line = Double(first) + (Double(last) - Double(first)) * way
        let isEnd = week == 0 || week == weeks
        let weather = isEnd ? 0 : chance.number(-1...1)
        return min(max(Int(line.rounded()) + weather, 0), most)
    }

    /// The courses that their stories tell; everybody else gets slowly better.
    static let told: [String: Course] = [
        "Nadia": Course(first: 14, last: 4, misses: 0), "Marcus": Course(first: 12, last: 8), "Wren": Course(first: 20, last: 9),
        "Soledad": Course(first: 17, last: 19, worriesThisWeek: true, misses: 0), "Tobias": Course(first: 22, last: 11),
        "Imani": Course(first: 16, last: 13), "Gordon": Course(first: 13, last: 12), "Lucía": Course(first: 15, last: 4),
        "Yusuf": Course(first: 8, last: 3), "Hana": Course(first: 18, last: 9), "Frances": Course(first: 21, last: 11),
        "Anton": Course(first: 16, last: 23, worriesThisWeek: true, misses: 0), "Miriam": Course(first: 16, last: 10, misses: 0.3),
        "Mateo": Course(first: 19, last: 14), "Aisha": Course(first: 24, last: 10, misses: 0), "Rowan": Course(first: 15, last: 20),
    ]

    static func of(_ person: Person) -> Course {
        told[person.preferred.isEmpty ? person.given : person.preferred] ?? Course(first: 14, last: 8)
    }
}

/// How the points of a questionnaire lie on its items.
struct AnswerShape: Sendable {
    let items: Int
    /// Points of the highest answer.
    let most: Int
    /// Items that are asked the other way round.
    var reversed: Set<Int> = []
    /// The item on death or self-harm.
    var worrying: Int?

    static let known: [String: AnswerShape] = [
        "auditc": AnswerShape(items: 3, most: 4), "phq9": AnswerShape(items: 9, most: 3, worrying: 9),
        "gad7": AnswerShape(items: 7, most: 3),
        "ypcore": AnswerShape(items: 10, most: 4, reversed: [3, 5, 10], worrying: 4),
    ]

    /// Raw codes that come to a total. The worrying item stays at zero unless the story says otherwise.
    func answers(total: Int, worries: Bool, chance: inout SplitMix64) -> [String: String] {
        var points = Array(repeating: 0, count: items)
        if worries, let worrying { points[worrying - 1] = 1 }
        let open = (0..<items).filter { $0 + 1 != worrying }
        while points.reduce(0, +) < min(total, open.count * most) {
            let item = open[chance.number(0...(open.count - 1))]
            if points[item] < most { points[item] += 1 }
        }
        return Dictionary(
            uniqueKeysWithValues: points.enumerated().map { index, value in
                (String(index + 1), String(reversed.contains(index + 1) ? most - value : value))
            })
    }
}
