import Clinic
import Database
import Foundation
import HummingbirdTesting
import Testing

@testable import Server

@Suite struct `A letter by e-mail` {
    private static let letter = Letter(
        recipient: "ana@example.org", subject: "Your page is ready", body: "Hello.\n.\nhttps://stepwell.test/my/link/abc",
        about: "account:7")

    private func courier(_ address: String, password: String = "", whole: Int = 20) throws -> SMTPCourier {
        var limits = CourierLimits()
        limits.whole = whole
        return SMTPCourier(
            try MailServer(address), from: try #require(MailAddress("clinic@stepwell.test")), password: password, limits: limits,
            now: { Instant(seconds: 1_800_000_000) })
    }

    private func withSink<Value>(
        _ sink: MailSink, at host: String = "127.0.0.1", _ body: (Int) async throws -> Value
    ) async throws -> Value {
        let port = try await sink.open(at: host)
        do {
            let value = try await body(port)
            try await sink.close()
            return value
        } catch {
            try await sink.close()
            throw error
        }
    }

    private func body(of taken: MailSink.Taken) throws -> String {
        let encoded = taken.lines.drop { !$0.isEmpty }.joined()
        return String(decoding: try #require(Data(base64Encoded: encoded)), as: UTF8.self)
    }

    @Test func `arrives whole, at its address, with what the server asks for`() async throws {
        let sink = MailSink()
        try await withSink(sink) { port in
            let courier = try courier("smtp://clinic%40stepwell.test@localhost:\(port)", password: "four steps")
            try await courier.carry(Self.letter, id: ID(7))
            try await courier.stop()
        }
        let taken = try #require(sink.taken.first)
        #expect(sink.taken.count == 1 && taken.sender == "clinic@stepwell.test" && taken.recipient == "ana@example.org")
        #expect(taken.proof == Data("\0clinic@stepwell.test\0four steps".utf8).base64EncodedString())
        #expect(taken.lines.contains("Subject: Your page is ready") && taken.lines.contains("To: <ana@example.org>"))
        #expect(try body(of: taken) == Self.letter.body.replacing("\n", with: "\r\n") + "\r\n")
    }

    @Test func `goes to no other machine without TLS, and neither does the password`() async throws {
        // Another address of this machine, which the program does not take for it.
        let sink = MailSink()
        try await withSink(sink, at: "127.0.0.2") { port in
            let courier = try courier("smtp://clinic@127.0.0.2:\(port)", password: "four steps")
            await #expect(throws: MailProblem.self) { try await courier.carry(Self.letter, id: ID(7)) }
            try await courier.stop()
        }
        #expect(sink.taken.isEmpty && !sink.commands.contains("AUTH") && !sink.commands.contains("MAIL"), "\(sink.commands)")
    }

    @Test func `gives a silent server up after a while`() async throws {
        let sink = MailSink(isSilent: true)
        try await withSink(sink) { port in
            let courier = try courier("smtp://127.0.0.1:\(port)", whole: 1)
            await #expect(throws: MailProblem.notTaken(curl: 28, answer: 0)) { try await courier.carry(Self.letter, id: ID(7)) }
            try await courier.stop()
        }
    }

    /// Of a clinic: written when access is given, carried after.
    @Test func `is carried again after a no for now, once, as the same letter, and none is lost while the server is away`() async throws {
        try await SmallClinic.with { small, _ in
            let theo = Caller(staff: ID(2), name: "Theo", role: .therapist, caseload: .programmes([SmallClinic.programme]), origin: "test")
            let later = { (seconds: Int) in
                try Clinic(
                    database: small.database, surroundings: .still(at: small.clinic.now.adding(seconds: seconds)),
                    packs: small.clinic.packs,
                    passwordCost: .forTests)
            }
            for (member, email) in [(SmallClinic.ana, "ana@example.org"), (SmallClinic.ben, "ben@example.org")] {
                _ = try await small.clinic.giveAccess(
                    NewAccess(contact: PersonContact(email: email, phone: "")), to: member,
                    address: { "https://stepwell.test/\($0.cookie)" },
                    as: theo)
            }
            let sink = MailSink(refusals: 1)
            let port = try await sink.open()
            let courier = try courier("smtp://127.0.0.1:\(port)")
            // One is refused for now, the other leaves.
            #expect(try await small.clinic.carryLetters(by: courier) == 1)
            #expect(try await small.clinic.carryLetters(by: courier) == 0)
            #expect(sink.taken.map(\.recipient) == ["ben@example.org"])
            let problem = try await small.database.read {
                try $0.first("SELECT last_problem FROM outbox WHERE sent_at IS NULL") { try $0.next(String.self) }
            }
            // The answer's number, and no address.
            #expect(problem == "The mail server did not take the letter (answer 451, 55).")
            try await sink.close()
            // The server is away: the letter stays.
            #expect(try await later(200).carryLetters(by: courier) == 0)
            #expect(try await small.clinic.letterStanding(as: theo).waiting[.email]?.count == 1)
            let again = MailSink()
            let next = try self.courier("smtp://127.0.0.1:\(try await again.open())")
            #expect(try await later(4000).carryLetters(by: next) == 1)
            #expect(try await later(8000).carryLetters(by: next) == 0)
            #expect(again.taken.map(\.recipient) == ["ana@example.org"])
            let standing = try await small.clinic.letterStanding(as: theo)
            #expect(standing.waiting.isEmpty && standing.givenUp.isEmpty)
            try await again.close()
            try await courier.stop()
            try await next.stop()
        }
    }
}

@Suite struct `The head of a letter` {
    private func message(to recipient: String = "ana@example.org", subject: String = "Hello", body: String = "") throws -> MailMessage {
        try MailMessage(
            Letter(recipient: recipient, subject: subject, body: body, about: ""), from: try #require(MailAddress("clinic@stepwell.test")),
            key: "1", at: Instant(seconds: 880_127_706))
    }

    @Test(arguments: ["a\r\nBcc: x@example.org", "a\nb", "a\rb", "a\u{0}b"]) func `takes no second line by its subject`(subject: String) {
        #expect(throws: MailProblem.brokenLine) { try message(subject: subject) }
    }

    @Test(arguments: ["a@b.org\r\nRCPT TO:<x@b.org>", "a@b.org> <x@b.org", "a b@c.org", "a@b@c", "@b.org", "ä@b.org", "-o@b.org"])
    func `takes no second recipient by the first`(recipient: String) {
        #expect(throws: MailProblem.self) { try message(to: recipient) }
    }

    /// RFC 5322, appendix A.1.1, writes this moment as "Fri, 21 Nov 1997 09:55:06 -0600".
    @Test func `has the date as the standard writes it`() throws {
        #expect(try message().text.contains("\r\nDate: Fri, 21 Nov 1997 15:55:06 +0000\r\n"))
    }

    @Test(arguments: ["Grüße aus der Gruppe", "✓ " + String(repeating: "Ihre Seite ist fertig, schön! ", count: 6), "=?utf-8?Q?x?=", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦"])
    func `carries a subject of any letters in words that end before they grow too long`(subject: String) throws {
        let words = MailMessage.words(subject).components(separatedBy: "\r\n ")
        var bytes: [UInt8] = []
        for word in words {
            // RFC 2047, section 2: an encoded word has at most 75 characters.
            #expect(word.utf8.count <= 75 && word.hasPrefix("=?utf-8?B?") && word.hasSuffix("?="), "\(word)")
            let part = Array(try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2)))))
            #expect(String(validating: part, as: UTF8.self) != nil, "\(word) cuts a character in two")
            bytes += part
        }
        #expect(String(decoding: bytes, as: UTF8.self) == subject)
    }

    @Test func `and its body have no line longer than the standard allows, whatever was written`() throws {
        let text = try message(body: String(repeating: "wort ohne ende", count: 5000)).text
        #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 78 } && !text.replacing("\r\n", with: "").contains("\n"))
    }
}

@Suite struct `The address of a mail server` {
    @Test func `says where, as whom, and how safely`() throws {
        let far = try MailServer("smtp://clinic@mail.example.org")
        #expect(far.host == "mail.example.org" && far.port == 587 && far.user == "clinic" && far.security == .required)
        #expect(try MailServer("smtps://mail.example.org").port == 465)
        #expect(try MailServer("smtps://mail.example.org").security == .fromTheStart)
        #expect(try MailServer("smtp://localhost:25").security == .thisMachine)
        #expect(try MailServer("smtp://[::1]:2525").address == "smtp://[::1]:2525")
        #expect(try MailServer("smtp://a%40b.org@mail.example.org:25").user == "a@b.org")
    }

    @Test(arguments: [
        "mail.example.org", "http://mail.example.org", "smtp://", "smtp://a b", "smtp://x:0", "smtp://x:70000", "smtp://x/y",
        "smtp://x:1:2",
    ])
    func `that is none is refused with an example`(text: String) {
        #expect(throws: MailProblem.notAServer(text)) { try MailServer(text) }
    }

    @Test func `never holds a password`() {
        #expect(throws: MailProblem.passwordInAddress) { try MailServer("smtp://clinic:secret@mail.example.org") }
        #expect(!MailProblem.passwordInAddress.description.contains("secret"))
    }
}
