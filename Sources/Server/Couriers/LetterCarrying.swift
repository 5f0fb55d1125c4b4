import Clinic
import Logging
import ServiceLifecycle

/// Carries the letters of one channel as long as the server runs: one after another, every few seconds. A letter that is on its way when the
/// server is asked to stop gets there first.
struct LetterCarrying: Service, CustomStringConvertible {
    let clinic: Clinic
    let courier: any Courier
    let logger: Logger

    var description: String { "carrying letters by \(courier.channel.rawValue)" }

    /// Seconds between two looks into the outbox.
    private static let pause = 3

    func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            do {
                // One at a time: between two letters there is room to stop.
                while !Task.isShuttingDownGracefully, try await clinic.carryLetters(by: courier, most: 1) == 1 {}
            } catch is CancellationError {
                return
            } catch {
                logger.error("carrying letters failed", metadata: ["channel": "\(courier.channel)", "kind": "\(type(of: error))"])
            }
            await cancelWhenGracefulShutdown { try? await Task.sleep(for: .seconds(Self.pause)) }  // cancelled when the server stops
        }
    }
}
