import Clinic
import Testing

@testable import Server

@Suite struct `A group` {
    static let address = "/groups/\(SmallClinic.group.text)"

    @Test func `is left on a day, and the sessions after it with it`() async throws {
        try await SmallClinic.with { small, client in
            let theo = try await Browser(client, as: SmallClinic.therapist)
            let end = "\(Self.address)/members/\(SmallClinic.anasMembership.text)/end"
            let answer = try await theo.post(end, ["ends": "2026-02-26", "reason": "Starts a new job"])
            #expect(answer.status == 303 && answer.location == Self.address)
            #expect(try await theo.get(Self.address).text.contains("9 Feb to 26 Feb 2026"))
            #expect(try await theo.get("/sessions/\(SmallClinic.friday.text)").text.contains("Ana Abalos") == false)
            #expect(try await small.entries().contains { $0.deed == "groups.change" && $0.detail.contains("Starts a new job") })
        }
    }

    @Test func `comes back with what was typed when a form is refused`() async throws {
        try await SmallClinic.with { small, client in
            let theo = try await Browser(client, as: SmallClinic.therapist)
            let before = try await small.state()
            let end = "\(Self.address)/members/\(SmallClinic.anasMembership.text)/end"
            let answer = try await theo.post(end, ["ends": "soon", "reason": "Starts a <new> job"])
            #expect(answer.status == 422)
            #expect(answer.text.contains("Enter a date such as 2026-11-24.") && answer.text.contains("value=\"Starts a &lt;new&gt; job\""))
            #expect(answer.text.contains("href=\"#ends-\(SmallClinic.anasMembership.text)\"") && answer.text.contains("<details open>"))
            #expect(Markup(answer.text).problems == [])
            #expect(try await small.state() == before)
        }
    }

    @Test func `takes nobody in twice on the same days`() async throws {
        try await SmallClinic.with { small, client in
            let theo = try await Browser(client, as: SmallClinic.therapist)
            let before = try await small.state()
            let answer = try await theo.post(
                "\(Self.address)/members", ["member": SmallClinic.ana.text, "starts": "2026-03-02", "ends": ""])
            #expect(answer.status == 409 && answer.text.contains("This person is in the group on these days already."))
            #expect(answer.text.contains("value=\"2026-03-02\""))
            #expect(try await small.state() == before)
        }
    }

    @Test func `takes somebody back who left, and gives them their seat`() async throws {
        try await SmallClinic.with { _, client in
            let theo = try await Browser(client, as: SmallClinic.therapist)
            _ = try await theo.post(
                "\(Self.address)/members/\(SmallClinic.anasMembership.text)/end", ["ends": "2026-02-24", "reason": "Ill"])
            let without = try await theo.get(Self.address).text
            #expect(
                without.contains("<option value=\"\(SmallClinic.ana.text)\">Ana Abalos</option>")
                    && without.contains("Two of 12 seats are taken."))
            let answer = try await theo.post(
                "\(Self.address)/members", ["member": SmallClinic.ana.text, "starts": "2026-02-26", "ends": ""])
            #expect(answer.status == 303)
            #expect(try await theo.get("/sessions/\(SmallClinic.friday.text)").text.contains("Ana Abalos"))
        }
    }

    @Test func `ends no membership of another group`() async throws {
        try await SmallClinic.with { small, client in
            let theo = try await Browser(client, as: SmallClinic.therapist)
            let before = try await small.state()
            let answer = try await theo.post(
                "/groups/00000000009zz/members/\(SmallClinic.anasMembership.text)/end", ["ends": "2026-02-26", "reason": "No"])
            #expect(answer.status == 404)
            #expect(try await small.state() == before)
        }
    }

    @Test func `says where it meets by video, and comes back with an address that is none`() async throws {
        try await SmallClinic.with { small, client in
            let theo = try await Browser(client, as: SmallClinic.therapist)
            let before = try await small.state()
            let refused = try await theo.post("\(Self.address)/room", ["room": "javascript:alert(1)"])
            #expect(
                refused.status == 422 && refused.text.contains("value=\"javascript:alert(1)\"") && refused.text.contains("href=\"#room\""))
            #expect(Markup(refused.text).problems == [])
            #expect(try await small.state() == before)
            let kept = try await theo.post("\(Self.address)/room", ["room": " https://video.example.org/larch "])
            #expect(kept.status == 303)
            #expect(try await theo.get(Self.address).text.contains("<code>https://video.example.org/larch</code>"))
        }
    }
}
