import ArgumentParser
import Clinic
import Foundation

struct User: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Accounts of the staff.", subcommands: [Add.self, RequireTwoStep.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give somebody an account.",
            discussion: "The password is asked for, or read from standard input; it is never an argument.")

        @OptionGroup var place: Place
        @Argument(help: "The account name, such as dana.reyes.") var account: String
        @Option(help: "The person's name.") var name: String
        @Option(help: "One of: \(Role.assignable.map(\.rawValue).joined(separator: ", ")).") var role: Role
        @Option(help: "Letters after the name, such as LCSW.") var credential = ""
        @Option(help: "A programme whose people are theirs; may be given more than once.") var programme: [String] = []

        func run() async throws {
            let password = try Self.askForPassword()
            let new = NewStaff(account: account, name: name, credential: credential, role: role, password: password, programmes: programme)
            _ = try await place.withClinic { try await $0.addStaff(new, as: .console) }
            print("\(name) can sign in as \(account).")
        }

        private static func askForPassword() throws -> String {
            if isatty(0) == 1, let typed = getpass("Password: ") { return String(cString: typed) }
            guard let line = readLine() else { throw Told("No password on standard input.") }
            return line
        }
    }

    struct RequireTwoStep: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Ask everybody for a second step at sign-in, or stop asking.")
        @OptionGroup var place: Place
        @Argument(help: "yes or no") var answer: String

        func run() async throws {
            guard ["yes", "no"].contains(answer) else { throw ValidationError("Say yes or no.") }
            try await place.withClinic { try await $0.requireTwoStep(answer == "yes", as: .console) }
            print(answer == "yes" ? "Everybody sets up a second step at their next sign-in." : "A second step is everybody's own choice.")
        }
    }
}

extension Role: ExpressibleByArgument {
    init?(argument: String) {
        guard let role = Role.assignable.first(where: { $0.rawValue == argument }) else { return nil }
        self = role
    }
}
