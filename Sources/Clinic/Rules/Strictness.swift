// How rules of several packs are weighed against each other.

extension Array {
    /// The strictest of several; of equally strict ones, the first.
    func strictest<Value>(by stricter: (Value, Value) -> Bool) -> Cited<Value>? where Element == Cited<Value> {
        guard var found = first else { return nil }
        for cited in dropFirst() where stricter(cited.value, found.value) { found = cited }
        return found
    }

    func split(_ belongs: (Element) -> Bool) -> (those: [Element], others: [Element]) {
        (filter(belongs), filter { !belongs($0) })
    }
}

extension WeekMaximum {
    /// A ceiling that takes minutes away is stricter than any that only remarks on them; between two alike, the lower.
    func isStricter(than other: WeekMaximum) -> Bool {
        effect == other.effect ? minutes < other.minutes : effect == .notCounted
    }
}

extension RuleKind {
    var weekMinimum: Int? { if case .weekMinimum(let minutes) = self { minutes } else { nil } }
    var weekMaximum: WeekMaximum? { if case .weekMaximum(let maximum) = self { maximum } else { nil } }
    var minimumDays: Int? { if case .minimumDays(let days) = self { days } else { nil } }
    var dayMinimum: Int? { if case .dayMinimum(let minutes) = self { minutes } else { nil } }
    var grace: Grace? { if case .grace(let grace) = self { grace } else { nil } }
    var countedKinds: CountedKinds? { if case .counts(let kinds) = self { kinds } else { nil } }
    var partialDay: PartialDayPolicy? { if case .partialDay(let policy) = self { policy } else { nil } }

    func groupCap(of group: BlockKind) -> Int? {
        if case .groupCap(let cap) = self, cap.group == group { cap.maximum } else { nil }
    }
}
