import ArgumentParser
import Clinic
import Database
import Foundation
import Sample

/// What only the program itself can measure: no server, no network, and unless told otherwise no disk.
/// `scripts/bench` runs it; nobody else needs it, so it is not among the commands that are listed.
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure the ledger and the forecast on a made-up clinic, and print the figures as JSON.", shouldDisplay: false)

    @Option(help: "How many people.") var members = 5000
    @Option(help: "Where the clinic is planted; it must be empty.") var database = ":memory:"
    @Option(help: "What time it is, by UTC, such as 2026-11-25T20:00; the machine's own unless said.") var now: LocalTime?

    private static let marks = 600

    func run() async throws {
        let database = try DatabaseAddress(database).open()
        let clinic = try Clinic(database: database, surroundings: surroundings, packs: try Place.packs())
        try await clinic.open()
        let yesterday = Day(number: Int32(clinic.now.seconds / 86400 - 1))
        for slice in try ScaledClinic.slices(members: members, weeks: 1, seed: 1, endingOn: yesterday) {
            try await clinic.plant(try slice.world(), as: .console)
        }
        let ledger = try await Self.seconds { try await clinic.recount(yesterday.week, as: .console) }
        let forecast = try await Self.seconds { try await Self.readBoards(of: clinic, yesterday.week) }
        let mark = try await Self.secondsForAMark(in: clinic, yesterday.week)
        try await database.close()
        print("{\"ledger\": \(ledger.json), \"forecast\": \(forecast.json), \"mark\": \(mark.json)}")
    }

    /// A set clock, so that a forecast has as much to do on a Sunday as on a Wednesday.
    private var surroundings: Surroundings {
        guard let now else { return .real }
        let instant = Instant(seconds: Int(now.day.number) * 86400 + now.minute * 60)
        return Surroundings(now: { instant }, ids: IDSource())
    }

    /// Every board of the week, which forecasts everybody on it.
    private static func readBoards(of clinic: Clinic, _ week: Week) async throws {
        guard let first = try await clinic.weekBoard(nil, week, as: .bench) else { return }
        for programme in first.programmes.dropFirst() { _ = try await clinic.weekBoard(programme.id, week, as: .bench) }
    }

    /// One after the other: cleared, arrived, left, for some of the first programme's people.
    private static func secondsForAMark(in clinic: Clinic, _ week: Week) async throws -> Taken {
        guard let board = try await clinic.weekBoard(nil, week, as: .bench) else { return Taken(wall: 0, processor: 0) }
        let zone = board.programme.site.zone
        var chosen: [(ID<Member>, GroupSession)] = []
        for person in board.people where chosen.count < marks / 3 {
            let sessions = try await clinic.memberWeek(person.member, week, as: .bench).sessions
            if let session = sessions.first(where: { $0.ends < clinic.now }) { chosen.append((person.member, session)) }
        }
        let places = chosen
        let total = try await seconds {
            for (member, session) in places {
                let (arrived, left) = (session.starts.adding(minutes: 5), session.ends.adding(minutes: -10))
                for (action, time) in [(MarkAction.clear, arrived), (.arrive, arrived), (.leave, left)] {
                    let mark = AttendanceMark(member: member, action: action, time: zone.local(time))
                    _ = try await clinic.mark(mark, at: session.id, as: .bench)
                }
            }
        }
        let count = Double(max(1, places.count * 3))
        return Taken(wall: total.wall / count, processor: total.processor / count)
    }

    private static func seconds(_ work: () async throws -> Void) async throws -> Taken {
        let before = clock()
        let time = try await ContinuousClock().measure(work)
        return Taken(
            wall: Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18,
            processor: Double(clock() - before) / Double(CLOCKS_PER_SEC))
    }
}

/// Seconds by the clock on the wall, and seconds of the processor: on a busy machine only the second say something.
private struct Taken {
    let wall: Double
    let processor: Double

    var json: String { "{\"seconds\": \(wall), \"processor_seconds\": \(processor)}" }
}

extension Caller {
    /// The director of the made-up clinic.
    fileprivate static let bench = Caller(staff: ID(1), name: "Bench", role: .director, caseload: .everybody, origin: "bench")
}
