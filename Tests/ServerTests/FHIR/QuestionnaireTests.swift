import Clinic
import Foundation
import Testing

@testable import Server

@Suite struct `Questionnaires in FHIR` {
    let catalogue: InstrumentCatalogue
    static let base = "https://clinic.example/fhir"
    static let worded = ["phq9", "phq2", "phq8", "gad7", "gad2", "pcl5", "pcptsd5", "audit", "auditc", "core10", "ypcore"]

    init() throws { catalogue = try InstrumentCatalogue.shipped() }

    @Test(arguments: worded) func `come back word for word`(_ key: String) throws {
        let instrument = try #require(catalogue[key])
        let text = try QuestionnaireExport.json(QuestionnaireExport(instrument, base: Self.base).questionnaire)
        let found = try QuestionnaireImport(json: Data(text.utf8), file: "form.json", catalogue: catalogue)
        guard case .wording(let wording) = found else {
            Issue.record("\(key) came back as a questionnaire of its own")
            return
        }
        let again = try #require(try catalogue.adding(wording, name: "form.json")[key])
        #expect(again.items == instrument.items)
        #expect(again.instructions == instrument.instructions)
    }

    @Test func `carry LOINC codes, points and terms`() throws {
        let form = QuestionnaireExport(try #require(catalogue["phq9"]), base: Self.base + "/").questionnaire
        #expect(form.url == "https://clinic.example/fhir/Questionnaire/phq9")
        #expect(form.code?.first?.code == "44249-1")
        #expect(form.copyright?.contains("No permission required") == true)
        let ninth = try #require(form.item?.first { $0.linkId == "9" })
        #expect(ninth.code?.first?.code == "44260-8")
        #expect(ninth.answerOption?.map(\.valueCoding?.code) == ["LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"])
        #expect(ninth.answerOption?.map { $0.valueCoding?.extension?.first?.valueDecimal } == [0, 1, 2, 3])
        let tenth = try #require(form.item?.first { $0.linkId == "10" })
        #expect(tenth.answerOption?.first?.valueCoding?.system == "https://clinic.example/fhir/CodeSystem/phq9-answers")
        #expect(tenth.required == false)
    }

    @Test func `say when an item is asked`() throws {
        let form = QuestionnaireExport(try #require(catalogue["pcptsd5"]), base: Self.base).questionnaire
        let first = try #require(form.item?.first { $0.linkId == "1" })
        #expect(first.enableWhen?.map(\.question) == ["gate"])
        #expect(first.enableWhen?.map(\.operator) == ["!="])
        #expect(first.enableWhen?.first?.answerCoding?.code == "0")
        let crafft = QuestionnaireExport(try #require(catalogue["crafft"]), base: Self.base).questionnaire
        let last = try #require(crafft.item?.first { $0.linkId == "B6" })
        #expect(last.enableWhen?.map(\.question) == ["A1", "A2", "A3"])
        #expect(last.enableBehavior == "any")
        #expect(last.enableWhen?.first?.answerInteger == 1)
    }

    @Test func `may be a site's own, with a sum`() throws {
        let found = try QuestionnaireImport(json: Data(Self.own.utf8), file: "own.json", catalogue: catalogue)
        guard case .local(let local) = found else {
            Issue.record("taken for an instrument of the catalogue")
            return
        }
        let instrument = Instrument(local, checked: try #require(Day("2026-11-27")))
        #expect(instrument.key == "local-sleepandcalm")
        #expect(instrument.hasWording)
        #expect(instrument.totals == 0...13)
        #expect(instrument.instructions == "These days")
        #expect(try instrument.score(Answers(["sleep": "well", "calm": "1", "hours": "9"])).total == 12)
        #expect(try instrument.score(Answers(["sleep": "well"])).total == nil)
    }

    @Test(arguments: [
        ("\"integer\"", "\"string\"", "own.json: item hours: An item of type string is neither a choice nor a number."),
        ("\"hours\"", "\"sleep\"", "own.json: item sleep: It is there twice."),
        ("\"linkId\": \"calm\"", "\"linkId\": \"calm\", \"repeats\": true", "own.json: item calm: It takes several answers."),
        (
            "\"linkId\": \"calm\"", "\"linkId\": \"calm\", \"enableWhen\": [{\"question\": \"sleep\", \"operator\": \"exists\"}]",
            "own.json: item calm: It is asked on a condition"
        ),
        ("\"text\": \"Are you calm?\"", "\"text\": \"\"", "own.json: item calm: It has no text."),
        ("\"valueInteger\": 10", "\"valueCode\": \"10\"", "own.json: item hours: It does not say from which to which number"),
        ("\"resourceType\": \"Questionnaire\"", "\"resourceType\": \"Patient\"", "own.json: This is a Patient."),
        (
            "\"type\": \"boolean\"", "\"kind\": \"boolean\"",
            "own.json: This is not a FHIR R4 Questionnaire: Questionnaire.item[0].item[1] has no type."
        ),
        ("{", "", "own.json: This is not a FHIR R4 Questionnaire: it is not JSON."),
    ]) func `are refused with what is in the way`(_ right: String, _ wrong: String, _ words: String) throws {
        let text = wrong.isEmpty ? String(Self.own.dropFirst()) : Self.own.replacing(right, with: wrong)
        let problem = #expect(throws: CatalogueProblem.self) {
            try QuestionnaireImport(json: Data(text.utf8), file: "own.json", catalogue: catalogue)
        }
        #expect(problem?.lines.contains { $0.hasPrefix(words) } == true, "\(problem?.description ?? "")")
    }

    /// Made up for this test.
    static let own = """
        {"resourceType": "Questionnaire", "status": "active", "name": "SleepAndCalm", "title": "Sleep and calm", "publisher": "This test",
         "item": [{"linkId": "g", "type": "group", "text": "These days", "item": [
           {"linkId": "sleep", "type": "choice", "text": "How do you sleep?", "answerOption": [
             {"valueCoding": {"code": "badly", "display": "Badly", "extension": [
               {"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 0}]}},
             {"valueCoding": {"code": "well", "display": "Well", "extension": [
               {"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 2}]}}]},
           {"linkId": "calm", "type": "boolean", "text": "Are you calm?"},
           {"linkId": "hours", "type": "integer", "text": "For how many hours?", "extension": [
             {"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 0},
             {"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": 10}]}]},
          {"linkId": "score", "type": "decimal", "text": "Score", "readOnly": true}]}
        """
}

@Suite struct `Filled-in questionnaires in FHIR` {
    let catalogue: InstrumentCatalogue

    init() throws { catalogue = try InstrumentCatalogue.shipped() }

    @Test(arguments: [
        ("phq9", ["1": "2", "5": "0", "9": "3", "10": "1"]), ("crafft", ["A1": "0", "A2": "365", "B1": "1"]),
        ("asq", ["q1": "R", "q2": "N", "q5": "Y"]), ("audit", ["1": "4", "9": "2"]), ("wsas", ["retired_etc": "1", "2": "8"]),
    ]) func `give back the answers`(_ key: String, _ codes: [String: String]) throws {
        let mapping = QuestionnaireResponses(try #require(catalogue[key]), base: `Questionnaires in FHIR`.base)
        let response = try mapping.response(Answers(codes), subject: "Patient/7", authored: "2026-11-27T10:00:00Z")
        let text = try QuestionnaireExport.json(response)
        let again = try JSONDecoder().decode(FHIR.QuestionnaireResponse.self, from: Data(text.utf8))
        #expect(try mapping.answers(in: again).codes == codes)
        #expect(again.status == "in-progress")
        #expect(again.subject?.reference == "Patient/7")
    }

    @Test func `are completed when nothing is open`() throws {
        let mapping = QuestionnaireResponses(try #require(catalogue["gad2"]), base: `Questionnaires in FHIR`.base)
        let response = try mapping.response(Answers(["1": "0", "2": "3"]))
        #expect(response.status == "completed")
        #expect(response.questionnaire == "https://clinic.example/fhir/Questionnaire/gad2|1")
    }

    @Test func `are read as other programs write them`() throws {
        let mapping = QuestionnaireResponses(try #require(catalogue["phq2"]), base: `Questionnaires in FHIR`.base)
        let text = """
            {"resourceType": "QuestionnaireResponse", "status": "completed", "item": [{"linkId": "g", "item": [
              {"linkId": "/44250-9", "answer": [{"valueCoding": {"system": "http://loinc.org", "code": "LA6570-1"}}]},
              {"linkId": "2", "answer": [{"valueInteger": 1}]}]}]}
            """
        let response = try JSONDecoder().decode(FHIR.QuestionnaireResponse.self, from: Data(text.utf8))
        #expect(try mapping.answers(in: response).codes == ["1": "2", "2": "1"])
    }

    @Test(arguments: [
        (#""status": "completed""#, #""status": "entered-in-error""#, "fhir.response-status"),
        (#""linkId": "2""#, #""linkId": "3""#, "fhir.unknown-item"),
        (#""valueInteger": 1"#, #""valueInteger": 7"#, "fhir.unknown-answer"),
        (#""valueInteger": 1"#, #""valueString": "often""#, "fhir.unknown-answer"),
        (#""valueInteger": 1"#, #""valueCoding": {"system": "http://loinc.org", "code": "LA0-0"}"#, "fhir.unknown-answer"),
        (#"{"valueInteger": 1}"#, #"{"valueInteger": 1}, {"valueInteger": 2}"#, "fhir.several-answers"),
        (#""linkId": "2""#, #""linkId": "1""#, "fhir.several-answers"),
        (#""QuestionnaireResponse""#, #""Questionnaire""#, "fhir.other-resource"),
    ]) func `are refused when they cannot be meant`(_ right: String, _ wrong: String, _ code: String) throws {
        let mapping = QuestionnaireResponses(try #require(catalogue["phq2"]), base: `Questionnaires in FHIR`.base)
        let sound = """
            {"resourceType": "QuestionnaireResponse", "status": "completed", "item": [
              {"linkId": "1", "answer": [{"valueInteger": 0}]}, {"linkId": "2", "answer": [{"valueInteger": 1}]}]}
            """
        let response = try JSONDecoder().decode(FHIR.QuestionnaireResponse.self, from: Data(sound.replacing(right, with: wrong).utf8))
        let problem = #expect(throws: ResponseProblem.self) { try mapping.answers(in: response) }
        #expect(problem?.code == code)
    }
}
