import Testing

@testable import Clinic

@Suite struct `Two versions of a safety plan` {
    private func plan(_ part: SafetyPlanPart, _ entries: [SafetyPlanEntry]) -> SafetyPlanWords { SafetyPlanWords([part: entries]) }
    private func signs(_ lines: String...) -> SafetyPlanWords { plan(.signs, lines.map { SafetyPlanEntry($0) }) }

    private func told(_ now: SafetyPlanWords, _ before: SafetyPlanWords, _ part: SafetyPlanPart = .signs) -> [String] {
        now.lines(of: part, since: before).map { line in
            switch line.change {
            case .kept: "= \(line.entry.text)"
            case .added: "+ \(line.entry.text)"
            case .removed: "- \(line.entry.text)"
            case .changed: "~ \(line.entry.text)"
            }
        }
    }

    @Test func `say line by line what was kept, added and taken out, each where it stood`() {
        #expect(told(signs("a", "b", "c"), signs("a", "b", "c")) == ["= a", "= b", "= c"])
        #expect(told(signs("a", "x", "c"), signs("a", "b", "c")) == ["= a", "- b", "+ x", "= c"])
        #expect(told(signs("b"), signs("a", "b", "c")) == ["- a", "= b", "- c"])
        #expect(told(signs("a"), SafetyPlanWords()) == ["+ a"])
        #expect(told(SafetyPlanWords(), signs("a", "a")) == ["- a", "- a"])
        #expect(told(signs("a", "a"), signs("a")).sorted() == ["+ a", "= a"])
    }

    @Test func `show a new number or a step that was done as a change of the same line`() throws {
        let before = plan(.helpers, [SafetyPlanEntry("Bisi", phone: "1"), SafetyPlanEntry("Femi")])
        let now = plan(.helpers, [SafetyPlanEntry("Bisi", phone: "2"), SafetyPlanEntry("Femi")])
        #expect(told(now, before, .helpers) == ["~ Bisi", "= Femi"])
        #expect(now.lines(of: .helpers, since: before)[0].change == .changed(from: SafetyPlanEntry("Bisi", phone: "1")))
        #expect(now.changes(since: before) == 1 && now.changes(since: now) == 0)
    }

    @Test func `of any shape lose no line of either`() {
        var chance = UInt64(7)
        let next = { (below: Int) -> Int in
            chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(chance >> 33) % below
        }
        for _ in 0..<2000 {
            let (one, two) = ((0..<next(7)).map { _ in "\(next(4))" }, (0..<next(7)).map { _ in "\(next(4))" })
            let (before, now) = (plan(.alone, one.map { SafetyPlanEntry($0) }), plan(.alone, two.map { SafetyPlanEntry($0) }))
            let lines = now.lines(of: .alone, since: before)
            #expect(lines.filter { $0.change != .removed }.map(\.entry.text) == two)
            #expect(lines.filter { $0.change != .added }.map(\.entry.text) == one)
        }
    }

    @Test func `keep one line a line, whatever was pasted`() {
        let entry = SafetyPlanEntry(" call\r\nher\u{0} \t now ", phone: "1\n2")
        #expect(entry.text == "call her now" && entry.phone == "1 2")
        #expect(SafetyPlanWords([.signs: [SafetyPlanEntry(" \n ")]]).isEmpty)
    }

    /// The rule of the review: within a week of a change in risk, and at discharge, whichever comes first.
    @Test(
        arguments: [
            (set: 107, lookedAt: 100, discharge: nil, due: 107), (set: 107, lookedAt: 100, discharge: 105, due: 105),
            (set: 107, lookedAt: 100, discharge: 120, due: 107), (set: 128, lookedAt: 100, discharge: 110, due: 110),
            // Looked at on the day of discharge: nothing more is due because of it.
            (set: 117, lookedAt: 110, discharge: 110, due: 117), (set: nil, lookedAt: nil, discharge: 110, due: nil),
        ] as [(set: Int32?, lookedAt: Int32?, discharge: Int32?, due: Int32?)])
    func `are looked at again in time`(set: Int32?, lookedAt: Int32?, discharge: Int32?, due: Int32?) {
        let day = { (number: Int32?) in number.map { Day(number: $0) } }
        #expect(SafetyPlanState.due(set: day(set), lookedAt: day(lookedAt), discharge: day(discharge)) == day(due))
    }
}
