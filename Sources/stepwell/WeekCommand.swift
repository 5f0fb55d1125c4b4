import ArgumentParser
import Clinic

struct WeekCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "week", abstract: "Print each member's week as the Week board shows it, with the reason for every minute.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv }

    @OptionGroup var place: Place
    @Option(help: "The first day, such as 2026-02-23. Its whole week is printed.") var from: Day
    @Option(help: "The last day. Its whole week is printed.") var to: Day
    @Option(help: "How to print it.") var format = Format.table

    func validate() throws {
        guard from <= to else { throw ValidationError("--from \(from) is later than --to \(to).") }
    }

    func run() async throws {
        let weeks = try await place.existing().withClinic { try await $0.weekExport(from: from, to: to, as: .console) }
        switch format {
        case .table: print(WeekExport.table(weeks), terminator: "")
        case .json: print(WeekExport.json(weeks))
        case .csv: print(WeekExport.csv(weeks), terminator: "")
        }
    }
}

extension LocalTime: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Day: ExpressibleByArgument {
    init?(argument: String) { self.init(argument) }
}
