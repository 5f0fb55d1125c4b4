import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Clinic
@testable import Server

@Suite struct `Public pages` {
    static let schema = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/profile.schema.json")
        .standardized
    static let dana = Caller(staff: ID(1), name: "Dana", role: .director, caseload: .everybody, origin: "test")

    static func publish(in small: SmallClinic) async throws {
        var words = ProfileWords()
        (words.about, words.whom, words.crisis) = ("Groups in the <morning>.", "Adults.", "Call 988, then us.")
        (words.insurance, words.address) = ("Harbor Health\nMedicare", "12 Juniper Street")
        try await small.clinic.saveProfile(words, slug: "mornings", version: 0, of: SmallClinic.programme, as: dana)
        try await small.clinic.publishProfile(version: 1, of: SmallClinic.programme, as: dana)
        try await small.clinic.listStaff(ID(2), shownAs: "Theo Lind", licence: "LMFT 12345, Florida", hasAgreed: true, as: dana)
    }

    @Test(arguments: ["/programmes", "/programmes/mornings", "/level-of-care", "/costs", "/virtual-week", "/questions-to-ask"])
    func `are the same for everybody, set no cookie and may be kept by caches`(address: String) async throws {
        try await SmallClinic.with { small, client in
            try await Self.publish(in: small)
            let stranger = try await Browser(client).get(address)
            let staff = try await Browser(client, as: SmallClinic.director).get(address)
            #expect(stranger.status == 200 && stranger.text == staff.text)
            #expect(stranger.headers[.setCookie] == nil && stranger.headers[.cacheControl] == "public, max-age=300")
            #expect(Markup(stranger.text).problems == [] && stranger.text.utf8.count < 30_000)
            #expect(stranger.text.contains("tel:988") || stranger.text.contains("href=\"/my/help\""))
        }
    }

    @Test func `of a programme say what was published, hours from the week, and only who agreed`() async throws {
        try await SmallClinic.with { small, client in
            try await Self.publish(in: small)
            let text = try await Browser(client).get("/programmes/mornings").text
            #expect(
                text.contains("Groups in the &lt;morning&gt;.") && text.contains("Monday, Wednesday and Friday, 9:00 to 12:10, in a room"))
            #expect(text.contains("Theo Lind") && text.contains("LMFT 12345, Florida") && !text.contains("Dana Okafor"))
        }
    }

    @Test func `publish the profile as data by its schema, without outcomes while there are none`() async throws {
        try await SmallClinic.with { small, client in
            try await Self.publish(in: small)
            let answer = try await Browser(client).get("/programmes/mornings/profile.json")
            #expect(answer.headers[.contentType] == "application/json" && answer.headers[.cacheControl] == "public, max-age=300")
            let check = try SchemaCheck(Data(answer.text.utf8), against: Data(contentsOf: Self.schema))
            #expect(check.problems == [])
            #expect(!answer.text.contains("outcomes") && answer.text.contains("\"starts\" : \"09:00\""))
            // The check can fail.
            let broken = answer.text.replacing("\"iop\"", with: "\"spa\"").replacing("\"slug\"", with: "\"slogan\"")
            let found = try SchemaCheck(Data(broken.utf8), against: Data(contentsOf: Self.schema)).problems
            #expect(found.sorted() == ["$ has slogan, which the schema does not know", "$ lacks slug", "$.level: spa is no choice"])
        }
    }

    @Test func `of a programme that shows nothing are not there`() async throws {
        try await SmallClinic.with { small, client in
            for address in ["/programmes/mornings", "/programmes/mornings/profile.json", "/programmes/%2e%2e"] {
                let answer = try await Browser(client).get(address)
                #expect(answer.status == 404 && answer.text.contains("There is no such programme here."))
            }
            try await Self.publish(in: small)
            try await small.clinic.hideProfile(of: SmallClinic.programme, as: Self.dana)
            let hidden = try await Browser(client).get("/programmes/mornings")
            #expect(hidden.status == 404)
        }
    }

    @Test func `are written in the settings, and of two who write at once neither loses a word`() async throws {
        try await SmallClinic.with { small, client in
            let dana = try await Browser(client, as: SmallClinic.director)
            let address = "/settings/profiles/\(SmallClinic.programme.text)"
            let form = ["slug": "mornings", "version": "0", "about": "Ours", "whom": "Adults", "crisis": "988"]
            let saved = try await dana.post(address, form)
            #expect(saved.status == 303)
            let second = try await dana.post(address, form.merging(["about": "Theirs"]) { $1 })
            #expect(second.status == 409 && second.text.contains("Theirs") && second.text.contains("Ours"))
            #expect(Markup(second.text).problems == [])
            let refused = try await dana.post(address, form.merging(["slug": "no good", "version": "1", "about": "Typed"]) { $1 })
            #expect(refused.status == 422 && refused.text.contains("Typed") && refused.text.contains("href=\"#slug\""))
            let published = try await dana.post(address + "/publish", ["version": "1"])
            #expect(published.status == 303)
            #expect(try await Browser(client).get("/programmes/mornings").text.contains("Ours"))
            for page in ["/settings/profiles", address] {
                let answer = try await dana.get(page)
                #expect(answer.status == 200 && Markup(answer.text).problems == [])
            }
        }
    }
}
