import Foundation
import HummingbirdTesting
import Testing

@testable import Clinic
@testable import Server

@Suite struct `Signing on a device` {
    static let dana = Caller(staff: ID(1), name: "Dana", role: .director, caseload: .everybody, origin: "test")

    static func seek(_ small: SmallClinic, born: String = "1994-03-27") async throws -> ID<Inquiry> {
        var words = InquiryWords()
        (words.given, words.family, words.born, words.phone) = ("Pri<ya", "Raman", Day(born), "503-555-0134")
        let guardian = InquiryContact(id: ID(900), kind: .guardian, name: "Mara Vale", relation: "mother", consents: .alone)
        return try await small.clinic.receive(
            NewInquiry(
                site: ID(10), programme: SmallClinic.programme, way: .phone, words: words, contacts: born < "2008" ? [] : [guardian]),
            as: dana)
    }

    /// What the page showed, as its form sends it back.
    static func hash(in page: String) -> String {
        String(page.split(separator: "name=\"shown\" value=\"").dropFirst().first?.prefix { $0 != "\"" } ?? "")
    }

    /// Hands the device over and reads what it shows.
    static func handOver(_ dana: Browser, to signer: String = "person", _ id: ID<Inquiry>) async throws -> Answer {
        let answer = try await dana.post("/admissions/\(id.text)/sign/\(signer)/hand-over")
        return answer.location.isEmpty ? answer : try await dana.get(answer.location)
    }

    static func takeBack(_ dana: Browser) async throws {
        #expect(try await dana.post("/take-back", ["password": SmallClinic.password]).status == 303)
    }

    @Test func `shows one document after the other and nothing else, until all are signed`() async throws {
        try await SmallClinic.with { small, client in
            let id = try await Self.seek(small)
            let dana = try await Browser(client, as: SmallClinic.director)
            let before = try await dana.get("/admissions/\(id.text)/documents")
            #expect(before.status == 200 && before.text.contains("Four documents wait to be signed."))
            var (signed, page) = (0, try await Self.handOver(dana, id))
            while true {
                #expect(
                    page.status == 200 && Markup(page.text).problems == [] && !page.text.contains("<nav") && !page.text.contains("/people"))
                guard let action = page.text.firstMatch(of: /action="([^"]+\/sign\/person\/[^"]+)"/) else { break }
                let answer = try await dana.post(
                    String(action.1), ["name": "Priya Raman", "agreed": "yes", "shown": Self.hash(in: page.text), "drawing": "M1 2L3 4"])
                #expect(answer.status == 303 && answer.location == "/admissions/\(id.text)/sign/person")
                (signed, page) = (signed + 1, try await dana.get("/admissions/\(id.text)/sign/person"))
                if signed > 9 { break }
            }
            #expect(signed == 4)
            try await Self.takeBack(dana)
            let after = try await dana.get("/admissions/\(id.text)/documents")
            #expect(after.text.contains("Everything is signed. The orientation is still to come.") && Markup(after.text).problems == [])
        }
    }

    @Test func `comes back filled in when something is missing, and signs nothing that was not shown`() async throws {
        try await SmallClinic.with { small, client in
            let id = try await Self.seek(small)
            let dana = try await Browser(client, as: SmallClinic.director)
            let address = "/admissions/\(id.text)/sign/person/consent-to-treat"
            let shown = Self.hash(in: try await Self.handOver(dana, id).text)
            let unticked = try await dana.post(address, ["name": "Priya <R>", "shown": shown])
            #expect(unticked.status == 422 && unticked.text.contains("href=\"#agreed\"") && unticked.text.contains("Priya &lt;R&gt;"))
            let other = try await dana.post(address, ["name": "Priya", "agreed": "yes", "shown": String(repeating: "0", count: 64)])
            #expect(other.status == 409 && other.text.contains("Read them once more"))
            #expect(Markup(unticked.text).problems == [] && Markup(other.text).problems == [])
            #expect(try await small.clinic.documents(of: id, as: Self.dana).signatures.isEmpty)
        }
    }

    @Test func `keeps each signature to be read, printed and taken back`() async throws {
        try await SmallClinic.with { small, client in
            let id = try await Self.seek(small)
            let dana = try await Browser(client, as: SmallClinic.director)
            let shown = Self.hash(in: try await Self.handOver(dana, id).text)
            _ = try await dana.post(
                "/admissions/\(id.text)/sign/person/consent-to-treat", ["name": "Priya Raman", "agreed": "yes", "shown": shown])
            try await Self.takeBack(dana)
            let signed = try #require(try await small.clinic.documents(of: id, as: Self.dana).signatures.first)
            let address = "/admissions/\(id.text)/documents/signatures/\(signed.id.text)"
            let page = try await dana.get(address)
            #expect(page.text.contains(shown) && page.text.contains("Pri&lt;ya Raman, born 1994-03-27") && Markup(page.text).problems == [])
            let nobody = try await dana.post(address + "/withdraw", ["name": ""])
            #expect(nobody.status == 422 && nobody.text.contains("href=\"#name\""))
            let done = try await dana.post(address + "/withdraw", ["name": "Priya", "words": "Not now"])
            #expect(done.status == 303)
            #expect(try await dana.get(address).text.contains("“Not now”"))
        }
    }

    @Test func `asks for whose word counts under age, and why`() async throws {
        try await SmallClinic.with { small, client in
            let id = try await Self.seek(small, born: "2011-05-05")
            let dana = try await Browser(client, as: SmallClinic.director)
            let page = try await dana.get("/admissions/\(id.text)/documents").text
            #expect(page.contains("Say why a guardian signs.") && page.contains("Not their own alone") && Markup(page).problems == [])
            let path = "/admissions/\(id.text)/documents/path"
            let refused = try await dana.post(path, ["path": "guardians", "reason": "short"])
            #expect(refused.status == 422 && refused.text.contains("value=\"short\"") && Markup(refused.text).problems == [])
            let kept = try await dana.post(path, ["path": "guardians", "reason": "Counsel is asked; her mother signs."])
            #expect(kept.status == 303)
            #expect(try await Self.handOver(dana, to: "person", id).status == 404)
            let sign = try await Self.handOver(dana, to: ID<InquiryContact>(900).text, id)
            #expect(sign.status == 200 && sign.text.contains("Mara Vale, mother"))
        }
    }

    @Test func `goes through the orientation and talks about again what was not understood`() async throws {
        try await SmallClinic.with { small, client in
            let id = try await Self.seek(small)
            let dana = try await Browser(client, as: SmallClinic.director)
            let address = "/admissions/\(id.text)/documents/orientation"
            let empty = try await dana.post(address, [:])
            #expect(empty.status == 422 && Markup(empty.text).problems == [])
            let steps = ["expectations", "confidentiality", "group-rules", "attendance", "crisis"].map { "step=\($0)" }.joined(
                separator: "&")
            let answers = "answer-outside=nothing&answer-danger=monday&answer-missing=call"
            let first = try await dana.send(
                address, body: Array("csrf=\(dana.proof)&\(steps)&\(answers)".utf8), type: "application/x-www-form-urlencoded")
            #expect(first.location == address)
            let again = try await dana.get(address).text
            #expect(again.contains("Talk about it again: Nobody here reads messages at night.") && Markup(again).problems == [])
            let body = Array("csrf=\(dana.proof)&\(steps)&\(answers)&talked=danger".utf8)
            let second = try await dana.send(address, body: body, type: "application/x-www-form-urlencoded")
            #expect(second.location == "/admissions/\(id.text)/documents")
        }
    }

    @Test func `has its words and the states' ages in the settings`() async throws {
        try await SmallClinic.with { small, client in
            let dana = try await Browser(client, as: SmallClinic.director)
            for address in ["/settings/documents", "/settings/documents/group-rules", "/settings/minors"] {
                let page = try await dana.get(address)
                #expect(page.status == 200 && Markup(page.text).problems == [])
            }
            let form = ["title": "Rules", "words": "Be kind, {persn}.", "needed": "always", "version": "0", "counsel": ""]
            let refused = try await dana.post("/settings/documents/group-rules", form)
            #expect(refused.status == 422 && refused.text.contains("Be kind, {persn}.") && refused.text.contains("“{persn}” is no field"))
            let kept = try await dana.post("/settings/documents/group-rules", form.merging(["words": "Be kind, {person}."]) { $1 })
            #expect(kept.status == 303)
            let late = try await dana.post("/settings/documents/group-rules", form.merging(["words": "Mine, {person}."]) { $1 })
            #expect(late.status == 409 && late.text.contains("Mine, {person}.") && late.text.contains("Be kind, {person}."))
            let short = try await dana.post("/settings/minors/CA", ["confirmed": "yes", "reason": "ok"])
            #expect(short.status == 422 && Markup(short.text).problems == [])
            let confirmed = try await dana.post("/settings/minors/CA", ["confirmed": "yes", "reason": "Letter of counsel, 3 Feb"])
            #expect(confirmed.status == 303)
            #expect(try await dana.get("/settings/minors").text.contains("Letter of counsel, 3 Feb"))
        }
    }
}
