import ArgumentParser
import Foundation

/// The command line. Each command is composition only: it opens the clinic, calls a use case and prints the answer.
@main
struct Stepwell: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs an intensive outpatient programme.",
        discussion: "Without a command it serves the web application.",
        version: "0.1.0",
        subcommands: [
            Serve.self, Migrate.self, Import.self, WeekCommand.self, ScoreCommand.self, Instruments.self, Packs.self, SiteCommand.self,
            User.self, JournalCommand.self,
            Seed.self, Backup.self, Restore.self, Doctor.self, Bench.self,
        ],
        defaultSubcommand: Serve.self)

    /// Whatever the program writes, the records and their copies, only its own user can read.
    static func main() async {
        umask(0o077)
        await main(nil)
    }
}
