/// Every questionnaire the program knows, in the order of its catalogue.
package struct InstrumentCatalogue: Sendable {
    package let instruments: [Instrument]
    private let places: [String: Int]

    /// Two instruments of one key would make a score mean two things.
    package init(_ instruments: [Instrument]) throws(CatalogueProblem) {
        var places: [String: Int] = [:]
        for (place, instrument) in instruments.enumerated() where places.updateValue(place, forKey: instrument.key) != nil {
            throw CatalogueProblem(
                "catalogue", fault: "There are two instruments “\(instrument.key)”.", remedy: "Give one of them another key.")
        }
        self.instruments = instruments
        self.places = places
    }

    /// The instrument of this key.
    package subscript(_ key: String) -> Instrument? { places[key].map { instruments[$0] } }

    /// The instrument of this key, however its letters and dashes are written: `AUDIT-C` is `auditc`.
    package func called(_ key: String) -> Instrument? {
        let bare = Self.bare(key)
        return instruments.first { Self.bare($0.key) == bare }
    }

    private static func bare(_ key: String) -> String { key.lowercased().filter { $0 != "_" && $0 != "-" } }

    /// The instruments and wordings that come with the program.
    package static func shipped() throws(CatalogueProblem) -> InstrumentCatalogue { try house.get() }

    /// Read once: nothing in it changes while the program runs.
    private static let house = Result<InstrumentCatalogue, CatalogueProblem> { () throws(CatalogueProblem) in try readShipped() }

    private static func readShipped() throws(CatalogueProblem) -> InstrumentCatalogue {
        let instruments = try read(EmbeddedFile.all(in: "catalogue/").map { ($0.name, $0.text) })
        let wordings = EmbeddedFile.all(in: "texts/") + EmbeddedFile.all(in: "noncommercial/")
        return try InstrumentCatalogue(instruments).adding(wordings.map { ($0.name, $0.text) })
    }

    /// The same catalogue with these wordings in place. A file that does not fit its instrument changes nothing at all.
    package func adding(_ files: [(name: String, text: String)]) throws(CatalogueProblem) -> InstrumentCatalogue {
        var worded = instruments
        var problem = CatalogueProblem(files: [])
        for file in files {
            do throws(CatalogueProblem) {
                try Self.put(try WordingFile(name: file.name, text: file.text), of: file.name, into: &worded, self)
            } catch {
                problem.files += error.files
            }
        }
        guard problem.files.isEmpty else { throw problem }
        return try InstrumentCatalogue(worded)
    }

    /// The same catalogue with these words in place, from wherever they were read; `name` is how an error calls them.
    package func adding(_ wording: WordingFile, name: String) throws(CatalogueProblem) -> InstrumentCatalogue {
        var worded = instruments
        try Self.put(wording, of: name, into: &worded, self)
        return try InstrumentCatalogue(worded)
    }

    private static func put(
        _ wording: WordingFile, of file: String, into worded: inout [Instrument], _ catalogue: InstrumentCatalogue
    ) throws(CatalogueProblem) {
        let place = try wording.place(in: catalogue, file: file)
        worded[place] = try wording.put(into: worded[place], file: file)
    }

    private static func read(_ files: [(name: String, text: String)]) throws(CatalogueProblem) -> [Instrument] {
        var instruments: [Instrument] = []
        var problem = CatalogueProblem(files: [])
        for file in files {
            do throws(CatalogueProblem) {
                instruments.append(try Instrument.load(name: file.name, text: file.text))
            } catch {
                problem.files += error.files
            }
        }
        guard problem.files.isEmpty else { throw problem }
        return instruments
    }
}

/// Why a catalogue or wording file was not read: everything wrong with it, so that it is mended in one go.
package struct CatalogueProblem: Error, Equatable, Sendable, CustomStringConvertible {
    package struct File: Equatable, Sendable {
        package let name: String
        package let findings: [PackFinding]

        package init(name: String, findings: [PackFinding]) {
            self.name = name
            self.findings = findings
        }
    }

    package internal(set) var files: [File]

    package init(files: [File]) { self.files = files }

    package init(_ file: String, fault: String, remedy: String, line: Int? = nil) {
        files = [File(name: file, findings: [PackFinding(line: line, fault: fault, remedy: remedy)])]
    }

    /// One line for each finding: file and line, place in it, what is wrong, what mends it.
    package var lines: [String] {
        files.flatMap { RulePackProblem(file: $0.name, findings: $0.findings).lines }
    }

    package var description: String { lines.joined(separator: "\n") }
}
