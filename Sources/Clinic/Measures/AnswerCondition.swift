/// Something that may hold of the answers given. A question left open makes it hold of nothing.
///
/// Items and subscales are places in their instrument, worked out once when the catalogue is read.
package indirect enum AnswerCondition: Sendable, Equatable {
    /// One of these codes was answered.
    case answered(item: Int, among: Set<Int32>)
    /// The points of an answer lie in this range.
    case points(item: Int, ClosedRange<Double>)
    /// So many of these items reach their threshold.
    case count([Threshold], ClosedRange<Int>)
    case total(ClosedRange<Double>)
    case subscale(Int, ClosedRange<Double>)
    case all([AnswerCondition])
    case any([AnswerCondition])
    case not(AnswerCondition)

    /// An item counts from so many points on.
    package struct Threshold: Sendable, Equatable {
        package let item: Int
        package let from: Double
    }
}

/// The sums a condition may ask for besides answers.
struct Sums {
    var total: Double?
    var subscales: [Double?] = []
}

extension AnswerCondition {
    func holds(of sheet: AnswerSheet, _ sums: Sums = Sums()) -> Bool {
        switch self {
        case .answered(let item, let codes): sheet.positions[item].map(codes.contains) ?? false
        case .points(let item, let range): sheet.points(of: item).map(range.contains) ?? false
        case .count(let thresholds, let range): range.contains(Self.reached(thresholds, in: sheet))
        case .total(let range): sums.total.map(range.contains) ?? false
        case .subscale(let place, let range):
            (sums.subscales.indices.contains(place) ? sums.subscales[place] : nil).map(range.contains) ?? false
        case .all(let parts): parts.allSatisfy { $0.holds(of: sheet, sums) }
        case .any(let parts): parts.contains { $0.holds(of: sheet, sums) }
        case .not(let part): !part.holds(of: sheet, sums)
        }
    }

    private static func reached(_ thresholds: [Threshold], in sheet: AnswerSheet) -> Int {
        var count = 0
        for threshold in thresholds {
            if let points = sheet.points(of: threshold.item), points >= threshold.from { count += 1 }
        }
        return count
    }
}
