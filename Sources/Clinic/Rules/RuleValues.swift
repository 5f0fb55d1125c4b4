import Yams

/// What a rule of each key has under `values`.
extension PackReader {
    mutating func readKind(_ key: RuleKey, in fields: Node.Mapping) -> RuleKind? {
        guard let values = part("values", in: fields, example: PackReader.example(of: key)) else { return nil }
        allow(PackReader.words(of: key), in: values)
        switch key {
        case .weekMinimum: return minutes(in: values, upTo: 7 * 24 * 60).map { .weekMinimum(minutes: $0) }
        case .dayMinimum: return minutes(in: values, upTo: 24 * 60).map { .dayMinimum(minutes: $0) }
        case .minimumDays: return number("days", in: values, within: 1...7).map { .minimumDays(days: $0) }
        case .weekMaximum: return weekMaximum(in: values)
        case .groupCap: return groupCap(in: values)
        case .grace: return grace(in: values)
        case .counts: return counts(in: values)
        case .partialDay: return word("policy", in: values, of: PartialDayPolicy.self).map { .partialDay($0) }
        }
    }

    private static func words(of key: RuleKey) -> [String] {
        switch key {
        case .weekMinimum, .dayMinimum: ["minutes"]
        case .minimumDays: ["days"]
        case .weekMaximum: ["minutes", "effect"]
        case .groupCap: ["group", "maximum", "effect"]
        case .grace: ["late-minutes", "left-early-minutes"]
        case .counts: ["counted", "not-counted"]
        case .partialDay: ["policy"]
        }
    }

    private static func example(of key: RuleKey) -> String {
        switch key {
        case .weekMinimum: "{minutes: 540}"
        case .dayMinimum: "{minutes: 180}"
        case .minimumDays: "{days: 3}"
        case .weekMaximum: "{minutes: 1140, effect: noted}"
        case .groupCap: "{group: therapy, maximum: 12, effect: warns}"
        case .grace: "{late-minutes: 5, left-early-minutes: 5}"
        case .counts: "{counted: [therapy], not-counted: [break]}"
        case .partialDay: "{policy: not-billable}"
        }
    }

    private mutating func minutes(in values: Node.Mapping, upTo most: Int) -> Int? {
        number("minutes", in: values, within: 1...most)
    }

    private mutating func weekMaximum(in values: Node.Mapping) -> RuleKind? {
        let minutes = minutes(in: values, upTo: 7 * 24 * 60)
        let effect = word("effect", in: values, of: WeekMaximum.Effect.self)
        guard let minutes, let effect else { return nil }
        return .weekMaximum(WeekMaximum(minutes: minutes, effect: effect))
    }

    private mutating func groupCap(in values: Node.Mapping) -> RuleKind? {
        let group = word("group", in: values, of: BlockKind.self)
        let maximum = number("maximum", in: values, within: 2...500)
        let effect = word("effect", in: values, of: GroupCap.Effect.self)
        guard let group, let maximum, let effect else { return nil }
        guard group.isGroup else {
            let groups = BlockKind.allCases.filter(\.isGroup).map(\.rawValue)
            note(
                "“\(group.rawValue)” is not held in a group.", remedy: "Use \(PackReader.list(groups)).",
                at: values["group"]?.mark)
            return nil
        }
        return .groupCap(GroupCap(group: group, maximum: maximum, effect: effect))
    }

    private mutating func grace(in values: Node.Mapping) -> RuleKind? {
        let late = number("late-minutes", in: values, within: 0...60)
        let leftEarly = number("left-early-minutes", in: values, within: 0...60)
        guard let late, let leftEarly else { return nil }
        return .grace(Grace(lateMinutes: late, leftEarlyMinutes: leftEarly))
    }

    private mutating func counts(in values: Node.Mapping) -> RuleKind? {
        let counted = words("counted", in: values, of: BlockKind.self)
        let notCounted = words("not-counted", in: values, of: BlockKind.self)
        guard let counted, let notCounted else { return nil }
        guard !counted.isEmpty || !notCounted.isEmpty else {
            note("It names no kind of block.", remedy: "List some under `counted` or `not-counted`.", at: values.mark)
            return nil
        }
        guard let both = counted.intersection(notCounted).map(\.rawValue).min() else {
            return .counts(CountedKinds(counted: counted, notCounted: notCounted))
        }
        note("“\(both)” is both counted and not counted.", remedy: "Keep it in one of the two lists.", at: values.mark)
        return nil
    }
}
