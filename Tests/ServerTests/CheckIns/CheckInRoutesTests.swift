import Clinic
import HummingbirdTesting
import Testing

@testable import Server

@Suite struct `Check-ins on the pages` {
    private static let address = "/people/\(SmallClinic.ana.text)"

    @Test func `are filled in, followed by thanks, and seen by staff with missing days said`() async throws {
        try await SmallClinic.with { small, client in
            let ana = try await small.ownPage(of: SmallClinic.ana, client)
            #expect(try await ana.get("/my").text.contains("href=\"/my/check-in\"><b>Check-in</b>"))
            let form = try await ana.get("/my/check-in")
            #expect(form.status == 200 && Markup(form.text).problems == [])
            let answer = try await ana.post("/my/check-in", ["day": "2026-02-25", "key": "k", "mood": "6", "sleep": "6:30"])
            #expect(answer.status == 303)
            let thanks = try await ana.get(answer.location).text
            #expect(thanks.contains("Your check-in is kept.") && !thanks.contains("tel:911"))
            #expect(try await !ana.get("/my").text.contains("How is today?"))
            let theo = try await Browser(client, as: SmallClinic.therapist)
            for page in [try await theo.get("\(Self.address)/check-ins"), try await ana.get("/my/check-ins")] {
                #expect(page.status == 200 && Markup(page.text).problems == [])
                #expect(page.text.contains("1 of 17 days. This week: 1 of 3 so far."))
                #expect(page.text.contains("Hours slept last night: 1 of 17 days, always 6:30."))
                #expect(page.text.contains("nothing told"))
            }
        }
    }

    @Test func `show help at once for an answer that needs it, before anybody has read it`() async throws {
        try await SmallClinic.with { small, client in
            let ana = try await small.ownPage(of: SmallClinic.ana, client)
            let form = try await ana.get("/my/check-in").text
            // Seven and more of an urge to hurt oneself, and two answers about being safe, bring help up as they are chosen.
            #expect(form.ranges(of: "data-needs-help").count == 4 + 2)
            for (field, word) in [("urge-to-hurt", "7"), ("safe", "unsure"), ("safe", "no")] {
                let answer = try await ana.post("/my/check-in", ["day": "2026-02-25", "key": word, field: word])
                let page = try await ana.get(answer.location).text
                #expect(page.contains("tel:988") && page.contains("tel:911") && page.contains("/my/safety-plan"), "\(field) \(word)")
            }
            let chart = try await Browser(client, as: SmallClinic.therapist).get("\(Self.address)/check-ins").text
            #expect(chart.contains("Urge to hurt themself: 7 of 10.") && chart.contains("Safe today: no."))
        }
    }

    @Test func `come back as they were sent when one answer cannot be taken`() async throws {
        try await SmallClinic.with { small, client in
            let ana = try await small.ownPage(of: SmallClinic.ana, client)
            let answer = try await ana.post(
                "/my/check-in", ["day": "2026-02-25", "key": "k", "mood": "6", "sleep": "lots", "note": "A \"quoted\" <day>"])
            #expect(answer.status == 422 && Markup(answer.text).problems == [])
            #expect(answer.text.contains("href=\"#sleep\">Hours slept last night: Write hours as 7 or 7:30, up to 24.</a>"))
            #expect(answer.text.contains("value=\"lots\"") && answer.text.contains("A &quot;quoted&quot; &lt;day&gt;"))
            #expect(answer.text.contains("name=\"mood\" value=\"6\" checked"))
        }
    }

    @Test func `of a person are not a guardian's without that part, and never theirs to fill in`() async throws {
        try await SmallClinic.with { small, client in
            let mother = try await small.ownPage(of: SmallClinic.ana, guardianSees: [.week], client)
            #expect(try await mother.get("/my/check-ins").status == 404)
            let father = try await small.ownPage(of: SmallClinic.ana, guardianSees: [.week, .checkIn], client)
            #expect(try await father.get("/my/check-in").location == "/my/check-ins")
            #expect(try await father.get("/my/check-ins").text.contains("Ana checked in on 0 of the last 17 days."))
            #expect(try await father.post("/my/check-in", ["day": "2026-02-25", "key": "k", "mood": "6"]).status == 403)
        }
    }

    @Test func `take the cards that staff choose, with the targets in the person's words`() async throws {
        try await SmallClinic.with { small, client in
            let (ana, theo) = (try await small.ownPage(of: SmallClinic.ana, client), try await Browser(client, as: SmallClinic.therapist))
            for address in ["/my/cards/diary", "/my/cards/nonsense", "/my/cards/check-in", "/my/check-ins/00000000009zz"] {
                #expect(try await ana.get(address).status == 404, "\(address)")
            }
            let page = try await theo.get("\(Self.address)/cards")
            #expect(page.status == 200 && Markup(page.text).problems == [] && page.text.contains("Slept less than 5 hours"))
            let kept = try await theo.post("\(Self.address)/cards", ["cards": "diary", "target-1": "Skipping meals"])
            #expect(kept.location == "\(Self.address)/cards?done=1")
            let card = try await ana.get("/my/cards/diary")
            #expect(Markup(card.text).problems == [] && card.text.contains("<legend>Skipping meals: urge</legend>"))
            let long = try await theo.post("\(Self.address)/cards", ["cards": "diary", "target-2": String(repeating: "a", count: 90)])
            #expect(long.status == 422 && long.text.contains("A target is one line of 80 letters at most."))
            #expect(try await Browser(client, as: SmallClinic.frontDesk).get("\(Self.address)/check-ins").status == 403)
        }
    }
}
