import HTTPTypes
import Testing

@testable import Server

@Suite struct `A form that is sent after the sign-in ran out` {
    @Test func `is answered with a page that says so and leads back, never with nothing`() async throws {
        try await SmallClinic.with { _, client in
            let stranger = Browser(client)
            for (address, words) in [("/admissions", "page.signed-out"), ("/my/check-in", "what you sent was not taken")] {
                let page = try await stranger.post(address, [:], withProof: false)
                #expect(page.status == 401 && page.text.contains(words) && Markup(page.text).problems == [], "\(address)")
            }
            let data = try await stranger.post("/admissions", [:], withProof: false, wantsData: true)
            #expect(data.status == 401 && data.text.isEmpty && data.location == "/sign-in")
        }
    }
}
