import Testing

@testable import Clinic

@Suite struct `Progress in treatment` {
    let catalogue: InstrumentCatalogue
    let rules: ProgressRules
    let phq9: Progress

    init() throws {
        catalogue = try InstrumentCatalogue.shipped()
        rules = try ProgressRules.shipped()
        phq9 = Progress(on: try #require(catalogue["phq9"]), rules: rules)
    }

    /// Numbers of the NHS Talking Therapies manual and HEDIS: reliable 6, noticeable 5, a case from 10, remission below 5.
    @Test(arguments: [
        (18.0, 24.0, 1, "red", "reliable_deterioration"), (18, 23, 1, "green", "progressing"), (18, 21, 1, "green", "progressing"),
        (18, 21, 2, "yellow", "worsening_half_rci"), (18, 14, 3, "green", "progressing"), (18, 14, 4, "yellow", "no_mcid_by_week_4"),
        (18, 14, 8, "red", "no_mcid_by_week_8"), (27, 22, 4, "yellow", "under_20pct_by_week_4"), (18, 9, 4, "blue", "response"),
        (18, 4, 4, "blue", "remission"), (10, 5, 4, "green", "progressing"), (9, 3, 8, "blue", "subclinical_baseline"),
        (9, 14, 8, "green", "subclinical_baseline"), (9, 15, 8, "red", "reliable_deterioration"),
    ]) func `is judged by published numbers`(_ baseline: Double, _ score: Double, _ week: Int, _ colour: String, _ reason: String) {
        let found = phq9.judge(baseline: baseline, score: score, week: week)
        #expect(found?.colour.rawValue == colour)
        #expect(found?.reason == reason)
    }

    @Test func `says its reason in one plain sentence`() {
        #expect(
            phq9.judge(baseline: 18, score: 16, week: 8)?.sentence
                == "PHQ-9 went from 18 to 16 by week 8: from week 8 on, at least 5 points for the better are looked for.")
        #expect(
            phq9.judge(baseline: 12, score: 19, week: 2)?.sentence
                == "PHQ-9 went from 12 to 19 by week 2: worse by 7 points, where 6 are more than chance.")
    }

    @Test func `lets a critical answer outrank the best of trends`() throws {
        let instrument = try #require(catalogue["phq9"])
        let critical = instrument.alerts(in: Answers(["9": "1"]))
        let found = phq9.judge(baseline: 20, score: 3, week: 6, critical: critical)
        #expect(found?.colour == .red)
        #expect(found?.reason == "critical_item")
    }

    @Test func `looks at the latest score up to the day`() throws {
        let days = try ["2026-09-07", "2026-09-28", "2026-10-05", "2026-10-12"].map { try #require(Day($0)) }
        let baseline = Progress.Measured(day: days[0], total: 18)
        let course = zip(days, [18.0, 17, 16, 8]).map { Progress.Measured(day: $0, total: $1) }
        #expect(phq9.judge(baseline: baseline, course: course, on: days[0]) == nil)
        #expect(phq9.judge(baseline: baseline, course: course, on: days[1])?.reason == "progressing")
        #expect(phq9.judge(baseline: baseline, course: course, on: days[2])?.reason == "no_mcid_by_week_4")
        #expect(phq9.judge(baseline: baseline, course: course, on: days[3])?.reason == "response")
    }

    @Test func `says nothing where no reliable change is published`() throws {
        let ders = Progress(on: try #require(catalogue["ders16"]), rules: rules)
        #expect(ders.judge(baseline: 60, score: 20, week: 8) == nil)
    }

    @Test func `knows that a higher score is better on some instruments`() throws {
        let ors = Progress(on: try #require(catalogue["ors"]), rules: rules)
        #expect(ors.judge(baseline: 20, score: 14, week: 1)?.reason == "reliable_deterioration")
        #expect(ors.judge(baseline: 20, score: 21, week: 8)?.reason == "no_mcid_by_week_8")
        #expect(ors.judge(baseline: 20, score: 30, week: 8)?.reason == "progressing")
    }

    /// The fit of the rows of facts on measures, section 2d: through the origin, on ln(1 + week).
    @Test func `fits the course of closed episodes`() throws {
        let rows = [(1, -1), (1, -2), (2, -3), (2, -1), (4, -5), (4, -4), (4, -7), (8, -7), (8, -5), (8, -9)]
        let points = rows.map { ExpectedCourse.Point(week: Double($0.0), change: Double($0.1)) }
        let course = try #require(ExpectedCourse.fit(points, episodes: 100, rules: rules))
        #expect(abs(course.slope - -3.05772452) < 1e-8)
        #expect(abs(course.deviation - 1.50467731) < 1e-8)
        #expect(ExpectedCourse.fit(points, episodes: 99, rules: rules) == nil)
        #expect(ExpectedCourse.fit([], episodes: 100, rules: rules) == nil)
    }

    @Test func `draws the bounds on the side that is worse`() throws {
        let course = try #require(ExpectedCourse(slope: 4, deviation: 2, episodes: 120))
        let who5 = Progress(on: try #require(catalogue["who5"]), rules: rules)
        let low = who5.judge(baseline: 40, score: 40, week: 3, course: course)
        #expect(low.expected > 45)
        #expect(low.redBound < low.yellowBound && low.yellowBound < low.expected)
        #expect(low.judgement.colour == .red)
        #expect(low.judgement.sentence.contains("120 closed episodes"))
    }

    @Test func `refuses rules that contradict themselves`() throws {
        let files = EmbeddedFile.all(in: "progress/")
        let text = try #require(files.first).text
        for (right, wrong, words) in [
            ("week: 8", "week: 3", "Late change is not later than early change."),
            ("red: 1.2816", "red: 0.5", "Red does not lie further out"),
            ("share_of_baseline: 0.2", "share_of_baseline: 20", "`share_of_baseline` is no share."),
        ] {
            let problem = #expect(throws: CatalogueProblem.self) {
                try ProgressRules(name: "rules.yaml", text: text.replacing(right, with: wrong))
            }
            #expect(problem?.description.contains(words) == true, "\(problem?.description ?? "")")
        }
    }
}

@Suite struct `Reliable and clinically significant change` {
    /// Jacobson and Truax 1991, J Consult Clin Psychol 59:12-19, the worked example.
    @Test func `is that of the paper`() throws {
        let change = try #require(ReliableChange(deviation: 7.5, reliability: 0.8))
        #expect(abs(change.standardError - 3.35) < 0.005)
        #expect(abs(change.differenceError - 4.74) < 0.005)
        #expect(abs((change.index(from: 32.5, to: 47.5) ?? 0) - 3.16) < 0.005)
        let cuts = try #require(ClinicalCuts(unwell: (40, 7.5), well: (60, 7.5)))
        #expect(cuts.a == 55 && cuts.b == 45 && cuts.c == 50)
    }

    @Test func `has no number for an instrument that cannot be`() {
        #expect(ReliableChange(deviation: -1, reliability: 0.8) == nil)
        #expect(ReliableChange(deviation: 5, reliability: 1.2) == nil)
        #expect(ReliableChange(baselines: [12], reliability: 0.9) == nil)
        #expect(ReliableChange(deviation: 5, reliability: 1)?.index(from: 1, to: 2) == nil)
    }

    @Test(arguments: [
        (18.0, 9.0, ChangeSinceBaseline.Class.recovered), (18, 12, .improved), (18, 13, .unchanged), (12, 9, .unchanged),
        (12, 18, .deteriorated),
    ]) func `falls into four classes`(_ before: Double, _ after: Double, _ expected: ChangeSinceBaseline.Class) throws {
        let phq9 = try #require(try InstrumentCatalogue.shipped()["phq9"])
        #expect(ChangeSinceBaseline(from: before, to: after, on: phq9).changeClass == expected)
    }

    /// NHS Talking Therapies: a case on either at the start, below on both at the end; reliably better on one, worse on neither.
    @Test(arguments: [
        ((14.0, 8.0), (9.0, 3.0), true, true), ((14, 8), (9, 8), false, false), ((9, 5), (7, 2), false, false),
        ((11, 9), (9, 7), true, false), ((16, 9), (3, 7), true, false),
    ]) func `is recovery when both measures are below their lines`(
        _ phq: (Double, Double), _ gad: (Double, Double), _ recovered: Bool, _ reliably: Bool
    ) throws {
        let catalogue = try InstrumentCatalogue.shipped()
        let (phq9, gad7) = (try #require(catalogue["phq9"]), try #require(catalogue["gad7"]))
        let outcome = TalkingTherapiesOutcome(
            depression: ChangeSinceBaseline(from: phq.0, to: phq.1, on: phq9),
            anxiety: ChangeSinceBaseline(from: gad.0, to: gad.1, on: gad7))
        #expect(outcome.hasRecovered == recovered)
        #expect(outcome.hasReliablyRecovered == reliably)
    }
}
