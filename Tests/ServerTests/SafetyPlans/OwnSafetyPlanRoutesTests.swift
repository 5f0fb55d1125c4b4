import Clinic
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Server

@Suite("The safety plan on a person’s own page") struct OwnSafetyPlanRoutesTests {
    /// Opens Ana's page by a link, as she does.
    static func ana(_ small: SmallClinic, _ client: any TestClientProtocol, guardian: NewAccess.Guardian? = nil) async throws -> Browser {
        let theo = Caller(
            staff: ID(2), name: "Theo", role: .therapist, caseload: .programmes([SmallClinic.programme]), origin: "test")
        let link = try await small.clinic.giveAccess(
            NewAccess(contact: PersonContact(email: "", phone: ""), guardian: guardian), to: SmallClinic.ana, address: { $0.cookie },
            as: theo)
        return try await Browser(client, withLink: "/my/link/\(link.secret.cookie)", born: Day(number: 7000).iso)
    }

    @Test func `is theirs to read once agreed, and a place to go to`() async throws {
        try await SmallClinic.with { small, client in
            let ana = try await Self.ana(small, client)
            #expect(try await ana.get("/my/safety-plan").text.contains("There is no plan yet"))
            _ = try await SafetyPlanRoutesTests.agree(client)
            let page = try await ana.get("/my/safety-plan")
            #expect(page.status == 200 && Markup(page.text).problems == [])
            #expect(page.text.contains("Walk to the river") && page.text.contains("by you and Theo Lind"))
            #expect(try await ana.get("/my/account").text.contains("href=\"/my/safety-plan\""))
        }
    }

    @Test func `is not there for a guardian without the part`() async throws {
        try await SmallClinic.with { small, client in
            _ = try await SafetyPlanRoutesTests.agree(client)
            let plain = NewAccess.Guardian(name: "Mara", relationship: "mother", parts: PagePart.ofGuardian, reason: "")
            let mara = try await Self.ana(small, client, guardian: plain)
            #expect(try await mara.get("/my/safety-plan").status == 404)
            #expect(try await mara.get("/my/safety-plan?of=\(SmallClinic.ana.text)").status == 404)
            let places = try await mara.get("/my/account").text
            #expect(!places.contains("href=\"/my/safety-plan\""))
            let more = NewAccess.Guardian(name: "Jo", relationship: "father", parts: [.safetyPlan], reason: "Ana asked for it")
            let jo = try await Self.ana(small, client, guardian: more)
            #expect(try await jo.get("/my/safety-plan").text.contains("Ana’s safety plan"))
            #expect(try await jo.get("/my/safety-plan?of=\(SmallClinic.ben.text)").status == 404)
        }
    }

    @Test func `is another's as soon as another comes in on the same device`() async throws {
        try await SmallClinic.with { small, client in
            let ana = try await Self.ana(small, client)
            let theo = Caller(staff: ID(2), name: "Theo", role: .therapist, caseload: .programmes([SmallClinic.programme]), origin: "test")
            let link = try await small.clinic.giveAccess(
                NewAccess(contact: PersonContact(email: "", phone: "")), to: SmallClinic.ben, address: { $0.cookie }, as: theo)
            // Ana is still signed in; the page that asks for the birth date knows it and lets Ben in over her.
            let address = "/my/link/\(link.secret.cookie)"
            #expect(try await ana.get(address).text.contains("name=\"csrf\""))
            let opened = try await ana.post(address, ["born": Day(number: 7000).iso])
            #expect(opened.status == 303 && opened.location == "/my" && opened.headers[.setCookie] != nil)
        }
    }
}
