/// Judges every minute of one member's one session.
package struct Judgement: Sendable {
    let session: GroupSession
    let attendance: Attendance
    /// Placed in the programme on that day.
    let onPlan: Bool
    let book: RuleBook
    /// Minutes that may still count this week; nil where no ceiling takes minutes away.
    let room: Int?

    package init(session: GroupSession, attendance: Attendance, onPlan: Bool, book: RuleBook, room: Int? = nil) {
        (self.session, self.attendance, self.onPlan, self.book, self.room) = (session, attendance, onPlan, book, room)
    }

    /// The verdicts in order. Their minutes always sum to the session's length.
    package var entries: [LedgerEntry] {
        var entries: [LedgerEntry] = []
        var room = room ?? .max
        for block in session.blocks {
            let counts = book.counts(block.kind)
            for (start, end) in stretches(of: block) {
                let verdict = verdict(on: block.kind, counts: counts.value, at: start)
                let entry = LedgerEntry(
                    starts: start, minutes: (end - start) / 60, block: block.kind, verdict: verdict, rule: cited(verdict, counts.rule))
                entries += split(entry, by: &room)
            }
        }
        return entries
    }

    /// A block cut wherever somebody came or went.
    private func stretches(of block: SessionBlock) -> [(Instant, Instant)] {
        var cuts = [block.starts, block.ends]
        for stay in attendance.stays {
            for time in [stay.arrived, stay.left ?? session.ends] where time > block.starts && time < block.ends { cuts.append(time) }
        }
        cuts = cuts.count > 2 ? Array(Set(cuts)).sorted() : cuts
        return Array(zip(cuts, cuts.dropFirst()))
    }

    private func verdict(on kind: BlockKind, counts: Bool, at start: Instant) -> Verdict {
        if session.cancelled != nil { return .cancelled }
        if !onPlan { return .notOnPlan }
        if !counts { return kind == .breakTime ? .breakTime : .kindDoesNotCount }
        if attendance.absence != nil { return .absent }
        guard let first = attendance.stays.first, let last = attendance.stays.last else { return .planned }
        if start < first.arrived { return .late }
        if start >= last.left ?? session.ends { return .leftEarly }
        let isIn = attendance.stays.contains { $0.arrived <= start && start < $0.left ?? session.ends }
        return isIn ? .counted : .away
    }

    private func cited(_ verdict: Verdict, _ rule: Rule) -> ID<Rule>? {
        switch verdict {
        case .cancelled, .notOnPlan: nil
        default: rule.id
        }
    }

    /// Minutes above the week's ceiling are kept apart, by the rule that sets it.
    private func split(_ entry: LedgerEntry, by room: inout Int) -> [LedgerEntry] {
        guard entry.verdict == .counted else { return [entry] }
        let within = min(entry.minutes, room)
        room -= within
        guard within < entry.minutes else { return [entry] }
        let over = LedgerEntry(
            starts: entry.starts.adding(minutes: within), minutes: entry.minutes - within, block: entry.block, verdict: .overCeiling,
            rule: book.weekMaximum?.rule.id)
        guard within > 0 else { return [over] }
        return [LedgerEntry(starts: entry.starts, minutes: within, block: entry.block, verdict: .counted, rule: entry.rule), over]
    }
}

extension [LedgerEntry] {
    package func minutes(_ verdicts: Verdict...) -> Int { reduce(0) { $0 + (verdicts.contains($1.verdict) ? $1.minutes : 0) } }
}
