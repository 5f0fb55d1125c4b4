import ArgumentParser
import Clinic
import Foundation
import Sample

struct Seed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fill a database with made-up people and plausible attendance, for tests and benchmarks.",
        discussion: "The same numbers give the same clinic. Sign in as scaled.director with the sample password.")

    @OptionGroup var place: Place
    @Option(help: "How many people in all.") var members = 200
    @Option(help: "How many weeks of history. Over more than ten, people come and go.") var weeks = 8
    @Option(help: "How many more ask for care and are on their way to admission.") var inquiries = 0
    @Option(help: "Another seed, another clinic.") var seed: UInt64 = 1
    @Option(help: "The last day whose attendance is known; yesterday unless said.") var ending: Day?

    func validate() throws {
        guard (1...1_000_000).contains(members) else { throw ValidationError("--members is 1 to 1,000,000.") }
        guard (0...100_000).contains(inquiries) else { throw ValidationError("--inquiries is 0 to 100,000.") }
        guard (1...520).contains(weeks) else { throw ValidationError("--weeks is 1 to 520.") }
    }

    func run() async throws {
        try await place.withClinic { clinic in
            let last = ending ?? Day(number: Int32(clinic.now.seconds / 86400 - 1))
            let slices = try ScaledClinic.slices(members: members, weeks: weeks, seed: seed, endingOn: last)
            var progress = ProgressLine(total: slices.count)
            for slice in slices {
                try await clinic.plant(try slice.world(), as: .console)
                progress.advance()
            }
            if inquiries > 0 {
                let asking = try ScaledClinic.inquiries(
                    inquiries, seed: seed, endingOn: last, members: members, weeks: weeks, at: clinic.now)
                try await clinic.plant(asking, as: .console)
            }
            print("\(members) people over \(weeks) weeks\(inquiries > 0 ? ", \(inquiries) asking for care" : "").")
        }
    }
}

/// How far long work has come: a line that is written over on a terminal, and silence elsewhere.
struct ProgressLine {
    private let total: Int
    private let isTerminal = isatty(2) == 1
    private var done = 0

    init(total: Int) { self.total = max(1, total) }

    mutating func advance(to count: Int? = nil) {
        done = count ?? done + 1
        guard isTerminal else { return }
        let filled = min(30, done * 30 / total)
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled)
        FileHandle.standardError.write(Data("\r[\(bar)] \(done)/\(total)\(done >= total ? "\n" : "")".utf8))
    }
}
