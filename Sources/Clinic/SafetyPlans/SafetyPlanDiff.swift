/// What became of one line from one version of a plan to the next.
package struct SafetyPlanLine: Sendable, Equatable {
    package enum Change: Sendable, Equatable {
        case kept, added, removed
        /// The same line with other details: a new number, a step that was done.
        case changed(from: SafetyPlanEntry)
    }

    package let entry: SafetyPlanEntry
    package let change: Change
}

extension SafetyPlanWords {
    /// One part beside the same part of an earlier version: what is there now in its order, and what was taken out where
    /// it stood.
    package func lines(of part: SafetyPlanPart, since earlier: SafetyPlanWords) -> [SafetyPlanLine] {
        let (before, now) = (earlier[part], self[part])
        // Lines are told apart by their words; two with the same words are two lines.
        let change = now.map(\.text).difference(from: before.map(\.text))
        let removed = Set(change.removals.map(\.place))
        let added = Set(change.insertions.map(\.place))
        var (lines, place): ([SafetyPlanLine], Int) = ([], 0)
        for (index, entry) in now.enumerated() {
            while removed.contains(place) {
                lines.append(SafetyPlanLine(entry: before[place], change: .removed))
                place += 1
            }
            if added.contains(index) {
                lines.append(SafetyPlanLine(entry: entry, change: .added))
            } else {
                lines.append(SafetyPlanLine(entry: entry, change: before[place] == entry ? .kept : .changed(from: before[place])))
                place += 1
            }
        }
        return lines + before[place...].map { SafetyPlanLine(entry: $0, change: .removed) }
    }

    /// How many lines differ, over all parts.
    package func changes(since earlier: SafetyPlanWords) -> Int {
        SafetyPlanPart.allCases.reduce(0) { $0 + lines(of: $1, since: earlier).filter { $0.change != .kept }.count }
    }
}

extension CollectionDifference.Change {
    fileprivate var place: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
