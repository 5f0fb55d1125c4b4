import ArgumentParser
import Clinic

struct SiteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site", abstract: "Say which state a site is in, or what its code for a payer means.",
        subcommands: [State.self, Payer.self], defaultSubcommand: State.self)

    struct State: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say which state a site is in, so that the state's rules hold from this week on.")

        @OptionGroup var place: Place
        @Argument(help: "The name of the site, such as \"Main site\".") var name: String
        @Option(help: "The two letters of its state.") var state: String

        func run() async throws {
            try await place.existing().withClinic { try await $0.setState(of: name, to: state, as: .console) }
            print("\(name) is in \(state.uppercased()). This week and those to come are judged by its rules too.")
        }
    }

    struct Payer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what a code for a payer means to the rule packs, so that the payer's rules hold from this week on.",
            discussion: "`stepwell site payer CHP01=medicare`; `stepwell site payer CHP01=` takes the meaning away.")

        @OptionGroup var place: Place
        @Argument(help: "The code of your files, =, and the packs' word.") var meaning: String

        func run() async throws {
            let parts = meaning.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2 else { throw Told("Write the code, =, and the packs' word, such as CHP01=medicare.") }
            let payer = PayerWord(code: parts[0], word: parts[1])
            try await place.existing().withClinic { try await $0.namePayer(payer, as: .console) }
            print(
                payer.word.isEmpty
                    ? "\(payer.code) adds no rules of its own any more."
                    : "\(payer.code) means \(payer.word). This week and those to come are judged by its rules too.")
        }
    }
}
