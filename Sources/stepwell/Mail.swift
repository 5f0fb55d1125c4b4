import ArgumentParser
import Clinic
import Foundation
import Server

/// How letters leave the building. Without `--mail` they wait.
struct Mail: ParsableArguments {
    @Option(name: .customLong("mail"), help: "Where letters are handed over: smtp://user@mail.example.org:587. Without it they wait.")
    var server: String?
    @Option(name: .customLong("mail-from"), help: "The address that letters come from.") var sender: String?
    @Option(
        name: .customLong("mail-password-file"),
        help: "A file with the mail server's password; or put it into the environment as STEPWELL_MAIL_PASSWORD.")
    var passwordFile: String?
    @Option(
        name: .customLong("address"), help: "How people outside reach this house, for the links in letters: https://stepwell.example.org.")
    var address: String?

    func validate() throws {
        guard let server else { return }
        do { _ = try MailServer(server) } catch { throw ValidationError(error.description) }
        guard let sender else { throw ValidationError("--mail needs --mail-from, the address that letters come from.") }
        guard MailAddress(sender) != nil else { throw ValidationError(MailProblem.notASender(sender).description) }
        guard address != nil else { throw ValidationError("--mail needs --address: letters hold links, and they must lead here.") }
    }

    /// The address for links, without a slash at its end; nil when none was given.
    var house: String? {
        get throws {
            guard let address else { return nil }
            guard let parts = URLComponents(string: address), ["http", "https"].contains(parts.scheme), parts.host?.isEmpty == false,
                parts.user == nil, parts.query == nil, parts.fragment == nil
            else { throw Told("“\(address)” is no address for links. Write it as https://stepwell.example.org.") }
            guard address.utf8.count <= 200 else {
                throw Told(
                    "The address for links has more than 200 letters; a text message has no room for it. Give the house a shorter name.")
            }
            return address.hasSuffix("/") ? String(address.dropLast()) : address
        }
    }

    /// "mail.example.org:587 as clinic@example.org", for the settings.
    var description: String {
        guard let server, let sender, let place = server.split(separator: "@").last else { return "" }
        return "\(place.replacing("smtp://", with: "").replacing("smtps://", with: "")), from \(sender)"
    }

    func courier(now: @escaping @Sendable () -> Instant) throws -> SMTPCourier? {
        guard let server, let sender = sender.flatMap({ MailAddress($0) }) else { return nil }
        let place = try MailServer(server)
        let password = try password
        guard place.user.isEmpty == password.isEmpty else {
            throw Told(
                password.isEmpty
                    ? "The mail server’s password is missing. Put it into STEPWELL_MAIL_PASSWORD, or into a file named by --mail-password-file."
                    : "There is a password for mail and no user. Write --mail as smtp://user@\(place.host).")
        }
        return SMTPCourier(place, from: sender, password: password, now: now)
    }

    /// Never an option: the command line can be read by everybody on the machine.
    private var password: String {
        get throws {
            guard let passwordFile else { return ProcessInfo.processInfo.environment["STEPWELL_MAIL_PASSWORD"] ?? "" }
            do {
                return try String(contentsOfFile: passwordFile, encoding: .utf8).split(whereSeparator: \.isNewline).first.map(String.init)
                    ?? ""
            } catch {
                throw Told("The file with the mail server’s password cannot be read: \(error.localizedDescription)")
            }
        }
    }
}
