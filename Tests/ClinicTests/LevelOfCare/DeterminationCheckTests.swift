import Testing

@testable import Clinic

@Suite struct `What a determination is judged by` {
    private func check(_ words: DeterminationWords) throws(LevelRefusal) {
        do {
            let check = DeterminationCheck(
                ladder: try CareLadder.shipped, criteria: try CareCriterion.shipped, rules: try SigningRules.shipped)
            try check.check(words)
        } catch let refusal as LevelRefusal {
            throw refusal
        } catch {
            Issue.record("\(error)")
        }
    }

    private func refusal(_ change: (inout DeterminationWords) -> Void) throws -> LevelRefusal? {
        let words = try World.iop(change)
        do { try check(words) } catch { return error }
        return nil
    }

    @Test func `passes with evidence for each criterion and both sides of necessity`() throws {
        #expect(try refusal { _ in } == nil)
        // An answer of the assessment is evidence as words are.
        #expect(try refusal { $0.findings["support"] = CriterionFinding(.yes, field: "supporters") } == nil)
    }

    @Test func `names what rules IOP and PHP out, all of it`() throws {
        for level in ["iop", "php"] {
            let found = try refusal {
                $0.findings["withdrawal"] = CriterionFinding(.yes, words: "Seizures last year")
                $0.findings["supervision"] = CriterionFinding(.yes, words: "Wanders at night")
                ($0.recommended, $0.decided) = (level, level)
            }
            #expect(found == .hardStop(["Withdrawal that needs medical care", "Needs supervision day and night"]))
        }
    }

    @Test func `asks about each of those before anybody is placed`() throws {
        let found = try refusal { $0.findings["medical-instability"] = nil }
        #expect(found == .stopsNotAsked(["Medically unstable"]))
    }

    @Test func `asks for evidence of every criterion, met or not`() throws {
        #expect(try refusal { $0.findings["support"] = CriterionFinding(.yes) } == .evidenceMissing(["Has a support system"]))
        #expect(try refusal { $0.findings["motivation"] = CriterionFinding(.unknown, words: "?") } == .evidenceMissing(["Wants this"]))
    }

    @Test func `asks why a decision differs, with a reason of the list and words enough`() throws {
        let differs = { (reason: String, rationale: String) in
            try self.refusal { words in
                (words.recommended, words.reason, words.rationale) = ("php", reason, rationale)
            }
        }
        #expect(try differs("", "Her mother can be with her every day.") == .reasonMissing)
        #expect(try differs("because", "Her mother can be with her every day.") == .reasonMissing)
        #expect(try differs("supports", "Nineteen letters, no") == nil)
        #expect(try differs("supports", "Only nineteen here.") == .rationaleMissing)
        #expect(try differs("supports", "      short           ") == .rationaleMissing)
    }

    @Test func `asks the same where a criterion is not met`() throws {
        let unmet = CriterionFinding(.no, words: "Two strangers at home")
        #expect(try refusal { $0.findings["support"] = unmet } == .reasonMissing)
        #expect(
            try refusal {
                $0.findings["support"] = unmet
                ($0.reason, $0.rationale) = ("criterion-open", "A volunteer comes on every day without group.")
            } == nil)
    }

    @Test func `asks for both sides of necessity, and not twice the same`() throws {
        #expect(try refusal { $0.notLower = "" } == .necessityMissing("notLower"))
        #expect(try refusal { $0.notHigher = "too short" } == .necessityMissing("notHigher"))
        #expect(try refusal { $0.notHigher = $0.notLower.uppercased() + " " } == .necessityTheSame)
    }

    @Test func `lets a hospital be decided with what rules IOP out, and without a side that there is not`() throws {
        let found = try refusal {
            $0.findings = ["withdrawal": CriterionFinding(.yes, words: "Seizures last year")]
            ($0.recommended, $0.decided, $0.notHigher) = ("inpatient", "inpatient", "")
        }
        #expect(found == nil)
    }

    @Test func `asks for a level`() throws {
        #expect(try refusal { $0.decided = "" } == .levelMissing("decided"))
        #expect(try refusal { $0.recommended = "moon" } == .levelMissing("recommended"))
    }

    /// 42 CFR 424.24 as the facts give it: IOP at least every 60 days; PHP first by the 18th day, then every 30.
    @Test(
        arguments: [
            (LevelOfCare.iop, nil, [0], 60), (.iop, 0, [0], 60), (.iop, 10, [0], 60),
            // Certified before admission: the earlier of both counts holds.
            (.iop, 0, [0, 50], 110), (.iop, 0, [0, 70], 120), (.php, 0, [0], 18), (.php, 0, [0, 18], 48), (.php, 0, [0, 10], 40),
            (.php, nil, [0, 20, 55], 85),
        ] as [(LevelOfCare, Int?, [Int], Int)])
    func `is certified again by the earlier of both counts`(level: LevelOfCare, admitted: Int?, certified: [Int], due: Int) throws {
        let rule = try #require(try SigningRules.shipped[level])
        let day = { (days: Int) in World.monday.adding(days: days) }
        #expect(rule.due(admitted: admitted.map(day), certified: certified.map(day)) == day(due))
    }

    @Test func `has no day before the first certification`() throws {
        #expect(try SigningRules.shipped[.iop]?.due(admitted: World.monday, certified: []) == nil)
    }

    @Test(arguments: [
        ("MD", true, true, true), ("D.O.", true, true, true), ("DO, MPH", true, true, true), ("PMHNP-BC", true, true, false),
        ("LCSW", true, false, false), ("AMFT", false, false, false), ("", false, false, false), ("mdiv", false, false, false),
    ])
    func `is signed by the letters after a name`(letters: String, assesses: Bool, determines: Bool, certifies: Bool) throws {
        let rules = try SigningRules.shipped
        #expect(rules.allows(.assesses, by: letters) == assesses)
        #expect(rules.allows(.determines, by: letters) == determines)
        #expect(rules.allows(.certifies, by: letters) == certifies)
    }

    @Test func `stands on a ladder in order, with codes that keep their edition`() throws {
        let ladder = try CareLadder.shipped
        #expect(ladder.rungs.map(\.key) == ["outpatient", "iop", "php", "residential", "inpatient"])
        #expect(ladder.move(from: "php", to: "iop") == .down && ladder.move(from: "iop", to: "php") == .up)
        #expect(ladder.move(from: "iop", to: "iop") == .same)
        // ASAM, 4th edition, calls 2.5 high-intensity outpatient, the 3rd PHP: two labels of one rung.
        let codes = try #require(ladder["php"]).codes.filter { $0.system == "asam" }
        #expect(codes.map(\.edition) == ["3rd", "4th"] && codes.allSatisfy { $0.code == "2.5" })
        for code in ladder.rungs.flatMap(\.codes) {
            #expect(try LicensedTool.shipped.contains { $0.system == code.system && $0.edition == code.edition }, "\(code)")
        }
    }

    @Test func `points only at answers that the assessment has`() throws {
        let template = try IntakeTemplate.shipped
        for criterion in try CareCriterion.shipped {
            for field in criterion.evidence { #expect(template[field] != nil, "\(criterion.key): \(field)") }
            #expect(try criterion.refer == nil || CareLadder.shipped[criterion.refer ?? ""] != nil)
        }
    }
}
