import ArgumentParser
import Clinic
import Foundation
import Server

struct Instruments: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Questionnaires: list them, show one, check or keep a file of words.",
        subcommands: [Show.self, Check.self, Import.self, Export.self], defaultSubcommand: Show.self)

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
        static let configuration = CommandConfiguration(
            abstract: "Read files of words, or FHIR questionnaires, and say what is wrong with them.",
            discussion: "A FHIR R4 Questionnaire (JSON) is the words of an instrument here, or a questionnaire of the site's own.")
        @Argument(help: "The files to check.") var files: [String]

        func run() async throws {
            let catalogue = try Instruments.catalogue()
            var isSound = true
            for file in files {
                do {
                    print("\(file): \(try Self.verdict(on: file, catalogue))")
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

        private static func verdict(on file: String, _ catalogue: InstrumentCatalogue) throws -> String {
            let data = try Data(contentsOf: URL(filePath: file))
            guard data.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else {
                return try verdict(on: WordingFile(name: file, text: String(decoding: data, as: UTF8.self)), of: file, catalogue)
            }
            switch try QuestionnaireImport(json: data, file: file, catalogue: catalogue) {
            case .wording(let wording): return try verdict(on: wording, of: file, catalogue)
            case .local(let local):
                let scoring = local.isScored ? "scored by its sum" : "not scored, since some answers have no points"
                return "a questionnaire of the site's own, “\(local.title)”: \(local.items.count) items, \(scoring)."
            }
        }

        private static func verdict(on wording: WordingFile, of file: String, _ catalogue: InstrumentCatalogue) throws -> String {
            let worded = try catalogue.adding(wording, name: file)
            return "the words of \(worded[wording.key]?.shortTitle ?? wording.key), \(wording.language), are whole."
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Write a questionnaire as a FHIR R4 Questionnaire (SDC).")
        @Argument(help: "The questionnaire, such as phq9. It must have its words.") var key: String
        @Flag(help: "Write FHIR R4 JSON, the one form there is.") var fhir = false
        @Option(help: "Where this site's FHIR lives; the form is named under it.") var base = "http://localhost:8080/fhir"

        func validate() throws {
            guard fhir else { throw ValidationError("Say in which form: --fhir.") }
            guard let url = URL(string: base), url.scheme != nil else {
                throw ValidationError("--base \(base) is no address. Write one such as https://clinic.example/fhir.")
            }
        }

        func run() async throws {
            let instrument = try Instruments.instrument(key)
            guard instrument.hasWording else {
                throw Told(
                    "\(instrument.shortTitle) has no words here, and a form without words is none. A site with permission brings them.")
            }
            print(try QuestionnaireExport.json(QuestionnaireExport(instrument, base: base).questionnaire))
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
