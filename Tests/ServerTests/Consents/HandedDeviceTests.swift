import Database
import HTTPTypes
import Testing

@testable import Clinic
@testable import Server

/// Whoever signs has the staff's own tablet in their hands.
@Suite struct `A device that was handed over` {
    typealias Signing = `Signing on a device`

    @Test func `shows what is to be signed and nothing else, whatever address is typed`() async throws {
        try await SmallClinic.with { small, client in
            let (id, other) = (try await Signing.seek(small), try await Signing.seek(small))
            let dana = try await Browser(client, as: SmallClinic.director)
            let place = "/admissions/\(id.text)/sign/person"
            // Before, the address of the documents leads to where a device is handed over.
            #expect(try await dana.get(place).location == "/admissions/\(id.text)/documents")
            let handed = try await dana.post(place + "/hand-over")
            // What the browser keeps for its way back goes with it.
            #expect(handed.location == place && handed.headers[HTTPField.Name("Clear-Site-Data")!] == "\"cache\"")
            #expect(try await dana.get(place).text.contains("Your full name"))
            for address in [
                "/", "/people", "/admissions/\(id.text)", "/admissions/\(id.text)/documents", "/admissions/\(other.text)/sign/person",
                "/admissions/\(id.text)/sign/person-of-another", "/account", "/journal",
            ] {
                let answer = try await dana.get(address)
                #expect(answer.status == 303 && answer.location == place && answer.text.isEmpty, "\(address)")
            }
            let signed = try await dana.post("/admissions/\(other.text)/sign/person/consent-to-treat", ["name": "P", "agreed": "yes"])
            let changed = try await dana.post("/account/password", ["current": SmallClinic.password, "password": "another one entirely"])
            #expect(signed.status == 403 && changed.status == 403)
            #expect(try await small.clinic.documents(of: other, as: Signing.dana).signatures.isEmpty)
            // The same person's sign-in on another device is not concerned.
            #expect(try await Browser(client, as: SmallClinic.director).get("/people").status == 200)
        }
    }

    @Test func `is taken back only with the password, and guessing it is slowed down`() async throws {
        try await SmallClinic.with { small, client in
            let id = try await Signing.seek(small)
            let dana = try await Browser(client, as: SmallClinic.director)
            _ = try await Signing.handOver(dana, id)
            let wrong = try await dana.post("/take-back", ["password": "juniper"])
            #expect(wrong.status == 422 && wrong.text.contains("href=\"#password\"") && Markup(wrong.text).problems == [])
            #expect(try await dana.get("/people").status == 303)
            let right = try await dana.post("/take-back", ["password": SmallClinic.password])
            #expect(right.status == 303 && right.location == "/admissions/\(id.text)/documents")
            #expect(try await dana.get("/people").status == 200)
            // Nothing to take back any more.
            #expect(try await dana.post("/take-back", ["password": "x"]).location == "/")

            _ = try await Signing.handOver(dana, id)
            var last = wrong
            for _ in 1...8 { last = try await dana.post("/take-back", ["password": "juniper"]) }
            #expect(last.status == 409 && last.text.contains("Too many tries"))
            // Even the right one has to wait then; signing out never has to.
            #expect(try await dana.post("/take-back", ["password": SmallClinic.password]).status == 409)
            #expect(try await dana.post("/sign-out").location == "/sign-in")
        }
    }

    @Test func `is in the journal, handed over and taken back`() async throws {
        try await SmallClinic.with { small, client in
            let id = try await Signing.seek(small)
            let dana = try await Browser(client, as: SmallClinic.director)
            _ = try await Signing.handOver(dana, id)
            try await Signing.takeBack(dana)
            let details = try await small.clinic.database.read { transaction in
                try transaction.rows("SELECT detail FROM journal_entry ORDER BY id") { try $0.next(String.self) }
            }
            #expect(details.contains("device handed over") && details.contains("device taken back"))
        }
    }
}
