import Clinic
import Testing

@testable import Server

@Suite struct `A programme's settings` {
    static let address = "/settings/programmes/\(SmallClinic.programme.text)"
    static let rule = "florida-group-caps/group-cap-therapy@2024-01-01"

    @Test func `show the rules of the day with their sources, and those that wait`() async throws {
        try await SmallClinic.with { _, client in
            let page = try await Browser(client, as: SmallClinic.director).get(Self.address).text
            #expect(page.contains("at least 9 hours") && page.contains("42 CFR") && page.contains("breaks never count"))
            #expect(page.contains("Waiting to be confirmed") && page.contains("value=\"\(Self.rule)\""))
            #expect(page.contains("Mon 9:00 to 12:10"))
        }
    }

    @Test func `let whoever may confirm a rule, which then decides`() async throws {
        try await SmallClinic.with { small, client in
            let adam = try await Browser(client, as: SmallClinic.administrator)
            let answer = try await adam.post("\(Self.address)/rules", ["rule": Self.rule, "confirm": "yes"])
            #expect(answer.status == 303 && answer.location == Self.address)
            let page = try await adam.get(Self.address).text
            #expect(!page.contains("value=\"\(Self.rule)\"") && page.contains("at most 15 in the room"))
            let entry = try #require(try await small.entries().last { $0.deed == "programmes.change" })
            #expect(entry.actor == 5 && entry.outcome == "done" && entry.detail == "confirms \(Self.rule)")
        }
    }

    @Test(arguments: [
        ("florida-group-caps/group-cap-therapy@2024-01-01", ""), ("adult-iop/week-minimum@2024-01-01", "yes"), ("", "yes"),
        ("' OR 1=1", "yes"),
    ])
    func `confirm nothing that does not wait`(rule: String, confirm: String) async throws {
        try await SmallClinic.with { small, client in
            let dana = try await Browser(client, as: SmallClinic.director)
            let before = try await small.state()
            let answer = try await dana.post("\(Self.address)/rules", ["rule": rule, "confirm": confirm])
            #expect([409, 422].contains(answer.status))
            #expect(try await small.state() == before)
        }
    }

    @Test func `say what a payer's code means, to those who may`() async throws {
        try await SmallClinic.with { small, client in
            let adam = try await Browser(client, as: SmallClinic.administrator)
            let answer = try await adam.post("/settings/payers", ["code": "CHP01", "word": "medicare"])
            #expect(answer.status == 303 && answer.location == "/settings/payers")
            let page = try await adam.get("/settings/payers").text
            #expect(page.contains("<code>CHP01</code>") && page.contains("<option value=\"medicare\" selected>"))
            let entry = try #require(try await small.entries().last { $0.deed == "programmes.change" })
            #expect(entry.outcome == "done" && entry.detail == "means medicare")
            let wrong = try await adam.post("/settings/payers", ["code": "CHP02", "word": "nobody"])
            #expect(wrong.status == 422 && wrong.text.contains("No rule pack knows this payer.") && Markup(wrong.text).problems == [])
            let theo = try await Browser(client, as: SmallClinic.therapist)
            let read = try await theo.get("/settings/payers").text
            #expect(read.contains("medicare") && !read.contains("<select"))
            #expect(try await theo.post("/settings/payers", ["code": "CHP01", "word": ""]).status == 403)
        }
    }

    @Test func `name in each pack every rule, its value and since when`() async throws {
        try await SmallClinic.with { _, client in
            let dana = try await Browser(client, as: SmallClinic.director)
            let list = try await dana.get("/settings/packs").text
            #expect(list.contains("/settings/packs/adult-iop") && list.contains("Adult mornings"))
            let pack = try await dana.get("/settings/packs/florida-group-caps").text
            #expect(pack.contains("Holds only where a programme has confirmed it.") && pack.contains("since 1 Jan 2024"))
        }
    }
}
