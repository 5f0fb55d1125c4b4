import Testing

@testable import Clinic

@Suite struct `A questionnaire` {
    let phq9: Instrument

    init() throws { phq9 = try #require(try InstrumentCatalogue.shipped()["phq9"]) }

    @Test func `has no score while a question is open, and says which`() throws {
        var codes = Dictionary(uniqueKeysWithValues: (1...9).map { (String($0), "3") })
        codes["4"] = nil
        let score = try phq9.score(Answers(codes))
        #expect(!score.isComplete)
        #expect(score.missing == ["4"])
        #expect(score.total == nil)
        #expect(score.severity == nil)
        #expect(score.prorated == .init(total: 27, severity: "severe"))
    }

    @Test func `raises its alert before the form is finished`() throws {
        let alerts = phq9.alerts(in: Answers(["9": "1"]))
        #expect(alerts.map(\.rule) == ["phq9-item-9"])
        #expect(alerts.map(\.urgency) == [.sameDay])
        #expect(phq9.alerts(in: Answers(["9": "0", "1": "3"])) == [])
    }

    @Test func `raises its alert although another answer on the form is impossible`() throws {
        #expect(phq9.alerts(in: Answers(["1": "17", "9": "2"])).map(\.item) == ["9"])
    }

    @Test func `refuses an answer it has not, and says which it has`() throws {
        let problem = #expect(throws: AnswerProblem.self) { try phq9.score(Answers(["3": "4"])) }
        #expect(problem?.code == "measures.unknown-code")
        #expect(problem?.message == "Item 3 of PHQ-9 cannot be answered with “4”. Use 0, 1, 2, 3, or null when it was left open.")
    }

    @Test func `refuses an item it has not`() throws {
        let problem = #expect(throws: AnswerProblem.self) { try phq9.score(Answers(["11": "0"])) }
        #expect(problem?.code == "measures.unknown-item")
        #expect(problem?.item == "11")
    }

    @Test func `gives back the answers it was given`() throws {
        let answers = Answers(["1": "2", "9": "0", "10": "1"])
        #expect(try phq9.sheet(answers).answers == answers)
    }
}
