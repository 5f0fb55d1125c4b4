package import Clinic
package import Hummingbird
package import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

extension House {
    /// Every route behind its door, wrapped in what every answer needs.
    package func router() -> Router<some RequestContext> { staffRouter() }

    func staffRouter() -> Router<StaffContext> {
        let router = Router(context: StaffContext.self)
        router.addMiddleware {
            MetricsMiddleware(metrics: metrics)
            SecurityHeaders(isSecure: settings.isSecure)
            FaultMiddleware(house: self)
        }
        router.add(Route.all, of: self)
        return router
    }

    /// The running server: pages, live events and returning work, which stop together and in order.
    /// - Parameter couriers: carry letters out of the building, each by its channel; without one they wait.
    package func run(
        at address: BindAddress, couriers: [any Courier] = [], logger: Logger, whenReady: @escaping @Sendable (Int) async -> Void
    ) async throws {
        let application = Application(
            router: staffRouter(), server: .http1(configuration: .init(idleTimeout: .seconds(75))),
            configuration: .init(address: address), onServerRunning: { await whenReady($0.localAddress?.port ?? 0) }, logger: logger)
        var services: [ServiceGroupConfiguration.ServiceConfiguration] = [
            .init(service: application), .init(service: LiveService(live: live)),
            .init(
                service: ReturningWork(
                    clinic: clinic, logger: logger, links: couriers.isEmpty ? nil : settings.address + "/my/link/",
                    channels: Set(couriers.map(\.channel)))),
        ]
        services += couriers.map { .init(service: LetterCarrying(clinic: clinic, courier: $0, logger: logger)) }
        var configuration = ServiceGroupConfiguration(
            services: services,
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(10)
        try await ServiceGroup(configuration: configuration).run()
    }
}

/// Carries live events until the server stops, and then ends the streams, so that the stop does not wait for open pages.
private struct LiveService: Service {
    let live: LiveEvents

    func run() async throws {
        let carrying = Task { await live.run() }
        try await gracefulShutdown()
        live.finish()
        carrying.cancel()
    }
}

// A service is described when it is started. Without a word of their own these would describe the whole clinic behind
// them, packs and passwords' list byte by byte, which takes longer than the rest of the start.
extension LiveService: CustomStringConvertible {
    var description: String { "live events" }
}

extension ReturningWork: CustomStringConvertible {
    var description: String { "returning work" }
}

/// The program's own returning work, claimed as rows so that of several nodes one does it.
private struct ReturningWork: Service {
    let clinic: Clinic
    let logger: Logger
    /// What the secret of a link is written behind; nil where no letter can leave.
    let links: String?
    let channels: Set<Letter.Channel>

    private var linkAddress: (@Sendable (SessionToken) -> String)? {
        guard let links else { return nil }
        return { links + $0.cookie }
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await clinic.doDueWork(linkAddress: linkAddress, channels: channels)
                } catch is CancellationError {
                    return
                } catch {
                    logger.error("returning work failed", metadata: ["kind": "\(type(of: error))"])
                }
                try? await Task.sleep(for: .seconds(30))  // cancelled when the server stops
            }
        }
    }
}
