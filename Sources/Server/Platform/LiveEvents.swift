import Clinic
import Synchronization

/// Carries the news of committed changes to the pages that are open, each only what its page is about.
final class LiveEvents: Sendable {
    private let clinic: Clinic
    private struct Open {
        var next = 0
        var pages: [String: [Int: AsyncStream<String>.Continuation]] = [:]
    }

    private let open = Mutex(Open())

    init(clinic: Clinic) { self.clinic = clinic }

    /// More pages than this do not listen at once; the others fetch what is new when they are used.
    private static let mostPages = 1000

    /// What happens on one channel from now on: the payload of each notice.
    func stream(_ channel: String) throws -> AsyncStream<String> {
        guard open.withLock({ $0.pages.values.reduce(0) { $0 + $1.count } }) < Self.mostPages else { throw PageRefusal.tooMany }
        let (stream, continuation) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(64))
        let number = open.withLock { open in
            open.next += 1
            open.pages[channel, default: [:]][open.next] = continuation
            return open.next
        }
        continuation.onTermination = { [weak self] _ in self?.forget(number, channel) }
        return stream
    }

    /// Runs until the server stops.
    func run() async {
        await clinic.eachNews { channel, payload in
            let pages = open.withLock { Array($0.pages[channel, default: [:]].values) }
            for page in pages { page.yield(payload) }
        }
    }

    /// Ends every open stream, so that a stop does not wait for a page that stays open.
    func finish() {
        let pages = open.withLock { $0.pages.values.flatMap(\.values) }
        for page in pages { page.finish() }
    }

    private func forget(_ number: Int, _ channel: String) {
        open.withLock { open in
            open.pages[channel]?[number] = nil
            if open.pages[channel]?.isEmpty == true { open.pages[channel] = nil }
        }
    }
}
