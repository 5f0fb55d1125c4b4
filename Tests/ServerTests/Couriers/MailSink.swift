import NIOCore
import Synchronization

/// A mail server that takes letters and keeps them, on this machine and on a free port. It can be told to refuse for now,
/// or to say nothing at all.
final class MailSink: Sendable {
    struct Taken: Sendable {
        var sender = ""
        var recipient = ""
        /// What `AUTH PLAIN` carried, in base 64.
        var proof = ""
        var lines: [String] = []
    }

    private struct State {
        var taken: [Taken] = []
        var commands: [String] = []
        var refusals = 0
    }

    private let state = Mutex(State())
    private let port = LocalPort()
    private let isSilent: Bool

    init(refusals: Int = 0, isSilent: Bool = false) {
        self.isSilent = isSilent
        state.withLock { $0.refusals = refusals }
    }

    var taken: [Taken] { state.withLock { $0.taken } }
    /// The first word of everything that was said to it.
    var commands: [String] { state.withLock { $0.commands } }

    /// Opens; the port it listens on.
    func open(at host: String = "127.0.0.1") async throws -> Int { try await port.open(at: host) { Talk(self) } }

    func close() async throws { try await port.close() }

    /// One connection, line by line (RFC 5321).
    private final class Talk: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        private let sink: MailSink
        private var rest = ""
        private var letter = Taken()
        private var (isData, isProof) = (false, false)

        init(_ sink: MailSink) { self.sink = sink }

        func channelActive(context: ChannelHandlerContext) {
            if !sink.isSilent { say("220 sink", context) }
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            rest += String(buffer: unwrapInboundIn(data))
            while let end = rest.firstIndex(where: \.isNewline) {
                let line = String(rest[..<end])
                rest = String(rest[rest.index(after: end)...])
                if isData { keep(line, context) } else { answer(line, context) }
            }
        }

        private func keep(_ line: String, _ context: ChannelHandlerContext) {
            guard line == "." else {
                letter.lines.append(line)
                return
            }
            sink.state.withLock { $0.taken.append(letter) }
            isData = false
            say("250 taken", context)
        }

        private func answer(_ line: String, _ context: ChannelHandlerContext) {
            if isProof {
                (letter.proof, isProof) = (line, false)
                return say("235 welcome", context)
            }
            let word = line.prefix { $0 != " " }.uppercased()
            sink.state.withLock { $0.commands.append(word) }
            switch word {
            case "EHLO": say("250-sink\r\n250 AUTH PLAIN", context)
            case "AUTH" where line.split(separator: " ").count > 2:
                letter.proof = line.split(separator: " ").last.map(String.init) ?? ""
                say("235 welcome", context)
            case "AUTH":
                isProof = true
                say("334 ", context)
            case "MAIL":
                letter.sender = Self.address(line)
                say("250 ok", context)
            case "RCPT":
                letter.recipient = Self.address(line)
                say(mayTake ? "250 ok" : "451 try again later", context)
            case "DATA":
                isData = true
                say("354 go on", context)
            case "QUIT": say("221 bye", context)
            default: say("502 unknown", context)
            }
        }

        private var mayTake: Bool {
            sink.state.withLock { state in
                defer { state.refusals = max(0, state.refusals - 1) }
                return state.refusals == 0
            }
        }

        private static func address(_ line: String) -> String {
            String(line.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" })
        }

        private func say(_ text: String, _ context: ChannelHandlerContext) {
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text + "\r\n")), promise: nil)
        }
    }
}
