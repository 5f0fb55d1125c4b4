import ArgumentParser
import Clinic
import Foundation

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring in records: a folder of CSV files, one file, or FHIR patients.",
        discussion: """
            stepwell import DIR               every file of a folder: clients, coverages, referrals, authorizations, group_sessions, attendance
            stepwell import members FILE      one file; also sessions, attendance, coverages, referrals, authorizations, inquiries, patients
            Everything is stored or nothing; importing the same again changes nothing.
            """)

    @OptionGroup var place: Place
    @Argument(help: "A folder; or a kind and a file.") var what: [String]
    @Option(help: "The zone of the local times, such as America/Los_Angeles. Needed while there is no site yet.") var timezone: String?
    @Option(help: "The name of the site where new programmes are, where there are several.") var site: String?
    @Option(help: "TRACK=PACK: the rule pack of a track that becomes a programme. May be given more than once.") var programme: [String] =
        []
    @Option(help: "KIND:COLUMN=FIELD: what a column of your file is. Remembered from then on. May be given more than once.") var column:
        [String] = []
    @Flag(help: "Say what would happen, and change nothing.") var dryRun = false
    @Option(help: "Bring in the good rows, and write the others here with what is wrong with them.") var skipBad: String?

    func run() async throws {
        let request = try request()
        let report = try await place.withClinic { clinic in
            do {
                return try await clinic.importRecords(request, progress: Self.show, as: .console)
            } catch let refusal as ImportRefusal {
                throw Told(refusal.problems.map(\.sentence).joined(separator: "\n"))
            }
        }
        Self.show(report)
        if let skipBad { try Self.write(report, to: skipBad) }
        guard report.problemCount == 0 || (skipBad != nil && report.isStored) else { throw ExitCode(1) }
    }

    private func request() throws -> ImportRequest {
        var request = ImportRequest(try sources(), zone: timezone)
        (request.site, request.isDryRun, request.skipsBadRows) = (site, dryRun, skipBad != nil)
        for pair in programme { request.packs[try Self.pair(pair).0] = try Self.pair(pair).1 }
        for pair in column {
            let (left, field) = try Self.pair(pair)
            let parts = left.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2, let kind = ImportKind.called(parts[0]) else {
                throw Told("Write --column KIND:COLUMN=FIELD, such as members:Surname=family_name.")
            }
            request.headers[kind, default: [:]][parts[1]] = field
        }
        return request
    }

    private func sources() throws -> [ImportSource] {
        do {
            if what.count == 1 {
                var isFolder: ObjCBool = false
                guard FileManager.default.fileExists(atPath: what[0], isDirectory: &isFolder) else {
                    throw Told("There is no file or folder \(what[0]).")
                }
                return isFolder.boolValue ? try ImportSource.folder(what[0]) : [try .file(what[0])]
            }
            guard what.count == 2, let kind = ImportKind.called(what[0]) else {
                throw Told("Name a folder, or a kind and a file: \(ImportKind.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            return [try .file(what[1], kind: kind)]
        } catch let refusal as ImportRefusal {
            throw Told(refusal.problems.map(\.sentence).joined(separator: "\n"))
        }
    }

    private static func pair(_ text: String) throws -> (String, String) {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw Told("“\(text)” is not of the form NAME=VALUE.") }
        return (parts[0], parts[1])
    }

    private static func show(_ progress: ImportProgress) {
        guard isatty(2) == 1 else { return }
        let words =
            switch progress.stage {
            case .reading(let file, _): "\(file): \(progress.done) rows"
            case .counting: "counting minutes: \(progress.done) weeks"
            }
        let share = progress.share.map { " \(Int($0 * 100)) %" } ?? ""
        FileHandle.standardError.write(Data("\r\u{1B}[K\(words)\(share)".utf8))
    }

    private static func show(_ report: ImportReport) {
        if isatty(2) == 1 { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
        for file in report.files {
            print(
                "\(file.name.padded(to: 26)) \(file.rows) rows: \(file.added) new, \(file.changed) changed, \(file.unchanged) unchanged, \(file.refused) refused"
            )
        }
        for programme in report.programmes {
            print("Programme “\(programme.name)” (\(programme.track)) at \(programme.site), judged by \(programme.pack)")
        }
        for note in report.notes { print("Note: \(note)") }
        for problem in report.problems { print(problem.sentence) }
        if report.problemCount > report.problems.count { print("… and \(report.problemCount - report.problems.count) more.") }
        print(
            report.isDryRun
                ? "Dry run: nothing was changed."
                : report.isStored ? "Stored." : "Nothing was stored. Mend the rows above, or give --skip-bad FILE.")
    }

    /// One file of refused rows for each file that had some.
    private static func write(_ report: ImportReport, to path: String) throws {
        let refused = report.files.filter { !$0.refusedRows.isEmpty }
        for file in refused {
            let name = refused.count == 1 ? path : (path as NSString).deletingPathExtension + "-\(file.kind.rawValue).csv"
            try Data(file.refusedCSV).write(to: URL(filePath: name), options: .withoutOverwriting)
            print("\(file.refusedRows.count) refused rows of \(file.name) are in \(name).")
        }
    }
}

extension ImportKind {
    /// The word of the command line: `members`, `sessions`, `patients` for FHIR, and so on.
    fileprivate static func called(_ word: String) -> ImportKind? { word == "patients" ? .fhirPatients : ImportKind(rawValue: word) }
}
