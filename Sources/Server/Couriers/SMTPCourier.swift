package import Clinic
import Crypto
import NIOPosix

/// Hands letters to a mail server. The talk with it happens on a thread of its own, so that a slow server holds up nobody
/// who is waiting for a page.
package struct SMTPCourier: Courier {
    private let server: MailServer
    private let sender: MailAddress
    private let password: String
    private let limits: MailLimits
    private let now: @Sendable () -> Instant
    private let thread: NIOThreadPool

    /// - Parameter password: never logged, never shown; empty where the server asks for none.
    package init(
        _ server: MailServer, from sender: MailAddress, password: String, limits: MailLimits = MailLimits(),
        now: @escaping @Sendable () -> Instant
    ) {
        (self.server, self.sender, self.password) = (server, sender, password)
        (self.limits, self.now) = (limits, now)
        thread = NIOThreadPool(numberOfThreads: 1)
        thread.start()
    }

    package func carry(_ letter: Letter, id: ID<Letter>) async throws {
        let message = try MailMessage(letter, from: sender, key: key(of: id, letter), at: now())
        let (server, password, limits) = (server, password, limits)
        try await thread.runIfActive { try CurlMail(server, password: password, limits: limits).send(message) }
    }

    package func stop() async throws { try await thread.shutdownGracefully() }

    /// Ids begin anew in another clinic; together with what the letter says the key is this letter's alone, and the same
    /// at each try.
    private func key(of id: ID<Letter>, _ letter: Letter) -> String {
        let digest = SHA256.hash(data: Array("\(id.text)\n\(letter.recipient)\n\(letter.subject)\n\(letter.body)".utf8))
        return "\(id.text).\(Array(digest.prefix(8)).hexadecimal)"
    }
}

/// How long a mail server may take, in seconds.
package struct MailLimits: Sendable {
    package var connect = 10
    package var whole = 60

    package init() {}
}
