import Clinic
import Foundation

/// Where text messages are handed over: an address of the site's own gateway, `https://gateway.example.org/messages`.
package struct TextGateway: Sendable, Equatable {
    package let address: String
    /// "gateway.example.org", as it may be shown.
    package let host: String
    /// A gateway on this machine: the words do not leave it, so they may be spoken in the clear.
    let isHere: Bool

    /// Reads the address as it stands on the command line. Anything in it that could be a secret is refused: others of this
    /// machine could read it there.
    package init(_ text: String) throws(TextProblem) {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme),
            let host = parts.host?.lowercased(), !host.isEmpty, parts.fragment == nil,
            text.utf8.allSatisfy({ $0 > 32 && $0 < 127 }), parts.port.map((1...65_535).contains) ?? true
        else { throw .notAGateway(text) }
        guard parts.user == nil, parts.password == nil, parts.query == nil else { throw .secretInAddress }
        isHere = ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host)
        guard scheme == "https" || isHere else { throw .inTheClear }
        (address, self.host) = (text, parts.port.map { "\(host):\($0)" } ?? host)
    }

    /// The token goes into a line of the request's head: nothing in it may end that line.
    package static func isToken(_ token: String) -> Bool {
        !token.isEmpty && token.utf8.count <= 4096 && token.utf8.allSatisfy { $0 > 32 && $0 < 127 }
    }
}

/// Why texts cannot be set up as asked, or one did not leave. None of them holds a number of a person's, the token, or
/// anything that a gateway said.
package enum TextProblem: CourierProblem, Equatable, CustomStringConvertible {
    case notAGateway(String)
    case secretInAddress
    case inTheClear
    case tokenMissing
    case tokenUnusable
    /// The number does not look like one, so it is not tried at all.
    case numberUnusable
    /// The gateway refuses this message each time: its answer, such as 400.
    case refused(answer: Int)
    /// It was not taken for now: libcurl's number, and the answer; 0 for none.
    case notTaken(curl: Int, answer: Int)

    /// 2xx is taken. Of 4xx only 408 (took too long) and 429 (too many at once) may become better by waiting.
    static func of(answer: Int) -> TextProblem? {
        switch answer {
        case 200..<300: nil
        case 408, 429: .notTaken(curl: 0, answer: answer)
        case 400..<500: .refused(answer: answer)
        default: .notTaken(curl: 0, answer: answer)
        }
    }

    package var isFinal: Bool {
        switch self {
        case .refused, .numberUnusable: true
        case .notAGateway, .secretInAddress, .inTheClear, .tokenMissing, .tokenUnusable, .notTaken: false
        }
    }

    package var words: String {
        switch self {
        case .refused, .notTaken, .numberUnusable: description
        case .notAGateway, .secretInAddress, .inTheClear, .tokenMissing, .tokenUnusable: "The gateway is not set up."
        }
    }

    package var description: String {
        switch self {
        case .notAGateway(let text): "“\(text)” is no gateway for text messages. Write it as https://gateway.example.org/messages."
        case .secretInAddress:
            "Leave names, passwords and what follows a question mark out of --sms: others could read it. Put the token into STEPWELL_SMS_TOKEN, or into a file named by --sms-token-file."
        case .inTheClear: "Text messages leave this machine over https:// only. Write --sms as https://gateway.example.org/messages."
        case .tokenMissing:
            "The gateway’s token is missing. Put it into STEPWELL_SMS_TOKEN, or into a file named by --sms-token-file."
        case .tokenUnusable: "The gateway’s token holds a space, a line break or another character that a token cannot have."
        case .numberUnusable: "The number cannot be used."
        case .refused(let answer) where answer == 401 || answer == 403:
            "The gateway did not accept the token (answer \(answer)). Look at STEPWELL_SMS_TOKEN or --sms-token-file, and send the link anew."
        case .refused(let answer) where answer == 404 || answer == 405:
            "The gateway takes no messages at this address (answer \(answer)). Look at --sms, and send the link anew."
        case .refused(let answer):
            "The gateway refused the message or the number (answer \(answer)). Look at the number, or hand the link over."
        case .notTaken(let curl, let answer):
            "The gateway did not take the message (\(answer == 0 ? "no answer" : "answer \(answer)"), \(curl))."
        }
    }
}
