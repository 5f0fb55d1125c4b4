/// How a questionnaire's answers become numbers: data, read from the catalogue.
struct ScoringRule: Sendable, Equatable {
    /// The items whose points are summed; empty where the instrument has no total.
    var total: [Int] = []
    /// What the sum is multiplied by, such as 4 for a percentage of 25.
    var times: Double = 1
    /// Items whose points run the other way: the least becomes the most.
    var reversed: Set<Int> = []
    var missing: MissingRule = .none
    var subscales: [SubscaleRule] = []
    var flags: [ScoreFlag] = []
    var critical: [CriticalRule] = []
}

/// What a few open questions do to the score.
enum MissingRule: Sendable, Equatable {
    /// Any open question leaves the form without a score.
    case none
    /// Up to so many are given the mean of the others; the estimate is rounded, halves upwards.
    case mean(upTo: Int)
    /// Up to so many count as no points.
    case zero(upTo: Int)

    var allowed: Int {
        switch self {
        case .none: 0
        case .mean(let upTo), .zero(let upTo): upTo
        }
    }
}

/// One part of a score and how it is made.
struct SubscaleRule: Sendable, Equatable {
    enum Kind: String, CaseIterable, Sendable {
        /// The points of its items together.
        case sum
        /// The place, counted from 1, of the last of its items answered yes; 0 when none was.
        case highest
        /// Whether any of its items has points.
        case any
    }

    let name: String
    let title: String
    let kind: Kind
    let items: [Int]
}
