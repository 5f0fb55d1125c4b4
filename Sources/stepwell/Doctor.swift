import ArgumentParser
import Clinic
import Database

struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Look the installation over: database, schema, packs, ledger and journal.")
    @OptionGroup var place: Place

    func run() async throws {
        print("Database   \(try DatabaseAddress(place.address))")
        let findings = try await place.existing().withClinic { try await $0.examine(as: .console) }
        for finding in findings { print("\(finding.isGood ? "good" : "BAD ")  \(finding.what)") }
        guard findings.allSatisfy(\.isGood) else { throw ExitCode(1) }
    }
}
