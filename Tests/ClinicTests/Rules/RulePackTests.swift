import Testing

@testable import Clinic

@Suite struct `A rule pack` {
    @Test func `is read with its source, dates and words for staff`() throws {
        let pack = try RulePack.load(name: "oak.yaml", text: PackText.overlay())
        let rule = try #require(pack.rules.first)
        #expect(pack.applies == Applicability(payers: ["oak-county"]))
        #expect(rule.identifier == "oak-county/week-minimum@2024-01-01")
        #expect(rule.kind == .weekMinimum(minutes: 600))
        #expect(rule.source.citation == "Contract 12")
        #expect(rule.source.read?.iso == "2026-01-15")
        #expect(rule.effective == EffectiveDates(from: try #require(Day("2024-01-01"))))
        #expect(rule.explanation == "Ten hours of care a week.")
    }

    /// One thing wrong in a pack that otherwise loads, and what the billing office is told.
    static let faults: [(change: (from: String, to: String), said: String)] = [
        (("licence: Apache-2.0\n", ""), "oak.yaml:1: `licence` is missing. Add a line such as `licence: Apache-2.0`."),
        (("version: \"1.0\"", "version:"), "oak.yaml:3: `version` is missing."),
        (("    source: {", "    sauce: {"), "rule 1 (week-minimum): `source` is missing."),
        (("    source: {", "    sauce: {"), "oak.yaml:12: rule 1 (week-minimum): `sauce` is not a word"),
        (("    effective: {from: 2024-01-01}\n", ""), "rule 1 (week-minimum): `effective` is missing."),
        (("{from: 2024-01-01}", "{to: 2024-01-01}"), "`from` is missing."),
        (("2024-01-01", "2024-02-30"), "`from` is not a date of the calendar."),
        (
            ("{from: 2024-01-01}", "{from: 2024-01-01, to: 2023-01-01}"),
            "It ends on 2023-01-01, before it begins on 2024-01-01."
        ),
        (("citation: \"Contract 12\", ", ""), "`citation` is missing."),
        (("citation: \"Contract 12\"", "citation: \"  \""), "`citation` must be a text."),
        (
            ("confidence: R,", "confidence: sure,"),
            "`confidence` is “sure”, which is not known. Use `R`, `R2`, `M-H`, `M-M` or `M-L`."
        ),
        (
            ("confidence: R,", "confidence: M-L,"),
            "Add `confirm: true`, so that it holds only at sites that checked it."
        ),
        ((", read: 2026-01-15", ""), "`read` is missing."),
        (("    explanation: \"Ten hours of care a week.\"", ""), "`explanation` is missing."),
        (("minutes: 600", "minutes: -600"), "`minutes` is “-600”, not a whole number. Write a number from 1 to 10080"),
        (("minutes: 600", "minutes: 10h"), "`minutes` is “10h”"),
        (("minutes: 600", "minutes: \"600\""), "without quotes"),
        (
            ("minutes: 600", "minutes: 600, hours: 10"),
            "`hours` is not a word a pack has here. Use `minutes`, or remove it."
        ),
        (("key: week-minimum", "key: week-min"), "rule 1 (week-min): `key` is “week-min”, which is not known."),
        (("kind: overlay", "kind: layer"), "`kind` is “layer”, which is not known. Use `base` or `overlay`."),
        (
            ("payer: oak-county", "payer: Oak County"),
            "`payer` is not written as it must be. Write it as `payer: medicare`."
        ),
        (("payer: oak-county", "state: Texas"), "`state` is not written as it must be."),
        (("payer: oak-county", "level: iop"), "An overlay must say whose rules it holds."),
        (("kind: overlay", "kind: base"), "A base pack must say for whom it is."),
        (("kind: overlay", "kind: base"), "A base pack must say what counts as care. Add a rule with `key: counts`."),
        (("pack: oak-county", "pack: Oak County"), "The pack is called “Oak County”."),
        (("pack: oak-county", "pack: [oak"), "oak.yaml: This is not YAML"),
        (("title: \"Oak", "pack: elm\ntitle: \"Oak"), "oak.yaml: This is not YAML"),
    ]

    @Test(arguments: faults.indices)
    func `with one thing wrong does not load, and says where and what mends it`(_ index: Int) throws {
        let (change, said) = Self.faults[index]
        let text = PackText.overlay()
        try #require(text.contains(change.from))
        let problem = try #require(throws: RulePackProblem.self) {
            try RulePack.load(name: "oak.yaml", text: text.replacing(change.from, with: change.to))
        }
        #expect(problem.description.contains(said), "\(problem)")
    }

    /// A pack with a single rule of another key.
    static let values: [(key: String, values: String, said: String)] = [
        ("minimum-days", "days: 8", "`days` is “8”"),
        ("day-minimum", "minutes: 0", "`minutes` is “0”"),
        ("day-minimum", "minutes: 1441", "from 1 to 1440"),
        ("week-maximum", "minutes: 1140, effect: denied", "Use `not-counted` or `noted`."),
        ("group-cap", "group: therapy, maximum: 12, effect: refuses", "Use `warns`."),
        ("group-cap", "group: meal, maximum: 12, effect: warns", "“meal” is not held in a group."),
        ("group-cap", "group: therapy, maximum: 1, effect: warns", "from 2 to 500"),
        ("grace", "late-minutes: 61, left-early-minutes: 5", "from 0 to 60"),
        ("counts", "counted: [therapy], not-counted: [therapy]", "“therapy” is both counted and not counted."),
        ("counts", "counted: [therapy, therapy]", "`counted` names `therapy` twice."),
        ("counts", "counted: [lunch]", "`counted` is “lunch”, which is not known."),
        ("counts", "counted: therapy", "`counted` must be a list."),
        ("counts", "counted: []", "It names no kind of block."),
        ("partial-day", "policy: maybe", "`policy` is “maybe”"),
    ]

    @Test(arguments: values.indices)
    func `with a value that cannot be does not load`(_ index: Int) throws {
        let row = Self.values[index]
        let problem = try #require(throws: RulePackProblem.self) {
            try RulePack.load(name: "oak.yaml", text: PackText.overlay(rules: PackText.rule(row.key, row.values)))
        }
        #expect(problem.findings.count == 1)
        #expect(problem.description.contains(row.said), "\(problem)")
    }

    @Test func `tells everything that is wrong at once`() throws {
        let text = PackText.overlay().replacing("licence: Apache-2.0\n", with: "")
            .replacing("minutes: 600", with: "minutes: none").replacing("confidence: R", with: "confidence: X")
        let problem = try #require(throws: RulePackProblem.self) { try RulePack.load(name: "oak.yaml", text: text) }
        #expect(problem.findings.count == 3)
    }

    @Test func `may not hold two rules of one key on one day`() throws {
        let open = PackText.rule("week-minimum", "minutes: 540", from: "2023-01-01")
        let text = PackText.overlay(rules: open + "\n" + PackText.rule)
        let problem = try #require(throws: RulePackProblem.self) { try RulePack.load(name: "oak.yaml", text: text) }
        #expect(
            problem.description.contains(
                "rule 2 (week-minimum): Its dates overlap those of oak-county/week-minimum@2023-01-01."), "\(problem)")

        let ended = text.replacing("{from: 2023-01-01}", with: "{from: 2023-01-01, to: 2023-12-31}")
        #expect(try RulePack.load(name: "oak.yaml", text: ended).rules.count == 2)
    }

    @Test func `may cap each kind of group at its own size`() throws {
        let caps = ["therapy", "psychoeducation"].map {
            PackText.rule("group-cap", "group: \($0), maximum: 12, effect: warns")
        }
        let pack = try RulePack.load(name: "oak.yaml", text: PackText.overlay(rules: caps.joined(separator: "\n")))
        #expect(
            pack.rules.map(\.identifier) == [
                "oak-county/group-cap-therapy@2024-01-01", "oak-county/group-cap-psychoeducation@2024-01-01",
            ])
    }

    @Test(arguments: ["", "- a\n- b", "pack", "\u{0}", "a: &x [*x]"])
    func `is not made from another kind of file`(text: String) {
        #expect(throws: RulePackProblem.self) { try RulePack.load(name: "oak.yaml", text: text) }
    }
}
