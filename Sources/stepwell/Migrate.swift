import ArgumentParser
import Clinic
import Database

struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Bring the database up to date.")
    @OptionGroup var place: Place

    func run() async throws {
        let database = try place.open()
        let steps = try await Clinic(database: database, packs: try Place.packs()).open()
        print(steps.isEmpty ? "Up to date." : steps.map { "Took \($0)." }.joined(separator: "\n"))
        try await database.close()
    }
}
