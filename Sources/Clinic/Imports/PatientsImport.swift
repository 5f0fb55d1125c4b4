import Foundation

/// Brings in people from a FHIR R4 bundle. They get no programme by it: where somebody is placed stands in no Patient.
final class PatientsImport {
    /// A bundle is read as a whole, unlike a CSV file.
    private static let mostBytes = 64 * 1024 * 1024

    private let run: ImportRun
    private let tally: ImportTally
    private var seen: [String: Int] = [:]

    init(_ run: ImportRun, _ tally: ImportTally) { (self.run, self.tally) = (run, tally) }

    /// - Parameter isAskedFor: said to be FHIR; any other JSON file of a folder is merely left out.
    /// - Returns: false for a file that was left out.
    func read(isAskedFor: Bool) throws -> Bool {
        let data = try bytes()
        guard let bundle = try FHIRBundle(data, file: tally.source.name, isAskedFor: isAskedFor) else {
            run.note("\(tally.source.name) is not FHIR and was left out")
            return false
        }
        tally.header = ["resource"]
        for entry in bundle.entries { try take(entry) }
        for (type, count) in bundle.leftOut.sorted(by: { $0.key < $1.key }) {
            run.note("\(tally.source.name): \(count) of type \(ImportProblem.shown(type)) left out, because only patients are read")
        }
        return true
    }

    private func bytes() throws -> Data {
        var data = Data()
        let pull = try tally.pull()
        while let piece = try pull() {
            data.append(contentsOf: piece)
            guard data.count <= Self.mostBytes else {
                throw ImportRefusal([
                    ImportProblem(file: tally.source.name, problem: "the bundle is larger than 64 MB", remedy: "Split it.")
                ])
            }
        }
        return data
    }

    private func take(_ entry: FHIRBundle.Entry) throws {
        tally.rows += 1
        var reading = FHIRPatient(entry, file: tally.source.name)
        let facts = reading.facts()
        if let facts, let first = seen[facts.external] {
            reading.fail("identifier", facts.external, "this patient is in entry \(first) already", "Keep one of the two.")
        }
        if let facts, seen[facts.external] == nil { seen[facts.external] = entry.index }
        guard reading.problems.isEmpty, let facts else {
            if let facts, run.people[facts.external] == nil { run.refusedPeople.insert(facts.external) }
            return run.refuse(reading.problems, row: entry.index + 1, fields: run.request.skipsBadRows ? [try entry.text()] : [])
        }
        run.count(try run.keep(facts))
    }
}
