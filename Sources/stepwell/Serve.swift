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
    @Flag(help: "Pages travel over TLS: cookies are sent only so.") var secure = false
    @Flag(help: "A proxy in front says where requests come from (X-Forwarded-For).") var trustProxy = false
    @Flag(help: "Fill an empty database with the made-up sample clinic, and show its sign-ins.") var sample = false

    func validate() throws {
        let isHere = ["127.0.0.1", "localhost", "::1"].contains(host)
        guard isHere || secure else { throw ValidationError("Listening on \(host) without --secure would send passwords in clear text.") }
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
            let courier = try mail.courier(now: clinic.surroundings.now)
            settings.mail = courier == nil ? "" : mail.description
            if sample { try await SampleSignIns.plant(in: clinic, &settings) }
            try await serve(House(clinic: clinic, settings: settings), courier, logger)
            try await courier?.stop()
            try await database.close()
        } catch {
            try await database.close()
            throw Told(error)
        }
    }

    private func serve(_ house: House, _ courier: SMTPCourier?, _ logger: Logger) async throws {
        let (host, settings) = (host, house.settings)
        try await house.run(at: .hostname(host, port: port), courier: courier, logger: logger) { port in
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
