import Clinic
import HummingbirdTesting
import Testing

@testable import Server

@Suite struct `Every address` {
    /// Somebody who may look at it, and the address.
    static let all: [(account: String, address: String)] = [
        (SmallClinic.director, "/"), (SmallClinic.director, "/weeks/2026-W09/"), (SmallClinic.director, "/people"),
        (SmallClinic.director, "/people?q=abalos"), (SmallClinic.director, "/people?q=nobody+by+that+name"),
        (SmallClinic.director, "/people/\(SmallClinic.ana.text)"), (SmallClinic.director, "/people/\(SmallClinic.cleo.text)"),
        (SmallClinic.director, "/people/\(SmallClinic.ana.text)/check-ins"),
        (SmallClinic.director, "/people/\(SmallClinic.ana.text)/cards"),
        (SmallClinic.director, "/people/\(SmallClinic.ana.text)/weeks/2026-W09"), (SmallClinic.director, "/groups"),
        (SmallClinic.director, "/groups/\(SmallClinic.group.text)"), (SmallClinic.director, "/sessions/\(SmallClinic.monday.text)"),
        (SmallClinic.director, "/people/\(SmallClinic.ana.text)/homework"),
        (SmallClinic.director, "/people/\(SmallClinic.ana.text)/measures"),
        (SmallClinic.director, "/settings/programmes/\(SmallClinic.programme.text)/kiosks"),
        (SmallClinic.director, "/people/\(SmallClinic.ana.text)/measures/entered?instrument=oq45"),
        (SmallClinic.auditor, "/sessions/\(SmallClinic.monday.text)/homework"),
        (SmallClinic.director, "/settings/programmes"), (SmallClinic.director, "/settings/programmes/\(SmallClinic.programme.text)"),
        (SmallClinic.administrator, "/settings/programmes/\(SmallClinic.programme.text)"), (SmallClinic.director, "/settings/packs"),
        (SmallClinic.director, "/settings/help-lines"), (SmallClinic.director, "/settings/letters"),
        (SmallClinic.director, "/settings/fees"), (SmallClinic.director, "/settings/admissions"),
        (SmallClinic.director, "/people/\(SmallClinic.ana.text)/safety-plan"),
        (SmallClinic.director, "/people/\(SmallClinic.ana.text)/safety-plan/write"),
        (SmallClinic.director, "/settings/packs/adult-iop"), (SmallClinic.director, "/account"), (SmallClinic.auditor, "/journal"),
        (SmallClinic.auditor, "/journal?chart=C1000&actor=&deed=chart.read&from=2026-02-25&to=2026-02-25"),
        (SmallClinic.auditor, "/journal?chart=nobody"), (SmallClinic.auditor, "/groups"),
        (SmallClinic.auditor, "/people/\(SmallClinic.ana.text)"),
    ]

    @Test func `answers with a page that is well-formed`() async throws {
        try await SmallClinic.with { _, client in
            for account in Set(Self.all.map(\.account)) {
                let browser = try await Browser(client, as: account)
                for (_, address) in Self.all.filter({ $0.account == account }) {
                    let answer = try await browser.get(address)
                    #expect(answer.status == 200, "\(account) at \(address): \(answer.status)")
                    #expect(Markup(answer.text).problems == [], "\(address)")
                }
            }
        }
    }

    /// Presence and journal lines are part of what is counted.
    @Test(arguments: [
        "/people", "/people?q=abalos", "/people/\(SmallClinic.ana.text)", "/groups", "/groups/\(SmallClinic.group.text)",
        "/settings/programmes", "/sessions/\(SmallClinic.today.text)/homework", "/people/\(SmallClinic.ana.text)/check-ins",
        "/people/\(SmallClinic.ana.text)/homework",
        "/settings/programmes/\(SmallClinic.programme.text)",
    ])
    func `asks the database as often for forty people as for three`(address: String) async throws {
        let counts = try await [Self.statements(for: address, people: 3), Self.statements(for: address, people: 40)]
        #expect(counts[0] == counts[1] && counts[0] > 0, "\(address): \(counts)")
    }

    private static func statements(for address: String, people: Int) async throws -> Int {
        try await SmallClinic.with(people: people) { small, client in
            let dana = try await Browser(client, as: SmallClinic.director)
            let before = small.clinic.statementCount
            _ = try await dana.get(address)
            return small.clinic.statementCount - before
        }
    }
}
