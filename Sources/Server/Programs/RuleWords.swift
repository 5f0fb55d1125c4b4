import Clinic

/// A rule as staff read it: what it is about, and its figure.
extension Rule {
    /// "Hours required in a week".
    var what: String {
        guard case .groupCap(let cap) = kind else { return kind.key.title }
        return "\(kind.key.title): \(cap.group.title.lowercased())"
    }

    /// "at least 9 hours".
    var value: String {
        switch kind {
        case .weekMinimum(let minutes): "at least \(HoursAndMinutes.words(minutes))"
        case .dayMinimum(let minutes): "from \(HoursAndMinutes.words(minutes))"
        case .minimumDays(let days): "at least \(Words.number(days)) \(days == 1 ? "day" : "days")"
        case .weekMaximum(let maximum):
            "at most \(HoursAndMinutes.words(maximum.minutes)); more \(maximum.effect == .notCounted ? "is not counted" : "is noted")"
        case .groupCap(let cap): "at most \(cap.maximum) in the room"
        case .grace(let grace):
            "late after \(grace.lateMinutes) min; gone early when more than the last \(grace.leftEarlyMinutes) min are missed"
        case .partialDay(let policy): policy.title
        case .counts(let kinds): Self.words(kinds)
        }
    }

    /// "42 CFR 410.44(c): Hours of IOP. Read in the official source."
    var sourceWords: String { "\(source.citation): \(source.title). \(source.confidence.title)." }

    /// "since 1 Jan 2014".
    var effectiveWords: String { Words.stretch(effective.from, effective.to) }

    /// Names the rule within its pack.
    var anchor: String { "\(kind.name)@\(effective.from.iso)" }

    private static func words(_ kinds: CountedKinds) -> String {
        let list = { (kinds: Set<BlockKind>) in Words.list(BlockKind.allCases.filter(kinds.contains).map { $0.title.lowercased() }) }
        let counted = kinds.counted.isEmpty ? [] : ["\(list(kinds.counted)) \(kinds.counted.count == 1 ? "counts" : "count")"]
        let not = kinds.notCounted.isEmpty ? [] : ["\(list(kinds.notCounted)) \(kinds.notCounted.count == 1 ? "does" : "do") not"]
        return Words.capitalised((counted + not).joined(separator: "; "))
    }
}

extension RuleBook {
    /// The rules that no stricter one outdoes.
    var deciding: Set<String> {
        let figures = [
            weekMinimum?.rule, weekMaximum?.rule, minimumDays?.rule, dayMinimum?.rule, lateGrace.rule, leftEarlyGrace.rule,
            partialDay?.rule,
        ]
        let blocks = BlockKind.allCases.flatMap { [counts($0).rule, groupCap(for: $0)?.rule] }
        return Set((figures + blocks).compactMap { $0?.identifier })
    }
}
