import Database

extension Clinic {
    /// Brings the schema and the citable rules up to date. Safe to run again; every start does.
    @discardableResult
    package func open() async throws -> [String] {
        let steps = try await database.migrate(Migration.all)
        let (rules, known) = (packs.flatMap(\.rules), try await database.read { Set(try $0.citedRules().keys) })
        let missing = rules.filter { !known.contains($0.id) }
        if !missing.isEmpty { try await database.write { try $0.keep(missing) } }
        return steps
    }

    /// The packs that come with the program.
    package static let housePacks = RuleLibrary(files: EmbeddedFile.all(in: "packs/").map { ($0.name, $0.text) })
}
