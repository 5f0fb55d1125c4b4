import Clinic
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Server

@Suite struct `A copy of the plan for the device` {
    /// What the device is sent.
    private struct Sent: Decodable {
        let tag: String
        let handle: String
        let copy: Copy

        struct Copy: Decodable {
            let plans: [Plan]
            let lines: [Row]
        }
        struct Plan: Decodable {
            let title: String
            let parts: [Part]
        }
        struct Part: Decodable { let rows: [Row] }
        struct Row: Decodable {
            let name: String
            let call: String
            let notes: [String]
        }
    }

    private static let data: HTTPFields = [.accept: "application/json"]

    private func sent(to browser: Browser, have: String = "") async throws -> (status: Int, sent: Sent?) {
        let answer = try await browser.get("/my/safety-plan/copy?have=\(have)", headers: Self.data)
        return (answer.status, answer.status == 200 ? try JSONDecoder().decode(Sent.self, from: Data(answer.text.utf8)) : nil)
    }

    @Test func `is sent whole, again only when it changed, and each time it is in the journal`() async throws {
        try await SmallClinic.with { small, client in
            let theo = try await SafetyPlanRoutesTests.agree(client)
            let ana = try await OwnSafetyPlanRoutesTests.ana(small, client)
            let first = try #require(try await sent(to: ana).sent)
            #expect(first.copy.plans.map(\.title) == ["Your safety plan"] && first.copy.plans[0].parts.count == 6)
            #expect(first.copy.plans[0].parts[3].rows.map(\.call) == ["2135550118"])
            #expect(first.copy.plans[0].parts[5].rows[0].notes == ["Agreed: Bisi takes them", "Done.", "Checked: Theo"])
            #expect(first.copy.lines.map(\.call) == ["988", "911"])
            #expect(try await sent(to: ana, have: first.tag).status == 204)
            let form = SafetyPlanRoutesTests.form.merging(["alone": "Draw"]) { _, new in new }
            _ = try await theo.post(SafetyPlanRoutesTests.chart, form)
            // A draft is nobody's plan yet.
            #expect(try await sent(to: ana, have: first.tag).status == 204)
            _ = try await theo.post("\(SafetyPlanRoutesTests.chart)/agree", ["version": "1", "agreed": "yes", "how": "by-phone"])
            let second = try #require(try await sent(to: ana, have: first.tag).sent)
            #expect(second.tag != first.tag && second.copy.plans[0].parts[1].rows.map(\.name) == ["Draw"])
            let reads = try await small.entries().filter { $0.detail == "safety plan, copy for the device" }
            #expect(reads.count == 2)
        }
    }

    @Test func `is for nobody who may not read the plan`() async throws {
        try await SmallClinic.with { small, client in
            _ = try await SafetyPlanRoutesTests.agree(client)
            let plain = NewAccess.Guardian(name: "Mara", relationship: "mother", parts: PagePart.ofGuardian, reason: "")
            let mara = try await OwnSafetyPlanRoutesTests.ana(small, client, guardian: plain)
            #expect(try await sent(to: mara).status == 404)
            let page = try await mara.get("/my/account").text
            #expect(!page.contains("data-keeps-plan"))
            #expect(try await sent(to: Browser(client)).status == 401)
        }
    }

    @Test func `has to go once its sign-in was ended, by whomever`() async throws {
        try await SmallClinic.with { small, client in
            let keep = { (handle: String) in try await Browser(client).get("/my/copies/\(handle)").text }
            let ana = try await OwnSafetyPlanRoutesTests.ana(small, client)
            let handle = try #require(try await sent(to: ana).sent).handle
            #expect(try await keep(handle) == "{\"keep\":\"yes\"}")
            #expect(try await ana.post("/my/sign-out").status == 303)
            #expect(try await keep(handle) == "{\"keep\":\"no\"}")
            #expect(try await keep(String(repeating: "0", count: 64)) == "{\"keep\":\"no\"}")
            #expect(try await Browser(client).get("/my/copies/nothing").status == 404)
        }
    }
}

@Suite struct `What a phone keeps for everybody` {
    @Test func `is one page that is the same for whoever asks, without a word of anybody's plan`() async throws {
        try await SmallClinic.with { small, client in
            _ = try await SafetyPlanRoutesTests.agree(client)
            let ana = try await OwnSafetyPlanRoutesTests.ana(small, client)
            let (own, strangers) = (try await ana.get("/my/offline"), try await Browser(client).get("/my/offline"))
            #expect(own.text == strangers.text && own.status == 200 && Markup(own.text).problems == [])
            #expect(!own.text.contains("river") && own.text.contains("tel:988") && !own.text.contains("csrf"))
        }
    }

    @Test func `is fetched anew when a line that people can call changes`() async throws {
        try await SmallClinic.with { _, client in
            let dana = try await Browser(client, as: SmallClinic.director)
            let before = try await Browser(client).get("/my/sw.js")
            _ = try await dana.post(
                "/settings/help-lines", ["site": ID<Site>(10).text, "name": "On call", "phone": "850 555 0100", "hours": ""])
            let after = try await Browser(client).get("/my/sw.js")
            #expect(before.text.hasPrefix("const edition = \"") && before.text != after.text)
            #expect(before.headers[HTTPField.Name("Service-Worker-Allowed") ?? .server] == "/my")
            #expect(before.headers[.contentType]?.hasPrefix("text/javascript") == true && before.headers[.cacheControl] == "no-cache")
        }
    }

    @Test func `can be put on its first screen, with icons that are there`() async throws {
        try await SmallClinic.with { _, client in
            struct Manifest: Decodable {
                struct Icon: Decodable { let src: String }
                let name: String
                let scope: String
                let display: String
                let icons: [Icon]
            }
            let answer = try await Browser(client).get("/my/manifest.webmanifest")
            let manifest = try JSONDecoder().decode(Manifest.self, from: Data(answer.text.utf8))
            #expect(
                answer.headers[.contentType] == "application/manifest+json" && manifest.scope == "/my" && manifest.display == "standalone")
            for icon in manifest.icons {
                let image = try await Browser(client).get(icon.src)
                #expect(image.status == 200 && image.headers[.contentType]?.hasPrefix("image/") == true, "\(icon.src)")
            }
        }
    }
}
