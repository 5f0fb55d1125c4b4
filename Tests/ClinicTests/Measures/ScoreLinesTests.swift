import Foundation
import Testing

@testable import Clinic

@Suite struct `Forms and scores on lines` {
    let phq2: Instrument
    let crafft: Instrument

    init() throws {
        phq2 = try #require(try InstrumentCatalogue.shipped()["phq2"])
        crafft = try #require(try InstrumentCatalogue.shipped()["crafft"])
    }

    @Test func `write a score as it is specified`() throws {
        #expect(
            try score(phq2, #"{"id": "a", "answers": {"1": 2, "2": 1}}"#)
                == #"{"id": "a", "complete": true, "total": 3, "subscales": {}, "severity": "positive", "flags": []}"#)
    }

    @Test func `write an incomplete form without total, with what is open`() throws {
        #expect(
            try score(phq2, #"{"answers":{"2":null,"1":"2"},"id":17,"extra":[{"a":"b"}]}"#)
                == #"{"id": 17, "complete": false, "total": null, "subscales": {}, "severity": null, "flags": [], "valid": false, "missing": ["2"]}"#
        )
    }

    @Test func `write a yes as true and a number as a number`() throws {
        let line = #"{"id": "b", "answers": {"A1": 0, "A2": 365, "A3": 0, "B1": true, "B2": 0, "B3": 0, "B4": 0, "B5": 0, "B6": false}}"#
        #expect(try score(crafft, line).contains(#""total": 1, "subscales": {"any_use": true}, "severity": "medium", "flags": ["car"]"#))
    }

    @Test(arguments: [#"{"q1": 1, "q2": 1}"#, #"{"PHQ2_Q01": 1.0, "PHQ2_Q02": "1"}"#, #"{"2": 1, "1": 1e0}"#])
    func `take the names that other programs give to items`(_ answers: String) throws {
        #expect(try score(phq2, #"{"id": "c", "answers": \#(answers)}"#).contains(#""total": 2"#))
    }

    @Test(arguments: [
        (#"{"id": "d", "answers": {"1": 4, "2": 0}}"#, "form d, item 1: Item 1 of PHQ-2 cannot be answered with “4”. Use 0, 1, 2, 3"),
        (#"{"answers": {"1": 1.5}, "id": "d"}"#, "form d, item 1: Item 1 of PHQ-2 cannot be answered with “1.5”."),
        (#"{"id": "d", "answers": {"3": 1}}"#, "form d, item 3: PHQ-2 has no item “3”. Its items are 1, 2."),
        (#"{"id": "d", "answers": {"1": 1, "q1": 2}}"#, "form d, item 1: The item is answered twice."),
        (#"{"id": "d", "answers": {"1": [1]}}"#, "form d, item 1: The answer is neither a number nor a text nor null."),
        (#"{"id": "d"}"#, "form d: The form has no answers."),
        (#"{"answers": {"1": 1}}"#, "The form has no id."),
        (#"{"id": "d", "answers": {"1": 1}"#, "form d: This is not JSON from sign 32 on."),
        (#"{"id": "d", "answers": {"1": 1}} more"#, "form d: This is not JSON from sign 34 on."),
        (#"{"id": "d\q", "answers": {"1": 1}}"#, "form d\\q: This is not JSON from sign 9 on."),
        (#"1,2"#, "This is not JSON from sign 1 on."),
    ]) func `say which form and item is wrong, and how to mend it`(_ line: String, _ words: String) throws {
        let problem = #expect(throws: AnswerLineProblem.self) { try score(phq2, line) }
        #expect(problem?.description.hasPrefix(words) == true, "\(problem?.description ?? "")")
    }

    private func score(_ instrument: Instrument, _ line: String) throws -> String {
        var output = ScoreLines()
        let form = try Array(line.utf8).withUnsafeBufferPointer { try AnswerLines(instrument).read($0) }
        output.append(instrument.score(form.sheet), id: form.id)
        return String(decoding: output.bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
}
