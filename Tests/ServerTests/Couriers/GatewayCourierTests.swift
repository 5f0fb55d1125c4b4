import Clinic
import Database
import Foundation
import HummingbirdTesting
import Testing

@testable import Server

@Suite struct `A text message by a gateway` {
    private struct Sent: Decodable, Equatable {
        let id: String
        let to: String
        let text: String
    }

    private func courier(_ port: Int, host: String = "localhost", whole: Int = 20) throws -> GatewayCourier {
        var limits = CourierLimits()
        limits.whole = whole
        return try GatewayCourier(TextGateway("http://\(host):\(port)/messages"), token: "four-steps", limits: limits)
    }

    private func sent(_ sink: GatewaySink) throws -> [Sent] {
        try sink.taken.map { try JSONDecoder().decode(Sent.self, from: Data($0.body.utf8)) }
    }

    private func theo() -> Caller {
        Caller(staff: ID(2), name: "Theo", role: .therapist, caseload: .programmes([SmallClinic.programme]), origin: "test")
    }

    /// Ana agreed to texts and gets her first link so.
    private func invite(_ small: SmallClinic) async throws {
        _ = try await small.clinic.giveAccess(
            NewAccess(
                contact: PersonContact(email: "", phone: "503 555 0142"),
                texts: NewTextAgreement(number: "503 555 0142", agreedOn: "2026-02-20", insteadOfEmail: false)),
            to: SmallClinic.ana, address: { "https://stepwell.test/my/link/\($0.cookie)" }, as: theo())
    }

    private func later(_ small: SmallClinic, _ seconds: Int) throws -> Clinic {
        try Clinic(
            database: small.database, surroundings: .still(at: small.clinic.now.adding(seconds: seconds)), packs: small.clinic.packs,
            passwordCost: .forTests)
    }

    private func lastProblem(_ small: SmallClinic) async throws -> String? {
        try await small.database.read { try $0.first("SELECT last_problem FROM outbox") { try $0.next(String.self) } }
    }

    @Test func `arrives as JSON, with the token in the head of the request`() async throws {
        try await SmallClinic.with { small, _ in
            try await invite(small)
            let sink = GatewaySink()
            let courier = try courier(try await sink.open())
            #expect(try await small.clinic.carryLetters(by: courier) == 1)
            #expect(try await small.clinic.carryLetters(by: courier) == 0)
            let taken = try #require(sink.taken.first)
            #expect(sink.taken.count == 1 && taken.line == "POST /messages HTTP/1.1")
            #expect(taken.head.contains("Authorization: Bearer four-steps") && taken.head.contains("Content-Type: application/json"))
            let message = try #require(try sent(sink).first)
            #expect(message.to == "+15035550142" && message.text.contains("https://stepwell.test/my/link/") && !message.id.isEmpty)
            try await sink.close()
            try await courier.stop()
        }
    }

    @Test(arguments: ["408 Request Timeout", "429 Too Many Requests", "500 Internal Server Error", "503 Service Unavailable", "302 Found"])
    func `that is not taken for now is sent again under the same id`(answer: String) async throws {
        try await SmallClinic.with { small, _ in
            try await invite(small)
            // Where a redirection leads to, nothing is sent: not the words, and not the token.
            let sink = GatewaySink(answers: [answer + "\r\nLocation: /elsewhere"])
            let courier = try courier(try await sink.open())
            #expect(try await small.clinic.carryLetters(by: courier) == 0)
            let problem = try #require(try await lastProblem(small))
            #expect(problem == "The gateway did not take the message (answer \(answer.prefix(3)), 0).")
            #expect(try await later(small, 200).carryLetters(by: courier) == 1)
            let messages = try sent(sink)
            #expect(messages.count == 2 && messages[0] == messages[1] && sink.taken.allSatisfy { $0.line.contains("/messages") })
            try await sink.close()
            try await courier.stop()
        }
    }

    @Test(arguments: [
        ("400 Bad Request", "Look at the number"), ("422 Unprocessable", "Look at the number"),
        ("401 Unauthorized", "did not accept the token"), ("404 Not Found", "Look at --sms"),
    ])
    func `that the gateway refuses is given up at once, and the Letters page says why`(answer: String, words: String) async throws {
        try await SmallClinic.with { small, client in
            try await invite(small)
            let sink = GatewaySink(answers: [answer])
            let courier = try courier(try await sink.open())
            #expect(try await small.clinic.carryLetters(by: courier) == 0)
            #expect(try await later(small, 200).carryLetters(by: courier) == 0)
            #expect(sink.taken.count == 1)
            let lost = try #require(try await small.clinic.letterStanding(as: theo()).givenUp.first)
            #expect(lost.channel == .text && lost.problem.contains(words) && lost.problem.contains(String(answer.prefix(3))))
            #expect(!lost.problem.contains("four-steps") && !lost.problem.contains("555"))
            let page = try await Browser(client, as: SmallClinic.director).get("/settings/letters").text
            #expect(page.contains("Text message") && page.contains(words))
            try await sink.close()
            try await courier.stop()
        }
    }

    @Test func `waits while the gateway says nothing, or is away`() async throws {
        try await SmallClinic.with { small, _ in
            try await invite(small)
            let sink = GatewaySink(isSilent: true)
            let courier = try courier(try await sink.open(), whole: 1)
            #expect(try await small.clinic.carryLetters(by: courier) == 0)
            // CURLE_OPERATION_TIMEDOUT.
            #expect(try await lastProblem(small) == "The gateway did not take the message (no answer, 28).")
            try await sink.close()
            #expect(try await later(small, 200).carryLetters(by: courier) == 0)
            // CURLE_COULDNT_CONNECT.
            #expect(try await lastProblem(small) == "The gateway did not take the message (no answer, 7).")
            try await courier.stop()
        }
    }

    @Test func `is not sent to a number that is none`() async throws {
        let courier = try courier(1)
        let letter = Letter(recipient: "ana@example.org", subject: "", body: "", about: "")
        await #expect(throws: TextProblem.numberUnusable) { try await courier.carry(letter, id: ID(1)) }
        try await courier.stop()
    }
}

@Suite struct `The address of a gateway` {
    @Test func `is spoken to over TLS, or on this machine`() throws {
        #expect(try TextGateway("https://gateway.example.org/messages").host == "gateway.example.org")
        #expect(try TextGateway("http://localhost:8099/messages").host == "localhost:8099")
        #expect(try TextGateway("http://127.0.0.1:8099/").address == "http://127.0.0.1:8099/")
        for text in [
            "http://gateway.example.org/messages", "HTTP://gateway.example.org", "http://localhost.example.org", "http://127.0.0.2",
        ] {
            #expect(throws: TextProblem.inTheClear) { try TextGateway(text) }
        }
    }

    @Test(arguments: [
        "gateway.example.org", "ftp://x.org", "https://", "https:///messages", "https://x.org/a b", "https://x.org:70000", "",
    ])
    func `that is none is refused with an example`(text: String) {
        #expect(throws: TextProblem.notAGateway(text)) { try TextGateway(text) }
    }

    @Test(arguments: ["https://user:hidden@x.org/m", "https://hidden@x.org/m", "https://x.org/m?token=hidden"])
    func `never holds a secret`(text: String) {
        #expect(throws: TextProblem.secretInAddress) { try TextGateway(text) }
        #expect(!TextProblem.secretInAddress.description.contains("hidden"))
    }

    @Test func `goes with a token that ends no line`() throws {
        let gateway = try TextGateway("https://gateway.example.org/messages")
        #expect(throws: TextProblem.tokenMissing) { try GatewayCourier(gateway, token: "") }
        for token in ["a b", "a\r\nX-Other: 1", "a\n", "ä"] {
            #expect(throws: TextProblem.tokenUnusable) { try GatewayCourier(gateway, token: token) }
        }
    }
}
