import Testing

@testable import Clinic

@Suite struct `The packs that come with the program` {
    @Test func `load, each with source, dates and licence`() throws {
        let library = try ShippedPacks.library()
        #expect(library.problems == [])
        #expect(
            library.packs.map(\.key) == [
                "adolescent-iop", "adult-iop", "adult-php", "california-dmc-ods-group-cap", "colorado-group-cap",
                "florida-group-caps", "medicare", "new-york-oasas", "ngs-medicare-group-cap", "north-carolina-saiop",
                "texas-group-caps", "tricare-iop", "virginia-adult-iop", "virginia-youth-iop",
            ])
        #expect(library.packs.allSatisfy { $0.licence == "Apache-2.0" })
        #expect(library.packs.flatMap(\.rules).allSatisfy { $0.source.confidence.needsConfirmation == $0.confirm })
    }

    @Test func `have an identifier of its own for every rule`() throws {
        let identifiers = try ShippedPacks.library().packs.flatMap(\.rules).map(\.identifier)
        #expect(Set(identifiers).count == identifiers.count)
    }

    @Test func `leave a broken file out and keep the others`() {
        let good = PackText.overlay()
        let library = RuleLibrary(files: [("a.yaml", good), ("b.yaml", good), ("c.yaml", "nonsense")])
        #expect(library.packs.map(\.key) == ["oak-county"])
        #expect(library["oak-county"]?.title == "Oak County Health Plan")
        #expect(library.problems.map(\.file) == ["b.yaml", "c.yaml"])
        #expect(library.problems.first?.description.contains("also in a.yaml") == true)
    }
}
