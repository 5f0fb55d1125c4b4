package import Clinic
import Foundation
import NIOPosix

/// Hands text messages to a site's own gateway. The talk with it happens on a thread of its own, as with a mail server.
package struct GatewayCourier: Courier {
    private let gateway: TextGateway
    private let token: String
    private let limits: CourierLimits
    private let thread: NIOThreadPool

    package var channel: Letter.Channel { .text }

    /// - Parameter token: never logged, never shown.
    package init(_ gateway: TextGateway, token: String, limits: CourierLimits = CourierLimits()) throws(TextProblem) {
        guard !token.isEmpty else { throw .tokenMissing }
        guard TextGateway.isToken(token) else { throw .tokenUnusable }
        (self.gateway, self.token, self.limits) = (gateway, token, limits)
        thread = NIOThreadPool(numberOfThreads: 1)
        thread.start()
    }

    /// Sends `{"id":…,"text":…,"to":…}`; the id is the same at each try, so that the gateway can drop what it has already.
    package func carry(_ letter: Letter, id: ID<Letter>) async throws {
        guard MobileNumber(letter.recipient)?.text == letter.recipient else { throw TextProblem.numberUnusable }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let message = Message(id: letter.key(id), to: letter.recipient, text: letter.body)
        let json = String(decoding: try encoder.encode(message), as: UTF8.self)
        let (gateway, token, limits) = (gateway, token, limits)
        try await thread.runIfActive { try CurlPost(gateway, token: token, limits: limits).send(json) }
    }

    package func stop() async throws { try await thread.shutdownGracefully() }

    private struct Message: Encodable {
        let id: String
        let to: String
        let text: String
    }
}
