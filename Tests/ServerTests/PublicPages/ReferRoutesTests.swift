import Database
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Clinic
@testable import Server

@Suite struct `Asking for care in public` {
    static let own: [String: String] = [
        "given": "Priya", "family": "Raman", "phone": "503-555-0134", "about": "mental-health", "soon": "priority",
    ]

    @Test(arguments: ["/refer", "/refer/self", "/refer/family", "/refer/professional", "/refer/thanks", "/refer/thanks?help=now"])
    func `shows help first and sets no cookie`(address: String) async throws {
        try await SmallClinic.with { _, client in
            let answer = try await Browser(client).get(address)
            #expect(answer.status == 200 && answer.headers[.setCookie] == nil)
            #expect(Markup(answer.text).problems == [])
            let main = answer.text[try #require(answer.text.firstRange(of: "<main")).lowerBound...]
            let (help, title) = (try #require(main.firstRange(of: "tel:988")), try #require(main.firstRange(of: "<h1")))
            // Whoever said that nobody is in danger reads first when we call.
            #expect(help.lowerBound < title.lowerBound || address == "/refer/thanks")
            #expect(answer.text.utf8.count < 30_000)
        }
    }

    @Test func `leads to a page that says when somebody calls, and holds nothing of anybody`() async throws {
        try await SmallClinic.with { small, client in
            let sent = try await Browser(client).post("/refer/self", Self.own, withProof: false)
            // Wednesday 25 February, 10:00, open 8 to 17: nine staffed hours end on Thursday at 10:00.
            #expect(sent.status == 303 && sent.location == "/refer/thanks?by=2026-02-26T10%3A00")
            for _ in 1...2 {
                let thanks = try await Browser(client).get(sent.location)
                #expect(thanks.text.contains("We call by Thursday 26 February, 10:00."))
                #expect(!thanks.text.contains("Priya"))
            }
            #expect(try await small.inquiries() == 1)
        }
    }

    @Test func `comes back filled in, with what is wrong on top and beside the field, and nothing is kept`() async throws {
        try await SmallClinic.with { small, client in
            let form = Self.own.merging(["phone": "", "born": "2026-02-26", "reason": "<b>Heavy</b>", "direction": "step-up"]) { $1 }
            let answer = try await Browser(client).post("/refer/self", form, withProof: false)
            #expect(answer.status == 422 && Markup(answer.text).problems == [])
            #expect(answer.text.contains("href=\"#phone\"") && answer.text.contains("id=\"born-error\""))
            #expect(answer.text.contains("&lt;b&gt;Heavy&lt;/b&gt;") && answer.text.contains("value=\"step-up\" checked"))
            #expect(try await small.inquiries() == 0)
        }
    }

    @Test func `puts help before everything when somebody may be in danger, and still takes the form`() async throws {
        try await SmallClinic.with { small, client in
            let sent = try await Browser(client).post("/refer/self", Self.own.merging(["soon": "crisis"]) { $1 }, withProof: false)
            #expect(sent.location == "/refer/thanks?help=now")
            #expect(try await Browser(client).get(sent.location).text.contains("Please do not wait for us."))
            #expect(try await small.inquiries() == 1)
        }
    }

    @Test func `from a programme’s page carries the wish, which settles nothing`() async throws {
        try await SmallClinic.with { small, client in
            try await `Public pages`.publish(in: small)
            let anybody = Browser(client)
            #expect(try await anybody.get("/programmes/mornings").text.contains("href=\"/refer?programme=mornings\""))
            for address in ["/refer?programme=mornings", "/refer/self?programme=mornings"] {
                let page = try await anybody.get(address).text
                #expect(page.contains("For Adult mornings, Juniper House.") && Markup(page).problems == [], "\(address)")
            }
            #expect(try await anybody.get("/refer?programme=mornings").text.contains("href=\"/refer/family?programme=mornings\""))
            #expect(!(try await anybody.get("/refer/self?programme=unknown")).text.contains("name=\"programme\""))
            let form = Self.own.merging(["programme": "mornings"]) { $1 }
            let unfinished = try await anybody.post("/refer/self", form.merging(["given": ""]) { $1 }, withProof: false)
            #expect(unfinished.text.contains("name=\"programme\" value=\"mornings\""))
            for _ in 1...2 { #expect(try await anybody.post("/refer/self", form, withProof: false).status == 303) }
            let kept = try await small.database.read {
                try $0.rows(
                    "SELECT e.words, i.programme_id FROM inquiry i JOIN inquiry_event e ON e.inquiry_id = i.id WHERE e.kind = 'said'"
                ) {
                    (try $0.next(String.self), try $0.next(Int?.self))
                }
            }
            #expect(kept.map(\.0) == ["They asked from the page of Adult mornings."] && kept.map(\.1) == [nil])
        }
    }

    @Test func `of an asker that we do not know, or larger than a form of ours, is refused`() async throws {
        try await SmallClinic.with { small, client in
            let robot = try await Browser(client).post("/refer/robot", Self.own, withProof: false)
            let large = Self.own.merging(["reason": String(repeating: "a", count: 40_000)]) { $1 }
            let refused = try await Browser(client).post("/refer/self", large, withProof: false)
            #expect(robot.status == 404 && refused.status == 422)
            #expect(try await small.inquiries() == 0)
        }
    }

    @Test func `is not taken from a page of somebody else's`() async throws {
        try await SmallClinic.with { small, client in
            let headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded", .fetchSite: "cross-site"]
            let body = ByteBuffer(string: "given=Priya&phone=5035550134&about=mental-health&soon=priority")
            let status = try await client.execute(uri: "/refer/self", method: .post, headers: headers, body: body) { $0.status.code }
            #expect(status == 403)
            #expect(try await small.inquiries() == 0)
        }
    }

    @Test func `promises no time that an address of somebody else's made up`() async throws {
        try await SmallClinic.with { _, client in
            for by in ["2031-01-01T10:00", "now", "2026-02-25"] {
                let page = try await Browser(client).get("/refer/thanks?by=\(by)").text
                #expect(page.contains("We call you back."))
            }
        }
    }
}

extension SmallClinic {
    func inquiries() async throws -> Int {
        try await database.read { try $0.first("SELECT COUNT(*) FROM inquiry") { try $0.next(Int.self) } ?? 0 }
    }
}
