import ArgumentParser
import Clinic
import Foundation

struct Packs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Rule packs.", subcommands: [Check.self])

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Read every rule pack and say what is wrong with it.")
        @Argument(help: "Files to check instead of the packs of the house.") var files: [String] = []

        func run() async throws {
            let library =
                files.isEmpty
                ? Clinic.housePacks
                : RuleLibrary(files: try files.map { (name: $0, text: try String(contentsOfFile: $0, encoding: .utf8)) })
            for pack in library.packs {
                let open = pack.rules.count(where: \.confirm)
                print("\(pack.key.padded(to: 32)) \(pack.rules.count) rules" + (open > 0 ? ", \(open) to be confirmed by the site" : ""))
            }
            for problem in library.problems { print(problem.description) }
            guard library.problems.isEmpty else { throw ExitCode(1) }
        }
    }
}
