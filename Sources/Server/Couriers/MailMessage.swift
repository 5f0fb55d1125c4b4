import Clinic
import Foundation

/// A letter as it travels: RFC 5322 with a body of text in UTF-8 (RFC 2045), a subject that may hold any letters (RFC 2047).
struct MailMessage: Sendable, Equatable {
    let sender: String
    let recipient: String
    let text: String

    /// - Parameters:
    ///   - sender: a plain address, checked by `MailAddress`.
    ///   - key: the same for each try of one letter, so that a letter carried twice is shown once.
    init(_ letter: Letter, from sender: MailAddress, key: String, at now: Instant) throws(MailProblem) {
        guard let recipient = MailAddress(letter.recipient) else {
            throw letter.recipient.contains(where: \.isNewline) ? .brokenLine : .recipientUnusable
        }
        guard !letter.subject.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) else { throw .brokenLine }
        let head = [
            "From: <\(sender.text)>", "To: <\(recipient.text)>", "Subject: \(Self.words(letter.subject))", "Date: \(Self.date(now))",
            "Message-ID: <\(key)@\(sender.domain)>", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64", "Auto-Submitted: auto-generated",
        ]
        (self.sender, self.recipient) = (sender.text, recipient.text)
        text = (head + [""] + Self.lines(letter.body)).joined(separator: "\r\n") + "\r\n"
    }

    /// The body in lines of 76 letters: whatever it holds, no line of it is too long or begins with a dot.
    private static func lines(_ body: String) -> [String] {
        let ends = body.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
        let letters = Array(Data((ends.hasSuffix("\r\n") ? ends : ends + "\r\n").utf8).base64EncodedString().utf8)
        return stride(from: 0, to: letters.count, by: 76).map {
            String(decoding: letters[$0..<min($0 + 76, letters.count)], as: UTF8.self)
        }
    }

    /// Plain where it is ASCII and short; else in encoded words of at most 75 letters, none of which cuts a character in two.
    static func words(_ subject: String) -> String {
        if subject.utf8.allSatisfy({ $0 < 127 }), subject.utf8.count <= 60, !subject.contains("=?") { return subject }
        var (words, piece): ([String], [UInt8]) = ([], [])
        for character in subject {
            // 45 bytes become 60 letters of base 64, with 12 around them.
            if piece.count + character.utf8.count > 45, !piece.isEmpty {
                words.append(word(piece))
                piece = []
            }
            piece += character.utf8
        }
        return (words + [word(piece)]).joined(separator: "\r\n ")
    }

    private static func word(_ bytes: [UInt8]) -> String { "=?utf-8?B?\(Data(bytes).base64EncodedString())?=" }

    /// "Wed, 18 Nov 2026 18:20:05 +0000" (RFC 5322, 3.3).
    static func date(_ now: Instant) -> String {
        let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let day = Day(number: Int32(now.seconds / 86400))
        let second = now.seconds % 86400
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        let clock = "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
        return "\(weekdays[day.weekday - 1]), \(day.dayOfMonth) \(months[day.month - 1]) \(day.year) \(clock) +0000"
    }
}

/// An address that can stand in the head of a letter and in the talk with a mail server.
package struct MailAddress: Sendable, Equatable {
    package let text: String
    let domain: String

    /// Nil for anything with a space, a control character, an angle bracket or no two sides. Nobody adds a line this way.
    package init?(_ text: String) {
        let sides = text.split(separator: "@", omittingEmptySubsequences: false)
        guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty, text.utf8.count <= 254,
            text.utf8.allSatisfy({ $0 > 32 && $0 < 127 }), !text.contains(where: { "<>,;\"()\\".contains($0) }), !text.hasPrefix("-")
        else { return nil }
        (self.text, domain) = (text, String(sides[1]))
    }
}
