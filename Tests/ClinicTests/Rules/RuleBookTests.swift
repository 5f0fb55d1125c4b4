import Testing

@testable import Clinic

@Suite struct `The rules of a programme` {
    let packs: [RulePack]
    let day: Day

    init() throws {
        packs = try ShippedPacks.library().packs
        day = try #require(Day("2026-02-25"))
    }

    /// Ana comes to the evening programme for adults.
    func adult(focus: Focus? = nil, state: String? = nil, payer: String? = nil, adopted: Set<String> = []) -> RuleScope {
        RuleScope(
            base: "adult-iop", level: .iop, population: .adult, focus: focus, state: state, payer: payer,
            adopted: adopted)
    }

    let adolescent = RuleScope(base: "adolescent-iop", level: .iop, population: .adolescent)
    let partial = RuleScope(base: "adult-php", level: .php, population: .adult)

    @Test func `ask nine hours of Ana, six of young Theo and twenty of Ruth in partial hospitalisation`() throws {
        let books = try [adult(), adolescent, partial].map { try RuleBook.resolve(packs: packs, for: $0, on: day) }
        #expect(books.map(\.weekMinimum?.value) == [540, 360, 1200])
        #expect(books.map(\.dayMinimum?.value) == [180, 120, nil])
        #expect(books.map(\.minimumDays?.value) == [3, nil, 5])
        #expect(books.map(\.weekMaximum?.value) == [WeekMaximum(minutes: 1140, effect: .noted), nil, nil])
        #expect(
            books.map(\.partialDay?.value) == [PartialDayPolicy.none, PartialDayPolicy.none, PartialDayPolicy.none])
        #expect(books.first?.weekMinimum?.rule.identifier == "adult-iop/week-minimum@2024-01-01")
        #expect(books.first?.weekMinimum?.rule.source.citation == "42 CFR 410.44(c)")
    }

    @Test(arguments: [
        (BlockKind.therapy, true), (.skills, true), (.psychoeducation, true), (.family, true), (.multifamily, true),
        (.individual, true), (.experiential, true), (.psychiatry, false), (.recreation, false), (.meal, false),
        (.homework, false), (.breakTime, false), (.administrative, false),
    ])
    func `count care, and never breaks, meals or workbook time`(kind: BlockKind, counts: Bool) throws {
        for scope in [adult(), adolescent, partial] {
            let verdict = try RuleBook.resolve(packs: packs, for: scope, on: day).counts(kind)
            #expect(verdict.value == counts)
            #expect(verdict.rule.identifier == "\(scope.base)/counts@2014-01-01")
        }
    }

    @Test func `were those of another source before 2024`() throws {
        let eve = try #require(Day("2023-12-31"))
        let before = try RuleBook.resolve(packs: packs, for: adult(), on: eve)
        let after = try RuleBook.resolve(packs: packs, for: adult(), on: eve.adding(days: 1))
        #expect(before.weekMinimum?.rule.identifier == "adult-iop/week-minimum@2014-01-01")
        #expect(after.weekMinimum?.rule.identifier == "adult-iop/week-minimum@2024-01-01")
        #expect(before.holds.lowerBound.iso == "2014-01-01")
        #expect(before.holds.upperBound == eve)
        #expect(after.holds == eve.adding(days: 1)...Day.last)
    }

    @Test func `take away what North Carolina Medicaid does not allow, and say so by its rule`() throws {
        let scope = adult(focus: .substanceUse, state: "NC", payer: "medicaid")
        let book = try RuleBook.resolve(packs: packs, for: scope, on: day)
        #expect(book.weekMaximum?.value == WeekMaximum(minutes: 1140, effect: .notCounted))
        #expect(book.weekMaximum?.rule.pack == "north-carolina-saiop")
        #expect(book.partialDay?.value == .notBillable)
        #expect(book.dayMinimum?.rule.pack == "adult-iop")
        #expect(book.rules.contains { $0.identifier == "north-carolina-saiop/day-minimum@2024-01-01" })
    }

    @Test func `stay the stricter where TRICARE asks less`() throws {
        let book = try RuleBook.resolve(packs: packs, for: adult(payer: "tricare"), on: day)
        #expect(book.weekMinimum?.value == 540)
        #expect(book.weekMinimum?.rule.pack == "adult-iop")
    }

    typealias Capped = (state: String, focus: Focus?, payer: String?, group: BlockKind, cap: Int?)
    static let caps: [Capped] = [
        ("CO", nil, nil, .therapy, 12), ("CO", nil, nil, .psychoeducation, nil),
        ("TX", .substanceUse, nil, .therapy, 16), ("TX", .substanceUse, nil, .psychoeducation, 35),
        ("TX", .substanceUse, nil, .multifamily, nil), ("TX", .mentalHealth, nil, .therapy, nil),
        ("TX", nil, nil, .therapy, nil), ("NY", .substanceUse, nil, .therapy, 15),
        ("NY", .substanceUse, "medicare", .therapy, 12), ("CA", .substanceUse, "medicaid", .therapy, 12),
        ("CA", .substanceUse, "summit", .therapy, nil), ("OR", nil, "medicare", .therapy, nil),
    ]

    @Test(arguments: caps)
    func `cap a group as its state and payer do`(_ row: Capped) throws {
        let scope = adult(focus: row.focus, state: row.state, payer: row.payer)
        let book = try RuleBook.resolve(packs: packs, for: scope, on: day)
        #expect(book.groupCap(for: row.group)?.value == row.cap)
    }

    @Test func `let one member's payer set the cap of the room`() throws {
        let books = try [nil, "medicare", "summit"].map { payer in
            try RuleBook.resolve(packs: packs, for: adult(focus: .substanceUse, state: "NY", payer: payer), on: day)
        }
        let cap = RuleBook.groupCap(for: .therapy, among: books)
        #expect(cap?.value == 12)
        #expect(cap?.rule.pack == "ngs-medicare-group-cap")
        #expect(RuleBook.groupCap(for: .therapy, among: []) == nil)
    }

    @Test func `hold nothing unsure until the site adopts it`() throws {
        let florida = adult(focus: .substanceUse, state: "FL")
        let before = try RuleBook.resolve(packs: packs, for: florida, on: day)
        #expect(before.groupCap(for: .therapy) == nil)
        let open = before.awaitingConfirmation.map(\.identifier)
        #expect(
            open == [
                "florida-group-caps/group-cap-therapy@2024-01-01",
                "florida-group-caps/group-cap-psychoeducation@2024-01-01",
            ])

        let adopting = adult(focus: .substanceUse, state: "FL", adopted: Set(open.prefix(1)))
        let after = try RuleBook.resolve(packs: packs, for: adopting, on: day)
        #expect(after.groupCap(for: .therapy)?.value == 15)
        #expect(after.groupCap(for: .psychoeducation) == nil)
        #expect(after.awaitingConfirmation.map(\.identifier) == Array(open.suffix(1)))
    }

    @Test func `are not made up where a pack is silent, unknown or meant for others`() throws {
        let resolve = { (scope: RuleScope, day: Day) throws(RuleProblem) in
            try RuleBook.resolve(packs: packs, for: scope, on: day)
        }
        let early = try #require(Day("2013-12-31"))
        #expect(throws: RuleProblem.noRule(.grace, pack: "adult-iop", day: early)) { try resolve(adult(), early) }
        #expect(throws: RuleProblem.unknownPack("elm")) {
            try resolve(RuleScope(base: "elm", level: .iop, population: .adult), day)
        }
        #expect(throws: RuleProblem.notABasePack("tricare-iop")) {
            try resolve(RuleScope(base: "tricare-iop", level: .iop, population: .adult), day)
        }
        #expect(throws: RuleProblem.packForOtherProgramme("adult-iop")) {
            try resolve(RuleScope(base: "adult-iop", level: .iop, population: .adolescent), day)
        }
        #expect(throws: RuleProblem.packTwice("adult-iop")) {
            try RuleBook.resolve(packs: packs + packs.filter { $0.key == "adult-iop" }, for: adult(), on: day)
        }
    }

    @Test func `say what is wrong in a sentence and a stable word`() {
        let problem = RuleProblem.noRule(.counts, pack: "adult-iop", day: day)
        #expect(problem.code == "rules.no-rule")
        #expect(
            problem.message
                == "The rule pack “adult-iop” has no rule “counts” that holds on 2026-02-25. Add one with that date.")
    }
}
