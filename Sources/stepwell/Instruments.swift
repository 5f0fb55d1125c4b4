import ArgumentParser
import Clinic
import Foundation

struct Instruments: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Questionnaires: list them, show one, check a file of words.",
        subcommands: [Show.self, Check.self], defaultSubcommand: Show.self)

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the questionnaires, or the items of one.")
        @Argument(help: "The questionnaire, such as phq9; without it all are listed.") var key: String?
        @Option(help: "How to print it.") var format = Format.table

        func run() async throws {
            if let key {
                let instrument = try Instruments.instrument(key)
                print(format == .json ? InstrumentText.json(instrument) : InstrumentText.table(instrument))
            } else {
                let all = try Instruments.catalogue().instruments
                print(format == .json ? InstrumentText.json(all) : InstrumentText.table(all))
            }
        }
    }

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Read files of words and say what is wrong with them.")
        @Argument(help: "The files to check.") var files: [String]

        func run() async throws {
            let catalogue = try Instruments.catalogue()
            var isSound = true
            for file in files {
                do {
                    let text = try String(contentsOfFile: file, encoding: .utf8)
                    let wording = try WordingFile(name: file, text: text)
                    let worded = try catalogue.adding([(name: file, text: text)])
                    print("\(file): the words of \(worded[wording.key]?.shortTitle ?? wording.key), \(wording.language), are whole.")
                } catch let problem as CatalogueProblem {
                    isSound = false
                    print(problem.description)
                } catch {
                    isSound = false
                    print("\(file): \(Told(error).description)")
                }
            }
            guard isSound else { throw ExitCode(1) }
        }
    }

    static func catalogue() throws -> InstrumentCatalogue {
        do { return try InstrumentCatalogue.shipped() } catch { throw Told(error.description) }
    }

    /// The instrument of a key; `audit_c` and `AUDIT-C` are `auditc`.
    static func instrument(_ key: String) throws -> Instrument {
        let catalogue = try catalogue()
        if let instrument = catalogue[key] ?? catalogue.called(key) { return instrument }
        throw Told("There is no questionnaire “\(key)”. `stepwell instruments` lists the keys.")
    }
}
