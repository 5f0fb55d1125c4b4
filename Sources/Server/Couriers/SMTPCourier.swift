package import Clinic
import NIOPosix

/// Hands letters to a mail server. The talk with it happens on a thread of its own, so that a slow server holds up nobody
/// who is waiting for a page.
package struct SMTPCourier: Courier {
    private let server: MailServer
    private let sender: MailAddress
    private let password: String
    private let limits: CourierLimits
    private let now: @Sendable () -> Instant
    private let thread: NIOThreadPool

    package var channel: Letter.Channel { .email }

    /// - Parameter password: never logged, never shown; empty where the server asks for none.
    package init(
        _ server: MailServer, from sender: MailAddress, password: String, limits: CourierLimits = CourierLimits(),
        now: @escaping @Sendable () -> Instant
    ) {
        (self.server, self.sender, self.password) = (server, sender, password)
        (self.limits, self.now) = (limits, now)
        thread = NIOThreadPool(numberOfThreads: 1)
        thread.start()
    }

    package func carry(_ letter: Letter, id: ID<Letter>) async throws {
        let message = try MailMessage(letter, from: sender, key: letter.key(id), at: now())
        let (server, password, limits) = (server, password, limits)
        try await thread.runIfActive { try CurlMail(server, password: password, limits: limits).send(message) }
    }

    package func stop() async throws { try await thread.shutdownGracefully() }
}
