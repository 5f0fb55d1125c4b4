import Testing

@testable import Clinic

@Suite struct `A file of words` {
    let catalogue: InstrumentCatalogue

    init() throws { catalogue = try InstrumentCatalogue.shipped() }

    @Test func `puts a questionnaire of a site's own permission before a person`() throws {
        #expect(catalogue["scoff"]?.hasWording == false)
        let worded = try #require(try catalogue.adding([("scoff.yaml", Self.scoff)])["scoff"])
        #expect(worded.hasWording)
        #expect(worded.instructions == "Made-up words for a test.")
        #expect(worded.item("3")?.options.map(\.label) == ["No", "Yes"])
        #expect(try worded.score(Answers(written: "1=1 2=1 3-5=0")).severity == "positive")
    }

    @Test(arguments: [
        ("wording: scoff", "wording: snuff", "scoff.yaml: There is no instrument “snuff”."),
        ("wording: scoff", "wording: oq45", "scoff.yaml: Of OQ-45.2 only results may be kept here, not its words."),
        ("version: \"1\"", "version: \"2\"", "scoff.yaml: These words are for version 2; the catalogue has version 1."),
        ("  5: {text: Fifth, answers: yesno}", "", "scoff.yaml: Item 5 has no words."),
        ("  5: {text: Fifth, answers: yesno}", "  6: {text: Sixth, answers: yesno}", "scoff.yaml: SCOFF has no item 6."),
        ("{0: \"No\", 1: \"Yes\"}", "{1: \"Yes\"}", "scoff.yaml: item 1: The answer 0 has no words."),
        ("{0: \"No\", 1: \"Yes\"}", "{0: A, 1: B, 2: C}", "scoff.yaml: item 1: There is no answer “2”."),
        ("answers: yesno}", "answers: often}", "There is no list of answers “often”."),
        ("holder: A made-up site", "", "`holder` is missing."),
        (scoff, "- one\n- two", "scoff.yaml: This is not a wording file, but a list, a single word or nothing."),
    ]) func `says what is wrong and how to mend it`(_ right: String, _ wrong: String, _ words: String) throws {
        let problem = #expect(throws: CatalogueProblem.self) {
            try catalogue.adding([("scoff.yaml", Self.scoff.replacing(right, with: wrong))])
        }
        #expect(problem?.lines.contains { $0.contains(words) } == true, "\(problem?.description ?? "")")
    }

    static let scoff = """
        wording: scoff
        version: "1"
        language: en
        holder: A made-up site
        terms: For this test
        sources: [This test]
        instructions: Made-up words for a test.
        answers:
          yesno: {0: "No", 1: "Yes"}
        items:
          1: {text: First, answers: yesno}
          2: {text: Second, answers: yesno}
          3: {text: Third, answers: yesno}
          4: {text: Fourth, answers: yesno}
          5: {text: Fifth, answers: yesno}
        """
}
