extension Instrument {
    /// What a checked sheet comes to. Pure: the same sheet always comes to the same score.
    package func score(_ given: AnswerSheet) -> Score {
        var sheet = given
        let open = leaveOutUnasked(of: &sheet)
        let openPoints = scoring.total.isEmpty ? open : open.filter { !items[$0].isUnscored }
        let isValid = open.isEmpty || (open.count == openPoints.count && open.count <= scoring.missing.allowed)
        var sums = Sums(total: nil, subscales: scoring.subscales.map { value(of: $0, in: sheet, open, isValid) })
        let estimate = isValid ? total(of: sheet, open: openPoints.count) : nil
        sums.total = estimate
        let level = level(of: sheet, sums)
        let isComplete = open.isEmpty
        let decided = isComplete || level?.isDecisive ?? false
        return Score(
            isValid: isValid || decided,
            total: isComplete ? estimate : nil,
            subscales: zip(scoring.subscales, sums.subscales).map {
                .init(name: $0.name, value: $1, isYesNo: $0.kind == .any)
            },
            severity: decided ? level?.code : nil,
            flags: scoring.flags.filter { $0.when.holds(of: sheet, sums) }.map(\.code),
            missing: open.map { items[$0].number },
            prorated: isComplete ? nil : estimate.map { .init(total: $0, severity: level?.code) },
            scorer: Score.currentScorer)
    }

    /// Takes away answers to questions that were not to be asked, and says which of the others are open.
    private func leaveOutUnasked(of sheet: inout AnswerSheet) -> [Int] {
        let given = sheet
        var open: [Int] = []
        for (place, item) in items.enumerated() {
            if let condition = item.askedWhen, !condition.holds(of: given) {
                sheet.positions[place] = nil
            } else if given.positions[place] == nil, !item.isOptional, !(item.skippedWhen?.holds(of: given) ?? false) {
                open.append(place)
            }
        }
        return open
    }

    private func total(of sheet: AnswerSheet, open: Int) -> Double? {
        guard !scoring.total.isEmpty else { return nil }
        let sum = scoring.times * sum(of: scoring.total, in: sheet)
        guard open > 0, case .mean = scoring.missing else { return sum }
        let count = Double(scoring.total.count)
        return (sum * count / (count - Double(open)) + 0.5).rounded(.down)
    }

    /// The points of these items that were answered, those that run the other way turned round.
    func sum(of places: [Int], in sheet: AnswerSheet) -> Double {
        var sum = 0.0
        for place in places {
            guard let points = sheet.points(of: place) else { continue }
            if scoring.reversed.contains(place) {
                let bounds = items[place].bounds
                sum += bounds.least + bounds.most - points
            } else {
                sum += points
            }
        }
        return sum
    }

    private func value(of rule: SubscaleRule, in sheet: AnswerSheet, _ open: [Int], _ isValid: Bool) -> Double? {
        switch rule.kind {
        case .highest:
            // An open question is no yes: the level is that of what was answered.
            return Double((rule.items.lastIndex { (sheet.points(of: $0) ?? 0) > 0 } ?? -1) + 1)
        case .any:
            guard !open.contains(where: rule.items.contains) else { return nil }
            return rule.items.contains { (sheet.points(of: $0) ?? 0) > 0 } ? 1 : 0
        case .sum:
            if case .zero = scoring.missing, isValid { return sum(of: rule.items, in: sheet) }
            // A question that may be skipped is no points on a whole form, and an open one on a form that is not.
            let isWhole = open.isEmpty || rule.items.allSatisfy { sheet.positions[$0] != nil || items[$0].isOptional }
            return isWhole ? sum(of: rule.items, in: sheet) : nil
        }
    }

    private func level(of sheet: AnswerSheet, _ sums: Sums) -> Band? {
        bands.first { band in
            if let condition = band.when { return condition.holds(of: sheet, sums) }
            guard let range = band.range, let total = sums.total else { return false }
            return range.contains(total)
        }
    }
}
