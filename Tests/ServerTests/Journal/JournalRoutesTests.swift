import Clinic
import Database
import Testing

@testable import Server

@Suite struct `The auditor` {
    @Test func `sees who opened whose chart, by name`() async throws {
        try await SmallClinic.with { _, client in
            let theo = try await Browser(client, as: SmallClinic.therapist)
            _ = try await theo.get("/people/\(SmallClinic.ana.text)")
            let aldo = try await Browser(client, as: SmallClinic.auditor)
            let page = try await aldo.get("/journal?chart=abalos&actor=theo&deed=chart.read").text
            #expect(page.contains("Theo Lind") && page.contains("Ana Abalos") && page.contains("Read a chart"))
            #expect(page.contains("Wed 25 Feb, 10:00"))
            for question in [
                "chart=castellan&deed=chart.read", "actor=fran&deed=chart.read", "to=2026-02-24", "from=2026-02-26", "chart=nobody",
            ] {
                #expect(try await aldo.get("/journal?\(question)").text.contains("No such entry"), "\(question)")
            }
        }
    }

    @Test func `sees what was refused, and by which refusal`() async throws {
        try await SmallClinic.with { _, client in
            _ = try await Browser(client, as: SmallClinic.frontDesk).get("/journal")
            let page = try await Browser(client, as: SmallClinic.auditor).get("/journal?actor=fran&deed=journal.read").text
            #expect(page.contains("Fran Moss") && page.contains(">refused</span>") && page.contains("access.not-your-deed"))
        }
    }

    @Test func `goes back through it page by page, missing nothing`() async throws {
        try await SmallClinic.with { small, client in
            let dana = try await Browser(client, as: SmallClinic.director)
            for _ in 0..<130 { _ = try await dana.get("/groups") }
            let aldo = try await Browser(client, as: SmallClinic.auditor)
            let first = try await aldo.get("/journal?deed=groups.read").text
            let older = try #require(first.firstMatch(of: /rel="prev" href="([^"]+)"/)).1.replacing("&amp;", with: "&").description
            let second = try await aldo.get(older).text
            #expect(first.ranges(of: "Read groups</td>").count + second.ranges(of: "Read groups").count >= 30)
            #expect(first.contains("100 entries") && second.contains("30 entries") && !second.contains("rel=\"prev\""))
        }
    }

    @Test func `has the chain read again and is told that it is whole`() async throws {
        try await SmallClinic.with { _, client in
            let answer = try await Browser(client, as: SmallClinic.auditor).post("/journal/verify")
            #expect(answer.status == 200 && answer.text.contains("The chain is whole:"))
        }
    }

    @Test func `is told where a row was changed by hand, and who could not change one`() async throws {
        try await SmallClinic.with { small, client in
            let dana = try await Browser(client, as: SmallClinic.director)
            _ = try await dana.get("/people/\(SmallClinic.ana.text)")
            try await small.database.write { try $0.run("UPDATE journal_entry SET origin = 'elsewhere' WHERE chain = \(SmallClinic.ana)") }
            let aldo = try await Browser(client, as: SmallClinic.auditor)
            #expect(try await aldo.get("/journal").text.contains("Somebody tried to change what may not be changed."))
            try await small.database.write { try $0.run("UPDATE journal_head SET place = place + 1 WHERE chain = \(SmallClinic.ana)") }
            let answer = try await aldo.post("/journal/verify").text
            #expect(answer.contains("The journal is not as it was written: 1 fault.") && answer.contains("chart \(SmallClinic.ana.text)"))
        }
    }
}
