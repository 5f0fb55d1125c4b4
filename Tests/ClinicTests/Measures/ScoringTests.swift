import Testing

@testable import Clinic

@Suite struct `Scoring` {
    let catalogue: InstrumentCatalogue

    init() throws { catalogue = try InstrumentCatalogue.shipped() }

    @Test(arguments: ScoringCase.all) func `follows the published rule`(_ row: ScoringCase) throws {
        let score = try #require(catalogue[row.key]).score(Answers(written: row.answers))
        #expect(score.isComplete, "\(row.source): open \(score.missing)")
        #expect(score.total == row.total, "\(row.source)")
        #expect(score.severity == row.severity, "\(row.source)")
        #expect(Set(score.flags) == row.flags, "\(row.source)")
        for (name, value) in row.subscales { #expect(score.subscale(name) == value, "\(row.source): \(name)") }
    }

    @Test func `is tested for every questionnaire that scores`() {
        let scoring = catalogue.instruments.filter { $0.licence.kind != .result }.map(\.key)
        #expect(Set(scoring) == Set(ScoringCase.all.map(\.key)))
        #expect(scoring.count >= 30)
    }

    /// Whatever one question is left open, no total and no band comes out, unless the band could not be undone.
    @Test func `gives no total while any question is open`() throws {
        for row in ScoringCase.all {
            let instrument = try #require(catalogue[row.key])
            for item in instrument.asked(given: Answers(written: row.answers)) where !item.isOptional {
                var codes = Answers(written: row.answers).codes
                codes[item.number] = nil
                let score = try instrument.score(Answers(codes))
                guard !score.isComplete else { continue }
                #expect(score.total == nil, "\(row.key) without \(item.number)")
                let decided = score.severity.flatMap { instrument.band($0) }
                #expect(decided?.isDecisive ?? true, "\(row.key) without \(item.number)")
            }
        }
    }

    @Test func `calls an unfinished Columbia screener high when intent was answered yes`() throws {
        let score = try #require(catalogue["cssrs_screener"]).score(Answers(written: "q2=1 q4=1"))
        #expect(!score.isComplete)
        #expect(score.severity == "high")
        #expect(score.isValid)
    }

    @Test func `leaves out answers to questions that were not to be asked`() throws {
        let columbia = try #require(catalogue["cssrs_screener"])
        let score = try columbia.score(Answers(written: "q1=1 q2=0 q3=1 q4=1 q5=1 q6=0 q6r=1"))
        #expect(score.severity == "low")
        #expect(score.subscale("ideation_level") == 1)
    }

    @Test func `asks on by what was answered`() throws {
        let columbia = try #require(catalogue["cssrs_screener"])
        #expect(columbia.asked(given: Answers(written: "q1=0 q2=0")).map(\.number) == ["q1", "q2", "q6"])
        #expect(columbia.asked(given: Answers(written: "q2=1 q6=1")).map(\.number) == ["q1", "q2", "q3", "q4", "q5", "q6", "q6r"])
        let audit = try #require(catalogue["audit"])
        #expect(audit.asked(given: Answers(written: "1=0")).map(\.number) == ["1", "9", "10"])
        let asq = try #require(catalogue["asq"])
        #expect(asq.asked(given: Answers(written: "q1=N q2=R")).map(\.number) == ["q1", "q2", "q3", "q4", "q5"])
    }

    @Test(arguments: [
        ("phq9", "9=1", ["phq9-item-9"]), ("phqa", "9=0 12=1", ["phqa-past-month-thoughts"]), ("phqa", "13=1", ["phqa-lifetime-attempt"]),
        ("core10", "6=1", ["core10-item-6"]), ("ypcore", "4=2", ["ypcore-item-4"]), ("epds", "10=1", ["epds-item-10"]),
        ("cssrs_screener", "q6r=1", ["cssrs-recent-behaviour"]), ("cssrs_slc", "q6=1", ["cssrs-behaviour-since"]),
        ("asq", "q3=R", ["asq-item-3"]), ("asq", "q1=Y q5=Y", ["asq-item-1", "asq-acute"]), ("asrm", "3=2 1=4", ["asrm-sleep"]),
        ("asrm", "3=2 1=3", []), ("gad7", "1=3", []), ("crafft", "B1=1", ["crafft-car"]),
    ]) func `names critical answers on a partial form`(_ key: String, _ answers: String, _ rules: [String]) throws {
        #expect(try #require(catalogue[key]).alerts(in: Answers(written: answers)).map(\.rule) == rules)
    }

    @Test func `refuses answers to a questionnaire that is scored elsewhere`() throws {
        let problem = #expect(throws: AnswerProblem.self) { try #require(catalogue["oq45"]).score(Answers([:])) }
        #expect(problem?.code == "measures.scored-elsewhere")
    }
}
