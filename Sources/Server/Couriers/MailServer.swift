import Clinic

/// The mail server that letters are handed to: `smtp://user@host:587`, or `smtps://` where TLS begins at once.
package struct MailServer: Sendable, Equatable {
    package enum Security: Sendable, Equatable {
        /// TLS before the first word.
        case fromTheStart
        /// STARTTLS, or nothing is said and nothing is sent.
        case required
        /// A server on this machine: the words do not leave it, and its certificate is seldom made out to "localhost".
        case thisMachine
    }

    package let host: String
    package let port: Int
    /// Empty where the server asks for none.
    package let user: String
    package let security: Security

    /// Reads the address as it stands on the command line. A password in it is refused: others of this machine could read it there.
    package init(_ text: String) throws(MailProblem) {
        let parts = text.split(separator: "://", maxSplits: 1).map(String.init)
        guard parts.count == 2, ["smtp", "smtps"].contains(parts[0]) else { throw .notAServer(text) }
        let isWrapped = parts[0] == "smtps"
        let sides = parts[1].split(separator: "@", omittingEmptySubsequences: false).map(String.init)
        // The user's own name may hold an @: the last one ends it.
        let place = sides.last ?? ""
        user = sides.dropLast().joined(separator: "@").removingPercent
        guard !sides.dropLast().joined(separator: "@").contains(":") else { throw .passwordInAddress }
        let (host, port) = try Self.place(place, otherwise: isWrapped ? 465 : 587, of: text)
        (self.host, self.port) = (host, port)
        let isHere = ["localhost", "127.0.0.1", "::1"].contains(host)
        security = isWrapped ? .fromTheStart : isHere ? .thisMachine : .required
    }

    private static func place(_ place: String, otherwise port: Int, of text: String) throws(MailProblem) -> (String, Int) {
        if place.hasPrefix("["), let end = place.firstIndex(of: "]") {
            let rest = place[place.index(after: end)...]
            let host = String(place[place.index(after: place.startIndex)..<end])
            guard rest.isEmpty || rest.hasPrefix(":"), host.allSatisfy({ $0.isHexDigit || $0 == ":" }) else { throw .notAServer(text) }
            return (host, try number(rest.dropFirst(), otherwise: port, of: text))
        }
        let parts = place.split(separator: ":", omittingEmptySubsequences: false)
        let host = String(parts.first ?? "")
        guard parts.count <= 2, !host.isEmpty, host.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-.".contains($0)) }) else {
            throw .notAServer(text)
        }
        return (host.lowercased(), try number(parts.count == 2 ? parts[1] : "", otherwise: port, of: text))
    }

    private static func number(_ digits: Substring, otherwise: Int, of text: String) throws(MailProblem) -> Int {
        if digits.isEmpty { return otherwise }
        guard let port = Int(digits), (1...65_535).contains(port) else { throw .notAServer(text) }
        return port
    }

    /// As libcurl is told it; it holds neither user nor password.
    var address: String {
        "\(security == .fromTheStart ? "smtps" : "smtp")://\(host.contains(":") ? "[\(host)]" : host):\(port)"
    }
}

/// Why mail cannot be set up as asked, or a letter not be written. None of them holds an address of a person's.
package enum MailProblem: CourierProblem, Equatable, CustomStringConvertible {
    case notAServer(String)
    case passwordInAddress
    case notASender(String)
    /// A recipient or subject that would end a line of the letter's head and begin another.
    case brokenLine
    case recipientUnusable
    /// The server did not take it: libcurl's number, and the server's last answer, such as 451.
    case notTaken(curl: Int, answer: Int)

    package var words: String {
        switch self {
        case .notTaken, .brokenLine, .recipientUnusable: description
        case .notAServer, .passwordInAddress, .notASender: "The mail server is not set up."
        }
    }

    package var description: String {
        switch self {
        case .notAServer(let text): "“\(text)” is no mail server. Write it as smtp://user@mail.example.org:587."
        case .passwordInAddress:
            "Leave the password out of --mail: others could read it. Put it into STEPWELL_MAIL_PASSWORD, or into a file named by --mail-password-file."
        case .notASender(let text): "“\(text)” cannot be the sender of mail. Write an address such as clinic@example.org."
        case .brokenLine: "A line break stands where a letter’s head cannot have one."
        case .recipientUnusable: "The letter’s address cannot be used."
        case .notTaken(let curl, let answer):
            "The mail server did not take the letter (\(answer == 0 ? "no answer" : "answer \(answer)"), \(curl))."
        }
    }
}

extension String {
    /// `%40` is `@`; anything that is no such escape stays.
    fileprivate var removingPercent: String {
        var (bytes, rest): ([UInt8], Substring.UTF8View) = ([], self[...].utf8)
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
