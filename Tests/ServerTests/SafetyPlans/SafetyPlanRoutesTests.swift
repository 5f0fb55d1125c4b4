import Clinic
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Server

@Suite("The safety plan's pages") struct SafetyPlanRoutesTests {
    static let chart = "/people/\(SmallClinic.ana.text)/safety-plan"
    static let form = [
        "version": "0", "signs": "I stop <i>answering</i> my sister\n\nI lie awake", "alone": "Walk to the river",
        "helpers-2-text": "Bisi", "helpers-2-phone": "213-555-0118 after six", "safer-1-text": "Old tablets",
        "safer-1-agreed": "Bisi takes them", "safer-1-state": "done", "safer-1-checked": "Theo",
    ]

    /// Theo writes Ana's plan and both agree.
    static func agree(_ client: any TestClientProtocol) async throws -> Browser {
        let theo = try await Browser(client, as: SmallClinic.therapist)
        #expect(try await theo.post(chart, form).status == 303)
        #expect(try await theo.post("\(chart)/agree", ["version": "1", "agreed": "yes", "how": "in-the-room"]).status == 303)
        return theo
    }

    @Test func `write it, agree it and show it, with numbers to call and nothing as markup`() async throws {
        try await SmallClinic.with { _, client in
            let theo = try await Browser(client, as: SmallClinic.therapist)
            let empty = try await theo.get(Self.chart)
            #expect(empty.text.contains("No safety plan yet") && Markup(empty.text).problems == [])
            _ = try await theo.post(Self.chart, Self.form)
            let draft = try await theo.get(Self.chart)
            #expect(draft.text.contains("Not agreed yet") && Markup(draft.text).problems == [])
            _ = try await theo.post("\(Self.chart)/agree", ["version": "1", "agreed": "yes", "how": "in-the-room"])
            for address in [Self.chart, "\(Self.chart)/write", "\(Self.chart)/versions/1"] {
                let page = try await theo.get(address)
                #expect(page.status == 200 && Markup(page.text).problems == [], "\(address)")
                #expect(page.text.contains("I stop &lt;i&gt;answering") && !page.text.contains("<i>answering"))
            }
            let held = try await theo.get(Self.chart).text
            #expect(held.contains("href=\"tel:2135550118\"") && held.contains("href=\"tel:988\"") && held.contains("Checked: Theo"))
            #expect(held.contains("Agreed") || held.contains("agreed 25 Feb, review due 4 Mar"))
            #expect(try await theo.get("/people/\(SmallClinic.ana.text)").text.contains("Agreed 25 Feb, review due 4 Mar"))
            #expect(try await theo.get("\(Self.chart)/versions/2").status == 404)
        }
    }

    @Test func `say what is missing and keep the draft`() async throws {
        try await SmallClinic.with { _, client in
            let theo = try await Browser(client, as: SmallClinic.therapist)
            _ = try await theo.post(Self.chart, ["version": "0", "signs": "I stop answering"])
            let refused = try await theo.post("\(Self.chart)/agree", ["version": "1", "agreed": "yes", "how": "in-the-room"])
            #expect(refused.status == 422 && refused.text.contains("What I can do by myself") && refused.text.contains("I stop answering"))
            let unread = try await theo.post("\(Self.chart)/agree", ["version": "1", "how": "in-the-room"])
            #expect(unread.status == 422)
        }
    }

    @Test func `show both versions to whoever saves second, as a page and as data`() async throws {
        try await SmallClinic.with { _, client in
            let (theo, dana) = (try await Browser(client, as: SmallClinic.therapist), try await Browser(client, as: SmallClinic.director))
            _ = try await theo.post(Self.chart, Self.form)
            let refused = try await dana.post(Self.chart, ["version": "0", "signs": "Something else", "alone": "Walk to the river"])
            #expect(refused.status == 409 && Markup(refused.text).problems == [])
            #expect(refused.text.contains(">\nSomething else</textarea>") && refused.text.contains("I lie awake"))
            #expect(refused.text.contains("name=\"version\" value=\"1\""))
        }
    }

    @Test func `are read by an auditor, who finds nothing to change`() async throws {
        try await SmallClinic.with { _, client in
            _ = try await Self.agree(client)
            let aldo = try await Browser(client, as: SmallClinic.auditor)
            let page = try await aldo.get(Self.chart)
            #expect(page.status == 200 && !page.text.contains("/safety-plan/agree") && !page.text.contains("/safety-plan/shares"))
            #expect(try await aldo.get("\(Self.chart)/write").status == 403)
            #expect(try await aldo.post(Self.chart, Self.form).status == 403)
        }
    }

    @Test func `keep the clinic's lines, which then stand on the help page of everybody`() async throws {
        try await SmallClinic.with { _, client in
            let dana = try await Browser(client, as: SmallClinic.director)
            let site = ID<Site>(10).text
            _ = try await dana.post(
                "/settings/help-lines", ["site": site, "name": "On call", "phone": "850 555 0100", "hours": "at night"])
            let page = try await dana.get("/settings/help-lines")
            #expect(page.text.contains("On call") && Markup(page.text).problems == [])
            let help = try await Browser(client).get("/my/help")
            #expect(help.text.contains("tel:8505550100") && help.text.contains("tel:988") && Markup(help.text).problems == [])
            #expect(try await dana.post("/settings/help-lines", ["site": site, "name": "On call", "phone": "soon"]).status == 422)
        }
    }
}

@Suite struct `A number to call` {
    @Test(
        arguments: [
            ("213-555-0118 after six", "tel:2135550118"), ("+1 (503) 555 0142", "tel:+15035550142"), ("988", "tel:988"), ("at work", nil),
            ("12", nil), ("1234567890123456", nil),
        ] as [(String, String?)])
    func `is read from the beginning of what was written`(written: String, called: String?) {
        #expect(Href.telephone(written)?.text == called)
    }
}
