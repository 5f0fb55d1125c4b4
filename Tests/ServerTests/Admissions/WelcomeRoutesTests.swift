import Clinic
import Database
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Server

@Suite struct `The letter of welcome on paper` {
    private static func admitted(_ small: SmallClinic, email: String) async throws -> String {
        var words = InquiryWords()
        (words.given, words.family, words.phone, words.email) = ("Nadia", "Okafor", "555-0134", email)
        let id = try await small.clinic.receive(NewInquiry(site: ID(10), way: .phone, words: words), as: .console)
        try await small.database.write { transaction in
            _ = try transaction.run(
                """
                UPDATE inquiry SET stage = 'admitted', standing = 'admitted', member_id = \(SmallClinic.ana), closed_at = received_at
                WHERE id = \(id)
                """)
        }
        return "/admissions/\(id.text)"
    }

    @Test func `is offered where there is no address, says nothing of what for, and is a file too`() async throws {
        try await SmallClinic.with { small, client in
            let dana = try await Browser(client, as: SmallClinic.director)
            let base = try await Self.admitted(small, email: "")
            #expect(try await dana.get(base).text.contains("href=\"\(base)/welcome\""))
            let page = try await dana.get("\(base)/welcome")
            #expect(page.status == 200 && Markup(page.text).problems == [] && page.text.contains("We look forward to seeing you."))
            let letter = page.text.components(separatedBy: "<article").dropFirst().joined()
            for word in ["Adult", "therap", "treatment", "clinic", "Nadia"] { #expect(!letter.contains(word), "\(word)") }
            let pdf = try await dana.get("\(base)/welcome/pdf")
            #expect(pdf.status == 200 && pdf.headers[.contentType] == "application/pdf")
            let aldo = try await Browser(client, as: SmallClinic.auditor)
            #expect(try await aldo.get("\(base)/welcome").status == 403)
            #expect(!(try await aldo.get(base)).text.contains("/welcome\""))
        }
    }

    @Test func `is not offered where it left by e-mail`() async throws {
        try await SmallClinic.with { small, client in
            let dana = try await Browser(client, as: SmallClinic.director)
            let base = try await Self.admitted(small, email: "nadia@example.org")
            #expect(!(try await dana.get(base)).text.contains("\(base)/welcome"))
        }
    }
}
