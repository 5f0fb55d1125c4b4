import Clinic
import Testing

@testable import Server

@Suite struct `A person's page` {
    @Test func `leads from each figure of the week to its because`() async throws {
        try await SmallClinic.with { _, client in
            let page = try await Browser(client, as: SmallClinic.director).get("/people/\(SmallClinic.ana.text)").text
            let because = "/people/\(SmallClinic.ana.text)/weeks/2026-W09"
            for figure in ["m", "p", "r", "d", "c"] { #expect(page.contains("href=\"\(because)#\(figure)\""), "\(figure)") }
            // Monday's three hours counted, today's and Friday's are to come, and nine are needed.
            #expect(page.contains("<span class=\"figure-value\">3:00</span>") && page.contains("<span class=\"figure-value\">6:00</span>"))
            #expect(page.contains("<span class=\"figure-value\">9:00</span>"))
        }
    }

    @Test func `says what came of each session lately, and what will not be made`() async throws {
        try await SmallClinic.with { _, client in
            let dana = try await Browser(client, as: SmallClinic.director)
            let ben = try await dana.get("/people/\(SmallClinic.ben.text)").text
            #expect(ben.contains("Came at 9:20") && ben.contains("Ben will miss 9 hours this week unless something changes."))
            #expect(ben.contains("/people/\(SmallClinic.ben.text)/weeks/2026-W09#d1\">160</a>"))
            #expect(try await dana.get("/people/\(SmallClinic.cleo.text)").text.contains("Absent: excused"))
        }
    }

    @Test func `draws the Stair from placements and weeks`() async throws {
        try await SmallClinic.with { _, client in
            let page = try await Browser(client, as: SmallClinic.director).get("/people/\(SmallClinic.ana.text)").text
            #expect(page.contains("The Stair") && page.contains("<text class=\"strong\"") && page.contains(">IOP</text>"))
            #expect(page.contains("Week of 23 Feb: 3 hours attended, 9 hours planned, 9 hours required"))
        }
    }

    @Test func `keeps a diagnosis of substance use from those whose role may not know it`() async throws {
        #expect(DataClass.ofDiagnosis("F11.20") == .substanceUse && DataClass.ofDiagnosis("f33.1") == .mentalHealth)
        #expect(DataClass.ofDiagnosis("E11.9") == .general)
        try await SmallClinic.with { _, client in
            let page = try await Browser(client, as: SmallClinic.therapist).get("/people/\(SmallClinic.ana.text)").text
            #expect(page.contains("F11.20"))
        }
    }

    @Test func `is found by the beginning of a name, by number, and with a space written as a plus`() async throws {
        try await SmallClinic.with { _, client in
            let dana = try await Browser(client, as: SmallClinic.director)
            for query in ["aba", "ana+abalos", "Abalos%20Ana", "C1000"] {
                let page = try await dana.get("/people?q=\(query)").text
                #expect(page.contains("One person fits") && page.contains("/people/\(SmallClinic.ana.text)\">Ana Abalos</a>"), "\(query)")
            }
        }
    }

    @Test func `is reached page after page, everybody once`() async throws {
        try await SmallClinic.with(people: 120) { _, client in
            let dana = try await Browser(client, as: SmallClinic.director)
            var (address, names, pages): (String?, [Substring], Int) = ("/people", [], 0)
            while let here = address, pages < 10 {
                let page = try await dana.get(here).text
                names += page.matches(of: /<a href="\/people\/([0-9a-z]{13})">/).map(\.1)
                address = page.firstMatch(of: /rel="next" href="([^"]+)"/).map { $0.1.replacing("&amp;", with: "&").description }
                pages += 1
            }
            #expect(names.count == 120 && Set(names).count == 120 && pages == 3)
        }
    }
}
