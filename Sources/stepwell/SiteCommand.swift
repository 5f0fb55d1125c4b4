import ArgumentParser
import Clinic

struct SiteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site", abstract: "Say which state a site is in, so that the state's rules hold from this week on.")

    @OptionGroup var place: Place
    @Argument(help: "The name of the site, such as \"Main site\".") var name: String
    @Option(help: "The two letters of its state.") var state: String

    func run() async throws {
        try await place.existing().withClinic { try await $0.setState(of: name, to: state, as: .console) }
        print("\(name) is in \(state.uppercased()). This week and those to come are judged by its rules too.")
    }
}
