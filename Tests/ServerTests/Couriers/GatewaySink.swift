import NIOCore
import Synchronization

/// A gateway for text messages on this machine and on a free port: it keeps each request as it came, and answers as it is told.
final class GatewaySink: Sendable {
    struct Taken: Sendable, Equatable {
        let line: String
        let head: [String]
        let body: String
    }

    private struct State {
        var taken: [Taken] = []
        var answers: [String] = []
    }

    private let state = Mutex(State())
    private let port = LocalPort()
    private let isSilent: Bool

    /// - Parameter answers: what is answered to one request after another, such as `429 Too Many Requests`; then 202.
    init(answers: [String] = [], isSilent: Bool = false) {
        self.isSilent = isSilent
        state.withLock { $0.answers = answers }
    }

    var taken: [Taken] { state.withLock { $0.taken } }

    /// Opens; the port it listens on.
    func open(at host: String = "127.0.0.1") async throws -> Int { try await port.open(at: host) { Talk(self) } }

    func close() async throws { try await port.close() }

    private func answer(_ request: Taken) -> String {
        state.withLock { state in
            state.taken.append(request)
            return state.answers.isEmpty ? "202 Accepted" : state.answers.removeFirst()
        }
    }

    /// One request of a connection (RFC 9112): its head, an empty line, and as many bytes as the head says.
    private final class Talk: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        private let sink: GatewaySink
        private var said = ""

        init(_ sink: GatewaySink) { self.sink = sink }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            said += String(buffer: unwrapInboundIn(data))
            guard !sink.isSilent, let end = said.firstRange(of: "\r\n\r\n") else { return }
            let head = said[..<end.lowerBound].split(separator: "\r\n").map(String.init)
            let length = head.first { $0.lowercased().hasPrefix("content-length:") }.flatMap { Int($0.dropFirst(15).filter(\.isNumber)) }
            let body = String(said[end.upperBound...])
            guard body.utf8.count >= length ?? 0 else { return }
            let answer = sink.answer(Taken(line: head.first ?? "", head: Array(head.dropFirst()), body: body))
            let text = "HTTP/1.1 \(answer)\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
        }
    }
}
