import Testing

@testable import Clinic

@Suite struct `Where several packs apply` {
    let day: Day
    let packs: [RulePack]

    init() throws {
        day = try #require(Day("2026-02-25"))
        packs = try ShippedPacks.library().packs
    }

    /// The rules for Ana when her made-up payer adds these to the adult base pack.
    func book(_ rules: String...) throws -> RuleBook {
        let overlays = try rules.enumerated().map { number, rule in
            try RulePack.load(name: "oak.yaml", text: PackText.overlay(key: "oak-\(number)", rules: rule))
        }
        let scope = RuleScope(base: "adult-iop", level: .iop, population: .adult, payer: "oak-county")
        return try RuleBook.resolve(packs: packs + overlays, for: scope, on: day)
    }

    @Test(arguments: [
        ("minutes: 600", 600, "oak-0"), ("minutes: 360", 540, "adult-iop"), ("minutes: 540", 540, "adult-iop"),
    ])
    func `the highest week minimum holds, and of two alike the programme's own is cited`(
        values: String, minimum: Int, pack: String
    ) throws {
        let cited = try #require(try book(PackText.rule("week-minimum", values)).weekMinimum)
        #expect(cited.value == minimum)
        #expect(cited.rule.pack == pack)
    }

    @Test func `the most days and the longest day hold`() throws {
        let book = try book(
            PackText.rule("minimum-days", "days: 4"), PackText.rule("day-minimum", "minutes: 200"),
            PackText.rule("day-minimum", "minutes: 190"))
        #expect(book.minimumDays?.value == 4)
        #expect(book.dayMinimum?.value == 200)
        #expect(book.dayMinimum?.rule.pack == "oak-1")
    }

    @Test func `the lowest ceiling holds, but one that takes minutes away before one that only marks them`() throws {
        let lower = try book(PackText.rule("week-maximum", "minutes: 900, effect: noted"))
        #expect(lower.weekMaximum?.value == WeekMaximum(minutes: 900, effect: .noted))
        let taking = try book(
            PackText.rule("week-maximum", "minutes: 1200, effect: not-counted"),
            PackText.rule("week-maximum", "minutes: 1260, effect: not-counted"))
        #expect(taking.weekMaximum?.value == WeekMaximum(minutes: 1200, effect: .notCounted))
    }

    @Test func `the lowest cap and the strictest policy for a short day hold`() throws {
        let book = try book(
            PackText.rule("group-cap", "group: therapy, maximum: 10, effect: warns"),
            PackText.rule("group-cap", "group: therapy, maximum: 8, effect: warns"),
            PackText.rule("partial-day", "policy: reduced-rate"),
            PackText.rule("partial-day", "policy: fee-for-service"))
        #expect(book.groupCap(for: .therapy)?.value == 8)
        #expect(book.groupCap(for: .therapy)?.rule.pack == "oak-1")
        #expect(book.groupCap(for: .skills) == nil)
        #expect(book.partialDay?.value == .feeForService)
    }

    @Test func `each grace is the smaller of those given, and cites its own rule`() throws {
        let book = try book(PackText.rule("grace", "late-minutes: 0, left-early-minutes: 15"))
        #expect(book.grace.value == Grace(lateMinutes: 0, leftEarlyMinutes: 5))
        #expect(book.lateGrace.rule.pack == "oak-0")
        #expect(book.leftEarlyGrace.rule.pack == "adult-iop")
    }

    @Test func `a kind of block counts only if every pack that speaks of it lets it`() throws {
        let book = try book(
            PackText.rule("counts", "not-counted: [experiential]"),
            PackText.rule("counts", "counted: [psychiatry, therapy]"))
        #expect(book.counts(.experiential).value == false)
        #expect(book.counts(.experiential).rule.pack == "oak-0")
        #expect(book.counts(.psychiatry).value == false)
        #expect(book.counts(.psychiatry).rule.pack == "adult-iop")
        #expect(book.counts(.therapy).value == true)
    }

    @Test func `every table is in the order of the kinds of block`() {
        #expect(BlockKind.allCases.map(\.index) == Array(0..<BlockKind.allCases.count))
    }
}
