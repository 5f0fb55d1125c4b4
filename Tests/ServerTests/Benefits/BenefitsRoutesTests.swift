import Clinic
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Server

@Suite("The pages of benefits and costs") struct BenefitsRoutesTests {
    /// Somebody who asks for care at the small clinic's programme; it is Wednesday 25 February 2026.
    static func inquiry(_ small: SmallClinic) async throws -> String {
        var words = InquiryWords()
        (words.given, words.family, words.born, words.phone) = ("Łukasz", "<Nguyễn>", Day(number: 7000), "503-555-0134")
        let dana = Caller(staff: ID(1), name: "Dana", role: .director, caseload: .everybody, origin: "test")
        let id = try await small.clinic.receive(
            NewInquiry(site: ID(10), programme: SmallClinic.programme, way: .phone, words: words), as: dana)
        return "/admissions/\(id.text)"
    }

    static let card = [
        "kind": "commercial", "place": "1", "payer": "harbor", "payerName": "Harbor <b>Health</b>", "relationship": "self",
        "memberNumber": "H1", "otherCover": "no",
    ]
    static let answers = [
        "asked": "phone", "person": "Marisol", "on": "2026-02-25", "recheck": "2026-03-27", "active": "yes", "covered": "yes",
        "inNetwork": "yes", "authorisation": "no", "in-share-is": "coinsurance", "in-share": "20", "in-share-basis": "day",
        "in-deductible": "1,500", "in-deductibleMet-is": "none", "in-deductibleFamily-is": "none",
    ]

    /// The address of the first plan's own pages.
    static func plan(_ page: String) -> String {
        let parts = page.components(separatedBy: "/benefits/coverages/")
        return "/benefits/coverages/" + (parts.count > 1 ? String(parts[1].prefix(13)) : "none")
    }

    @Test func `begin with everything unknown, and keep what is answered`() async throws {
        try await SmallClinic.with { small, client in
            let base = try await Self.inquiry(small)
            let dana = try await Browser(client, as: SmallClinic.director)
            #expect(try await dana.post("\(base)/benefits/coverages", Self.card).status == 303)
            let page = try await dana.get("\(base)/benefits")
            #expect(
                Markup(page.text).problems == [] && page.text.contains("Harbor &lt;b&gt;Health")
                    && page.text.contains("everything is unknown"))
            let plan = base + Self.plan(page.text)
            let empty = try await dana.get("\(plan)/sheet")
            #expect(Markup(empty.text).problems == [])
            let questions = empty.text.components(separatedBy: "<option value=\"unknown\"").count - 1
            #expect(questions > 20 && empty.text.components(separatedBy: "<option value=\"unknown\" selected").count - 1 == questions)
            #expect(try await dana.post("\(plan)/sheet", Self.answers).status == 303)
            let known = try await dana.get("\(base)/benefits").text
            #expect(known.contains("The benefits are known, until 27 Mar.") && known.contains("$1,500, of it nothing met"))
            #expect(known.contains("20 % of what is allowed") && known.contains("<dt>Days or visits</dt><dd>Unknown</dd>"))
            // The next sheet starts from this one, with what is unknown still unknown.
            let again = try await dana.get("\(plan)/sheet").text
            #expect(again.contains("name=\"in-share\" value=\"20\"") && again.contains("name=\"in-deductible\" value=\"1500.00\""))
        }
    }

    @Test func `give a refused form back as it was filled in, with the error at its field`() async throws {
        try await SmallClinic.with { small, client in
            let base = try await Self.inquiry(small)
            let dana = try await Browser(client, as: SmallClinic.director)
            let ended = try await dana.post("\(base)/benefits/coverages", Self.card.merging(["ends": "2026-02-24"]) { $1 })
            #expect(ended.status == 422 && ended.text.contains("id=\"ends-error\"") && ended.text.contains("value=\"harbor\""))
            _ = try await dana.post("\(base)/benefits/coverages", Self.card)
            let plan = base + Self.plan(try await dana.get("\(base)/benefits").text)
            for (field, wrong) in [
                ("in-deductible", ["in-deductible": "a lot"]),
                ("in-deductibleMet", ["in-deductibleMet": "9999", "in-deductibleMet-is": "known"]),
                ("in-share", ["in-share": "120"]), ("person", ["person": ""]), ("limit", ["limit-is": "none", "limit": "20"]),
                ("recheck", ["recheck": "2026-02-25"]),
            ] {
                let refused = try await dana.post("\(plan)/sheet", Self.answers.merging(wrong) { $1 })
                #expect(refused.status == 422 && refused.text.contains("href=\"#\(field)\""), "\(field)")
                #expect(refused.text.contains("id=\"\(field)-error\"") && Markup(refused.text).problems == [], "\(field)")
            }
            #expect(try await dana.get("\(base)/benefits").text.contains("everything is unknown"))
        }
    }

    @Test func `show both versions to whoever corrects a card second`() async throws {
        try await SmallClinic.with { small, client in
            let base = try await Self.inquiry(small)
            let dana = try await Browser(client, as: SmallClinic.director)
            _ = try await dana.post("\(base)/benefits/coverages", Self.card)
            let plan = base + Self.plan(try await dana.get("\(base)/benefits").text)
            #expect(try await dana.post(plan, Self.card.merging(["version": "1", "plan": "Gold"]) { $1 }).status == 303)
            let late = try await dana.post(plan, Self.card.merging(["version": "1", "plan": "Silver"]) { $1 })
            #expect(late.status == 409 && late.text.contains("Gold") && late.text.contains("value=\"Silver\""))
            #expect(late.text.contains("name=\"version\" value=\"2\"") && Markup(late.text).problems == [])
        }
    }

    @Test func `estimate for somebody who pays for themselves, with the clock and everything on the letter`() async throws {
        try await SmallClinic.with { small, client in
            let base = try await Self.inquiry(small)
            let dana = try await Browser(client, as: SmallClinic.director)
            let fee = [
                "programme": SmallClinic.programme.text, "name": "Programme day", "component": "programme-day", "code": "S9480",
                "charge": "400", "starts": "2026-02-01",
            ]
            #expect(try await dana.post("/settings/fees", fee).status == 303)
            #expect(try await dana.post("\(base)/benefits/way", ["way": "uninsured"]).status == 303)
            _ = try await dana.post("\(base)/costs/clock", ["trigger": "requested", "on": "2026-02-25"])
            #expect(try await dana.get("\(base)/costs").text.contains("due by Mon 2 Mar"))
            let form = try await dana.get("\(base)/costs/write").text
            #expect(Markup(form).problems == [])
            let feeName = try #require(form.components(separatedBy: "name=\"week-").dropFirst().first).prefix(13)
            let course = [
                "starts": "2026-03-02", "weeks": "4, 8, 12", "weekday": "1", "week-\(feeName)": "1", "primaryService": "Treatment",
            ]
            // Nobody has said who bills.
            let refused = try await dana.post("\(base)/costs", course)
            #expect(refused.status == 422 && refused.text.contains("its NPI") && refused.text.contains("value=\"4, 8, 12\""))
            let site = ID<Site>(10).text
            let billing = [
                "site": site, "name": "Juniper House", "npi": "1234567893", "tin": "12-3456789", "address": "1 Elm", "state": "FL",
            ]
            #expect(try await dana.post("/settings/fees/billing", billing).status == 303)
            #expect(try await dana.post("\(base)/costs", course).status == 303)
            let costs = try await dana.get("\(base)/costs")
            #expect(costs.text.contains("They are likely to pay $3,200 for eight weeks; they have not been told."))
            #expect(Markup(costs.text).problems == [])
            let letter = try await dana.get("\(base)/costs/versions/1")
            for item in [
                "Łukasz &lt;Nguyễn&gt;", "2 Mar 1989", "1234567893", "123456789", "1 Elm, FL", "S9480", "No diagnosis has been made yet",
                "$4,800", "12 days at most", "$400", "120 calendar days", "no contract", "for six years",
            ] {
                #expect(letter.text.contains(item), "\(item)")
            }
            #expect(Markup(letter.text).problems == [])
            let because = try await dana.get("\(base)/costs/versions/1/because")
            #expect(because.text.contains("id=\"likely\"") && because.text.contains("Programme day: 8 at $400"))
            #expect(Markup(because.text).problems == [])
            #expect(Markup(try await dana.get("/settings/fees").text).problems == [])
            let told = ["to": "Łukasz", "how": "paper", "on": "2026-02-25"]
            #expect(try await dana.post("\(base)/costs/versions/1/told", told).status == 303)
            let after = try await dana.get("\(base)/costs").text
            #expect(after.contains("was given on Wed 25 Feb, in time") && after.contains("for eight weeks."))
        }
    }

    @Test func `are read by an auditor, who finds nothing to change, and closed to others`() async throws {
        try await SmallClinic.with { small, client in
            let base = try await Self.inquiry(small)
            let aldo = try await Browser(client, as: SmallClinic.auditor)
            for address in ["\(base)/benefits", "\(base)/costs", "/settings/fees"] {
                let page = try await aldo.get(address)
                #expect(page.status == 200 && Markup(page.text).problems == [], "\(address)")
                #expect(!page.text.contains("<form method=\"post\" action=\"/admissions") && !page.text.contains("action=\"/settings/fees"))
            }
            for (address, fields) in [("\(base)/benefits/coverages", Self.card), ("\(base)/costs", [:]), ("/settings/fees", [:])] {
                let status = try await aldo.post(address, fields).status
                #expect(status == 403 || status == 422, "\(address)")
            }
            let fran = try await Browser(client, as: SmallClinic.frontDesk)
            #expect(try await fran.get("\(base)/benefits").status == 403)
            let theo = try await Browser(client, as: SmallClinic.therapist)
            #expect(try await theo.get("/admissions/0000000000001/benefits").status == 404)
        }
    }
}
