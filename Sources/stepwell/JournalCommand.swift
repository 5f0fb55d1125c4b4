import ArgumentParser
import Clinic

struct JournalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "journal", abstract: "The journal.", subcommands: [Verify.self])

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Recompute every hash and say where an entry was changed, removed or added by hand.")
        @OptionGroup var place: Place

        func run() async throws {
            let verdict = try await place.existing().withClinic { try await $0.verifyJournal(as: .console) }
            print("\(verdict.entries) entries in \(verdict.chains) chains.")
            for fault in verdict.faults { print(fault) }
            guard verdict.faults.isEmpty else { throw ExitCode(1) }
            print("The journal is whole.")
        }
    }
}
