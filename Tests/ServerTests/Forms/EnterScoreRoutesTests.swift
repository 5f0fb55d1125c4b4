import Clinic
import HummingbirdTesting
import Testing

@testable import Server

@Suite struct `A score from a licensed tool on the pages` {
    private static let measures = "/people/\(SmallClinic.ana.text)/measures"
    private static let typed = [
        "instrument": "oq45", "day": "2026-02-24", "informant": "member", "total": "71", "part-symptom_distress": "44",
        "given-by": "Dr. Falk", "tool": "OQ-Analyst",
    ]

    @Test func `is typed in, says where it comes from, and is a square among the dots`() async throws {
        try await SmallClinic.with { _, client in
            let theo = try await Browser(client, as: SmallClinic.therapist)
            let form = try await theo.get("\(Self.measures)/entered?instrument=oq45").text
            #expect(form.contains("0 to 180") && form.contains("Symptom distress (if told)") && form.contains("© OQ Measures"))
            let answer = try await theo.post("\(Self.measures)/entered", Self.typed)
            #expect(answer.status == 303)
            let page = try await theo.get(answer.location)
            #expect(Markup(page.text).problems == [])
            for words in ["OQ-45.2 came to 71.", "Dr. Falk", "OQ-Analyst", "Symptom distress 44", "Tue 24 Feb 2026", "Wed 25 Feb, 10:00"] {
                #expect(page.text.contains(words), "\(words)")
            }
            let chart = try await theo.get(Self.measures).text
            #expect(chart.contains("<rect") && chart.contains("Typed in.") && Markup(chart).problems == [])
        }
    }

    @Test(arguments: [
        ("total", "181", "OQ-45.2 goes from 0 to 180. Look at the number again."), ("total", "1e2", "Write a number such as 71 or 2.5."),
        ("part-symptom_distress", "101", "Symptom distress goes from 0 to 100. Look at the number again."),
        ("day", "2026-02-26", "Give the day on which it was given: not after today, and not before the person was born."),
        ("given-by", "", "Say who gave it, and in which licensed tool."),
    ])
    func `comes back as it was typed when a field cannot be taken`(field: String, value: String, problem: String) async throws {
        try await SmallClinic.with { _, client in
            let theo = try await Browser(client, as: SmallClinic.therapist)
            let answer = try await theo.post("\(Self.measures)/entered", Self.typed.merging([field: value]) { $1 })
            #expect(answer.status == 422 && Markup(answer.text).problems == [])
            #expect(answer.text.contains("href=\"#\(field)\">\(problem)</a>") && answer.text.contains("value=\"OQ-Analyst\""))
        }
    }

    @Test func `is corrected beside the old value, or taken out, each with its reason`() async throws {
        try await SmallClinic.with { _, client in
            let theo = try await Browser(client, as: SmallClinic.therapist)
            let old = try await theo.post("\(Self.measures)/entered", Self.typed.merging(["total": "171"]) { $1 }).location
            #expect(try await theo.get("\(old)/correction").text.contains("value=\"171\""))
            let refused = try await theo.post("\(old)/correction", Self.typed)
            #expect(refused.status == 422 && refused.text.contains("href=\"#reason\"") && refused.text.contains("value=\"71\""))
            let new = try await theo.post("\(old)/correction", Self.typed.merging(["reason": "Read wrongly"]) { $1 }).location
            let page = try await theo.get(old).text
            #expect(page.contains("It counts no more: Read wrongly.") && page.contains("href=\"\(new)\"") && page.contains("came to 171"))
            #expect(try await theo.get(new).text.contains("href=\"\(old)\">an earlier value"))
            let out = try await theo.post("\(new)/correction", ["way": "take-out", "reason": "Somebody else’s"])
            #expect(out.status == 303 && out.location == Self.measures)
            #expect(try await theo.get(Self.measures).text.contains("No score yet."))
        }
    }
}
