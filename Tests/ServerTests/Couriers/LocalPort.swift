import NIOCore
import NIOPosix
import Synchronization

/// A free port of this machine on which a test's own server listens.
final class LocalPort: Sendable {
    private let channel = Mutex<(any Channel)?>(nil)

    /// Opens; the port it listens on.
    /// - Parameter talk: what talks on one connection.
    func open(at host: String, _ talk: @escaping @Sendable () -> any ChannelHandler) async throws -> Int {
        let opened = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(talk()) }
            }
            .bind(host: host, port: 0).get()
        channel.withLock { $0 = opened }
        return opened.localAddress?.port ?? 0
    }

    func close() async throws {
        let open = channel.withLock { channel in
            defer { channel = nil }
            return channel
        }
        try await open?.close()
    }
}
