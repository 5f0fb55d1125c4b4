import ArgumentParser
import Clinic
import Database
import Foundation
import Hummingbird
import Logging
import Sample
import Server

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve the web application.")

    @OptionGroup var place: Place
    @Option(help: "The address to listen on. Anything but this machine needs --secure and a proxy with TLS in front.") var host =
        "127.0.0.1"
    @Option(help: "The port; 0 takes a free one.") var port = 8080
    @OptionGroup var mail: Mail
    @OptionGroup var texts: Texts
    @Flag(help: "Pages travel over TLS: cookies are sent only so.") var secure = false
    @Flag(help: "A proxy in front says where requests come from (X-Forwarded-For).") var trustProxy = false
    @Flag(help: "Fill an empty database with the made-up sample clinic, and show its sign-ins.") var sample = false

    func validate() throws {
        let isHere = ["127.0.0.1", "localhost", "::1"].contains(host)
        guard isHere || secure else { throw ValidationError("Listening on \(host) without --secure would send passwords in clear text.") }
        guard texts.gateway == nil || mail.address != nil else {
            throw ValidationError("--sms needs --address: text messages hold links, and they must lead here.")
        }
    }

    func run() async throws {
        var logger = Logger(label: "stepwell")
        logger.logLevel = .notice
        let database = try place.open()
        do {
            let clinic = try Clinic(database: database, packs: try Place.packs())
            try await clinic.open()
            var settings = HouseSettings()
            (settings.isSecure, settings.trustsProxy) = (secure, trustProxy)
            if let address = try mail.house { settings.address = address }
            let (post, gateway) = (try mail.courier(now: clinic.surroundings.now), try texts.courier())
            settings.mail = post == nil ? "" : mail.description
            settings.texts = try texts.description
            if sample { try await SampleSignIns.plant(in: clinic, &settings) }
            let couriers: [(any Courier)?] = [post, gateway]
            try await serve(House(clinic: clinic, settings: settings), couriers.compactMap { $0 }, logger)
            try await post?.stop()
            try await gateway?.stop()
            try await database.close()
        } catch {
            try await database.close()
            throw Told(error)
        }
    }

    private func serve(_ house: House, _ couriers: [any Courier], _ logger: Logger) async throws {
        let (host, settings) = (host, house.settings)
        try await house.run(at: .hostname(host, port: port), couriers: couriers, logger: logger) { port in
            print("Stepwell is at http://\(host == "127.0.0.1" ? "localhost" : host):\(port)")
            for sample in settings.samples { print("  \(sample.account.padded(to: 24)) \(sample.role)") }
            if !settings.samplePassword.isEmpty { print("  password of each: \(settings.samplePassword)") }
            fflush(nil)
        }
    }
}

extension String {
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
