import Synchronization

/// Who is waiting for notices in this process: open pages, mostly.
final class Watchers: Sendable {
    private struct Open {
        var next = 0
        var streams: [Int: AsyncStream<Notice>.Continuation] = [:]
    }

    private let open = Mutex(Open())

    func stream() -> AsyncStream<Notice> {
        // A page that stops reading loses its oldest news rather than the server its memory; it reloads when it returns.
        let (stream, continuation) = AsyncStream.makeStream(of: Notice.self, bufferingPolicy: .bufferingNewest(256))
        let number = open.withLock { open in
            open.next += 1
            open.streams[open.next] = continuation
            return open.next
        }
        continuation.onTermination = { [weak self] _ in
            self?.open.withLock { open in _ = open.streams.removeValue(forKey: number) }
        }
        return stream
    }

    func tell(_ notices: [Notice]) {
        guard !notices.isEmpty else { return }
        let streams = open.withLock { Array($0.streams.values) }
        for stream in streams { notices.forEach { stream.yield($0) } }
    }

    func finish() {
        let streams = open.withLock { Array($0.streams.values) }
        for stream in streams { stream.finish() }
    }
}
