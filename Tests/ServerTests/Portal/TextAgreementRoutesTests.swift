import Clinic
import HummingbirdTesting
import Testing

@testable import Server

@Suite struct `Text messages on the page-access page` {
    private static let access = "/people/\(SmallClinic.ana.text)/access"

    /// Where the one agreement of the page is changed.
    private func agreementAddress(in page: String) throws -> String {
        let end = try #require(page.firstRange(of: "/texts\""))
        let start = try #require(page[..<end.lowerBound].lastIndex(of: "\""))
        return String(page[page.index(after: start)..<end.upperBound].dropLast())
    }

    @Test func `are agreed to with the invitation, changed and stopped`() async throws {
        try await SmallClinic.with { small, client in
            let theo = try await Browser(client, as: SmallClinic.therapist)
            // A phone alone is no agreement.
            let before = try await theo.post(Self.access, ["for": "member", "phone": "(503) 555-0142"])
            #expect(before.text.contains("Hand this link over.") && before.text.contains("None agreed"))
            let address = try agreementAddress(in: before.text)
            #expect(try await theo.get(address).text.contains("gets no text messages"))

            let answer = try await theo.post(address, ["phone": "(503) 555-0142", "agreed": "2026-02-20", "usage": "text"])
            #expect(answer.status == 303 && answer.location == Self.access)
            #expect(try await theo.get(Self.access).text.contains("+15035550142, agreed on 20 Feb 2026"))
            let page = try await theo.get(address).text
            #expect(page.contains("Theo") && page.contains("by text message"))
            // No gateway is set here, and whoever writes it down is told.
            #expect(page.contains("--sms"))

            #expect(try await theo.post(address + "/end").status == 303)
            #expect(try await theo.get(Self.access).text.contains("None agreed"))
        }
    }

    @Test func `leave at once when they were ticked with the invitation, and wait where nothing carries them`() async throws {
        try await SmallClinic.with { small, client in
            let theo = try await Browser(client, as: SmallClinic.therapist)
            let fields = ["for": "member", "phone": "503 555 0142", "texts": "yes", "agreed": "2026-02-25"]
            let page = try await theo.post(Self.access, fields)
            #expect(page.text.contains("This link is on its way to +15035550142 as a text message."))
            let letters = try await theo.get("/settings/letters").text
            #expect(letters.contains("1 text message waits: no gateway for text messages is set."))
            #expect(!letters.contains("5035550142"))
        }
    }

    @Test(arguments: [
        (["phone": "555 0142", "agreed": "2026-02-20"], "phone"), (["phone": "503 555 0142", "agreed": "2026-02-26"], "agreed"),
        (["phone": "503 555 0142", "agreed": ""], "agreed"),
    ])
    func `that cannot be written down so come back filled in, the problem beside its field`(
        fields: [String: String], field: String
    ) async throws {
        try await SmallClinic.with { small, client in
            let theo = try await Browser(client, as: SmallClinic.therapist)
            let given = try await theo.post(Self.access, ["for": "member"])
            let answer = try await theo.post(try agreementAddress(in: given.text), fields.merging(["usage": "text"]) { $1 })
            #expect(answer.status == 422 || answer.status == 400, "\(answer.status)")
            #expect(answer.text.contains("href=\"#\(field)\"") && answer.text.contains("value=\"\(fields["phone"] ?? "")\""))
            #expect(answer.text.contains("<option value=\"text\" selected>"))
            #expect(try await theo.get(Self.access).text.contains("None agreed"))
        }
    }

    @Test func `of a guardian's number for a young person are asked about in the form itself`() async throws {
        try await SmallClinic.with { small, client in
            let theo = try await Browser(client, as: SmallClinic.therapist)
            let mother = ["for": "guardian", "name": "Mara Abalos", "relationship": "mother", "phone": "503-555-0142", "parts": "week"]
            _ = try await theo.post(Self.access, mother)
            let own = ["for": "member", "phone": "+1 503 555 0142", "texts": "yes", "agreed": "2026-02-25"]
            let asked = try await theo.post(Self.access, own)
            #expect(
                asked.status == 409 && asked.text.contains("This number is a guardian’s.") && asked.text.contains("Why this phone is right")
            )
            let why = own.merging(["contact-reason": "Ana has no phone and asked for this"]) { $1 }
            #expect(try await theo.post(Self.access, why).text.contains("+15035550142 as a text message"))
        }
    }

    @Test func `stay closed to whoever does not give pages`() async throws {
        try await SmallClinic.with { small, client in
            let given = try await Browser(client, as: SmallClinic.therapist).post(Self.access, ["for": "member"])
            let address = try agreementAddress(in: given.text)
            let aldo = try await Browser(client, as: SmallClinic.auditor)
            #expect(try await aldo.get(address).status == 403)
            #expect(try await aldo.post(address, ["phone": "503 555 0142", "agreed": "2026-02-20"]).status == 403)
        }
    }
}
