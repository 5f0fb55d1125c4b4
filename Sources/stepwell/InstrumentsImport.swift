import ArgumentParser
import Clinic
import Foundation

extension Instruments {
    /// Brings the words of a questionnaire that the site may use.
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep the words of a questionnaire, with the permission that the site holds for them.")
        @OptionGroup var place: Place
        @Argument(help: "A file of words, as `stepwell instruments check` reads it.") var file: String
        @Option(help: "What permission the site holds, since when, and where it is filed.") var permission: String

        func run() async throws {
            let text = try String(contentsOf: URL(filePath: file), encoding: .utf8)
            let (name, permission) = (URL(filePath: file).lastPathComponent, permission)
            do {
                let instrument = try await place.existing().withClinic {
                    try await $0.importWording(text, file: name, permission: permission, as: .console)
                }
                print("The words of \(instrument.shortTitle) are kept: \(instrument.items.count) items.")
            } catch let refusal as any Refusal {
                throw Told(refusal.message)
            }
        }
    }
}
