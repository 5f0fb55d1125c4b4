/// What a licensed tool came to for one person: a result, with its edition. It is never made into one of another edition.
package struct LevelRating: Sendable, Equatable {
    /// That it was entered by mistake.
    package struct Strike: Sendable, Equatable {
        package let why: String
        package let name: String
        package let at: Instant
    }

    package let id: ID<LevelRating>
    /// `asam 3rd`.
    package let tool: String
    package let edition: String
    /// One rating a dimension, in the tool's order, as the tool writes it.
    package let scores: [String]
    package let composite: Int?
    /// The level as the tool names it: "2.1".
    package let named: String
    /// The rung of our ladder that whoever recorded it says this is.
    package let rung: String
    package let assessor: String
    package let done: Day
    package let recordedBy: String
    package let strike: Strike?
}

/// A result as somebody types it in.
package struct NewRating: Sendable {
    package let tool: String
    package let scores: [String]
    package let composite: String
    package let named: String
    package let rung: String
    package let assessor: String
    package let done: String
    package let isFromTool: Bool

    package init(
        tool: String, scores: [String], composite: String, named: String, rung: String, assessor: String, done: String, isFromTool: Bool
    ) {
        (self.tool, self.scores, self.composite) = (tool, scores.map(\.trimmed), composite.trimmed)
        (self.named, self.rung, self.assessor) = (named.trimmed, rung, assessor.trimmed)
        (self.done, self.isFromTool) = (done, isFromTool)
    }

    /// - Throws: the first thing that a result of this edition cannot have.
    func read(on today: Day, tools: [LicensedTool], ladder: CareLadder) throws(LevelRefusal) -> (
        tool: LicensedTool, composite: Int?, done: Day
    ) {
        guard let tool = tools.first(where: { $0.key == tool }) else { throw .unknownTool }
        guard isFromTool else { throw .notDoneInTool }
        for place in 1...tool.dimensions {
            guard scores.indices.contains(place - 1), tool.rating.values.contains(scores[place - 1]) else { throw .scoreOutOfRange(place) }
        }
        guard scores.dropFirst(tool.dimensions).allSatisfy(\.isEmpty) else { throw .scoreOutOfRange(tool.dimensions + 1) }
        let composite = try composite(of: tool)
        guard (1...40).contains(named.count), ladder[rung] != nil else { throw .recommendationMissing }
        guard (1...120).contains(assessor.count) else { throw .assessorMissing }
        guard let day = Day(done), day <= today, day.days(until: today) <= 366 else { throw .dayUnusable }
        return (tool, composite, day)
    }

    /// A tool with a composite has one; a tool without has none.
    private func composite(of tool: LicensedTool) throws(LevelRefusal) -> Int? {
        guard let range = tool.composite else {
            guard composite.isEmpty else { throw .compositeOutOfRange }
            return nil
        }
        guard composite.count <= 3, let number = Int(composite), range.contains(number) else { throw .compositeOutOfRange }
        return number
    }
}
