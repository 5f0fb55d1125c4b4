import Database
import Testing

@testable import Clinic
@testable import Server

@Suite struct `One's own account` {
    @Test func `gets a second step, and shows its recovery codes once`() async throws {
        try await SmallClinic.with { small, client in
            let dana = try await Browser(client, as: SmallClinic.director)
            #expect(try await dana.post("/account/two-step", ["step": "start"]).status == 303)
            #expect(try await dana.get("/account").text.contains("class=\"secret\""))
            let code = try await small.code(for: 1)
            let wrong = try await dana.post("/account/two-step", ["step": "confirm", "code": code == "000000" ? "000001" : "000000"])
            #expect(wrong.status == 422 && wrong.text.contains("This code does not fit.") && wrong.text.contains("href=\"#code\""))
            let right = try await dana.post("/account/two-step", ["step": "confirm", "code": code])
            let codes = right.text.matches(of: /<li><code>([A-Z]{4}-[A-Z]{4}-[A-Z]{4}-[A-Z]{4})<\/code>/).map { String($0.1) }
            #expect(right.status == 200 && codes.count == 10)
            let after = try await dana.get("/account").text
            #expect(after.contains("10 of 10 recovery codes are left") && !codes.contains { after.contains($0) })
            #expect(Markup(right.text).problems == [] && Markup(wrong.text).problems == [])
        }
    }

    @Test func `takes a new password only with the one of now, and ends the other sign-ins`() async throws {
        try await SmallClinic.with { _, client in
            let (here, there) = (try await Browser(client, as: SmallClinic.therapist), try await Browser(client, as: SmallClinic.therapist))
            let new = "lanterns over quiet water"
            let wrong = try await here.post("/account/password", ["current": "not this one at all", "password": new])
            #expect(wrong.status == 422 && wrong.text.contains("href=\"#current\"") && !wrong.text.contains(new))
            let short = try await here.post("/account/password", ["current": SmallClinic.password, "password": "short"])
            #expect(short.status == 422 && short.text.contains("href=\"#password\""))
            let done = try await here.post("/account/password", ["current": SmallClinic.password, "password": new])
            #expect(done.status == 303 && done.location == "/account?done=password")
            #expect(try await here.get(done.location).text.contains("The password is changed."))
            #expect(try await there.get("/").location.hasPrefix("/sign-in"))
            _ = try await Browser(client, as: SmallClinic.therapist, password: new)
        }
    }

    @Test func `makes whoever guesses at its password wait, and leaves the sign-in open to its owner`() async throws {
        try await SmallClinic.with { small, client in
            let here = try await Browser(client, as: SmallClinic.therapist)
            let guess = ["current": "not this one at all", "password": "lanterns over quiet water"]
            for _ in 1...5 { #expect(try await here.post("/account/password", guess).status == 422) }
            let before = try await small.state()
            let sixth = try await here.post("/account/password", guess)
            #expect(sixth.status == 409 && sixth.text.contains("Too many tries.") && sixth.text.contains("href=\"#current\""))
            let right = try await here.post(
                "/account/password", ["current": SmallClinic.password, "password": "lanterns over quiet water"])
            #expect(right.status == 409)
            #expect(try await small.state() == before)
            _ = try await Browser(client, as: SmallClinic.therapist)
        }
    }

    @Test func `says where it is signed in, and which of these is here`() async throws {
        try await SmallClinic.with { _, client in
            _ = try await Browser(client, as: SmallClinic.therapist)
            let page = try await Browser(client, as: SmallClinic.therapist).get("/account").text
            #expect(page.ranges(of: "Today, 10:00").count == 2 && page.ranges(of: "this one").count == 1)
        }
    }

    @Test(arguments: [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/604.1",
            "Safari on iPhone"
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0",
            "Edge on Windows"
        ),
        ("", "Unknown device"),
    ])
    func `names a browser and its machine`(agent: String, words: String) {
        #expect(DeviceWords(agent).words == words)
    }
}

extension SmallClinic {
    /// What the authenticator of somebody shows now.
    fileprivate func code(for staff: Int) async throws -> String {
        let key = try await database.read { try $0.twoStep(of: ID(staff))?.key }
        return TOTP(key: try #require(key)).code(forStep: clinic.now.seconds / 30)
    }
}
