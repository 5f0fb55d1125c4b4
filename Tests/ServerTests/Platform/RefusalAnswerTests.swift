import HTTPTypes
import Testing

@testable import Server

@Suite struct `A page that says no` {
    @Test(arguments: [
        ("http://localhost/people?q=oka&amp", "/people?q=oka&amp;amp"), ("http://localhost/week", "/week"),
    ])
    func `leads back to the page of ours one came from`(from: String, back: String) async throws {
        let text = try await Self.refusal(from: from)
        #expect(text.contains("<a class=\"button\" href=\"\(back)\">Go back</a>") && Markup(text).problems == [])
    }

    @Test(arguments: [
        "http://elsewhere.example/week", "http://elsewhere.example/?://localhost/week", "http://localhost//elsewhere.example",
        "http://localhost/\\elsewhere.example", "http://localhost/journal", "http://localhost/sign-in", "localhost", "",
    ])
    func `leads nowhere but to Today when one came from elsewhere`(from: String) async throws {
        let text = try await Self.refusal(from: from)
        #expect(!text.contains("Go back") && text.contains(">Go to Today</a>"))
    }

    /// A therapist asks for the journal.
    private static func refusal(from: String) async throws -> String {
        try await SmallClinic.with { _, client in
            let theo = try await Browser(client, as: SmallClinic.therapist)
            let answer = try await theo.get("/journal", headers: [.referer: from])
            #expect(answer.status == 403)
            return answer.text
        }
    }

    @Test func `says how many in figures that are read at a glance`() {
        let said = [0, 1, 10, 999, 1000, 2000, 12_034, 1_000_007].map(Words.number)
        #expect(said == ["0", "one", "ten", "999", "1,000", "2,000", "12,034", "1,000,007"])
    }
}
