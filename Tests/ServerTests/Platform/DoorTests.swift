import Clinic
import Database
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Server

extension Route {
    /// Whether somebody has to be signed in to come here.
    var isGuarded: Bool {
        if case .deed = door { true } else { false }
    }

    /// Whether somebody has to be signed in to a page of their own to come here.
    var isOwn: Bool {
        if case .person = door { true } else { false }
    }

    /// The address with the same words in place of all its parameters.
    func address(with word: String) -> String {
        path.split(separator: "/").map { $0.hasPrefix(":") ? word : String($0) }.reduce("") { $0 + "/" + $1 }
    }
}

@Suite struct `A door` {
    static let unknown = "00000000009zz"

    @Test func `leads whoever is not signed in to the sign-in page, and remembers where they wanted to go`() async throws {
        try await SmallClinic.with { _, client in
            for route in Route.all where route.isGuarded && route.method == .get {
                let address = route.address(with: Self.unknown)
                let answer = try await Browser(client).get(address.isEmpty ? "/" : address)
                #expect(answer.status == 303 && answer.location.hasPrefix("/sign-in?next="), "\(route.line): \(answer.status)")
            }
        }
    }

    @Test func `of a person's own page leads to that page's sign-in, and no sign-in of staff opens it`() async throws {
        try await SmallClinic.with { _, client in
            let dana = try await Browser(client, as: SmallClinic.director)
            for route in Route.all where route.isOwn && route.method == .get {
                for browser in [Browser(client), dana] {
                    let answer = try await browser.get(route.address(with: Self.unknown))
                    #expect(answer.status == 303 && answer.location == "/my/sign-in", "\(route.line): \(answer.status)")
                }
            }
        }
    }

    @Test func `takes no form without the proof that a page of ours made it`() async throws {
        try await SmallClinic.with { small, client in
            let dana = try await Browser(client, as: SmallClinic.director)
            let before = try await small.state()
            for route in Route.all where route.isGuarded && route.method == .post && !route.takesStream {
                let answer = try await dana.post(
                    route.address(with: SmallClinic.group.text), ["member": SmallClinic.ana.text], withProof: false)
                #expect(answer.status == 403, "\(route.line): \(answer.status)")
            }
            let after = try await small.state()
            #expect(after == before)
        }
    }

    @Test func `refuses a role whose deed it is not, and the journal has it`() async throws {
        try await SmallClinic.with { small, client in
            let fran = try await Browser(client, as: SmallClinic.frontDesk)
            for (address, deed) in [("/journal", "journal.read"), ("/people/\(SmallClinic.ana.text)", "chart.read")] {
                let answer = try await fran.get(address)
                #expect(answer.status == 403)
                let last = try #require(try await small.entries().last)
                #expect(last.actor == 3 && last.deed == deed && last.outcome == "access.not-your-deed")
            }
        }
    }

    @Test func `changes nothing for a role whose deed it is not`() async throws {
        try await SmallClinic.with { small, client in
            let aldo = try await Browser(client, as: SmallClinic.auditor)
            let before = try await small.state()
            let answer = try await aldo.post(
                "/groups/\(SmallClinic.group.text)/members/\(SmallClinic.anasMembership.text)/end",
                ["ends": "2026-02-26", "reason": "Moved away"])
            #expect(answer.status == 403)
            let after = try await small.state()
            #expect(after == before)
            let last = try await small.entries().last
            #expect(last?.outcome == "access.not-your-deed")
        }
    }

    @Test func `opens nothing for an id that nobody has`() async throws {
        try await SmallClinic.with { _, client in
            let dana = try await Browser(client, as: SmallClinic.director)
            for route in Route.all
            where route.method == .get && route.path.contains(":") && !route.isOwn && !route.path.hasPrefix("/kiosk/") {
                for word in [Self.unknown, "nonsense", "'"] {
                    let answer = try await dana.get(route.address(with: word == "'" ? "%27" : word))
                    #expect(answer.status == 404, "\(route.line) with \(word): \(answer.status)")
                }
            }
        }
    }

    @Test func `tells every browser what it may not do, whatever the answer`() async throws {
        try await SmallClinic.with { _, client in
            let fran = try await Browser(client, as: SmallClinic.frontDesk)
            let answers = [
                try await fran.get("/"), try await fran.get("/journal"), try await fran.get("/people/nonsense"),
                try await fran.get("/no-such-page"),
                try await fran.post("/account/password"), try await Browser(client).get("/"), try await Browser(client).get("/sign-in"),
                try await Browser(client).get("/assets/stepwell.css"), try await Browser(client).get("/health"),
            ]
            for answer in answers {
                let policy = answer.headers[.contentSecurityPolicy] ?? ""
                #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "\(answer.status)")
                // Every other source is this house itself: no scheme, no host, no star.
                let sources = policy.split(separator: ";").flatMap { $0.split(separator: " ").dropFirst() }
                #expect(Set(sources) == ["'none'", "'self'"], "\(answer.status): \(policy)")
                #expect(answer.headers[.xContentTypeOptions] == "nosniff", "\(answer.status)")
                #expect(answer.headers[HTTPField.Name("Referrer-Policy") ?? .referer] == "same-origin", "\(answer.status)")
            }
        }
    }
}

extension SmallClinic {
    func entries() async throws -> [JournalEntry] {
        try await database.read { transaction in
            try transaction.rows("SELECT id, at, actor, deed, outcome, detail FROM journal_entry ORDER BY id") { row in
                JournalEntry(
                    id: try row.next(Int.self), at: try row.next(Int.self), actor: try row.next(Int?.self), deed: try row.next(),
                    outcome: try row.next(),
                    detail: try row.next())
            }
        }
    }

    struct JournalEntry: Sendable {
        let id: Int
        let at: Int
        let actor: Int?
        let deed: String
        let outcome: String
        let detail: String
    }

    /// What a change would change, in numbers.
    func state() async throws -> [Int] {
        try await database.read { transaction in
            let count = { (sql: SQL) in try transaction.first(sql) { try $0.next(Int.self) } ?? 0 }
            return [
                try count("SELECT COUNT(*) + COALESCE(SUM(ends_on), 0) FROM group_membership"),
                try count("SELECT COUNT(*) FROM programme_rule"),
                try count("SELECT COUNT(*) + SUM(counted) FROM roster_place"),
                try count("SELECT COUNT(*) + SUM(version) FROM group_session"),
                try count("SELECT COUNT(*) FROM presence"), try count("SELECT SUM(version) FROM staff"),
                try count("SELECT COUNT(*) FROM sign_in WHERE ended_at IS NULL"), try count("SELECT COUNT(*) FROM attendance_change"),
            ]
        }
    }
}
