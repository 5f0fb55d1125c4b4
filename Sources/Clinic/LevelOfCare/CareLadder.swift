/// One level of care on the ladder from weekly appointments to hospital.
package struct CareRung: Sendable, Equatable {
    /// What another system calls it, with the edition in which it does.
    package struct Code: Sendable, Equatable {
        package let system: String
        package let edition: String
        package let code: String
    }

    package let key: String
    /// The level of our own programmes that it stands for; nil for what others offer.
    package let level: LevelOfCare?
    package let title: String
    /// What it is, in words for the person: "groups on three or more days a week while somebody lives at home".
    package let plain: String
    package let hours: String
    package let codes: [Code]
    package let citation: String
    package let confidence: String
}

/// The ladder of levels of care, the least intensive first.
package struct CareLadder: Sendable, Equatable {
    package let rungs: [CareRung]

    package subscript(key: String) -> CareRung? { rungs.first { $0.key == key } }
    package subscript(level: LevelOfCare) -> CareRung? { rungs.first { $0.level == level } }

    /// Whether there is a less intensive rung, for which "why not less" is asked.
    func hasLower(than key: String) -> Bool { rungs.first.map { $0.key != key } ?? false }
    func hasHigher(than key: String) -> Bool { rungs.last.map { $0.key != key } ?? false }

    /// From one rung to another: more care, less, or as much.
    package func move(from: String, to: String) -> CareMove? {
        guard let here = rungs.firstIndex(where: { $0.key == from }), let there = rungs.firstIndex(where: { $0.key == to }) else {
            return nil
        }
        return here == there ? .same : (there > here ? .up : .down)
    }

    /// The ladder that comes with the program.
    package static var shipped: CareLadder {
        get throws { try file.get() }
    }

    private static let file = Result { try CareLadder.load() }
}

/// A step on the ladder.
package enum CareMove: Sendable, Equatable { case up, down, same }

/// One thing by which a programme in which people live at home decides whether it is the right place for somebody.
package struct CareCriterion: Sendable, Equatable {
    package let key: String
    package let title: String
    /// While it is present, nobody is placed in IOP or PHP.
    package let isStop: Bool
    /// The fields of the intake assessment in which evidence usually stands.
    package let evidence: [String]
    /// Why, as the letter says it to the person.
    package let letter: String
    /// The rung to which the letter refers, where the criterion itself names one.
    package let refer: String?

    /// The criteria that come with the program.
    package static var shipped: [CareCriterion] {
        get throws { try file.get() }
    }

    private static let file = Result { try CareCriterion.load() }
}

/// A licensed tool whose results can be recorded: how many ratings a result has, and in which range. Nothing else of the tool is here.
package struct LicensedTool: Sendable, Equatable {
    /// What one rating can be.
    package enum Rating: Sendable, Equatable {
        case numbers(ClosedRange<Int>)
        case codes([String])

        package var values: [String] {
            switch self {
            case .numbers(let range): range.map(String.init)
            case .codes(let codes): codes
            }
        }
    }

    package let system: String
    package let edition: String
    package let title: String
    package let owner: String
    package let dimensions: Int
    package let rating: Rating
    package let composite: ClosedRange<Int>?
    package let source: String

    /// `asam 3rd`: an edition is a tool of its own.
    package var key: String { "\(system) \(edition)" }

    package static var shipped: [LicensedTool] {
        get throws { try file.get() }
    }

    private static let file = Result { try LicensedTool.load() }
}
