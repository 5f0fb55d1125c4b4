import ArgumentParser
import Clinic
import Foundation
import Server

/// How text messages leave the building. Without `--sms` they wait.
struct Texts: ParsableArguments {
    @Option(
        name: .customLong("sms"), help: "Where text messages are handed over: https://gateway.example.org/messages. Without it they wait.")
    var gateway: String?
    @Option(
        name: .customLong("sms-token-file"),
        help: "A file with the gateway's token; or put it into the environment as STEPWELL_SMS_TOKEN.")
    var tokenFile: String?

    func validate() throws {
        guard let gateway else { return }
        do { _ = try TextGateway(gateway) } catch { throw ValidationError(error.description) }
    }

    func courier() throws -> GatewayCourier? {
        guard let gateway else { return nil }
        return try GatewayCourier(try TextGateway(gateway), token: try token)
    }

    /// "gateway.example.org", for the settings.
    var description: String {
        get throws { try gateway.map { try TextGateway($0).host } ?? "" }
    }

    /// Never an option: the command line can be read by everybody on the machine.
    private var token: String {
        get throws {
            guard let tokenFile else { return ProcessInfo.processInfo.environment["STEPWELL_SMS_TOKEN"] ?? "" }
            do {
                return try String(contentsOfFile: tokenFile, encoding: .utf8).split(whereSeparator: \.isNewline).first.map(String.init)
                    ?? ""
            } catch {
                throw Told("The file with the gateway’s token cannot be read: \(error.localizedDescription)")
            }
        }
    }
}
